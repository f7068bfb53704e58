import type { ImportProfile } from "../../imports/importProfile";
import type { ChargeType } from "../../vocabulary/chargeType";
import type { Header } from "../../vocabulary/header";
import type { HeaderMeaning } from "../../vocabulary/headerMeaning";
import { matchField, matchFields, type MatchingColumn } from "../../vocabulary/matchFields";
import { cellNamesInterval } from "./billingInterval";
import { amountColumns, type AmountColumns } from "./amountColumn";
import type { ColumnCells } from "./columnCells";
import { currencyColumn } from "./currencyColumn";
import { discountColumns, trialEndColumns } from "./headerPatterns";
import { intervalColumns, type IntervalColumns } from "./intervalColumns";
import { alikeFault, type LedgerFault } from "./ledgerFault";
import { statusColumn } from "./statusColumn";
import {
  amountField,
  chargeTypeField,
  customerField,
  dealStageField,
  endField,
  expiryField,
  flagNames,
  intervalField,
  plainFields,
  planField,
  startField,
  termField,
  type FlagName,
  type SubscriptionField,
} from "./subscriptionFields";

/** A column of ends. */
export interface EndColumn {
  readonly column: number;
  /** True for a cancellation's date: on a row that is live it is a notice, and the end of the period paid for counts. */
  readonly isCancellation: boolean;
}

/** A column of terms. */
export interface TermColumn {
  readonly column: number;
  /** What its header says of its numbers: 12 for years; 1 for months. */
  readonly months: number;
}

/** Where the columns of subscription rows are: zero-based, -1 for a column that is not there. */
export interface SubscriptionColumns extends AmountColumns, IntervalColumns, Readonly<Record<FlagName, number>> {
  readonly customer: number;
  readonly terms: readonly TermColumn[];
  readonly discounts: readonly number[];
  /** Plans whose names may say what an amount is for, where nothing else does. */
  readonly plans: readonly number[];
  /** Where a person is led to for a start, an end and an interval: the first column of each. */
  readonly start: number;
  readonly end: number;
  readonly interval: number;
  /** In order of precedence; per row the first that is filled. */
  readonly starts: readonly number[];
  readonly ends: readonly EndColumn[];
  /** Expiry and contract ends: they count where `ends` is empty, or the status says that the row has ended. */
  readonly expiries: readonly number[];
  /** The contract's end, for the term of a contract value. */
  readonly contractEnd: number;
  readonly trialEnds: readonly number[];
  /** Flags that say *ended*. */
  readonly endedFlags: readonly number[];
  /** Of the flags those in which a blank beside crosses is *no*. */
  readonly crosses: readonly number[];
  /** What tells deals that were won from others, all of which has to say so. */
  readonly dealStages: readonly number[];
  /** What tells charges that recur from others. */
  readonly chargeTypes: readonly number[];
  readonly periodEnd: number;
  readonly pausedAt: number;
  readonly status: number;
  readonly currency: number;
}

const none = -1;

/**
 * Finds the columns of subscription rows by their headers, and where a header leaves a choice by all cells below it.
 *
 * @returns the columns, or what is wrong with the headers: a column that is needed and missing, or two that read
 * the same so that only a person can choose (`MRR (EUR)`, `MRR (USD)`).
 */
export function subscriptionColumns(
  headers: readonly Header[],
  cells: ColumnCells,
  profile?: ImportProfile,
): SubscriptionColumns | LedgerFault {
  const customers = matchField(headers, customerField);
  const [customer] = customers;
  if (!customer) return { code: "customerColumnMissing" };

  const customersAlike = alikeFault(customers.slice(0, 2));
  if (customersAlike) return customersAlike;
  const terms = matchField(headers, termField);
  const expiries = matchField(headers, expiryField);
  const isContract = terms.length > 0 || expiries.some(({ meaning }) => meaning === "contractEnd");
  const amount = amountColumns(headers, cells, isContract, profile);
  if ("code" in amount) return amount;
  const starts = matchField(headers, startField);
  if (starts.length === 0) return { code: "startColumnMissing" };
  const ends = matchField(headers, endField);
  for (const matches of [terms, starts, ends, expiries, matchField(headers, intervalField)]) {
    const alike = alikeFault(matches);
    if (alike) return alike;
  }

  const status = statusColumn(headers, cells);
  if (typeof status === "object") return status;
  const currency = currencyColumn(headers, cells);
  if (typeof currency === "object") return currency;
  const plain = matchFields(headers, plainFields);
  const twins = [...plain.values()].find(({ ambiguous }) => ambiguous);
  if (twins) return alikeFault(twins.all)!;
  const columnOf = (field: (typeof plainFields)[number]["field"]): number => plain.get(field)?.column ?? none;
  const flags = Object.fromEntries(
    flagNames.map((name) => [name, cells.areMostlyFlags(columnOf(name)) ? columnOf(name) : none]),
  ) as Record<FlagName, number>;
  const endedFlags = ends.filter(({ column }) => cells.areFlags(column)).map(({ column }) => column);
  const dated = ends.filter(({ column }) => !endedFlags.includes(column));
  const intervals = intervalColumns(headers, cells);
  const mayBeNamed =
    amount.fixedInterval === undefined && amount.headerInterval === undefined && amount.kind !== "contractValue";
  return {
    ...amount,
    ...intervals,
    customer: customer.column,
    terms: terms.map((term) => ({ column: term.column, months: monthsOfTermUnit(term) })),
    discounts: discountColumns(headers).filter((column) => column !== amount.amount && column !== amount.price),
    plans: mayBeNamed ? planColumns(headers, cells, intervals.intervals.length > 0) : [],
    start: starts[0]!.column,
    end: dated[0]?.column ?? expiries[0]?.column ?? none,
    interval: intervals.intervals[0]?.column ?? none,
    starts: starts.map(({ column }) => column),
    ends: dated.map(({ column, meaning }) => ({ column, isCancellation: meaning === "cancelledAt" })),
    expiries: expiries.map(({ column }) => column),
    contractEnd: expiries.find(({ meaning }) => meaning === "contractEnd")?.column ?? none,
    trialEnds: trialEndColumns(headers).filter((column) => column !== flags.isTrial),
    ...flags,
    endedFlags,
    dealStages: dealStageColumns(headers, cells),
    chargeTypes: chargeTypeColumns(headers, cells),
    crosses: Object.values(flags).filter((column) => cells.areCrosses(column)),
    periodEnd: columnOf("periodEnd"),
    pausedAt: columnOf("pausedAt"),
    status,
    currency,
  };
}

/** Stages of deals: cells tell of some that are won, or below a header that says so itself of some that are not. */
export function dealStageColumns(headers: readonly Header[], cells: ColumnCells): readonly number[] {
  return matchField(headers, dealStageField).flatMap(({ column, meaning }) => {
    const { won, lost } = cells.statuses(column);
    return won || (lost && meaning === "dealStage") ? [column] : [];
  });
}

/** Under headers that head other things as often a word has to say what those say nothing of. */
const tellingTypes: Readonly<Partial<Record<HeaderMeaning, readonly ChargeType[]>>> = {
  chargeType: ["recurring", "usage", "once"],
  type: ["usage", "once"],
  billingTerm: ["recurring", "usage"],
};

/** What charges are, where cells tell of any that recurs, is made once or goes by use. */
export function chargeTypeColumns(headers: readonly Header[], cells: ColumnCells): readonly number[] {
  return matchField(headers, chargeTypeField).flatMap(({ column, meaning }) =>
    cells.haveChargeTypes(column, ...tellingTypes[meaning!]!) ? [column] : [],
  );
}

/** All plans where a row may be without an interval, else those of which a name says one. */
function planColumns(headers: readonly Header[], cells: ColumnCells, areIntervals: boolean): readonly number[] {
  return matchField(headers, planField).flatMap(({ column }) =>
    areIntervals || cells.find(column, cellNamesInterval) !== undefined ? [column] : [],
  );
}

/** `Term (years)`: what one of the numbers below comes to in months; months where nothing is said. */
function monthsOfTermUnit(term: MatchingColumn): number {
  const [unit] = term.unit.intervals;
  return unit && unit !== "once" ? unit.per / unit.times : 1;
}

/** Every column that is read for a figure, by the field that it is read as. */
export function usedColumns(columns: SubscriptionColumns): ReadonlyMap<number, SubscriptionField> {
  const used = new Map<number, SubscriptionField>();
  const add = (field: SubscriptionField, ...places: readonly number[]): void => {
    for (const place of places) if (place !== none && !used.has(place)) used.set(place, field);
  };
  add("customer", columns.customer);
  add("amount", columns.amount);
  add("price", columns.price);
  add("quantity", columns.quantity, columns.users);
  add("interval", ...columns.intervals.map(({ column }) => column));
  add("intervalCount", columns.loneCount, ...columns.intervals.map(({ count }) => count));
  add("start", ...columns.starts);
  add("trialEnd", ...columns.trialEnds);
  add("isEnded", ...columns.endedFlags);
  add("end", ...columns.ends.map(({ column }) => column), ...columns.expiries);
  add("dealStage", ...columns.dealStages);
  add("chargeType", ...columns.chargeTypes);
  for (const field of [...flagNames, "periodEnd", "pausedAt", "status", "currency"] as const)
    add(field, columns[field]);
  add("term", ...columns.terms.map(({ column }) => column));
  add("discount", ...columns.discounts);
  return used;
}

/** The columns without those that leave rows out for what they are today. */
export function withoutStatus(columns: SubscriptionColumns): SubscriptionColumns {
  return {
    ...columns,
    status: none,
    isTrial: none,
    isActive: none,
    isWon: none,
    pausedAt: none,
    endedFlags: [],
    dealStages: [],
  };
}

/** The columns that hold days. */
export function dateColumns(columns: SubscriptionColumns): readonly number[] {
  const { starts, ends, expiries, trialEnds, periodEnd, pausedAt } = columns;
  return [...starts, ...ends.map(({ column }) => column), ...expiries, ...trialEnds, periodEnd, pausedAt];
}

/** True when headers name an amount and a start: then they head subscription rows, whatever else stands there. */
export function namesSubscriptionRows(headers: readonly Header[]): boolean {
  return matchField(headers, amountField).length > 0 && matchField(headers, startField).length > 0;
}

/** True when at least one header is a customer's, an amount's or a start's. */
export function namesAnyColumn(headers: readonly Header[]): boolean {
  return [customerField, amountField, startField].some((field) => matchField(headers, field).length > 0);
}
