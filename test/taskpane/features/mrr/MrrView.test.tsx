import { act, cleanup, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { serialOf } from "../../../../src/core/sheet/serialDate";
import { openMrr, rollForwardTable, rowsOf } from "./openMrr";
import { subscriptions, subscriptionsBook } from "./subscriptionsBook";

afterEach(cleanup);

describe("the MRR view", () => {
  it("shows the last full month of the subscription table without a click, tied to the cent", async () => {
    await openMrr();
    const table = await rollForwardTable();
    expect(rowsOf(table).slice(1)).toEqual([
      ["Opening", "€1,000.50", "5"],
      ["New", "+€120.00", "1"],
      ["Reactivation", "+€90.00", "1"],
      ["Expansion", "+€200.00", "1"],
      ["Contraction", "−€49.75", "1"],
      ["Churned", "−€250.00", "2"],
      ["Closing", "€1,110.75", "5"],
    ]);
    screen.getByText("Subscriptions!A1:G11 · 10 rows");
    screen.getByRole("img", { name: "€1,410.50 to €1,360.75" });
    screen.getByText("EUR, customers");
    expect(screen.queryByText(/rounded to cents/)).toBeNull();
  });

  it("says where lines rounded to cents do not add up as printed", async () => {
    const yearly = (customer: string, start: number) => [customer, "Team", 1000, start, null, "EUR", null];
    const header = subscriptions()[0]?.map((name) => (name === "MRR" ? "ARR" : name)) ?? [];
    await openMrr(
      subscriptionsBook([header, yearly("Acme", serialOf(2025, 1, 1)), yearly("Nova", serialOf(2026, 10, 2))]),
    );
    const table = await rollForwardTable();
    expect(
      rowsOf(table)
        .slice(1)
        .map(([, amount]) => amount),
    ).toEqual(["€83.33", "+€83.33", "€0.00", "€0.00", "€0.00", "€0.00", "€166.67"]);
    screen.getByText("Each line is rounded to cents. As printed they add up to €166.66, €0.01 less than the closing.");
  });

  it("says every rate with its figures and its sign in words", async () => {
    await openMrr();
    const rates = within(await screen.findByRole("list", { name: "Rates" }));
    const words = rates.getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(words).toEqual([
      "Net churn +€110.25New + reactivation + expansion − contraction − churned: €120.00 + €90.00 + €200.00 − €49.75 − €250.00. Positive is good.",
      "Net churn rate 11.0%Net churn ÷ opening MRR: +€110.25 ÷ €1,000.50. Positive is good.",
      "Net revenue churn rate 10.0%(Churned + contraction − expansion) ÷ opening MRR: (€250.00 + €49.75 − €200.00) ÷ €1,000.50. Negative is good.",
      "Customer churn rate 40.0%Customers churned ÷ customers at opening: 2 ÷ 5. Lower is better.",
      "MRR churn rate 30.0%(Churned + contraction) ÷ opening MRR: (€250.00 + €49.75) ÷ €1,000.50. Lower is better.",
      "NRR 90.0%(Opening + expansion − contraction − churned) ÷ opening MRR: (€1,000.50 + €200.00 − €49.75 − €250.00) ÷ €1,000.50. Above 100% is good.",
      "GRR 70.0%(Opening − contraction − churned) ÷ opening MRR: (€1,000.50 − €49.75 − €250.00) ÷ €1,000.50. At most 100%, higher is better.",
      "Quick ratio 1.07(New + expansion) ÷ (contraction + churned): (€120.00 + €200.00) ÷ (€49.75 + €250.00). Above 1 the base grows.",
    ]);
  });

  it("says why a rate has no value", async () => {
    const [header = []] = subscriptions();
    await openMrr(subscriptionsBook([header, ["Acme", "Team", 100, serialOf(2026, 10, 2), null, "EUR", null]]));
    await rollForwardTable();
    const rates = within(screen.getByRole("list", { name: "Rates" }));
    rates
      .getByText("Quick ratio")
      .closest("li")
      ?.textContent.match(/–.*Nothing was lost, so there is nothing/);
    expect(rates.getByText("NRR").closest("li")?.textContent).toMatch(
      /^NRR –.*There is no MRR at opening to divide by\.$/,
    );
    expect(rates.getByText("Quick ratio").closest("li")?.textContent).toMatch(/–.*Nothing was lost/);
  });

  it("shows the last twelve months; choosing one, by mouse or by keyboard, shows it above", async () => {
    const { user } = await openMrr();
    const periods = within(await screen.findByRole("table", { name: "By month" }));
    const names = periods.getAllByRole("button").map(({ textContent }) => textContent);
    expect(names).toHaveLength(12);
    expect([names[0], names.at(-1)]).toEqual(["Nov 2025", "Oct 2026"]);
    expect(periods.getByRole("row", { current: true }).textContent).toMatch(/^Oct 2026/);
    await user.click(periods.getByRole("button", { name: "Feb 2026" }));
    await screen.findByRole("table", { name: "Roll-forward, 1 Feb to 1 Mar 2026" });
    expect(periods.getByRole("row", { current: true }).textContent).toMatch(/^Feb 2026/);
    periods.getByRole("button", { name: "Mar 2026" }).focus();
    await user.keyboard("{Enter}");
    await screen.findByRole("table", { name: "Roll-forward, 1 Mar to 1 Apr 2026" });
  });

  it("steps through periods, and the table goes along", async () => {
    const { user } = await openMrr();
    await rollForwardTable();
    await user.click(screen.getByRole("button", { name: "Next period" }));
    await screen.findByRole("table", { name: "Roll-forward, 1 Nov to 1 Dec 2026" });
    const names = within(screen.getByRole("table", { name: "By month" }))
      .getAllByRole("button")
      .map(({ textContent }) => textContent);
    expect([names[0], names.at(-1), names.length]).toEqual(["Dec 2025", "Nov 2026", 12]);
    await user.click(screen.getByRole("button", { name: "Previous period" }));
    await rollForwardTable();
  });

  it("says of days that are still to come that nothing more can have happened in them", async () => {
    const { user } = await openMrr();
    await rollForwardTable();
    expect(screen.queryByText(/still to come/)).toBeNull();
    await user.click(screen.getByRole("button", { name: "Next period" }));
    const words = "are still to come: what is booked today, as if nothing more happened.";
    // Of the period, and of the table, which goes along with it.
    expect(await screen.findAllByText(`The days after 23 Nov 2026 ${words}`)).toHaveLength(2);
    await user.click(screen.getByRole("button", { name: "Next period" }));
    await screen.findByText(`These days ${words}`);
    expect(screen.getByLabelText("First day of the period").getAttribute("aria-describedby")).toBe(
      screen.getByText(`These days ${words}`).id,
    );
  });

  it("takes any two days, typed, and refuses in words those that make no period", async () => {
    const { user } = await openMrr();
    await rollForwardTable();
    const from = screen.getByLabelText("First day of the period");
    await user.clear(from);
    await user.type(from, "2026-01-01");
    await screen.findByRole("table", { name: "Roll-forward, 1 Jan to 1 Nov 2026" });
    await user.clear(from);
    await user.type(from, "2026-12-01");
    await screen.findByText("The first day has to come before the second.");
    screen.getByRole("table", { name: "Roll-forward, 1 Jan to 1 Nov 2026" });
    await user.tab();
    expect(from).toHaveProperty("value", "2026-01-01");
  });

  it("changes to quarters and years", async () => {
    const { user } = await openMrr();
    await rollForwardTable();
    await user.selectOptions(screen.getByRole("combobox", { name: "Step" }), "Quarter");
    const quarters = within(await screen.findByRole("table", { name: "By quarter" }));
    await screen.findByRole("table", { name: "Roll-forward, 1 Jul to 1 Oct 2026" });
    quarters.getByRole("button", { name: "Q3 2026" });
    await user.selectOptions(screen.getByRole("combobox", { name: "Step" }), "Year");
    const years = within(await screen.findByRole("table", { name: "By year" }));
    years.getByRole("button", { name: "2025" });
  });

  it("refuses a table of more periods than anybody reads", async () => {
    const { user } = await openMrr();
    const from = await screen.findByLabelText("First day of the table");
    await user.clear(from);
    await user.type(from, "1950-01-01");
    await screen.findByText(/^At most 240 periods are shown\./);
    expect(within(screen.getByRole("table", { name: "By month" })).getAllByRole("button")).toHaveLength(12);
  });
});

describe("a sheet that was read", () => {
  it("takes its figures along when it is deleted, so that none of them can be written", async () => {
    const { host } = await openMrr();
    await rollForwardTable();
    act(() => host.removeSheet("Subscriptions"));
    await screen.findByRole("heading", { name: "Start with your billing export" });
    expect(screen.queryByRole("table")).toBeNull();
    expect(screen.queryByRole("button", { name: "Write to sheet" })).toBeNull();
  });

  it("is followed under another name", async () => {
    const { host } = await openMrr();
    await rollForwardTable();
    act(() => host.renameSheet("Subscriptions", "Billing"));
    await screen.findByText("Billing!A1:G11 · 10 rows");
    await rollForwardTable();
  });
});
