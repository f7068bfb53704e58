import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createCalculator } from "../../src/commands/calculator/createCalculator";
import { Pane } from "../../src/taskpane/Pane";
import { FakeHost, type FakeWorkbook } from "./fakeHost";
import { workbook } from "./workbooks";
import { inEnglish } from "./inEnglish";

export const now = (): Date => new Date(2026, 10, 23, 9, 41);

/** A pane that places accounts. */
export function openPane(book: FakeWorkbook = workbook(), onOpenSample?: () => void) {
  const host = new FakeHost(book);
  const user = userEvent.setup();
  const view = render(
    inEnglish(
      <Pane
        startCalculator={createCalculator}
        host={host}
        themeName="light"
        locale="en-GB"
        now={now}
        onOpenSample={onOpenSample}
      />,
    ),
  );
  return { host, user, ...view };
}

export const placeButton = () => screen.findByRole("button", { name: "Place accounts" });
export const preview = () => screen.findByRole("img", { name: /poor, .* average, .* good, .* unknown/ });
export const tab = (name: string | RegExp) => screen.findByRole("tab", { name });
