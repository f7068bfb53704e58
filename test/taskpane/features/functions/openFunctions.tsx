import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createCalculator } from "../../../../src/commands/calculator/createCalculator";
import { Pane } from "../../../../src/taskpane/Pane";
import type { LoadFunctionHelp } from "../../../../src/taskpane/workbook/paneModel";
import { FakeHost, type FakeWorkbook } from "../../fakeHost";
import { accountsSheet } from "../../workbooks";
import { helpAtHand } from "./helpAtHand";
import { inEnglish } from "../../inEnglish";

export const now = (): Date => new Date(2026, 10, 23, 9, 41);
export const churnFormula = "=CS.CHURN(Billing!$A$1:$D$3, DATE(2026,10,1), DATE(2026,11,1))";

export const billing = [
  ["Customer", "Amount", "Start", "End"],
  ["Account 1", 100, 46000, null],
  ["Account 2", 80, 46000, 46300],
];

export function workbook(): FakeWorkbook {
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
export async function open(book = workbook(), loadFunctionHelp: LoadFunctionHelp = async () => helpAtHand) {
  const host = new FakeHost(book);
  const user = userEvent.setup();
  render(
    inEnglish(
      <Pane
        startCalculator={createCalculator}
        host={host}
        themeName="light"
        locale="en-GB"
        now={now}
        loadFunctionHelp={loadFunctionHelp}
      />,
    ),
  );
  host.activate("Answers", 0, 1);
  await user.click(await screen.findByRole("tab", { name: "Functions" }));
  return { host, user };
}

export const search = () => screen.findByRole("textbox", { name: "Search functions" });
export const header = (name: string) => screen.findByRole("button", { name: new RegExp(`^${name} `) });
export const field = () => screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Formula" });
export const button = (name: string) => screen.findByRole("button", { name });
export const names = (): readonly string[] =>
  screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent.split(" ")[0] ?? "");

export async function openFunction(name: string, book?: FakeWorkbook) {
  const opened = await open(book);
  await opened.user.click(await header(name));
  await field();
  return opened;
}
