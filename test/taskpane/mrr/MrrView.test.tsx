import { act, cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { HostError } from "../../../src/commands/spreadsheetHost";
import { serialOf } from "../../../src/core/sheet/serialDate";
import { Pane } from "../../../src/taskpane/Pane";
import { expectFocus } from "../expectFocus";
import { FakeHost, type FakeWorkbook } from "../fakeHost";
import { subscriptions, subscriptionsBook } from "./subscriptionsBook";

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const now = (): Date => new Date(2026, 10, 23, 9, 41);

async function openMrr(book: FakeWorkbook = subscriptionsBook()) {
  const host = new FakeHost(book);
  const user = userEvent.setup();
  const view = render(<Pane host={host} themeName="light" locale="en-GB" now={now} />);
  await user.click(await screen.findByRole("tab", { name: "MRR" }));
  return { host, user, ...view };
}

const rollForwardTable = () => screen.findByRole("table", { name: "Roll-forward, 1 Oct to 1 Nov 2026" });
const rowsOf = (table: HTMLElement): string[][] =>
  within(table)
    .getAllByRole("row")
    .map((row) => [...row.children].flatMap((cell) => (cell.querySelector("svg") ? [] : [cell.textContent.trim()])));
const line = (name: string) => screen.findByRole("button", { name });

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
      "Net revenue churn 10.0%(Churned + contraction − expansion) ÷ opening MRR: (€250.00 + €49.75 − €200.00) ÷ €1,000.50. Negative is good.",
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

describe("the customers of a movement", () => {
  it("are listed by size with opening and closing MRR, and each leads to its row", async () => {
    const { host, user } = await openMrr();
    await user.click(await line("Churned"));
    await screen.findByRole("heading", { name: "Churned, 1 Oct to 1 Nov 2026" });
    await screen.findByText("2 customers, −€250.00");
    const customers = within(screen.getByRole("list", { name: "Customers" })).getAllByRole("listitem");
    expect(customers.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Flint−€200\.00.*Opening €200\.00, closing €0\.00/) as string,
      expect.stringMatching(/^Gale−€50\.00/) as string,
    ]);
    await user.click(screen.getByRole("button", { name: "Go to row 9 of Flint" }));
    expect(host.selected).toEqual([{ sheet: "Subscriptions", row: 8, column: 0 }]);
  });

  it("can be filtered by name, and Escape leads back to the movement", async () => {
    const { user } = await openMrr();
    await user.click(await line("Opening"));
    await screen.findByText("5 customers, €1,000.50");
    await user.type(screen.getByRole("textbox", { name: "Filter customers" }), "e");
    await screen.findByText("4 of 5 customers");
    const filter = screen.getByRole("textbox", { name: "Filter customers" });
    await user.type(filter, "xyz");
    await screen.findByText("No customer matches “exyz”.");
    await user.click(screen.getByRole("button", { name: "Clear the filter" }));
    await screen.findByText("5 customers, €1,000.50");
    await expectFocus(() => filter);
    await user.type(filter, "e");
    await user.keyboard("{Escape}");
    await screen.findByText("5 customers, €1,000.50");
    await user.keyboard("{Escape}");
    await expectFocus(() => line("Opening"));
  });

  it("are reached and left by keyboard alone", async () => {
    const { user } = await openMrr();
    (await line("Expansion")).focus();
    await user.keyboard("{Enter}");
    await screen.findByText("1 customer, +€200.00");
    const back = screen.getByRole("button", { name: "Back to the roll-forward" });
    await expectFocus(() => back);
    await user.keyboard("{Enter}");
    await expectFocus(() => line("Expansion"));
  });

  it("lead to the row that made the difference", async () => {
    const { host, user } = await openMrr();
    await user.click(await line("Reactivation"));
    await user.click(await screen.findByRole("button", { name: "Go to row 4 of Bolt" }));
    expect(host.selected.at(-1)).toEqual({ sheet: "Subscriptions", row: 3, column: 0 });
  });

  it("are shown fifty at a time", async () => {
    const [header = []] = subscriptions();
    const many = Array.from({ length: 120 }, (_, index) => [
      `Customer ${index}`,
      "Team",
      100 + index,
      serialOf(2025, 1, 1),
      null,
      "EUR",
      null,
    ]);
    const { user } = await openMrr(subscriptionsBook([header, ...many]));
    await user.click(await line("Closing"));
    await screen.findByText("120 customers, €19,140");
    const count = (): number => within(screen.getByRole("list", { name: "Customers" })).getAllByRole("listitem").length;
    expect(count()).toBe(50);
    await user.click(screen.getByRole("button", { name: "Show 50 more" }));
    await expectFocus(() => screen.getByRole("button", { name: /of Customer 69$/ }));
    await user.click(screen.getByRole("button", { name: "Show 20 more" }));
    expect(count()).toBe(120);
    await expectFocus(() => screen.getByRole("button", { name: /of Customer 19$/ }));
    await user.keyboard("{Escape}");
    await expectFocus(() => line("Closing"));
  });
});

describe("why customers leave", () => {
  it("is told for the period and per period", async () => {
    await openMrr();
    const reasons = await screen.findByRole("table", { name: "Churned 1 Oct to 1 Nov 2026" });
    expect(rowsOf(reasons).slice(1)).toEqual([["Price", "2", "−€250.00"]]);
    expect(rowsOf(screen.getByRole("table", { name: "Per period" })).slice(1)).toEqual([
      ["Oct 2026", "Price 2", "−€250.00"],
    ]);
  });

  it("is left out where no column says it", async () => {
    await openMrr(subscriptionsBook(subscriptions().map((row) => row.slice(0, 6))));
    await rollForwardTable();
    expect(screen.queryByText("Why customers leave")).toBeNull();
  });
});

describe("reconciling", () => {
  async function openReconcile(book?: FakeWorkbook) {
    const opened = await openMrr(book);
    await opened.user.click(await screen.findByRole("button", { name: "Reconcile" }));
    return { ...opened, reported: await screen.findByRole("textbox", { name: "MRR you reported" }) };
  }

  it("shows the difference and what could explain it, each row one click away", async () => {
    const { host, user, reported } = await openReconcile();
    await user.type(reported, "1,310.75{Enter}");
    const result = await screen.findByRole("table", { name: "Result" });
    expect(rowsOf(result).slice(1)).toEqual([
      ["MRR you reported", "€1,310.75"],
      ["Computed here", "€1,110.75"],
      ["Difference", "+€200.00"],
    ]);
    const explanations = within(await screen.findByRole("list", { name: "What could explain it" }));
    expect(explanations.getAllByText("Explains all of it").length).toBeGreaterThan(0);
    const [flint] = explanations.getAllByRole("button", { name: "Go to row 9, Flint" });
    if (!flint) throw new Error("No explanation leads to the row.");
    await user.click(flint);
    expect(host.selected).toEqual([{ sheet: "Subscriptions", row: 8, column: 0 }]);
  });

  it("brings the verdict into sight and announces it, and a refusal too", async () => {
    const scrolled: string[] = [];
    vi.spyOn(Element.prototype, "scrollIntoView").mockImplementation(function (this: Element) {
      scrolled.push(this.textContent);
    });
    const { user, reported } = await openReconcile();
    await user.type(reported, "1,310.75{Enter}");
    await screen.findByText("The difference is +€200.00.");
    expect(screen.getByText("The difference is +€200.00.").closest("[role=status]")).not.toBeNull();
    expect(scrolled).toEqual([expect.stringContaining("Computed here")]);
    await user.keyboard("{Enter}");
    expect(scrolled).toHaveLength(2);
    await user.type(reported, "k{Enter}");
    await screen.findByRole("alert");
    expect(scrolled.slice(2)).toEqual([expect.stringMatching(/is not an amount/)]);
  });

  it("shows the likeliest explanations, and leads on to the others", async () => {
    const [header = []] = subscriptions();
    const alike = Array.from({ length: 10 }, (_, index) => {
      const end = index < 5 ? serialOf(2026, 1, 1) : null;
      return [`Customer ${index}`, "Team", 100, serialOf(2025, 1, 1), end, "EUR", null];
    });
    const { user, reported } = await openReconcile(subscriptionsBook([header, ...alike]));
    await user.type(reported, "600{Enter}");
    const list = await screen.findByRole("list", { name: "What could explain it" });
    expect(list.children).toHaveLength(6);
    await user.click(screen.getByRole("button", { name: "Show 4 more" }));
    expect(list.children).toHaveLength(10);
    await expectFocus(() => list.children[6] as HTMLElement);
  });

  it("is kept over other views and lists, as long as table and date are the same", async () => {
    const { host, user, reported } = await openReconcile();
    await user.type(reported, "1,310.75{Enter}");
    await screen.findByText("The difference is +€200.00.");
    const field = () => screen.findByRole<HTMLInputElement>("textbox", { name: "MRR you reported" });
    const scrolling = vi.spyOn(Element.prototype, "scrollIntoView");

    await user.click(await line("Churned"));
    await user.click(await screen.findByRole("button", { name: "Back to the roll-forward" }));
    expect((await field()).value).toBe("1,310.75");
    await user.click(screen.getByRole("tab", { name: "Place accounts" }));
    await user.click(screen.getByRole("tab", { name: "MRR" }));
    expect((await field()).value).toBe("1,310.75");
    await screen.findByText("The difference is +€200.00.");
    expect(scrolling).not.toHaveBeenCalled();

    host.edit("Subscriptions", 10, 2, 220);
    await screen.findByText("The difference is +€100.00.");
    await user.click(screen.getByRole("button", { name: "Next period" }));
    await screen.findByRole("option", { name: "Closing, 1 Dec 2026" });
    expect((await field()).value).toBe("");
    expect(screen.queryByRole("table", { name: "Result" })).toBeNull();
  });

  it("says that the two tie, for a figure picked from the active cell", async () => {
    const { host, user } = await openReconcile();
    host.activate("Notes", 1, 1);
    await user.click(screen.getByRole("button", { name: "Use active cell" }));
    await screen.findByText("Taken from Notes!B2");
    await screen.findByText("They tie to the cent.");
  });

  it("compares with the opening date as well", async () => {
    const { user, reported } = await openReconcile();
    await user.selectOptions(screen.getByRole("combobox", { name: "Compare with" }), "Opening, 1 Oct 2026");
    await user.type(reported, "1000.50{Enter}");
    await screen.findByText("They tie to the cent.");
  });

  it("refuses in words what is no amount, and a cell without a number", async () => {
    const { host, user, reported } = await openReconcile();
    await user.type(reported, "1.2k{Enter}");
    await screen.findByText("“1.2k” is not an amount. Write it such as 195,740.50.");
    host.activate("Notes", 0, 0);
    await user.click(screen.getByRole("button", { name: "Use active cell" }));
    await screen.findByText('Notes!A1 holds "Things to do". Select a cell with a plain number.');
    expect(screen.queryByRole("table", { name: "Result" })).toBeNull();
  });

  it("refuses a cell that is shown as a date, and keeps no verdict beneath a refusal", async () => {
    const { host, user } = await openReconcile({
      ...subscriptionsBook(),
      formats: { Subscriptions: { 3: "yyyy-mm-dd" } },
    });
    host.activate("Notes", 1, 1);
    await user.click(screen.getByRole("button", { name: "Use active cell" }));
    await screen.findByText("They tie to the cent.");
    host.activate("Subscriptions", 1, 3);
    await user.click(screen.getByRole("button", { name: "Use active cell" }));
    await screen.findByText("Subscriptions!D2 holds a date or a time. Select a cell with a plain number.");
    expect(screen.queryByText("They tie to the cent.")).toBeNull();
  });
});

const rangeStays = /The formula reads Subscriptions!A1:G11, not rows added below it\./;

/** Writes a live formula, and waits for it. */
async function writeLive(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  await rollForwardTable();
  await user.click(screen.getByRole("button", { name: "Write as: Values" }));
  await user.click(await screen.findByRole("menuitemradio", { name: /^Live formula/ }));
  await user.click(screen.getByRole("button", { name: "Write to sheet" }));
  await screen.findByText(/A formula for 12 periods was written to CS MRR\./);
}

describe("writing to a sheet", () => {
  it("writes the periods in sight as values, and leads to the sheet", async () => {
    const { host, user } = await openMrr();
    await rollForwardTable();
    await user.click(screen.getByRole("button", { name: "Write to sheet" }));
    await screen.findByText(/12 periods written to CS MRR\. The sheet Subscriptions was not changed\./);
    const [sheet] = host.runs[0] ?? [];
    expect(host.runs).toHaveLength(1);
    expect(sheet).toMatchObject({ key: "mrr", name: "CS MRR" });
    expect(sheet?.tables[0]?.rows.at(-1)?.slice(0, 8)).toEqual([
      serialOf(2026, 10, 1),
      1000.5,
      120,
      90,
      200,
      -49.75,
      -250,
      1110.75,
    ]);
    await user.click(screen.getByRole("button", { name: "Go to the sheet CS MRR" }));
    expect(host.selected.at(-1)).toMatchObject({ sheet: "CS MRR" });
    await user.click(screen.getByRole("button", { name: "Dismiss" }));
    expect(screen.queryByText(/12 periods written/)).toBeNull();
    await expectFocus(() => screen.getByRole("button", { name: "Write to sheet" }));
  });

  it("by keyboard keeps the focus on the button, while it writes and after", async () => {
    const { host, user } = await openMrr();
    await rollForwardTable();
    const release = host.holdWriting();
    const button = screen.getByRole("button", { name: "Write to sheet" });
    button.focus();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(button.getAttribute("aria-disabled")).toBe("true"));
    expect(document.activeElement).toBe(button);
    release();
    await screen.findByText(/12 periods written/);
    expect(document.activeElement).toBe(button);
  });

  it("writes one formula over the table when asked for a live one", async () => {
    const { host, user } = await openMrr();
    await rollForwardTable();
    await user.click(screen.getByRole("button", { name: "Write as: Values" }));
    await user.click(await screen.findByRole("menuitemradio", { name: /^Live formula/ }));
    await user.click(screen.getByRole("button", { name: "Write to sheet" }));
    await screen.findByText(/A formula for 12 periods was written to CS MRR\./);
    expect(host.runs[0]?.[0]?.spill?.formula).toBe(
      "=CS.MRRSCHEDULE('Subscriptions'!$A$1:$G$11,DATE(2025,11,1),DATE(2026,11,1),1,FALSE)",
    );
  });

  it("says, when a live one is chosen and once it is written, that a plain range does not grow", async () => {
    const { user } = await openMrr();
    await rollForwardTable();
    expect(screen.queryByText(rangeStays)).toBeNull();
    await user.click(screen.getByRole("button", { name: "Write as: Values" }));
    await user.click(await screen.findByRole("menuitemradio", { name: /^Live formula.*these rows, not new ones$/ }));
    await screen.findByText(rangeStays);
    await user.click(screen.getByRole("button", { name: "Write to sheet" }));
    const message = await screen.findByText(/A formula for 12 periods was written to CS MRR\./);
    expect(message.textContent).toMatch(rangeStays);
    screen.getByText(rangeStays);
  });

  it("says when rows have come that a live formula over a plain range leaves out", async () => {
    const { host, user } = await openMrr();
    await writeLive(user);
    act(() => host.append("Subscriptions", ["Late", "Team", 5000, serialOf(2025, 12, 1), null, "EUR", null]));
    await screen.findByText(/Write again to bring the sheet up to date\./);
  });

  it("follows an Excel table as it grows, and says nothing against it", async () => {
    const { host, user } = await openMrr({ ...subscriptionsBook(), tables: { Subscriptions: "Subs" } });
    await writeLive(user);
    expect(host.runs[0]?.[0]?.spill?.formula).toContain("CS.MRRSCHEDULE(Subs[#All],");
    act(() => host.append("Subscriptions", ["Late", "Team", 5000, serialOf(2025, 12, 1), null, "EUR", null]));
    await screen.findByText("Subscriptions!A1:G12 · 11 rows");
    screen.getByText(/A formula for 12 periods was written to CS MRR\./);
    expect(screen.queryByText(rangeStays)).toBeNull();
  });

  it("says when what was written is no longer what is in sight", async () => {
    const { host, user } = await openMrr();
    await rollForwardTable();
    await user.click(screen.getByRole("button", { name: "Write to sheet" }));
    await screen.findByText(/12 periods written/);
    host.edit("Subscriptions", 1, 2, 700);
    await screen.findByText(/Write again to bring the sheet up to date\./);
    expect(screen.queryByText(/was not changed/)).toBeNull();
  });

  it("tells a failure in words, and can be tried again", async () => {
    const { host, user } = await openMrr();
    await rollForwardTable();
    host.break("writeResults", new HostError("protected", "writing CS MRR"));
    await user.click(screen.getByRole("button", { name: "Write to sheet" }));
    await screen.findByText("Could not finish: writing CS MRR");
    host.mend("writeResults");
    await user.click(screen.getByRole("button", { name: "Write to sheet" }));
    await screen.findByText(/12 periods written/);
    expect(screen.queryByText("Could not finish: writing CS MRR")).toBeNull();
  });

  it("no longer tells of what was written once its sheet is gone", async () => {
    const { host, user } = await openMrr();
    await rollForwardTable();
    await user.click(screen.getByRole("button", { name: "Write to sheet" }));
    await screen.findByText(/12 periods written/);
    host.edit("Notes", 0, 0, "Things done");
    await user.click(screen.getByRole("button", { name: "Go to the sheet CS MRR" }));
    act(() => host.removeSheet("CS MRR"));
    await waitFor(() => expect(screen.queryByText(/12 periods written/)).toBeNull());
  });

  it("forgets that a sheet could not be gone to when one can", async () => {
    const { host, user } = await openMrr();
    await rollForwardTable();
    await user.click(screen.getByRole("button", { name: "Write to sheet" }));
    const link = await screen.findByRole("button", { name: "Go to the sheet CS MRR" });
    host.break("select", new HostError("edit-mode", "going to CS MRR"));
    await user.click(link);
    await screen.findByText("Could not finish: going to CS MRR");
    host.mend("select");
    await user.click(link);
    await waitFor(() => expect(screen.queryByText("Could not finish: going to CS MRR")).toBeNull());
  });

  it("copies the table for pasting", async () => {
    const { user } = await openMrr();
    await rollForwardTable();
    await user.click(screen.getByRole("button", { name: "More actions" }));
    await user.click(await screen.findByRole("menuitem", { name: "Copy as table" }));
    const copied = await navigator.clipboard.readText();
    const lines = copied.split("\n").map((text) => text.split("\t"));
    expect(lines).toHaveLength(13);
    expect(lines[0]?.slice(0, 2)).toEqual(["Period", "Opening MRR"]);
    expect(lines[12]?.slice(0, 3)).toEqual(["2026-10-01", "1000.5", "120"]);
  });
});

describe("the source", () => {
  it("is the subscription table under the cursor, or the one that the user chooses", async () => {
    const other = subscriptions().slice(0, 3);
    const book = subscriptionsBook();
    const { host, user } = await openMrr({ ...book, sheets: { ...book.sheets, "Old export": other } });
    await screen.findByText("Subscriptions!A1:G11 · 10 rows");
    host.activate("Old export");
    await screen.findByText("Old export!A1:G3 · 2 rows");
    await user.click(screen.getByRole("button", { name: "Change" }));
    await user.click(screen.getByRole("radio", { name: /^Subscriptions/ }));
    await screen.findByText("Subscriptions!A1:G11 · 10 rows");
    host.activate("Notes");
    host.activate("Old export");
    screen.getByText("Subscriptions!A1:G11 · 10 rows");
  });

  it("can be read with its end dates as the last days that count, which the workbook remembers", async () => {
    const { host, user, unmount } = await openMrr();
    await user.click(await screen.findByRole("button", { name: "Change" }));
    await user.click(screen.getByRole("switch", { name: "The end date is the last day that counts" }));
    await screen.findByText("Subscriptions!A1:G11 · 10 rows · ends inclusive");
    // Flint's last day is 1 November now.
    await screen.findByText("€1,310.75");
    await waitFor(() => expect(host.settings.get("mrr")).toBe('{"endsInclusive":true}'));
    const settings = Object.fromEntries(host.settings);
    unmount();
    await openMrr({ ...subscriptionsBook(), settings });
    await screen.findByText(/ends inclusive/);
  });

  it("that changes is read again, and not before", async () => {
    const { host } = await openMrr();
    await rollForwardTable();
    host.edit("Subscriptions", 10, 2, 220);
    await screen.findByText("+€220.00");
  });

  it("is not read while no view needs it", async () => {
    const host = new FakeHost(subscriptionsBook());
    const user = userEvent.setup();
    render(<Pane host={host} themeName="light" locale="en-GB" now={now} />);
    await screen.findByText("20 live accounts");
    expect(host.wholeReads).not.toContain("Subscriptions");
    await user.click(screen.getByRole("tab", { name: "MRR" }));
    await rollForwardTable();
    await user.click(screen.getByRole("tab", { name: "Place accounts" }));
    await user.click(screen.getByRole("tab", { name: "MRR" }));
    await rollForwardTable();
    expect(host.wholeReads.filter((sheet) => sheet === "Subscriptions")).toHaveLength(1);
  });

  it("may be a grid, of which no more is shown than it knows", async () => {
    const grid = [
      ["Customer", "Jul 2026", "Aug 2026", "Sep 2026"],
      ["Acme", 100, 100, 150],
      ["Bolt", 50, 0, 0],
    ];
    const { user } = await openMrr({ sheets: { Grid: grid }, activeSheet: "Grid" });
    await screen.findByText("Grid!A1:D3 · 2 rows · a grid of customers by date");
    const table = await screen.findByRole("table", { name: "Roll-forward, 1 Aug to 1 Sept 2026" });
    expect(rowsOf(table).at(-1)).toEqual(["Closing", "150", "1"]);
    const from = screen.getByLabelText("First day of the period");
    await user.clear(from);
    await user.type(from, "2026-01-01");
    await screen.findByText("The table knows 1 Jul 2026 to 30 Sept 2026, so no more is shown.");
  });

  it("that is no subscription table is told in words, and another can be chosen", async () => {
    const { host, user } = await openMrr();
    await user.click(await screen.findByRole("button", { name: "Change" }));
    await user.click(screen.getByRole("radio", { name: /^Notes/ }));
    await screen.findByRole("heading", { name: "This sheet cannot be read as subscriptions" });
    await user.click(screen.getByRole("button", { name: "Go to A1" }));
    expect(host.selected.at(-1)).toMatchObject({ sheet: "Notes" });
    await user.click(screen.getByRole("radio", { name: /^Subscriptions/ }));
    await rollForwardTable();
  });

  it("that is missing is asked for", async () => {
    await openMrr({ sheets: { Notes: [["Things to do"]] } });
    await screen.findByRole("heading", { name: "Start with your billing export" });
  });

  it("that cannot be read from the workbook is told, and can be tried again", async () => {
    const host = new FakeHost(subscriptionsBook());
    const user = userEvent.setup();
    render(<Pane host={host} themeName="light" locale="en-GB" now={now} />);
    await screen.findByText("20 live accounts");
    host.break("read", new HostError("edit-mode", "reading Subscriptions"));
    await user.click(screen.getByRole("tab", { name: "MRR" }));
    await screen.findByText("Could not finish: reading Subscriptions");
    host.mend("read");
    await user.click(screen.getByRole("button", { name: "Check again" }));
    await rollForwardTable();
    expect(screen.queryByText("Could not finish: reading Subscriptions")).toBeNull();
  });
});

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

  it("warn that a live formula would show an error", async () => {
    const { user } = await openMrr(subscriptionsBook(faulty));
    await screen.findByText("1 row with errors is in no figure here.");
    await user.click(screen.getByRole("button", { name: "Write as: Values" }));
    await user.click(await screen.findByRole("menuitemradio", { name: /^Live formula/ }));
    await screen.findByText("The formula shows an error until the error in the table is corrected.");
  });
});
