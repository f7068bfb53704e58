import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { commandList } from "../../src/commands/commandList";
import { HostError } from "../../src/commands/spreadsheetHost";
import { paneTexts } from "../../src/core/texts/pane";
import { Pane } from "../../src/taskpane/Pane";
import { expectFocus } from "./expectFocus";
import { FakeHost, type FakeWorkbook } from "./fakeHost";
import { accountsSheet, unreadableMrrRow, workbook } from "./workbooks";

// In a lower window the settings start folded.
window.innerHeight = 1300;

afterEach(cleanup);

const now = (): Date => new Date(2026, 10, 23, 9, 41);

function open(book: FakeWorkbook = workbook(), onOpenSample?: () => void) {
  const host = new FakeHost(book);
  const user = userEvent.setup();
  const view = render(<Pane host={host} themeName="light" locale="en-GB" now={now} onOpenSample={onOpenSample} />);
  return { host, user, ...view };
}

const placeButton = () => screen.findByRole("button", { name: "Place accounts" });
const preview = () => screen.findByRole("img", { name: /poor, .* average, .* good, .* unknown/ });
const tab = (name: string | RegExp) => screen.findByRole("tab", { name });

describe("a workbook with an accounts sheet", () => {
  it("is read without a click: source, columns, problems and a preview", async () => {
    open();
    await screen.findByRole("heading", { name: "Accounts" });
    await screen.findByText("11 of 11 columns");
    await screen.findByText("20 live accounts");
    await screen.findByText(/^\d+ problems?, 1 error$/);
    await screen.findByText("4 hand-held");
  });

  it("is placed with one click: nothing but result sheets is written, and the figures add up", async () => {
    const { host, user } = open();
    await preview();
    await user.click(await placeButton());
    await screen.findByText("20 accounts placed", { selector: "strong" });
    expect(host.runs).toHaveLength(1);
    screen.getByText("MRR in the sheet 19,800 = placed 19,000 + gone 500 + not yet 300 + left out 0.");
    const buckets = within(screen.getByRole("table", { name: "MRR per bucket" }));
    buckets.getByRole("row", { name: /^Total 20 19,000/ });
  });

  it("lists the written sheets, and each leads to its sheet", async () => {
    const { host, user } = open();
    await preview();
    await user.click(await placeButton());
    await user.click(await screen.findByRole("button", { name: "Go to the sheet CS Placement" }));
    expect(host.selected.at(-1)).toMatchObject({ sheet: "CS Placement" });
  });

  it("follows an edit of a cell, and says that a result made before it is out of date", async () => {
    const { host, user } = open();
    await preview();
    await user.click(await placeButton());
    await screen.findByText("20 accounts placed", { selector: "strong" });
    host.edit("Accounts", 1, 1, "Churned");
    await screen.findByText("Out of date");
    await user.click(await tab("Set up"));
    await screen.findByText("19 live accounts");
  });

  it("goes to another sheet of accounts with the cursor", async () => {
    const { host } = open({
      sheets: { Accounts: accountsSheet(), Leads: accountsSheet().slice(0, 6) },
      activeSheet: "Accounts",
    });
    await screen.findByText("20 live accounts");
    host.activate("Leads");
    await screen.findByRole("heading", { name: "Leads" });
    await screen.findByText("5 live accounts");
  });

  it("starts over with another workbook, and no longer listens to the old one", async () => {
    const { host, rerender } = open();
    await preview();
    const other = new FakeHost({ sheets: { Customers: accountsSheet().slice(0, 4) } });
    rerender(<Pane host={other} themeName="dark" locale="en-GB" now={now} />);
    await screen.findByRole("heading", { name: "Customers" });
    expect(host.isListenedTo).toBe(false);
  });
});

describe("share and limits", () => {
  it("change the preview and are kept in the workbook", async () => {
    const { host, user } = open();
    await preview();
    const share = screen.getByRole("spinbutton", { name: "Hand-held share in per cent" });
    await user.clear(share);
    await user.type(share, "50{Enter}");
    await screen.findByText("10 hand-held");
    await waitFor(() => expect(host.settings.get("policy")).toContain('"share":0.5'));
  });

  it("that cannot be taken are refused in words, stay in sight, and hold up placing", async () => {
    const { host, user } = open();
    await preview();
    const limit = screen.getByRole("spinbutton", { name: "Average from a health score of" });
    await user.clear(limit);
    await user.type(limit, "80{Enter}");
    await screen.findByText("Average has to begin below good, which begins at 75.");
    expect(limit).toHaveProperty("value", "80");
    await user.click(await placeButton());
    expect(host.runs).toHaveLength(0);
    await user.clear(limit);
    await user.type(limit, "40{Enter}");
    await user.click(await placeButton());
    await screen.findByText("20 accounts placed", { selector: "strong" });
    expect(host.runs).toHaveLength(1);
  });

  it("come from the workbook when it is opened", async () => {
    const first = open();
    await preview();
    const share = screen.getByRole("spinbutton", { name: "Hand-held share in per cent" });
    await first.user.clear(share);
    await first.user.type(share, "30{Enter}");
    await waitFor(() => expect(first.host.settings.has("policy")).toBe(true));
    const stored = first.host.settings.get("policy") ?? "";
    first.unmount();
    open({ ...workbook(), settings: { policy: stored } });
    await screen.findByText("6 hand-held");
  });

  it("that were tampered with are named, and the defaults are used without overwriting them", async () => {
    const { host } = open({ ...workbook(), settings: { policy: '{"version":1,"segment":{"share":"lots"}}' } });
    await screen.findByText("The settings in this workbook could not be read");
    screen.getByText(/share/, { selector: ".fui-MessageBarBody" });
    await screen.findByText("4 hand-held");
    expect(host.settings.get("policy")).toContain("lots");
  });
});

describe("columns", () => {
  it("can be changed by hand, and the choice is kept in the workbook", async () => {
    const { host, user } = open();
    await preview();
    await user.click(await screen.findByRole("button", { name: "Change columns" }));
    await user.selectOptions(await screen.findByRole("combobox", { name: "MRR" }), "Not used");
    await screen.findByText("There is no MRR column, so there is no money to add up.");
    await waitFor(() => expect(host.settings.get("policy")).toContain('"mrr":null'));
  });

  it("open at the field of the chip that was clicked", async () => {
    const { user } = open();
    await user.click(await screen.findByRole("button", { name: "CSM: change this column" }));
    await expectFocus(() => screen.getByRole("combobox", { name: "CSM" }));
  });
});

describe("problems", () => {
  it("are listed with their cell and lead to it", async () => {
    const { host, user } = open();
    await preview();
    await user.click(await screen.findByRole("button", { name: "Show problems" }));
    const address = `E${unreadableMrrRow + 1}`;
    await screen.findByText(/1\.2k/);
    await user.click(screen.getByRole("button", { name: `Go to ${address}` }));
    expect(host.selected).toEqual([{ sheet: "Accounts", row: unreadableMrrRow, column: 4 }]);
  });

  it("are counted on the activity bar", async () => {
    open();
    await tab(/^Problems, \d+$/);
  });

  it("can be filtered, and the filter says when nothing matches", async () => {
    const { user } = open();
    await preview();
    await user.click(await tab(/^Problems/));
    await user.type(await screen.findByRole("textbox", { name: "Filter problems" }), "no such thing");
    await screen.findByText("No problem matches “no such thing”.");
    await user.click(screen.getByRole("button", { name: "Clear the filter" }));
    await screen.findByText(/1\.2k/);
  });

  it("are shown fifty at a time", async () => {
    const [header = [], first = []] = accountsSheet();
    // A column of which more than half cannot be read would be one problem, not a hundred and twenty.
    const rows = Array.from({ length: 250 }, (_, index) =>
      Object.assign([...first], { 0: `Account ${index}`, 4: index < 120 ? "lots" : 1 }),
    );
    const { user } = open({ sheets: { Accounts: [header, ...rows] } });
    await preview();
    await user.click(await tab(/^Problems/));
    expect(await screen.findAllByText(/“lots”/)).toHaveLength(50);
    await user.click(screen.getByRole("button", { name: "Show 50 more" }));
    await user.click(screen.getByRole("button", { name: "Show 20 more" }));
    expect(screen.getAllByText(/“lots”/)).toHaveLength(120);
  });
});

describe("a workbook without an accounts sheet", () => {
  it("says what is needed and offers the sample", async () => {
    let opened = 0;
    const { user } = open({ sheets: { Notes: [["Things to do"]] } }, () => opened++);
    await screen.findByRole("heading", { name: "Start with your accounts sheet" });
    await user.click(screen.getByRole("button", { name: "Open sample" }));
    expect(opened).toBe(1);
  });

  it("lets the user choose a sheet and its columns", async () => {
    const rows = accountsSheet().map((row, index) =>
      index === 0 ? Object.assign([...row], { 0: "Who", 2: "Whose" }) : row,
    );
    const { user } = open({ sheets: { Book: rows } });
    await user.click(await screen.findByRole("radio", { name: /Book/ }));
    await user.click(screen.getByRole("button", { name: "Use this sheet" }));
    await screen.findByText("This sheet cannot be placed yet");
    await user.click(await screen.findByRole("button", { name: "Change columns" }));
    await user.selectOptions(await screen.findByRole("combobox", { name: "Account" }), "Who");
    await screen.findByText("20 live accounts");
  });

  it("goes on by itself when accounts are pasted in", async () => {
    const { host } = open({ sheets: { Sheet1: [[null]] } });
    await screen.findByRole("heading", { name: "Start with your accounts sheet" });
    host.setSheet("Sheet1", accountsSheet());
    await screen.findByText("20 live accounts");
  });
});

describe("failures", () => {
  it("of writing are told in words, with nothing written, and the pane works on", async () => {
    const { host, user } = open();
    await preview();
    host.break("writeResults", new HostError("protected", "writing CS Placement"));
    await user.click(await placeButton());
    await screen.findByText("Could not finish: writing CS Placement");
    screen.getByText(/Nothing was written\. .*Remove the protection/);
    host.mend("writeResults");
    await user.click(await placeButton());
    await screen.findByText("20 accounts placed", { selector: "strong" });
    expect(screen.queryByText("Could not finish: writing CS Placement")).toBeNull();
  });

  it("of reading the workbook offer to check again", async () => {
    const host = new FakeHost(workbook());
    host.break("listSources", new HostError("connection", "reading the workbook"));
    const user = userEvent.setup();
    render(<Pane host={host} themeName="light" locale="en-GB" now={now} />);
    await screen.findByText("Could not finish: reading the workbook");
    host.mend("listSources");
    await user.click(screen.getByRole("button", { name: "Check again" }));
    await screen.findByText("20 live accounts");
    expect(screen.queryByText("Could not finish: reading the workbook")).toBeNull();
  });

  it("of reading a changed sheet leave the old preview in sight, marked as out of date", async () => {
    const { host } = open();
    await preview();
    host.break("read", new HostError("edit-mode", "reading Accounts"));
    host.edit("Accounts", 1, 1, "Churned");
    await screen.findByText("Could not finish: reading Accounts");
    await screen.findByRole("button", { name: "Preview Out of date" });
    screen.getByText("20 live accounts");
  });

  it("of keeping the settings are told, and the setting still counts in the pane", async () => {
    const { host, user } = open();
    await preview();
    host.break("writeSetting", new HostError("protected", "keeping settings"));
    const share = screen.getByRole("spinbutton", { name: "Hand-held share in per cent" });
    await user.clear(share);
    await user.type(share, "50{Enter}");
    await screen.findByText("Could not finish: keeping settings");
    await screen.findByText("10 hand-held");
  });
});

describe("a long run", () => {
  it("shows its progress, hands the focus to Cancel, and stops with nothing written", async () => {
    const { host, user } = open();
    await preview();
    host.holdWriting();
    await user.click(await placeButton());
    const cancel = await screen.findByRole("button", { name: "Cancel" });
    await expectFocus(() => cancel);
    screen.getByRole("progressbar", { name: "Progress" });
    screen.getByText("Nothing written yet");
    await user.click(cancel);
    await screen.findByText("Stopped");
    expect(host.runs).toHaveLength(0);
    await expectFocus(() => screen.getByRole("button", { name: "Place accounts" }));
  });

  it("ends in the result, with the focus on the button that places again", async () => {
    const { host, user } = open();
    await preview();
    const release = host.holdWriting();
    await user.click(await placeButton());
    await screen.findByRole("button", { name: "Cancel" });
    release();
    await expectFocus(() => screen.getByRole("button", { name: "Place again" }));
  });
});

describe("the catalogue", () => {
  it("has a title for every command, and none for others", () => {
    expect(Object.keys(paneTexts.commands).sort()).toEqual(commandList.map(({ id }) => id).sort());
  });
});
