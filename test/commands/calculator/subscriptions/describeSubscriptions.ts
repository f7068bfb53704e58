import { describe, expect, it } from "vitest";
import type { RunningCalculator } from "../../../../src/commands/calculator/calculator";
import { inBlocks } from "../../inBlocks";
import { handOver } from "../../../../src/commands/calculator/handOver";
import { problemDigest, entriesAtATime } from "../../../../src/commands/calculator/problemDigest";
import { tableMap } from "../../../../src/commands/calculator/subscriptions/tableMap";
import { tableFigures } from "../../../../src/commands/calculator/subscriptions/tableFigures";
import { explainingRows, lineCustomers } from "../../../../src/core/ledger/lineCustomers";
import { movedCustomers } from "../../../../src/core/ledger/movedCustomers";
import { defaultMrrDefinition as definition } from "../../../../src/core/ledger/mrrDefinition";
import { periodsBetween } from "../../../../src/core/ledger/periods";
import { reconcile } from "../../../../src/core/ledger/reconciliation/reconcile";
import { movements, mrrSchedule, scheduleDays } from "../../../../src/core/ledger/schedule";
import { churnReasons } from "../../../../src/core/ledger/table/churnReasons";
import { readSubscriptionTable, type SubscriptionTable } from "../../../../src/core/ledger/table/subscriptionTable";
import type { Cell } from "../../../../src/core/sheet/cell";
import { addMonths, serialOf } from "../../../../src/core/sheet/serialDate";
import type { SheetRange } from "../../../../src/core/sheet/sheetRange";
import { sheetOf } from "../../../core/sheet/sheetOf";

const inclusive = { endsInclusive: true };
const days = scheduleDays(serialOf(2026, 1, 1), serialOf(2026, 7, 1), 1);
const period = { from: serialOf(2026, 3, 1), to: serialOf(2026, 4, 1) };
const header = ["Customer", "MRR", "Start", "End", "Currency", "Cancellation reason", "Notes"];

/** More rows than are handed over at once, with every movement, reasons, two currencies and a title above. */
const subscriptions = sheetOf(
  "Billing",
  ["Subscriptions", null, null, null, null, null, null],
  header,
  ...Array.from({ length: 9_000 }, (_, row): Cell[] => {
    const start = addMonths(serialOf(2025, 1, 1 + (row % 28)), row % 17);
    const hasEnded = row % 3 === 0;
    return [
      `Customer ${row % 6_000}`,
      row % 900 === 0 ? "some" : 50 + (row % 70) + (row % 50 === 0 ? 0.25 : 0),
      start,
      hasEnded ? start + 200 : null,
      row % 1_000 === 0 ? "USD" : "EUR",
      hasEnded ? ["Price", "price ", "Went bankrupt", null][row % 4]! : null,
      null,
    ];
  }),
);

function tableOf(range: SheetRange, by = definition): SubscriptionTable {
  const reading = readSubscriptionTable(range, by);
  if (!reading.ok) throw new Error("The subscriptions could not be read.");
  return reading.table;
}

/** What every calculator answers about subscriptions, wherever it runs. */
export function describeSubscriptions(name: string, start: () => RunningCalculator): void {
  const handed = async (range: SheetRange = subscriptions): Promise<RunningCalculator> => {
    const calculator = start();
    await handOver(calculator, "subscriptions", inBlocks(range));
    return calculator;
  };
  const table = tableOf(subscriptions);
  const { ledger } = table;

  describe(`subscriptions in a calculator ${name}`, () => {
    it("are summed up from the very table that is read, without a row of it", async () => {
      const calculator = await handed();
      const answer = await calculator.readSubscriptions(definition);
      const problems = problemDigest(table.problems);
      expect(answer).toEqual({ kind: "table", table: tableFigures(table), problems, map: tableMap(table) });
      expect(answer).toMatchObject({
        table: {
          range: { sheet: "Billing", firstRow: 1, firstColumn: 0, rows: 9_001, columns: 7 },
          currency: "EUR",
          customerColumn: 0,
          reasonHeader: "Cancellation reason",
          faultyRows: 10,
        },
      });
      expect(JSON.stringify(answer).length).toBeLessThan(20_000);
      calculator.stop();
    });

    it("are read by the definition that the question names", async () => {
      const calculator = await handed();
      const counts = async (by: typeof definition) => {
        await calculator.readSubscriptions(by);
        const answer = await calculator.schedule({ definition: by, days, period });
        return answer.kind === "schedule" ? answer.periods : null;
      };
      expect(await counts(inclusive)).toEqual(mrrSchedule(tableOf(subscriptions, inclusive).ledger, days));
      expect(await counts(definition)).toEqual(mrrSchedule(ledger, days));
      calculator.stop();
    });

    it("have their schedule, and the movements of a period, be it one of its or another", async () => {
      const calculator = await handed();
      const odd = { from: period.from + 3, to: period.to + 12 };
      for (const asked of [period, odd]) {
        expect(await calculator.schedule({ definition, days, period: asked })).toMatchObject({
          kind: "schedule",
          periods: mrrSchedule(ledger, days),
          moved: movements(ledger, asked.from, asked.to),
        });
      }
      const further = [...days, serialOf(2026, 8, 1)];
      expect(await calculator.schedule({ definition, days: further, period })).toMatchObject({
        periods: mrrSchedule(ledger, further),
      });
      calculator.stop();
    });

    it("list the customers of a line as far as they are asked for, each with its row in the sheet", async () => {
      const calculator = await handed();
      const all = lineCustomers(movedCustomers(ledger, period.from, period.to), ledger.customers, "churned");
      const rows = explainingRows(ledger, period);
      const placed = all.map((one) => ({ ...one, row: subscriptions.firstRow + 1 + rows[one.customer]! }));
      const question = { definition, period, line: "churned", filter: "", from: 0, to: 20 } as const;
      const answer = { kind: "customers", all: all.length, matching: all.length, hasCents: true };
      expect(all.length).toBeGreaterThan(20);
      expect(await calculator.lineCustomers(question)).toEqual({ ...answer, customers: placed.slice(0, 20) });
      const further = { ...question, from: 20, to: all.length + 5 };
      expect(await calculator.lineCustomers(further)).toEqual({ ...answer, customers: placed.slice(20) });
      const found = placed.filter(({ name }) => name.includes("omer 12"));
      expect(await calculator.lineCustomers({ ...question, filter: "OMER 12" })).toEqual({
        ...answer,
        matching: found.length,
        customers: found.slice(0, 20),
      });
      for (const { row, name } of found) expect(subscriptions.cells[row]?.[0]).toBe(name);
      calculator.stop();
    });

    it("find a customer of a line by the start of its name, be it listed yet or not", async () => {
      const calculator = await handed();
      const all = lineCustomers(movedCustomers(ledger, period.from, period.to), ledger.customers, "churned");
      const [first, last] = [all[0]!.name, all.at(-1)!.name];
      expect(all.filter(({ name }) => [first, last].some((start) => name.startsWith(start)))).toHaveLength(2);
      const question = { definition, period, line: "churned", filter: "", start: last.toUpperCase(), from: 1 } as const;
      expect(await calculator.findCustomer(question)).toEqual({ kind: "customer", index: all.length - 1 });
      expect(await calculator.findCustomer({ ...question, start: first })).toEqual({ kind: "customer", index: 0 });
      expect(await calculator.findCustomer({ ...question, start: "Nobody" })).toEqual({
        kind: "customer",
        index: null,
      });
      const found = all.filter((one) => one.name.includes("omer 12"));
      expect(await calculator.findCustomer({ ...question, filter: "omer 12", start: found[0]!.name, from: 0 })).toEqual(
        {
          kind: "customer",
          index: 0,
        },
      );
      calculator.stop();
    });

    it("tell why customers left within each of several spans", async () => {
      const calculator = await handed();
      const spans = [period, ...periodsBetween(days)];
      const reasons = spans.map(({ from, to }) => churnReasons(table, from, to));
      expect(reasons.flat().length).toBeGreaterThan(5);
      expect(await calculator.churnReasons({ definition, spans })).toEqual({ kind: "reasons", reasons });
      calculator.stop();
    });

    it("are reconciled with an amount that was reported", async () => {
      const calculator = await handed();
      const reportedMrr = movements(ledger, period.from, period.to).closingMrr + 57;
      const reconciliation = reconcile(table, period.to, reportedMrr);
      expect(reconciliation.explanations.length).toBeGreaterThan(0);
      expect(await calculator.reconcile({ definition, date: period.to, reportedMrr })).toEqual({
        kind: "reconciliation",
        reconciliation,
      });
      calculator.stop();
    });

    it("give a question up when another one of its kind is asked, and no other question for it", async () => {
      const calculator = await handed();
      const spans = periodsBetween(days);
      const answers = await Promise.all([
        calculator.readSubscriptions(inclusive),
        calculator.readSubscriptions(definition),
        calculator.churnReasons({ definition, spans }),
        calculator.churnReasons({ definition, spans: [period] }),
        calculator.schedule({ definition, days, period }),
        calculator.schedule({ definition, days, period: spans[0]! }),
        calculator.reconcile({ definition, date: period.to, reportedMrr: 1 }),
      ]);
      expect(answers.map(({ kind }) => kind)).toEqual([
        "superseded",
        "table",
        "superseded",
        "reasons",
        "superseded",
        "schedule",
        "reconciliation",
      ]);
      calculator.stop();
    });

    it("that are no table say why, and are asked nothing more", async () => {
      const calculator = await handed(sheetOf("Sheet", ["Quarter", "Sum"], ["Q1", 2]));
      const reading = readSubscriptionTable(sheetOf("Sheet", ["Quarter", "Sum"], ["Q1", 2]), definition);
      expect(reading.ok).toBe(false);
      const { problems, table } = reading as Extract<typeof reading, { ok: false }>;
      expect(await calculator.readSubscriptions(definition)).toEqual({
        kind: "unreadable",
        problems: problemDigest(problems),
        map: tableMap(table),
      });
      expect(await calculator.schedule({ definition, days, period })).toEqual({ kind: "superseded" });
      calculator.stop();
    });

    it("hand their problems over kind by kind, so many at a time, and none of the accounts'", async () => {
      const rows = Array.from({ length: 2 * entriesAtATime - 100 }, (_, row) => [`A${row}`, 1, `soon ${row}`]);
      const readable = rows.map(([customer = ""]) => [`B${customer}`, 1, serialOf(2026, 1, 1)]);
      const calculator = await handed(sheetOf("Billing", ["Customer", "MRR", "Start"], ...rows, ...readable));
      const answer = await calculator.readSubscriptions(definition);
      if (answer.kind === "superseded") throw new Error("Nothing else was asked.");
      const kind = answer.problems.kinds.find(({ count }) => count > entriesAtATime);
      const further = kind && (await calculator.problems("subscriptions", kind.id, entriesAtATime));
      const all = [kind?.first, further].flatMap((part) => part ?? []);
      expect(all.map(({ problem }) => problem.row)).toEqual(rows.map((_, index) => index + 1));
      expect(kind && (await calculator.problems("accounts", kind.id, 0))).toEqual([]);
      calculator.stop();
    });

    it("fail in words of an error when none were handed over", async () => {
      const calculator = start();
      await expect(calculator.readSubscriptions(definition)).rejects.toThrow("No subscriptions were handed over");
      calculator.stop();
    });
  });
}
