import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { expectFocus } from "../../../expectFocus";
import { openPane, preview } from "../../../openPane";
import type { Cell } from "../../../../../src/core/sheet/cell";

afterEach(cleanup);

/** Headers and words that nobody knows but who wrote them. */
const shops: readonly (readonly Cell[])[] = [
  ["Shop", "Handled by", "Billings / mo", "Where they are", "Next sign date", "Branches"],
  ["Alder Coffee", "Ida Roe", "$1,240.00", "Cooking", "3/4/2027", 4],
  ["Birch Bakery", "Ida Roe", "$96.50", "Cooking", "1/2/2027", 1],
  ["Cedar Diner", "Max Orr", "$2,005.00", "Burnt", null, 7],
  ["Dogwood Grill", "Max Orr", "$640.00", "Cooking", "12/11/2026", 3],
  ["Elder Bistro", "Ida Roe", "$0.00", "Prepping", null, 1],
];

const columnsButton = () => screen.findByRole("button", { name: /^Columns/ });
const use = (header: string) => screen.findByRole("combobox", { name: new RegExp(`^Use of ${header},`) });

const chosen = (select: HTMLElement) => (select as HTMLSelectElement).selectedOptions[0]?.text;

describe("columns", () => {
  it("stand in the order of the sheet, each with two cells and what it is used as", async () => {
    const { user } = openPane();
    await preview();
    await user.click(await columnsButton());
    const list = await screen.findByRole("list", { name: "Used columns" });
    const [first, second] = within(list).getAllByRole("listitem");
    expect(first?.textContent).toMatch(/^AAccountAccount 1 · Account 2/);
    expect(second?.textContent).toMatch(/^BStatusLive · Churned/);
    expect(within(list).getAllByRole("combobox").slice(0, 2)).toEqual([await use("Account"), await use("Status")]);
    expect(chosen(await use("Account"))).toBe("Account");
  });

  it("change by one choice each, which is kept in the workbook", async () => {
    const { host, user } = openPane();
    await preview();
    await user.click(await columnsButton());
    await user.selectOptions(await use("MRR"), "Not used");
    await waitFor(() => expect(host.settings.get("settings")).toContain('"mrr":null'));
    const notUsed = await screen.findByRole("list", { name: "Not used" });
    await within(notUsed).findByText("You switched it off.");
    await user.selectOptions(await use("MRR"), "MRR");
    await waitFor(() => expect(host.settings.get("settings")).toContain('"mrr":"MRR"'));
  });

  it("are opened at the one whose chip was clicked", async () => {
    const { user } = openPane();
    await user.click(await screen.findByRole("button", { name: "CSM: change this column" }));
    await expectFocus(() => screen.getByRole("combobox", { name: /^Use of CSM,/ }));
  });
});

describe("a sheet of which no header is known", () => {
  it("is placed with five answers: its columns, three words and the order of its dates", async () => {
    const { user, host } = openPane({ sheets: { Shops: shops } });
    const proposals = await screen.findByRole("region", { name: "Which columns are these?" });
    expect(
      within(proposals)
        .getAllByRole("term")
        .map(({ textContent }) => textContent),
    ).toEqual(["Shop", "Billings / mo", "Next sign date", "Handled by", "Where they are"]);
    expect(chosen(await use("Shop"))).toBe("Not used");
    await user.click(within(proposals).getByRole("button", { name: "Use these columns" }));

    const answer = async (group: RegExp, choice: string): Promise<void> => {
      const radios = await screen.findByRole("radiogroup", { name: group });
      await user.click(within(radios).getByRole("radio", { name: choice }));
    };
    await answer(/^Meaning of Cooking/, "Customer");
    await answer(/^Meaning of Burnt/, "Gone");
    await answer(/^Meaning of Prepping/, "Not yet");
    await answer(/^Next sign date:/, "Month first");
    await screen.findByRole("button", { name: /^Words that need a meaning all answered/ });
    await screen.findByText(/^MRR in the sheet .* = placed \$1,977 \+ gone \$2,005/);
    await waitFor(() => expect(host.settings.get("settings")).toContain('"cooking":"live"'));
  });

  it("says of each figure what rests on a guess until then", async () => {
    const { user } = openPane({ sheets: { Shops: shops } });
    await user.click(await screen.findByRole("button", { name: "Use these columns" }));
    await screen.findByText("of which 5 accounts, $3,982 MRR by a guess");
  });
});

describe("more words than are asked about", () => {
  it("are listed under Problems, one click away", async () => {
    const rows = Array.from({ length: 28 }, (_, index) => [`Shop ${index}`, `Place ${index >> 1}`, 10]);
    const { user } = openPane({ sheets: { Shops: [["Account", "Status", "MRR"], ...rows] } });
    await user.click(await screen.findByRole("button", { name: "2 more words are listed under Problems." }));
    const filter = await screen.findByRole("textbox", { name: "Filter problems" });
    expect((filter as HTMLInputElement).value).toBe("Status");
    await screen.findByText("Unknown status");
  });
});

describe("an export that is recognised", () => {
  it("is named with what follows, and overruled by one choice", async () => {
    const { user, host } = openPane({
      sheets: {
        Companies: [
          ["Record ID", "Company name", "Company owner", "Lifecycle Stage", "Annual Revenue"],
          [1, "Ada", "Ana", "Customer", 1_000_000],
          [2, "Bob", "Ana", "Lead", 2_000_000],
          [3, "Cyd", "Rui", "Customer", 2_000_000],
        ],
      },
    });
    await screen.findByText("HubSpot companies");
    screen.getByText("Only lifecycle stage Customer counts. Annual Revenue is theirs, not ours.");
    await user.click(screen.getByRole("button", { name: "This is no export of HubSpot companies" }));
    await screen.findByText("Read by its headers alone");
    await waitFor(() => expect(host.settings.get("settings")).toContain('"export":"none"'));
    await user.click(screen.getByRole("button", { name: "Recognise it again" }));
    await screen.findByText("HubSpot companies");
  });
});
