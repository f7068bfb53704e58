import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { HostError } from "../../../../src/commands/spreadsheetHost";
import { CalculatorError, type RunningCalculator } from "../../../../src/commands/calculator/calculator";
import { createCalculator } from "../../../../src/commands/calculator/createCalculator";
import type { ReportWords } from "../../../../src/core/report/reportWords";
import { Pane } from "../../../../src/taskpane/Pane";
import { FakeHost } from "../../fakeHost";
import { now, openMrr, rollForwardTable, rowsOf } from "./openMrr";
import { subscriptions, subscriptionsBook } from "./subscriptionsBook";
import { inEnglish } from "../../inEnglish";

afterEach(cleanup);

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
    await waitFor(() => expect(host.settings.get("settings")).toContain('"endsInclusive":true'));
    const settings = Object.fromEntries(host.settings);
    unmount();
    await openMrr({ ...subscriptionsBook(), settings });
    await screen.findByText(/ends inclusive/);
  });

  it("is never a sheet of payments unasked, and the list says what that is", async () => {
    const payments = [
      ["Customer", "Amount", "Created", "Invoice ID"],
      ["Acme", 100, 46023, "in_1"],
    ];
    const book = subscriptionsBook();
    const { host, user } = await openMrr({ ...book, sheets: { ...book.sheets, Payments: payments } });
    await screen.findByText("Subscriptions!A1:G11 · 10 rows");
    host.activate("Payments");
    screen.getByText("Subscriptions!A1:G11 · 10 rows");
    await user.click(screen.getByRole("button", { name: "Change" }));
    screen.getByRole("radio", { name: /^Payments.*1 row · payments, not subscriptions/ });
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
    render(
      inEnglish(<Pane startCalculator={createCalculator} host={host} themeName="light" locale="en-GB" now={now} />),
    );
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

  it.each(["readSubscriptions", "schedule"] as const)(
    "that cannot be calculated is told, and can be tried again (%s)",
    async (question) => {
      let isBroken = true;
      const start = (words: ReportWords): RunningCalculator => {
        const calculator = createCalculator(words);
        const broken = () => Promise.reject(new CalculatorError("crashed"));
        return {
          ...calculator,
          readSubscriptions: (of) =>
            isBroken && question === "readSubscriptions" ? broken() : calculator.readSubscriptions(of),
          schedule: (of) => (isBroken && question === "schedule" ? broken() : calculator.schedule(of)),
        };
      };
      const { user } = await openMrr(subscriptionsBook(), start);
      await screen.findByText(/^Could not finish: /);
      isBroken = false;
      await user.click(screen.getByRole("button", { name: "Check again" }));
      await rollForwardTable();
      expect(screen.queryByText(/^Could not finish: /)).toBeNull();
    },
  );

  it("is asked again where the calculation was stopped for the sake of a placing", async () => {
    const stops: string[] = [];
    await openMrr(subscriptionsBook(), (words) => {
      const calculator = createCalculator(words);
      const stoppedOnce = <Of, Answer>(name: string, ask: (of: Of) => Promise<Answer>) => {
        return async (of: Of): Promise<Answer> => {
          if (stops.includes(name)) return ask(of);
          stops.push(name);
          throw new CalculatorError("stopped");
        };
      };
      return {
        ...calculator,
        readSubscriptions: stoppedOnce(
          "readSubscriptions",
          (of: Parameters<RunningCalculator["readSubscriptions"]>[0]) => calculator.readSubscriptions(of),
        ),
        schedule: stoppedOnce("schedule", (of: Parameters<RunningCalculator["schedule"]>[0]) =>
          calculator.schedule(of),
        ),
        churnReasons: stoppedOnce("churnReasons", (of: Parameters<RunningCalculator["churnReasons"]>[0]) =>
          calculator.churnReasons(of),
        ),
      };
    });
    await rollForwardTable();
    await screen.findByRole("table", { name: "Churned 1 Oct to 1 Nov 2026" });
    expect(stops).toEqual(["readSubscriptions", "schedule", "churnReasons"]);
    expect(screen.queryByText(/^Could not finish: /)).toBeNull();
  });

  it("that cannot be read from the workbook is told, and can be tried again", async () => {
    const host = new FakeHost(subscriptionsBook());
    const user = userEvent.setup();
    render(
      inEnglish(<Pane startCalculator={createCalculator} host={host} themeName="light" locale="en-GB" now={now} />),
    );
    await screen.findByText("20 live accounts");
    host.break("read", new HostError("edit-mode", { doing: "reading", sheet: "Subscriptions" }));
    await user.click(screen.getByRole("tab", { name: "MRR" }));
    await screen.findByText("Could not finish: reading Subscriptions");
    host.mend("read");
    await user.click(screen.getByRole("button", { name: "Check again" }));
    await rollForwardTable();
    expect(screen.queryByText("Could not finish: reading Subscriptions")).toBeNull();
  });
});
