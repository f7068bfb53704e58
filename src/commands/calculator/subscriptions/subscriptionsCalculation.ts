import type { Ledger } from "../../../core/ledger/ledger";
import { explainingRows, lineCustomers, type LineCustomer, type LineId } from "../../../core/ledger/lineCustomers";
import { movedCustomers } from "../../../core/ledger/movedCustomers";
import type { MrrDefinition } from "../../../core/ledger/mrrDefinition";
import { periodsBetween, sameSpan, type Span } from "../../../core/ledger/periods";
import { reconcile } from "../../../core/ledger/reconciliation/reconcile";
import { movements, mrrSchedule } from "../../../core/ledger/schedule";
import { churnReasons, type ReasonFigures } from "../../../core/ledger/table/churnReasons";
import {
  readSubscriptionTable,
  type SubscriptionReading,
  type SubscriptionTable,
} from "../../../core/ledger/table/subscriptionTable";
import { liveDifferences } from "../../../core/report/mrr/liveDifferences";
import { cellsOfRows, subscriptionRows, type SubscriptionRow } from "../../../core/report/mrr/subscriptionsSheet";
import type { Movements } from "../../../core/ledger/movements";
import type { DateSerial } from "../../../core/sheet/serialDate";
import { hasCents } from "../../../core/report/layout/hasCents";
import type { Problem } from "../../../core/sheet/problem";
import { keepLast } from "../keepLast";
import type { KeptSources } from "../keptSources";
import { nextStartingWith } from "../../nextStartingWith";
import { problemDigest } from "../problemDigest";
import { superseded, type Superseded } from "../superseded";
import { Turns } from "../turns";
import type {
  CustomersAnswer,
  CustomersQuestion,
  FindCustomerAnswer,
  FindCustomerQuestion,
  LiveRowsAnswer,
  LiveRowsQuestion,
  ReasonsAnswer,
  ReasonsQuestion,
  ReconcileAnswer,
  ReconcileQuestion,
  ScheduleAnswer,
  ScheduleQuestion,
  SubscriptionQuestions,
  TableAnswer,
} from "./subscriptionQuestions";
import { tableFigures } from "./tableFigures";
import { tableMap } from "./tableMap";

/** So many rows are handed over at once. */
const rowsAtATime = 2_000;

/** What a calculator knows about subscriptions. Stages are kept while the cells and what they are read by stay the same. */
export class SubscriptionsCalculation implements SubscriptionQuestions {
  private readonly turns = new Turns<keyof SubscriptionQuestions>();
  private readonly read = keepLast(readSubscriptionTable, (range, definition) => [range, JSON.stringify(definition)]);
  private readonly figures = keepLast(tableFigures, (table) => [table]);
  private readonly map = keepLast(tableMap, (table) => [table]);
  private readonly periods = keepLast(mrrSchedule, (ledger, days) => [ledger, days.join(" ")]);
  private readonly rows = keepLast(subscriptionRows, (table) => [table]);
  private readonly differing = keepLast(
    (rows: readonly SubscriptionRow[], periods: readonly Movements[], days: readonly DateSerial[]) =>
      liveDifferences(cellsOfRows(rows), { endsInclusive: false }, days, periods),
    (rows, periods) => [rows, periods],
  );
  private readonly listed = keepLast(listCustomers, (ledger, { from, to }, line) => [ledger, from, to, line]);
  private readonly matching = keepLast(filterCustomers, (customers, filter) => [customers, filter]);
  private readonly reasons = keepLast(reasonsByPeriod, (table) => [table]);
  /** Of the last reading. */
  problems: readonly Problem[] = [];

  constructor(private readonly sources: KeptSources) {}

  async readSubscriptions(definition: MrrDefinition): Promise<TableAnswer | Superseded> {
    const isLast = this.turns.take("readSubscriptions");
    if (!(await isLast())) return superseded;
    const reading = this.readingBy(definition);
    if (!(await isLast())) return superseded;
    this.problems = reading.ok ? reading.table.problems : reading.problems;
    const problems = problemDigest(this.problems);
    const map = this.map(reading.table);
    return reading.ok
      ? { kind: "table", table: this.figures(reading.table), problems, map }
      : { kind: "unreadable", problems, map };
  }

  async schedule({ definition, days, period }: ScheduleQuestion): Promise<ScheduleAnswer | Superseded> {
    const isLast = this.turns.take("schedule");
    const table = (await isLast()) ? this.tableBy(definition) : null;
    if (table === null || !(await isLast())) return superseded;
    const started = performance.now();
    const periods = this.periods(table.ledger, days);
    const row = periodsBetween(days).findIndex((one) => sameSpan(one, period));
    const moved = periods[row] ?? movements(table.ledger, period.from, period.to);
    return { kind: "schedule", periods, moved, milliseconds: performance.now() - started };
  }

  async lineCustomers(question: CustomersQuestion): Promise<CustomersAnswer | Superseded> {
    const { definition, period, line, filter, from, to } = question;
    const isLast = this.turns.take("lineCustomers");
    const table = (await isLast()) ? this.tableBy(definition) : null;
    if (table === null || !(await isLast())) return superseded;
    const { ledger, range } = table;
    const { customers: all, rows, withCents } = this.listed(ledger, period, line);
    const matching = this.matching(all, filter);
    const customers = matching.slice(from, to).map((one) => ({ ...one, row: range.firstRow + rows[one.customer]! }));
    return { kind: "customers", all: all.length, matching: matching.length, hasCents: withCents, customers };
  }

  async findCustomer(question: FindCustomerQuestion): Promise<FindCustomerAnswer | Superseded> {
    const { definition, period, line, filter, start, from } = question;
    const isLast = this.turns.take("findCustomer");
    const table = (await isLast()) ? this.tableBy(definition) : null;
    if (table === null || !(await isLast())) return superseded;
    const matching = this.matching(this.listed(table.ledger, period, line).customers, filter);
    return {
      kind: "customer",
      index: nextStartingWith(matching.length, (index) => matching[index]!.name, start, from),
    };
  }

  async churnReasons({ definition, spans }: ReasonsQuestion): Promise<ReasonsAnswer | Superseded> {
    const isLast = this.turns.take("churnReasons");
    const reasons: (readonly ReasonFigures[])[] = [];
    for (const span of spans) {
      // Each span is a pass over all rows: between them others get their turn.
      const table = (await isLast()) ? this.tableBy(definition) : null;
      if (table === null) return superseded;
      reasons.push(this.reasons(table)(span));
    }
    return { kind: "reasons", reasons };
  }

  async reconcile({ definition, date, reportedMrr }: ReconcileQuestion): Promise<ReconcileAnswer | Superseded> {
    const isLast = this.turns.take("reconcile");
    const table = (await isLast()) ? this.tableBy(definition) : null;
    if (table === null || !(await isLast())) return superseded;
    return { kind: "reconciliation", reconciliation: reconcile(table, date, reportedMrr) };
  }

  async liveRows({ definition, days, from }: LiveRowsQuestion): Promise<LiveRowsAnswer | Superseded> {
    const isLast = this.turns.take("liveRows");
    const table = (await isLast()) ? this.tableBy(definition) : null;
    if (table === null || !(await isLast())) return superseded;
    const rows = this.rows(table);
    const differing = this.differing(rows, this.periods(table.ledger, days), days);
    return { kind: "liveRows", differing, rows: rows.slice(from, from + rowsAtATime) };
  }

  private readingBy(definition: MrrDefinition): SubscriptionReading {
    const range = this.sources.of("subscriptions");
    if (range === null) throw new RangeError("No subscriptions were handed over");
    return this.read(range, definition);
  }

  /** `null` where the cells are no table any more: what was asked was about those before. */
  private tableBy(definition: MrrDefinition): SubscriptionTable | null {
    const reading = this.readingBy(definition);
    return reading.ok ? reading.table : null;
  }
}

/** The customers of a line, and the rows that explain what became of them. */
function listCustomers(ledger: Ledger, period: Span, line: LineId) {
  const moved = movedCustomers(ledger, period.from, period.to);
  const customers = lineCustomers(moved, ledger.customers, line);
  const withCents = customers.some(({ openingMrr, closingMrr }) => hasCents([openingMrr, closingMrr]));
  return { customers, rows: explainingRows(ledger, period), withCents };
}

function filterCustomers(customers: readonly LineCustomer[], filter: string): readonly LineCustomer[] {
  const wanted = filter.toLowerCase();
  return wanted === "" ? customers : customers.filter(({ name }) => name.toLowerCase().includes(wanted));
}

/** The reasons of a table by period, each counted once: a person goes to and fro between periods. */
function reasonsByPeriod(table: SubscriptionTable): (span: Span) => readonly ReasonFigures[] {
  const known = new Map<string, readonly ReasonFigures[]>();
  return ({ from, to }) => {
    const key = `${from} ${to}`;
    const reasons = known.get(key) ?? churnReasons(table, from, to);
    known.set(key, reasons);
    return reasons;
  };
}
