import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { HostError } from "../../../src/commands/spreadsheetHost";
import { Pane } from "../../../src/taskpane/Pane";
import type { LoadFunctionHelp } from "../../../src/taskpane/formulas/fetchFunctionHelp";
import { expectFocus } from "../expectFocus";
import { FakeHost, type FakeWorkbook } from "../fakeHost";
import { accountsSheet } from "../workbooks";
import { helpOf } from "../../commands/formulas/functionsAtHand";
import { helpAtHand } from "./helpAtHand";

afterEach(cleanup);

const now = (): Date => new Date(2026, 10, 23, 9, 41);
const churnFormula = "=CS.CHURN(Billing!$A$1:$D$3, DATE(2026,10,1), DATE(2026,11,1))";

const billing = [
  ["Customer", "Amount", "Start", "End"],
  ["Account 1", 100, 46000, null],
  ["Account 2", 80, 46000, 46300],
];

function workbook(): FakeWorkbook {
  return {
    sheets: {
      Accounts: accountsSheet(),
      Billing: billing,
      Answers: [["Churn"], ["kept"]],
    },
    activeSheet: "Answers",
  };
}

/** The view in a pane, with the cursor on an empty cell. */
async function open(book = workbook(), loadFunctionHelp: LoadFunctionHelp = async () => helpAtHand) {
  const host = new FakeHost(book);
  const user = userEvent.setup();
  render(<Pane host={host} themeName="light" locale="en-GB" now={now} loadFunctionHelp={loadFunctionHelp} />);
  host.activate("Answers", 0, 1);
  await user.click(await screen.findByRole("tab", { name: "Functions" }));
  return { host, user };
}

const search = () => screen.findByRole("textbox", { name: "Search functions" });
const header = (name: string) => screen.findByRole("button", { name: new RegExp(`^${name} `) });
const field = () => screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Formula" });
const button = (name: string) => screen.findByRole("button", { name });
const names = (): readonly string[] =>
  screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent.split(" ")[0] ?? "");

async function openFunction(name: string, book?: FakeWorkbook) {
  const opened = await open(book);
  await opened.user.click(await header(name));
  await field();
  return opened;
}

describe("the list of functions", () => {
  it("is ordered by topic and counted, every function with its summary", async () => {
    await open();
    await header("CHURN");
    expect(names()).toEqual(["MRR", "CHURN", "NETCHURN", "HEALTHSCORE", "SEGMENT", "NPS", "ODDMENTS"]);
    expect(screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      "MRR and churn",
      "Health",
      "Lists",
      "More functions",
    ]);
    expect(screen.getByRole("status").textContent).toBe("7 functions");
    expect(screen.queryByRole("button", { name: "Insert" })).toBeNull();
  });

  it("is searched by name and words, the best match first, and cleared", async () => {
    const { user } = await open();
    await user.type(await search(), "churn");
    await waitFor(() => expect(screen.getByRole("status").textContent).toBe("3 of 7 functions"));
    expect(names()).toEqual(["CHURN", "NETCHURN", "MRR"]);
    await user.click(await button("Clear the search"));
    await expectFocus(search);
    await waitFor(() => expect(names()).toHaveLength(7));
    await user.type(await search(), "promoter{Escape}");
    await waitFor(() => expect(names()).toHaveLength(7));
  });

  it("says what to try where nothing is found", async () => {
    const { user } = await open();
    await user.type(await search(), "xyzzy");
    await screen.findByText(/^No function matches “xyzzy”\. Try a word/);
    expect(screen.getByRole("status").textContent).toBe("0 of 7 functions");
  });

  it("keeps search and open function while another view is in sight", async () => {
    const { user } = await openFunction("CHURN");
    await user.type(await search(), "churn");
    await user.click(await screen.findByRole("tab", { name: "Place accounts" }));
    await user.click(await screen.findByRole("tab", { name: "Functions" }));
    expect((await search()).getAttribute("value")).toBe("churn");
    expect((await header("CHURN")).getAttribute("aria-expanded")).toBe("true");
  });

  it("that cannot be loaded says so, and is loaded when it can be", async () => {
    let works = false;
    const { user } = await open(workbook(), async () => {
      if (!works) throw new Error("offline");
      return helpAtHand;
    });
    await screen.findByText("The functions could not be loaded");
    works = true;
    await user.click(await button("Check again"));
    await header("CHURN");
  });
});

describe("a function that is open", () => {
  it("shows how it is written, its arguments with their choices, remarks and examples with answers", async () => {
    await openFunction("CHURN");
    screen.getByText("=CS.CHURN(table, from, [to], [measure])");
    const terms = screen.getAllByRole("term").map(({ textContent }) => textContent);
    expect(terms).toEqual(["table ", "from ", "to optional", "measure optional", '"rate"', '"count"']);
    screen.getByText("Number of customers");
    screen.getByText("A rate (0–1) or a number of customers.");
    screen.getByText(/A customer has churned when its MRR is above 0 at/);
    const examples = screen.getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(examples[0]).toMatch(/^=CS\.CHURN\(5, 100\) .*gives 0\.05/);
    const more = screen.getByRole("link", { name: /^More about it on the help page/ });
    expect(more.getAttribute("href")).toBe("help.html#churn");
  });

  it("closes another one, and itself when it is asked to", async () => {
    const { user } = await openFunction("CHURN");
    await user.click(await header("NPS"));
    await waitFor(() => expect(screen.getAllByRole("button", { expanded: true })).toHaveLength(1));
    expect((await field()).value).toMatch(/^=CS\.NPS\(/);
    await user.click(await header("NPS"));
    await waitFor(() => expect(screen.queryByRole("button", { name: "Insert" })).toBeNull());
  });

  it("says where its answer fills several cells", async () => {
    await openFunction("SEGMENT");
    screen.getByText(/The answer fills 22 rows\./);
    screen.getByText(/It fills as many cells as it needs/);
  });
});

describe("the proposed formula", () => {
  it("has the user's own ranges and dates, and says so", async () => {
    await openFunction("CHURN");
    expect((await field()).value).toBe(churnFormula);
    screen.getByText(/^Reads your subscriptions in Billing, for the last full month: 1 Oct 2026/);
  });

  it("reads ends as the workbook does", async () => {
    const settings = { mrr: JSON.stringify({ endsInclusive: true }) };
    await openFunction("NETCHURN", { ...workbook(), settings });
    expect((await field()).value).toMatch(/, DATE\(2026,11,1\), TRUE\)$/);
    screen.getByText(/ An end date is the last day that counts\.$/);
  });

  it("is of the table that the MRR view is about: under the cursor, or chosen by hand", async () => {
    const { Billing = [], ...others } = workbook().sheets;
    const grid = [
      ["Customer", "2026-09-01", "2026-10-01", "2026-11-01"],
      ["Account 1", 100, 100, 100],
    ];
    const { host, user } = await openFunction("NETCHURN", {
      ...workbook(),
      sheets: { ...others, Billing, Grid: grid },
    });
    expect((await field()).value).toContain("(Billing!");
    act(() => host.activate("Grid", 5, 5));
    await waitFor(async () => expect((await field()).value).toContain("(Grid!"));
    act(() => host.activate("Answers", 0, 1));
    await screen.findByText("Answers!B1");
    expect((await field()).value).toContain("(Grid!");
    await user.click(await screen.findByRole("tab", { name: "MRR" }));
    await user.click(await button("Change"));
    await user.click(await screen.findByRole("radio", { name: /^Billing/ }));
    await user.click(await screen.findByRole("tab", { name: "Functions" }));
    expect((await field()).value).toContain("(Billing!");
  });

  it("follows the workbook", async () => {
    const { host, user } = await openFunction("NPS");
    expect((await field()).value).toBe("=CS.NPS(Accounts!$J$2:$J$23)");
    act(() => host.setSheet("Accounts", accountsSheet().slice(0, 11)));
    await waitFor(async () => expect((await field()).value).toBe("=CS.NPS(Accounts!$J$2:$J$11)"));
    await user.click(await header("CHURN"));
    act(() => host.removeSheet("Billing"));
    await waitFor(async () => expect((await field()).value).toBe("=CS.CHURN(5, 100)"));
    screen.getByText(/^No sheet of subscriptions is recognised, so this is an example/);
  });

  it("can be changed, keeps the change, and comes back", async () => {
    const { user } = await openFunction("CHURN");
    await user.clear(await field());
    await user.type(await field(), "=1+1");
    screen.getByText("Changed by you.");
    await user.click(await header("NPS"));
    await user.click(await header("CHURN"));
    await waitFor(async () => expect((await field()).value).toBe("=1+1"));
    await user.click(await button("Propose again"));
    expect((await field()).value).toBe(churnFormula);
  });

  it("can be one of the examples", async () => {
    const { user } = await openFunction("CHURN");
    await user.click(await button("Use the example =CS.CHURN(1, 4)"));
    expect((await field()).value).toBe("=CS.CHURN(1, 4)");
  });
});

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
    host.break("insertFormula", new HostError("edit-mode", "inserting the formula"));
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
    host.break("selection", new HostError("connection", "reading the selection"));
    act(() => host.activate("Answers", 3, 3));
    await screen.findByText("The active cell cannot be read at present. Select a cell of the sheet.");
    host.mend("selection");
    act(() => host.activate("Answers", 3, 3));
    await screen.findByText("Answers!D4");
  });
});

describe("by keyboard alone", () => {
  it("a function is opened, changed and inserted", async () => {
    const { host, user } = await open();
    (await search()).focus();
    await user.keyboard("chrn");
    await waitFor(() => expect(names()[0]).toBe("CHURN"));
    // Walking from one to the next with Tab takes a browser, where it is tested.
    (await header("CHURN")).focus();
    await user.keyboard("{Enter}");
    await screen.findByText("Answers!B1");
    (await field()).focus();
    await user.keyboard("{End} * 1{Enter}");
    await screen.findByText("Inserted into Answers!B1.");
    expect(host.cell("Answers", 0, 1)).toBe(`${churnFormula} * 1`);
    await expectFocus(field);
  });

  it("Escape answers the question with what is there, and the focus comes back to the field", async () => {
    const { host, user } = await openFunction("CHURN");
    act(() => host.activate("Answers", 1, 0));
    await screen.findByText(/holds kept/);
    (await field()).focus();
    await user.keyboard("{Enter}");
    await expectFocus(() => button("Keep it"));
    await user.keyboard("{Escape}");
    await expectFocus(field);
    expect(screen.queryByText("Answers!A2 holds kept. Replace it?")).toBeNull();
    expect(host.cell("Answers", 1, 0)).toBe("kept");
  });

  it("a held Enter answers no question, and the focus comes back to the field", async () => {
    const { host, user } = await openFunction("CHURN");
    act(() => host.activate("Answers", 1, 0));
    await screen.findByText(/holds kept/);
    (await field()).focus();
    await user.keyboard("{Enter>5/}");
    expect(host.cell("Answers", 1, 0)).toBe("kept");
    (await field()).focus();
    await user.keyboard("{Enter}");
    await screen.findByText("Answers!A2 holds kept. Replace it?");
    await expectFocus(() => button("Keep it"));
    await user.keyboard("{Enter}");
    await expectFocus(field);
    expect(host.cell("Answers", 1, 0)).toBe("kept");
  });
});
