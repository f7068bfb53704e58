import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { Cell } from "../../../../src/core/sheet/cell";
import { expectFocus } from "../../expectFocus";
import { openPane } from "../../openPane";

afterEach(cleanup);

/** Our model has half of its weight here, and all are good by it; by their own score some are not. */
function scoredSheet(differing: number, others = 1): Cell[][] {
  const rows = Array.from({ length: differing + others }, (_, index): Cell[] => {
    const own = index < differing ? 20 : 90;
    return [`Account ${index + 1}`, 1000 - index, 50, 100, 100, 9, own];
  });
  return [["Account", "MRR", "DAU", "MAU", "Seats", "NPS", "Health Score"], ...rows];
}

const open = (rows: readonly (readonly Cell[])[]) => openPane({ sheets: { Accounts: rows } });
const choice = () => screen.findByRole("radiogroup", { name: "What becomes of your own health score" });
const radio = async (name: string) => within(await choice()).getByRole("radio", { name });
const isChecked = async (name: string) => ((await radio(name)) as HTMLInputElement).checked;
const effects = () => screen.findByRole("table", { name: "What each use comes to" });
const rowTexts = async () =>
  within(await effects())
    .getAllByRole("row")
    .map((row) => [...row.children].map(({ textContent }) => textContent));

describe("a sheet with a health score of the user's own", () => {
  it("offers at once what becomes of it, with what each choice does to the figures", async () => {
    open(scoredSheet(2));
    await screen.findByRole("button", { name: "Own health score column G, 3 known" });
    expect(await isChecked("Beside ours")).toBe(true);
    screen.getByText(
      /^Our model decides; yours stands beside it in CS Placement\. The sheet decides so: our model has 50% /,
    );
    expect(await rowTexts()).toEqual([
      ["Bucket", "Use it", "Beside ours", "As a metric"],
      ["Poor", "2", "0", "0"],
      ["Average", "0", "0", "2"],
      ["Good", "1", "3", "1"],
      ["Unknown", "0", "0", "0"],
      ["MRR at risk", expect.stringMatching(/^1,69\d$/), "0", expect.stringMatching(/^\d+$/)],
    ]);
  });

  it("takes another choice, which is kept in the workbook and can be left to the sheet again", async () => {
    const { host, user } = open(scoredSheet(2));
    await user.click(await radio("Use it"));
    await waitFor(() => expect(host.settings.get("settings")).toContain('"ownScore":"used"'));
    await screen.findByRole("img", { name: "2 poor, 0 average, 1 good, 0 unknown" });
    await user.click(screen.getByRole("button", { name: "Let the sheet decide" }));
    await waitFor(() => expect(host.settings.get("settings")).toContain('"ownScore":"automatic"'));
    expect(await isChecked("Beside ours")).toBe(true);
    await screen.findByRole("img", { name: "0 poor, 0 average, 3 good, 0 unknown" });
  });

  it("shows it among the metrics of the model where it is one", async () => {
    const { user } = open(scoredSheet(2));
    await user.click(await radio("As a metric"));
    await screen.findByRole("button", { name: "Model 4 of 9 metrics, 60%" });
    screen.getByText("Health Score", { selector: "li *" });
  });

  it("says that words count as the middle of their bucket, and which uses would be too thin", async () => {
    open([
      ["Account", "MRR", "RAG"],
      ["Ada", 100, "Red"],
      ["Bob", 100, "Green"],
    ]);
    await screen.findByText("Words count as the middle of their bucket: poor 25, average 62.5, good 87.5.");
    screen.getByText("A dash: too little of the model would be there to count.");
    expect(await isChecked("Use it")).toBe(true);
    expect((await rowTexts())[1]).toEqual(["Poor", "1", "–", "–"]);
  });

  it("is not asked for in a sheet without one", async () => {
    open([
      ["Account", "MRR", "NPS"],
      ["Ada", 100, 9],
    ]);
    expect((await screen.findAllByText(/^Only 10% of the model/)).length).toBeGreaterThan(0);
    expect(screen.queryByRole("radiogroup", { name: /own health score/ })).toBeNull();
  });
});

describe("accounts that differ by a bucket", () => {
  it("are listed with both buckets and a way to their rows, and the focus comes back", async () => {
    const { user, host } = open(scoredSheet(2));
    await user.click(await screen.findByRole("button", { name: "2 accounts differ by a bucket" }));
    await expectFocus(() => screen.getByRole("button", { name: "Back to setting up" }));
    const list = await screen.findByRole("list", { name: "Accounts that differ by a bucket" });
    const items = await within(list).findAllByText(/^Account \d$/);
    expect(items).toHaveLength(2);
    const [first] = within(list).getAllByRole("listitem");
    expect(first?.textContent).toMatch(/^Account 1.*OursGood.*YoursPoor20Row 2$/);
    await user.click(within(list).getByRole("button", { name: "Go to row 2 of Account 1" }));
    await waitFor(() => expect(host.selected).toMatchObject([{ sheet: "Accounts", row: 1, column: 6 }]));
    await user.keyboard("{Escape}");
    await expectFocus(() => screen.getByRole("button", { name: "2 accounts differ by a bucket" }));
  });

  it("are drawn as far as they are in sight, and found by their names", async () => {
    // The last one ranks last as well.
    const rows = scoredSheet(399, 0);
    const { user } = open([...rows, ["Zeta", 1, 50, 100, 100, 9, 20]]);
    await user.click(await screen.findByRole("button", { name: "400 accounts differ by a bucket" }));
    const list = await screen.findByRole("list", { name: "Accounts that differ by a bucket" });
    const link = await within(list).findByRole("button", { name: "Go to row 2 of Account 1" });
    expect(within(list).getAllByRole("listitem").length).toBeLessThan(100);
    link.focus();
    await user.keyboard("z");
    await within(list).findByRole("button", { name: "Go to row 401 of Zeta" });
  });

  it("are said to be none where there are none", async () => {
    open(scoredSheet(0, 3));
    await screen.findByText("No account differs by a bucket.");
  });
});

describe("a score of which nobody can tell whether much is good", () => {
  it("is asked, and counts as answered", async () => {
    const { user, host } = open([
      ["Account", "MRR", "Churn score"],
      ["Ada", 100, 90],
      ["Bob", 100, 10],
    ]);
    const question = await screen.findByRole("radiogroup", { name: /^Churn score: Is a high number good or poor\?/ });
    expect(screen.queryByRole("radiogroup", { name: /own health score/ })).toBeNull();
    await user.click(within(question).getByRole("radio", { name: "High is poor" }));
    await waitFor(() => expect(host.settings.get("settings")).toContain('"directions":{"Churn score":"highIsPoor"}'));
    expect(await isChecked("Use it")).toBe(true);
    expect((await rowTexts())[1]?.[1]).toBe("1");
  });
});
