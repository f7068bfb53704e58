import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { createCalculator } from "../../src/commands/calculator/createCalculator";
import { Pane } from "../../src/taskpane/Pane";
import { featureList } from "../../src/taskpane/features/featureList";
import { commandsOf } from "../../src/taskpane/workbook/useCommandRunner";
import { FakeHost } from "./fakeHost";
import { now, openPane, placeButton, preview, tab } from "./openPane";
import { accountsSheet } from "./workbooks";
import { en } from "../../src/texts/en";
import { inEnglish } from "./inEnglish";

afterEach(cleanup);

describe("a workbook with an accounts sheet", () => {
  it("is read without a click: source, columns, problems and a preview", async () => {
    openPane();
    await screen.findByRole("heading", { name: "Accounts" });
    await screen.findByText("11 of 11 columns");
    await screen.findByText("20 live accounts");
    await screen.findByText(/^\d+ problems?, 1 error$/);
    await screen.findByText("4 hand-held");
  });

  it("is placed with one click: nothing but result sheets is written, and the figures add up", async () => {
    const { host, user } = openPane();
    await preview();
    await user.click(await placeButton());
    await screen.findByText("20 accounts placed", { selector: "strong" });
    expect(host.runs).toHaveLength(1);
    screen.getByText("MRR in the sheet 19,800 = placed 19,000 + gone 500 + not yet 300 + left out 0.");
    const buckets = within(screen.getByRole("table", { name: "MRR per bucket" }));
    buckets.getByRole("row", { name: /^Total 20 19,000/ });
  });

  it("lists the written sheets, and each leads to its sheet", async () => {
    const { host, user } = openPane();
    await preview();
    await user.click(await placeButton());
    await user.click(await screen.findByRole("button", { name: "Go to the sheet CS Placement" }));
    expect(host.selected.at(-1)).toMatchObject({ sheet: "CS Placement" });
  });

  it("follows an edit of a cell, and says that a result made before it is out of date", async () => {
    const { host, user } = openPane();
    await preview();
    await user.click(await placeButton());
    await screen.findByText("20 accounts placed", { selector: "strong" });
    host.edit("Accounts", 1, 1, "Churned");
    await screen.findByText("Out of date");
    await user.click(await tab("Set up"));
    await screen.findByText("19 live accounts");
  });

  it("goes to another sheet of accounts with the cursor", async () => {
    const { host } = openPane({
      sheets: { Accounts: accountsSheet(), Leads: accountsSheet().slice(0, 6) },
      activeSheet: "Accounts",
    });
    await screen.findByText("20 live accounts");
    host.activate("Leads");
    await screen.findByRole("heading", { name: "Leads" });
    await screen.findByText("5 live accounts");
  });

  it("starts over with another workbook, and no longer listens to the old one", async () => {
    const { host, rerender } = openPane();
    await preview();
    const other = new FakeHost({ sheets: { Customers: accountsSheet().slice(0, 4) } });
    rerender(
      inEnglish(<Pane startCalculator={createCalculator} host={other} themeName="dark" locale="en-GB" now={now} />),
    );
    await screen.findByRole("heading", { name: "Customers" });
    expect(host.isListenedTo).toBe(false);
  });
});

describe("a workbook without an accounts sheet", () => {
  it("says what is needed and offers the sample", async () => {
    let opened = 0;
    const { user } = openPane({ sheets: { Notes: [["Things to do"]] } }, () => opened++);
    await screen.findByRole("heading", { name: "Start with your accounts sheet" });
    await user.click(screen.getByRole("button", { name: "Open sample" }));
    expect(opened).toBe(1);
  });

  it("opens with the columns of a sheet that it does not recognise", async () => {
    const rows = accountsSheet().map((row, index) =>
      index === 0 ? Object.assign([...row], { 0: "Who", 2: "Whose" }) : row,
    );
    const { user } = openPane({ sheets: { Book: rows } });
    await screen.findByText("This sheet cannot be placed yet");
    await user.selectOptions(await screen.findByRole("combobox", { name: "Use of Who, column A" }), "Account");
    await screen.findByText("20 live accounts");
  });

  it("goes on by itself when accounts are pasted in", async () => {
    const { host } = openPane({ sheets: { Sheet1: [[null]] } });
    await screen.findByRole("heading", { name: "Start with your accounts sheet" });
    host.setSheet("Sheet1", accountsSheet());
    await screen.findByText("20 live accounts");
  });
});

describe("the catalogue", () => {
  it("has a title for every command, and none for others", () => {
    expect(Object.keys(en.pane.commands).sort()).toEqual(
      commandsOf(featureList)
        .map(({ id }) => id)
        .sort(),
    );
  });
});
