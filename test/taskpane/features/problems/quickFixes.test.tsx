import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { HostError } from "../../../../src/commands/spreadsheetHost";
import type { Cell } from "../../../../src/core/sheet/cell";
import { serialOf } from "../../../../src/core/sheet/serialDate";
import { openPane, preview, tab } from "../../openPane";
import { accountsSheet, unreadableMrrRow, workbook } from "../../workbooks";

afterEach(cleanup);

/** Opens the problems of the accounts, some of them changed by row and column. */
async function openProblems(change: (accounts: Cell[][]) => void = () => undefined) {
  const accounts = accountsSheet();
  change(accounts);
  const opened = openPane({ sheets: { ...workbook().sheets, Accounts: accounts } });
  await preview();
  await opened.user.click(await tab(/^Problems/));
  const cell = (row: number, column: number): unknown => opened.host.cell("Accounts", row, column);
  return { ...opened, cell };
}

const panel = () => screen.findByRole("group", { name: "What would be written" });
const mrrAddress = `E${unreadableMrrRow + 1}`;

describe("a quick fix", () => {
  it("shows the cell before and after, and writes nothing until it is applied", async () => {
    const { user, cell } = await openProblems();
    const button = await screen.findByRole("button", { name: `Fix… ${mrrAddress}`, expanded: false });
    await user.click(button);
    const shown = within(await panel());
    await shown.findByRole("checkbox", { name: `${mrrAddress}: “1.2k” → 1,200`, checked: true });
    expect(cell(unreadableMrrRow, 4)).toBe("1.2k");
    await user.click(shown.getByRole("button", { name: "Cancel" }));
    expect(screen.queryByRole("group", { name: "What would be written" })).toBeNull();
    expect(document.activeElement).toBe(button);
    expect(cell(unreadableMrrRow, 4)).toBe("1.2k");
  });

  it("writes what is ticked, says so, and the problem is gone; the focus stays in the view", async () => {
    const { user, cell } = await openProblems();
    await user.click(await screen.findByRole("button", { name: `Fix… ${mrrAddress}` }));
    await user.click(await within(await panel()).findByRole("button", { name: "Apply to 1 cell" }));
    await screen.findByText("1 cell written");
    expect(screen.getByText(`Accounts!${mrrAddress}. Undo in the spreadsheet takes it back.`)).toBeDefined();
    expect(cell(unreadableMrrRow, 4)).toBe(1200);
    await waitFor(() => expect(screen.queryByText(/“1\.2k” is not a number/)).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole("tabpanel"));
  });

  it("for all entries of a kind leaves out those that are unticked", async () => {
    const { user, cell } = await openProblems((accounts) => {
      for (const [row, owner] of ["Ana Souza", "Rui Tavarez", "Ana Souza"].entries()) accounts[row + 6]![2] = owner;
    });
    await user.click(await screen.findByRole("button", { name: "Fix all of these…" }));
    const shown = within(await panel());
    await user.click(await shown.findByRole("checkbox", { name: "C8: “Rui Tavarez” → “Rui Tavares”" }));
    await user.click(shown.getByRole("button", { name: "Apply to 2 cells" }));
    await screen.findByText("2 cells written");
    expect([6, 7, 8].map((row) => cell(row, 2))).toEqual(["Ana Sousa", "Rui Tavarez", "Ana Sousa"]);
  });

  it("of all that is certain writes cells of several kinds at once", async () => {
    const { user, cell } = await openProblems((accounts) => {
      accounts[6]![2] = "Ana Souza";
      accounts[7]![2] = " Rui  Tavares";
    });
    await user.click(await screen.findByRole("button", { name: "Fix all that are certain…" }));
    const shown = within(await panel());
    expect(await shown.findAllByRole("checkbox")).toHaveLength(3);
    await user.click(shown.getByRole("button", { name: "Apply to 3 cells" }));
    await screen.findByText("3 cells written");
    expect([cell(unreadableMrrRow, 4), cell(6, 2), cell(7, 2)]).toEqual([1200, "Ana Sousa", "Rui Tavares"]);
  });

  it("asks for the order of a date first, and writes days", async () => {
    const { user, cell } = await openProblems((accounts) => {
      for (const [row, line] of accounts.entries()) line[11] = row === 0 ? "Renewal" : serialOf(2027, 1, 31);
      accounts[6]![11] = "04/05/2027";
    });
    await user.click(await screen.findByRole("button", { name: "Choose… L7" }));
    const shown = within(await panel());
    expect(shown.queryByRole("button", { name: /^Apply/ })).toBeNull();
    await user.click(shown.getByRole("button", { name: "Month first" }));
    await shown.findByRole("checkbox", { name: "L7: “04/05/2027” → 5 Apr 2027" });
    await user.click(shown.getByRole("button", { name: "Day first" }));
    await shown.findByRole("checkbox", { name: "L7: “04/05/2027” → 4 May 2027" });
    await user.click(shown.getByRole("button", { name: "Apply to 1 cell" }));
    await screen.findByText("1 cell written");
    expect(cell(6, 11)).toBe(serialOf(2027, 5, 4));
  });

  it("does not write over a cell that was changed since, says that nothing was written, and unticks it", async () => {
    const { host, user, cell } = await openProblems();
    await user.click(await screen.findByRole("button", { name: `Fix… ${mrrAddress}` }));
    const apply = await within(await panel()).findByRole("button", { name: "Apply to 1 cell" });
    host.editUnheard("Accounts", unreadableMrrRow, 4, 77);
    await user.click(apply);
    await screen.findByText(/Nothing was written\. A cell holds something else by now/);
    expect(cell(unreadableMrrRow, 4)).toBe(77);
    const shown = within(await panel());
    expect(shown.getByRole("checkbox", { checked: false })).toBeDefined();
    expect(shown.getByRole("button", { name: "Apply to 0 cells" }).getAttribute("aria-disabled")).toBe("true");
  });

  it("says so when the spreadsheet fails", async () => {
    const { host, user, cell } = await openProblems();
    host.break("writeCells", new HostError("connection", { doing: "changingCells" }));
    await user.click(await screen.findByRole("button", { name: `Fix… ${mrrAddress}` }));
    await user.click(await within(await panel()).findByRole("button", { name: "Apply to 1 cell" }));
    await screen.findByText(/Nothing was written/);
    expect(cell(unreadableMrrRow, 4)).toBe("1.2k");
  });

  it("is not offered where nothing is certain", async () => {
    await openProblems((accounts) => {
      accounts[unreadableMrrRow]![4] = "a lot";
      accounts[8]![2] = "P. Lindqvist";
    });
    await screen.findByText(/“a lot” is not a number/);
    expect(screen.queryByRole("button", { name: /^Fix/ })).toBeNull();
  });
});
