import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { openPane, preview, tab } from "../../openPane";
import type { Cell } from "../../../../src/core/sheet/cell";
import { accountsSheet, unreadableMrrRow, workbook } from "../../workbooks";

afterEach(cleanup);

describe("problems", () => {
  it("are listed with their cell and lead to it", async () => {
    const { host, user } = openPane();
    await preview();
    await user.click(await screen.findByRole("button", { name: "Show problems" }));
    const address = `E${unreadableMrrRow + 1}`;
    await screen.findByText(/1\.2k/);
    await user.click(screen.getByRole("button", { name: `Go to ${address}` }));
    expect(host.selected).toEqual([{ sheet: "Accounts", row: unreadableMrrRow, column: 4 }]);
  });

  it("are counted on the activity bar", async () => {
    openPane();
    await tab(/^Problems, \d+$/);
  });

  it("can be filtered, and the filter says when nothing matches", async () => {
    const { user } = openPane();
    await preview();
    await user.click(await tab(/^Problems/));
    await user.type(await screen.findByRole("textbox", { name: "Filter problems" }), "no such thing");
    await screen.findByText("No problem matches “no such thing”.");
    await user.click(screen.getByRole("button", { name: "Clear the filter" }));
    await screen.findByText(/1\.2k/);
  });

  it("are shown fifty at a time", async () => {
    const { user } = openPane({ sheets: { Accounts: withMrr(120, (index) => `lots ${index}`) } });
    await preview();
    await user.click(await tab(/^Problems/));
    expect(await screen.findAllByText(/“lots/)).toHaveLength(50);
    await user.click(screen.getByRole("button", { name: "Show 50 more" }));
    await user.click(screen.getByRole("button", { name: "Show 20 more" }));
    expect(screen.getAllByText(/“lots/)).toHaveLength(120);
  });

  it("that say the same are one line, which opens to their cells", async () => {
    const { host, user } = openPane({ sheets: { Accounts: withMrr(120, () => "lots") } });
    await preview();
    await user.click(await tab(/^Problems/));
    expect(await screen.findAllByText(/“lots”/)).toHaveLength(1);
    const cells = screen.getByRole("button", { name: "120 accounts", expanded: false });
    await user.click(cells);
    const list = screen.getByRole("list", { name: /^Cells: “lots”/ });
    expect(within(list).getAllByRole("button", { name: /^Go to E/ })).toHaveLength(20);
    await user.click(within(list).getByRole("button", { name: "Show 100 more" }));
    expect(await within(list).findByRole("button", { name: "Go to E121" })).toBeDefined();
    expect(within(list).queryByRole("button", { name: /^Show/ })).toBeNull();
    await user.click(within(list).getByRole("button", { name: "Go to E60" }));
    expect(host.selected).toEqual([{ sheet: "Accounts", row: 59, column: 4 }]);
    await user.click(cells);
    expect(screen.queryByRole("list", { name: /^Cells:/ })).toBeNull();
  });

  it("are found by any of their cells", async () => {
    const { user } = openPane({ sheets: { Accounts: withMrr(120, () => "lots") } });
    await preview();
    await user.click(await tab(/^Problems/));
    await user.type(await screen.findByRole("textbox", { name: "Filter problems" }), "E119");
    await screen.findByText(/120 of 1\d\d problems/);
    expect(screen.getAllByText(/“lots”/)).toHaveLength(1);
  });

  it("tell owners that are probably misspelt from those who are not in the team", async () => {
    const { sheets } = workbook();
    const accounts = accountsSheet();
    for (const [row, owner] of ["Ana Souza", "P. Lindqvist", "P. Lindqvist"].entries()) accounts[row + 6]![2] = owner;
    const { user } = openPane({ sheets: { ...sheets, Accounts: accounts } });
    await preview();
    await user.click(await tab(/^Problems/));
    await screen.findByRole("button", { name: /Owner probably misspelt, 1 problem$/ });
    await screen.findByRole("button", { name: /Owner not in the team list, 2 problems$/ });
    expect(screen.getByText(/“P. Lindqvist” is not in the sheet Team/)).toBeDefined();
    expect(screen.getByRole("button", { name: "2 accounts" })).toBeDefined();
  });
});

/** So many accounts with an MRR as given, then more of them with a plain one: a column that can mostly be read. */
function withMrr(count: number, mrrOf: (index: number) => string): Cell[][] {
  const [header = [], first = []] = accountsSheet();
  const rows = Array.from({ length: 250 }, (_, index) =>
    Object.assign([...first], { 0: `Account ${index}`, 4: index < count ? mrrOf(index) : 1 }),
  );
  return [header, ...rows];
}
