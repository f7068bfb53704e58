import { act, cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { HostError } from "../../../../src/commands/spreadsheetHost";
import { helpOf } from "../../../commands/formulas/functionsAtHand";
import { expectFocus } from "../../expectFocus";
import { helpAtHand } from "./helpAtHand";
import { billing, button, churnFormula, field, header, open, openFunction, workbook } from "./openFunctions";

afterEach(cleanup);

describe("inserting", () => {
  it("writes the formula into the active cell, which the view follows", async () => {
    const { host, user } = await openFunction("CHURN");
    await screen.findByText("Answers!B1");
    act(() => host.activate("Answers", 5, 2));
    await screen.findByText("Answers!C6");
    await user.click(await button("Insert"));
    await screen.findByText("Inserted into Answers!C6.");
    expect(host.cell("Answers", 5, 2)).toBe(churnFormula);
    act(() => host.activate("Answers", 6, 2));
    await screen.findByText("Answers!C7");
    expect(screen.queryByText("Inserted into Answers!C6.")).toBeNull();
  });

  it("beside the data stays done, though the answer makes the sheet larger", async () => {
    const { host, user } = await openFunction("CHURN");
    act(() => host.activate("Billing", 0, 5));
    await user.click(await button("Insert"));
    await screen.findByText("Inserted into Billing!F1.");
    // The rows that the answer fills.
    act(() =>
      host.setSheet("Billing", [...billing.map((row, index) => [...row, null, index === 0 ? churnFormula : 1]), []]),
    );
    await waitFor(async () => expect((await field()).value).toContain("Billing!$A$1:$D$4"));
    screen.getByText("Inserted into Billing!F1.");
    act(() => host.activate("Answers", 0, 1));
    await screen.findByText("Answers!B1");
    expect(screen.queryByText("Inserted into Billing!F1.")).toBeNull();
  });

  it("says how dates of the answer are shown, once it is there", async () => {
    const schedule = helpOf("MRRSCHEDULE", "table from to", { spills: true });
    const { user } = await open(workbook(), async () => [...helpAtHand, schedule]);
    const remark = "Dates show as numbers: in Excel, format the column Period as Date.";
    await user.click(await header("MRRSCHEDULE"));
    await screen.findByText("Answers!B1");
    expect(screen.queryByText(remark)).toBeNull();
    await user.click(await button("Insert"));
    await screen.findByText(remark);
    await user.click(await header("MRRSCHEDULE"));
    await user.click(await header("NPS"));
    await user.click(await button("Insert"));
    await user.click(await button("Replace"));
    await screen.findByText("Inserted into Answers!B1.");
    expect(screen.queryByText(remark)).toBeNull();
  });

  it("warns of errors in the table, where it was read, and goes on saying so", async () => {
    const faulty = [...billing, ["Account 3", "many", 46000, null]];
    const book = { ...workbook(), sheets: { ...workbook().sheets, Billing: faulty } };
    const { host, user } = await openFunction("CHURN", book);
    const warning = "The formula shows an error until the error in the table is corrected.";
    expect(screen.queryByText(warning)).toBeNull();
    await user.click(await screen.findByRole("tab", { name: "MRR" }));
    await screen.findByText(/1 row with errors is in no figure here/);
    await user.click(await screen.findByRole("tab", { name: "Functions" }));
    await screen.findByText(warning);
    expect(host.wholeReads.filter((sheet) => sheet === "Billing")).toHaveLength(1);
    await user.click(await header("NPS"));
    await waitFor(() => expect(screen.queryByText(warning)).toBeNull());
    await user.click(await header("CHURN"));
    act(() => host.activate("Billing", 0, 5));
    await screen.findByText("Billing!F1");
    await user.click(await button("Insert"));
    await screen.findByText("Inserted into Billing!F1.");
    screen.getByText(warning);
    act(() => host.activate("Answers", 0, 1));
    await screen.findByText("Answers!B1");
    expect(screen.queryByText(warning)).toBeNull();
  });

  it("writes the user's own text", async () => {
    const { host, user } = await openFunction("CHURN");
    await user.clear(await field());
    await user.type(await field(), "=2*3");
    await user.click(await button("Insert"));
    await waitFor(() => expect(host.cell("Answers", 0, 1)).toBe("=2*3"));
  });

  it("asks before it replaces anything, and keeps what is there when told so", async () => {
    const { host, user } = await openFunction("CHURN");
    act(() => host.activate("Answers", 1, 0));
    await screen.findByText(/holds kept/);
    await user.click(await button("Insert"));
    await screen.findByText("Answers!A2 holds kept. Replace it?");
    const keep = await button("Keep it");
    await expectFocus(() => keep);
    await user.click(keep);
    expect(host.cell("Answers", 1, 0)).toBe("kept");
    await expectFocus(() => button("Insert"));
  });

  it("replaces when told so", async () => {
    const { host, user } = await openFunction("CHURN");
    act(() => host.activate("Answers", 1, 0));
    await screen.findByText(/holds kept/);
    await user.click(await button("Insert"));
    await user.click(await button("Replace"));
    await screen.findByText("Inserted into Answers!A2.");
    expect(host.cell("Answers", 1, 0)).toBe(churnFormula);
    await expectFocus(() => button("Insert"));
  });

  it("asks again about what came into the cell meanwhile", async () => {
    const { host, user } = await openFunction("CHURN");
    act(() => host.activate("Answers", 1, 0));
    await screen.findByText(/holds kept/);
    await user.click(await button("Insert"));
    const replace = await button("Replace");
    act(() => host.edit("Answers", 1, 0, "precious"));
    await user.click(replace);
    await screen.findByText("Answers!A2 holds precious. Replace it?");
    expect(host.cell("Answers", 1, 0)).toBe("precious");
  });

  it("takes the question back when the cursor goes elsewhere", async () => {
    const { host, user } = await openFunction("CHURN");
    act(() => host.activate("Answers", 1, 0));
    await screen.findByText(/holds kept/);
    await user.click(await button("Insert"));
    await button("Replace");
    act(() => host.activate("Answers", 4, 4));
    await screen.findByText("Answers!E5");
    expect(screen.queryByRole("button", { name: "Replace" })).toBeNull();
    expect(host.cell("Answers", 1, 0)).toBe("kept");
  });

  it("does not take a double click for question and answer", async () => {
    const { host, user } = await openFunction("CHURN");
    act(() => host.activate("Answers", 1, 0));
    await screen.findByText(/holds kept/);
    await user.click(await button("Insert"));
    // The second click of a double click falls on whatever stands there by then.
    fireEvent.click(await button("Replace"), { detail: 2 });
    await screen.findByText("Answers!A2 holds kept. Replace it?");
    expect(host.cell("Answers", 1, 0)).toBe("kept");
  });

  it("refuses a cell that the formula reads, in words", async () => {
    const { host, user } = await openFunction("NPS");
    act(() => host.activate("Accounts", 4, 9));
    await screen.findByText("Accounts!J5 is one of the cells that the formula reads. Select a cell outside of them.");
    await user.click(await button("Insert"));
    expect(host.cell("Accounts", 4, 9)).toBe(9);
    act(() => host.activate("Accounts", 4, 11));
    await user.click(await button("Insert"));
    await screen.findByText("Inserted into Accounts!L5.");
  });

  it("warns of a cell that is in the way of the answer", async () => {
    const { host } = await openFunction("SEGMENT");
    act(() => host.setSheet("Answers", [["a"], [null], [null], [null], ["note"]]));
    act(() => host.activate("Answers", 1, 0));
    await screen.findByText(/^Answers!A5 is in the way of the answer: it holds note\./);
    act(() => host.activate("Answers", 5, 0));
    await waitFor(() => expect(screen.queryByText(/is in the way/)).toBeNull());
  });

  it("follows the sheet of the active cell under another name", async () => {
    const { host, user } = await openFunction("CHURN");
    await screen.findByText("Answers!B1");
    act(() => host.renameSheet("Answers", "Results"));
    await screen.findByText("Results!B1");
    await user.click(await button("Insert"));
    await screen.findByText("Inserted into Results!B1.");
  });

  it("advises against a sheet that placing writes anew", async () => {
    const { host } = await openFunction("CHURN");
    await act(async () => host.writeResults([{ key: "summary", name: "CS Summary", frozenRows: 1, tables: [] }]));
    act(() => host.edit("Answers", 0, 0, "Churn"));
    act(() => host.activate("CS Summary", 0, 0));
    await screen.findByText(/^CS Summary is written anew whenever you place accounts/);
    act(() => host.activate("Answers", 0, 1));
    await waitFor(() => expect(screen.queryByText(/is written anew/)).toBeNull());
  });

  it("no longer says that it is done once that was taken back", async () => {
    const { host, user } = await openFunction("CHURN");
    await user.click(await button("Insert"));
    await screen.findByText("Inserted into Answers!B1.");
    act(() => host.edit("Answers", 0, 1, null));
    await waitFor(() => expect(screen.queryByText("Inserted into Answers!B1.")).toBeNull());
    screen.getByText(/, empty$/);
  });

  it("tells a failure in words, with nothing written, and goes on", async () => {
    const { host, user } = await openFunction("CHURN");
    host.break("insertFormula", new HostError("edit-mode", { doing: "inserting" }));
    await user.click(await button("Insert"));
    await screen.findByText("Could not finish: inserting the formula");
    screen.getByText(/Nothing was written\. A cell is being edited\./);
    host.mend("insertFormula");
    await user.click(await button("Insert"));
    await screen.findByText("Inserted into Answers!B1.");
    expect(screen.queryByText("Could not finish: inserting the formula")).toBeNull();
  });

  it("says that what is typed is no formula", async () => {
    const { user } = await openFunction("CHURN");
    await user.clear(await field());
    await screen.findByText("Write a formula first.");
    await user.type(await field(), "nonsense");
    await user.click(await button("Insert"));
    await screen.findByText(/does not take this for a formula/);
  });

  it("waits while the active cell cannot be read", async () => {
    const { host } = await openFunction("CHURN");
    host.break("selection", new HostError("connection", { doing: "locating" }));
    act(() => host.activate("Answers", 3, 3));
    await screen.findByText("The active cell cannot be read at present. Select a cell of the sheet.");
    host.mend("selection");
    act(() => host.activate("Answers", 3, 3));
    await screen.findByText("Answers!D4");
  });
});
