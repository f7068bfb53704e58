import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { serialOf } from "../../../../src/core/sheet/serialDate";
import { expectFocus } from "../../expectFocus";
import { openMrr } from "./openMrr";
import { subscriptions, subscriptionsBook } from "./subscriptionsBook";

afterEach(cleanup);

describe("problems of the subscriptions", () => {
  const faulty = subscriptions().map((row, index) => (index === 1 ? Object.assign([...row], { 2: "lots" }) : row));

  it("are said where their rows are missing, and listed beside those of the accounts, one click from the cell", async () => {
    const { host, user } = await openMrr(subscriptionsBook(faulty));
    await screen.findByText("1 row with errors is in no figure here.");
    await user.click(screen.getByRole("button", { name: "Show problems" }));
    await screen.findByRole("heading", { name: /^Subscriptions!A1:G11 · / });
    await expectFocus(() => screen.getByRole("tabpanel", { name: /^Problems/ }));
    screen.getByRole("heading", { name: /^Accounts!A1:K23 · / });
    await user.click(screen.getByRole("button", { name: "Go to C2" }));
    expect(host.selected).toEqual([{ sheet: "Subscriptions", row: 1, column: 2 }]);
  });

  it("are counted on the activity bar together with those of the accounts", async () => {
    const { user } = await openMrr(subscriptionsBook(faulty));
    await screen.findByText("1 row with errors is in no figure here.");
    const tab = await screen.findByRole("tab", { name: /^Problems, \d+$/ });
    await user.click(tab);
    const shown = await screen.findByText(/^\d+ problems in Accounts!A1:K23 and Subscriptions!A1:G11\.$/);
    expect(tab.getAttribute("aria-label")).toBe(`Problems, ${/^\d+/.exec(shown.textContent)?.[0]}`);
  });

  it("say beside the figures which columns are not read behind a blank one", async () => {
    const rows = subscriptions().map(([customer, , mrr, start, end]) => [customer, mrr, start, null, end]);
    await openMrr(subscriptionsBook(rows));
    await screen.findByText("End stands behind a blank column and is not read.");
    screen.getByRole("button", { name: "Show problems" });
  });

  it("name their sheet in the status bar where the workbook has no accounts", async () => {
    const { user } = await openMrr({ sheets: { Subscriptions: faulty }, activeSheet: "Subscriptions" });
    await screen.findByText("1 row with errors is in no figure here.");
    await user.click(screen.getByRole("button", { name: "Show problems" }));
    await screen.findByText(/^\d+ problems? in Subscriptions!A1:G11\.$/);
    within(screen.getByRole("group", { name: "Status" })).getByText(/^Source: Subscriptions, 10 rows, 1 error/);
  });

  it("are all counted, however many: on the activity bar, in the list and in the status bar", async () => {
    const [header = []] = subscriptions();
    const rows = Array.from({ length: 1234 }, () => ["Acme", "Team", "lots", serialOf(2026, 1, 1), null, "EUR", null]);
    const { user } = await openMrr({ sheets: { Subscriptions: [header, ...rows] }, activeSheet: "Subscriptions" });
    await screen.findByText("1,234 rows with errors are in no figure here.");
    await user.click(screen.getByRole("button", { name: "Show problems" }));
    await screen.findByText("1,234 problems in Subscriptions!A1:G1235.");
    screen.getByRole("tab", { name: "Problems, 1,234" });
    screen.getByRole("heading", { name: "Errors 1,234 Something is left out" });
    screen.getByRole("button", { name: /^Number expected in MRR.*, 1,234 problems$/ });
    const status = within(screen.getByRole("group", { name: "Status" }));
    status.getByText(/1,234 errors, 0 warnings and notes/);
    status.getByText(/^1,234/);
  });

  it("are searched all of them, those too that are not listed yet", async () => {
    const [header = []] = subscriptions();
    const row = (amount: string) => ["Acme", "Team", amount, serialOf(2026, 1, 1), null, "EUR", null];
    const rows = Array.from({ length: 950 }, (_, index) => row(index === 900 ? "plenty" : "lots"));
    const { user } = await openMrr({ sheets: { Subscriptions: [header, ...rows] }, activeSheet: "Subscriptions" });
    await user.click(await screen.findByRole("tab", { name: "Problems, 950" }));
    await user.type(await screen.findByRole("textbox", { name: "Filter problems" }), "plenty");
    await screen.findByText(/“plenty”/);
    screen.getByRole("button", { name: "Go to C902" });
  });

  it("warn that a live formula would show an error", async () => {
    const { user } = await openMrr(subscriptionsBook(faulty));
    await screen.findByText("1 row with errors is in no figure here.");
    await user.click(screen.getByRole("button", { name: "Write as: Values" }));
    await user.click(await screen.findByRole("menuitemradio", { name: /^Live formula/ }));
    await screen.findByText("The formula shows an error until the error in the table is corrected.");
  });
});
