import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createCalculator } from "../../../../src/commands/calculator/createCalculator";
import { Pane, type PaneProps } from "../../../../src/taskpane/Pane";
import { FakeHost, type FakeWorkbook } from "../../fakeHost";
import { subscriptionsBook } from "./subscriptionsBook";
import { inEnglish } from "../../inEnglish";

export const now = (): Date => new Date(2026, 10, 23, 9, 41);

/** A pane on its MRR view. */
export async function openMrr(
  book: FakeWorkbook = subscriptionsBook(),
  startCalculator: PaneProps["startCalculator"] = createCalculator,
) {
  const host = new FakeHost(book);
  const user = userEvent.setup();
  const view = render(
    inEnglish(<Pane startCalculator={startCalculator} host={host} themeName="light" locale="en-GB" now={now} />),
  );
  await user.click(await screen.findByRole("tab", { name: "MRR" }));
  return { host, user, ...view };
}

export const rollForwardTable = () => screen.findByRole("table", { name: "Roll-forward, 1 Oct to 1 Nov 2026" });

/** The words in the cells of a table, without its plots. */
export const rowsOf = (table: HTMLElement): string[][] =>
  within(table)
    .getAllByRole("row")
    .map((row) => [...row.children].flatMap((cell) => (cell.querySelector("svg") ? [] : [cell.textContent.trim()])));

/** The button of a line of the roll-forward. */
export const line = (name: string) => screen.findByRole("button", { name });
