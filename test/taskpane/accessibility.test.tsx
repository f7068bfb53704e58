import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, describe, expect, it } from "vitest";
import { OutsideExcel } from "../../src/taskpane/OutsideExcel";
import { createCalculator } from "../../src/commands/calculator/createCalculator";
import { Pane } from "../../src/taskpane/Pane";
import { FakeHost, type FakeWorkbook } from "./fakeHost";
import { subscriptionsBook } from "./features/mrr/subscriptionsBook";
import { helpAtHand } from "./features/functions/helpAtHand";
import { workbook } from "./workbooks";
import { inEnglish } from "./inEnglish";
import { now } from "./openPane";

afterEach(cleanup);

async function open(book: FakeWorkbook = workbook()) {
  const user = userEvent.setup();
  const view = render(
    inEnglish(
      <Pane
        startCalculator={createCalculator}
        host={new FakeHost(book)}
        themeName="light"
        locale="en-GB"
        now={now}
        onOpenSample={() => undefined}
        loadFunctionHelp={async () => helpAtHand}
      />,
    ),
  );
  await screen.findByRole("heading", { level: 1 });
  return { user, ...view };
}

/** Everything but colours, which need a browser that paints; they have a test of their own. */
async function violations(container: Element): Promise<readonly string[]> {
  const { violations: found } = await axe.run(container, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

describe("axe finds nothing wrong", () => {
  it("with setting up, the plots, and the same as tables", async () => {
    const { user, container } = await open();
    await screen.findByRole("img", { name: /^Concentration curve/ });
    expect(await violations(container)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Concentration: show as table" }));
    await user.click(screen.getByRole("button", { name: "Hours per CSM: show as table" }));
    expect(await violations(container)).toEqual([]);
  });

  it("with choosing a sheet and its columns", async () => {
    const { user, container } = await open();
    await user.click(await screen.findByRole("button", { name: "Change" }));
    expect(await violations(container)).toEqual([]);
    await user.click(await screen.findByRole("button", { name: "Change columns" }));
    expect(await violations(container)).toEqual([]);
  });

  it("with a health score of the user's own, and the accounts that differ by it", async () => {
    const { user, container } = await open({
      sheets: {
        Accounts: [
          ["Account", "MRR", "DAU", "MAU", "Seats", "NPS", "Health Score"],
          ["Ada", 100, 50, 100, 100, 9, 20],
          ["Bob", 100, 50, 100, 100, 9, 90],
        ],
      },
    });
    await screen.findByRole("table", { name: "What each use comes to" });
    expect(await violations(container)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "1 account differs by a bucket" }));
    await screen.findByRole("button", { name: "Go to row 2 of Ada" });
    expect(await violations(container)).toEqual([]);
  });

  it("with a setting that cannot be taken", async () => {
    const { user, container } = await open();
    const limit = await screen.findByRole("spinbutton", { name: "Good from a health score of" });
    await user.clear(limit);
    await user.type(limit, "high{Enter}");
    await screen.findByText("“high” is not a number.");
    expect(await violations(container)).toEqual([]);
  });

  it("with a result", async () => {
    const { user, container } = await open();
    await screen.findByRole("img", { name: /^Concentration curve/ });
    await user.click(screen.getByRole("button", { name: "Place accounts" }));
    await screen.findByRole("table", { name: "MRR per bucket" });
    expect(await violations(container)).toEqual([]);
  });

  it("with the problems", async () => {
    const { user, container } = await open();
    await user.click(await screen.findByRole("tab", { name: /^Problems, / }));
    await screen.findByRole("textbox", { name: "Filter problems" });
    expect(await violations(container)).toEqual([]);
  });

  it("with the MRR view, another source, the customers of a movement and a reconciliation", async () => {
    const { user, container } = await open(subscriptionsBook());
    await user.click(await screen.findByRole("tab", { name: "MRR" }));
    await screen.findByRole("table", { name: /^Roll-forward/ });
    await screen.findByRole("table", { name: "Per period" });
    expect(await violations(container)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Change" }));
    expect(await violations(container)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Done" }));
    await user.click(screen.getByRole("button", { name: "Reconcile" }));
    await user.type(await screen.findByRole("textbox", { name: "MRR you reported" }), "1,310.75{Enter}");
    await screen.findByRole("list", { name: "What could explain it" });
    expect(await violations(container)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Churned" }));
    await screen.findByRole("list", { name: "Customers" });
    expect(await violations(container)).toEqual([]);
  });

  it("with the MRR view of a workbook without subscriptions", async () => {
    const { user, container } = await open({ sheets: { Notes: [["Things to do"]] } });
    await user.click(await screen.findByRole("tab", { name: "MRR" }));
    await screen.findByRole("heading", { name: "Start with your billing export" });
    expect(await violations(container)).toEqual([]);
  });

  it("with the functions, one of them open, and the question whether to replace a cell", async () => {
    const { user, container } = await open();
    await user.click(await screen.findByRole("tab", { name: "Functions" }));
    await user.click(await screen.findByRole("button", { name: /^CHURN / }));
    await screen.findByRole("textbox", { name: "Formula" });
    await screen.findByText("Accounts!A1");
    expect(await violations(container)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Insert" }));
    await screen.findByRole("button", { name: "Replace" });
    expect(await violations(container)).toEqual([]);
    await user.type(screen.getByRole("textbox", { name: "Search functions" }), "promoter");
    await screen.findByText(/^1 of/);
    expect(await violations(container)).toEqual([]);
  });

  it("with a workbook without accounts", async () => {
    const { container } = await open({ sheets: { Notes: [["Things to do"]] } });
    await screen.findByRole("radio", { name: /Notes/ });
    expect(await violations(container)).toEqual([]);
  });

  it("with the notice outside Excel", async () => {
    const { container } = render(inEnglish(<OutsideExcel themeName="dark" />));
    expect(await violations(container)).toEqual([]);
    expect(screen.getByText(/Open it from the Home tab in Excel/)).toBeTruthy();
  });
});
