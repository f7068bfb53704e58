import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import type { Cell } from "../../../../src/core/sheet/cell";
import { createCalculator } from "../../../../src/commands/calculator/createCalculator";
import { Pane } from "../../../../src/taskpane/Pane";
import { FakeHost } from "../../fakeHost";
import { inEnglish } from "../../inEnglish";

// In a lower window the settings start folded.
window.innerHeight = 1300;

afterEach(cleanup);

async function place(...rows: readonly (readonly Cell[])[]): Promise<void> {
  const host = new FakeHost({ sheets: { Accounts: rows } });
  const user = userEvent.setup();
  render(
    inEnglish(
      <Pane
        startCalculator={createCalculator}
        host={host}
        themeName="light"
        locale="en-GB"
        now={() => new Date(2026, 10, 23)}
      />,
    ),
  );
  await user.click(await screen.findByRole("button", { name: "Place accounts" }));
  await screen.findByText(/accounts? placed$/, { selector: "strong" });
}

const shows = (text: string | RegExp): void => expect(screen.getAllByText(text).length).toBeGreaterThan(0);

describe("the figures of a placement", () => {
  it("say that health is the user's own score", async () => {
    await place(["Account", "MRR", "Health Score"], ["Ada", 100, 82], ["Bolt", 50, 34]);
    shows("Your own score is the health of the accounts: Health Score. Our model has 0% of its weight in this sheet.");
    screen.getByRole("img", { name: "1 poor, 0 average, 1 good, 0 unknown" });
  });

  it("show no buckets and no risk where health is thin, and say why", async () => {
    await place(["Account", "MRR", "NPS"], ["Ada", 100, 9], ["Bolt", 50, 3]);
    shows(/^Only 10% of the model is in this sheet\./);
    shows("too few health metrics");
    expect(screen.queryByRole("img", { name: /poor, .* average/ })).toBeNull();
    expect(screen.queryByRole("row", { name: /^Poor/ })).toBeNull();
  });

  it("say the share of the model beside the figures that rest on part of it", async () => {
    await place(["Account", "MRR", "DAU", "MAU", "NPS"], ["Ada", 100, 1, 100, 3], ["Bolt", 50, 20, 90, 9]);
    shows(/ of MRR, on 35% of the model$/);
    shows("Health rests on 35% of the model.");
  });

  it("have no number of hand-held accounts without an 80/20, and say which column would give one", async () => {
    await place(["Account", "CSM"], ["Ada", "Ana"], ["Bolt", ""]);
    shows("no 80/20");
    shows(/A column MRR, ARR or a health score would give one\./);
    expect(screen.queryByText(/hand-held$/)).toBeNull();
  });

  it("say below each of them what rests on a guess, of the hand-held ones what of these does", async () => {
    const rows = Array.from({ length: 9 }, (_, index): Cell[] => [
      `A${index}`,
      100 - index,
      index < 3 ? "Cooking" : "",
    ]);
    await place(["Account", "MRR", "Status"], ...rows);
    shows("of which 3 accounts, 297 MRR by a guess");
    shows("of which 2 accounts, 199 MRR by a guess");
  });

  it("say apart what is interrupted", async () => {
    await place(["Account", "MRR", "Status"], ["Ada", 100, "Active"], ["Bolt", 50, "Paused"], ["Echo", 20, "Active"]);
    shows(/Of the placed, 1 account is interrupted today, MRR 50\.$/);
  });
});
