import { readNumber, readText, type Cell } from "../../sheet/cell";
import { explainDate } from "../../sheet/explainDate";
import { readDate, type DateSerial } from "../../sheet/serialDate";
import { suggestNumber } from "../../sheet/suggestNumber";
import {
  monthlyAmount,
  monthlyInterval,
  readInterval,
  sameInterval,
  type BillingInterval,
} from "../reading/billingInterval";
import { currencyKey } from "../table/currencies";
import { readGridDate } from "../reading/gridDate";
import { openEnd } from "../ledger";
import type { SubscriptionColumns } from "../reading/subscriptionColumns";
import type { SubscriptionTable } from "../table/subscriptionTable";

/** What a row that is not in the ledger would be there. */
export interface OutsideRow {
  /** `""` where it names nobody. */
  readonly customer: string;
  readonly mrr: number;
}

type AskedTable = Pick<SubscriptionTable, "range" | "columns" | "currency">;

/** How a row outside the ledger is read for once. */
export interface OutsideReading {
  readonly endsInclusive: boolean;
  /** Whether an amount charged once is taken for monthly, instead of for nothing. */
  readonly onceAsMonthly?: boolean;
  /** Whether money of another currency than the table's is read too. */
  readonly anyCurrency?: boolean;
}

/**
 * What a row that is left out or has a fault would be in the ledger, if it were live on a date. Its status says nothing,
 * and texts are taken for the only number or date that they can mean.
 *
 * @param row zero-based within the range.
 * @returns `null` when its amount or dates cannot be told, when it would not be live, or is of another currency.
 */
export function outsideRow(
  { range, columns, currency }: AskedTable,
  row: number,
  date: DateSerial,
  { endsInclusive, onceAsMonthly = false, anyCurrency = false }: OutsideReading,
): OutsideRow | null {
  const cells = range.cells[row] ?? [];
  if (columns === null) return gridRow(range.cells[0] ?? [], cells, date);
  const at = (column: number): Cell => (column === -1 ? null : cells[column]);
  const ownCurrency = currencyKey(at(columns.currency));
  const isForeign = currency !== null && ownCurrency !== "" && ownCurrency !== currencyKey(currency);
  if (isForeign && !anyCurrency) return null;

  const amount = numberMeant(at(columns.amount));
  const quantity = columns.quantity === -1 ? 1 : numberMeant(at(columns.quantity), 1);
  const interval = intervalMeant(columns, at(columns.interval));
  if (amount === null || quantity === null || interval === null) return null;
  const charged = interval === "once" && onceAsMonthly ? monthlyInterval : interval;
  const mrr = readNumber(monthlyAmount(amount * quantity, charged)) ?? NaN;
  if (Number.isNaN(mrr)) return null;

  const starts = datesMeant(at(columns.start));
  const lastDays = datesMeant(at(columns.end));
  const ends = lastDays === undefined ? [openEnd] : lastDays.map((day) => day + (endsInclusive ? 1 : 0));
  // A date that can be read in two ways does no harm where both come to the same.
  const isLive =
    starts !== undefined &&
    starts.length > 0 &&
    ends.length > 0 &&
    starts.every((start) => start <= date) &&
    ends.every((end) => date < end);
  return isLive ? { customer: readText(at(columns.customer)), mrr } : null;
}

/** The figure of a grid's row in the column that holds on a date. */
function gridRow(headers: readonly Cell[], cells: readonly Cell[], date: DateSerial): OutsideRow | null {
  const dates = headers.slice(1).map(readGridDate);
  const place = dates.map((day) => day <= date).lastIndexOf(true);
  const mrr = place === -1 ? null : numberMeant(cells[place + 1], 0);
  return mrr === null ? null : { customer: readText(cells[0]), mrr };
}

/** The number in a cell, or the only one that its text can mean; `null` for none. */
function numberMeant(cell: Cell, blank: number | null = null): number | null {
  const number = readNumber(cell);
  if (number === undefined) return blank;
  if (!Number.isNaN(number)) return number;
  return typeof cell === "string" ? suggestNumber(cell) : null;
}

/** The days that a cell can mean: none where it is unreadable, two where day and month can change places. */
function datesMeant(cell: Cell): readonly DateSerial[] | undefined {
  const date = readDate(cell);
  if (date === undefined) return undefined;
  if (!Number.isNaN(date)) return [date];
  if (typeof cell !== "string") return [];
  const explanation = explainDate(cell);
  if (explanation.code === "ambiguousDate") return [explanation.dayFirst, explanation.monthFirst];
  return explanation.code === "dateExpected" && explanation.write !== null ? [readDate(explanation.write) ?? NaN] : [];
}

/** The interval that a row is charged at; `null` where it cannot be told. */
function intervalMeant({ fixedInterval, bracketInterval }: SubscriptionColumns, cell: Cell): BillingInterval | null {
  const stated = readInterval(cell);
  if (stated === "once" || (stated === undefined && bracketInterval === "once")) return "once";
  if (fixedInterval !== undefined) return fixedInterval;
  if (stated === null || (stated && bracketInterval && !sameInterval(stated, bracketInterval))) return null;
  return stated ?? bracketInterval ?? monthlyInterval;
}
