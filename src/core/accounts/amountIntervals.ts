import { readInterval, readIntervalInWords, type IntervalReading } from "../ledger/reading/billingInterval";
import { ColumnCells } from "../ledger/reading/columnCells";
import { contractMonths, monthsOfTerm } from "../ledger/reading/contractMonths";
import { discountColumns } from "../ledger/reading/headerPatterns";
import { intervalColumns, type IntervalColumn } from "../ledger/reading/intervalColumns";
import { quantityField, seatsField, termField, usersField } from "../ledger/reading/subscriptionFields";
import { readNumber } from "../sheet/cell";
import { sameInterval, severalTimes, type BillingInterval } from "../vocabulary/interval";
import { matchField, type HeaderField } from "../vocabulary/matchFields";
import { isNoDiscount, saysNothing } from "../vocabulary/missing";
import type { MatchedColumn, MatchedColumns } from "./matchColumns";
import { cellAt, type DataRows } from "./readColumn";
import type { NumberFields } from "./readNumberFields";

/** What the amount of a row is for; `at` is the column that leaves it open. */
export type AmountIntervalOfRow =
  { readonly interval: BillingInterval } | { readonly interval: null; readonly at: MatchedColumn };

const contractValue: HeaderField = { field: "amount", meanings: ["contractValue"], units: true };
const price: HeaderField = { field: "amount", meanings: ["price", "planAmount"], prefixes: true, units: true };
const contractEnd: HeaderField = { field: "end", meanings: ["contractEnd"] };

/**
 * For how long the amount of each row is: by what the amount's header says, by the columns of intervals and their counts, or
 * as the value of a contract by its term; read as in subscription tables, but that a row of which nothing says it stays open.
 *
 * @returns `null` where nothing in the sheet says it.
 */
export function amountIntervals(
  rows: DataRows,
  matched: MatchedColumns,
  numbers: NumberFields,
  amount: MatchedColumn,
): ((position: number) => AmountIntervalOfRow) | null {
  if (isContractValue(amount)) return contractIntervals(rows, matched, numbers, amount);
  const [inHeader] = amount.unit?.intervals ?? [];
  const columns = columnsOf(rows, matched);
  if (!inHeader && columns.length === 0) return null;
  const headers = matched.headers;
  return (position) => {
    let found = inHeader ?? null;
    let at = amount;
    for (const { column, count, mayBeMonths } of columns) {
      at = { index: column, header: headers[column]!, chosen: false };
      const read = (mayBeMonths ? readInterval : readIntervalInWords)(cellAt(rows, position, column));
      if (read === undefined) continue;
      const interval = several(read, count === -1 ? 1 : readNumber(cellAt(rows, position, count)) || 1);
      if (interval === "once") return { interval };
      if (interval === null || (found !== null && !sameInterval(found, interval))) return { interval: null, at };
      found = interval;
    }
    return found === null ? { interval: null, at } : { interval: found };
  };
}

/** The columns beside an amount that leave open what it comes to. */
export interface ColumnsBesideAmount {
  /** How many there are of what the amount may be for: a quantity, or beside a price the seats. */
  readonly quantity: MatchedColumn | null;
  /** What may be taken off already, or not yet. */
  readonly discount: MatchedColumn | null;
}

/** Finds the columns that leave open whether an amount is for one or for all, and before a discount or after it. */
export function columnsBesideAmount(
  rows: DataRows,
  { headers }: MatchedColumns,
  amount: MatchedColumn,
): ColumnsBesideAmount {
  const says = (column: number, isNothing: (cell: ReturnType<typeof cellAt>) => boolean): boolean =>
    column !== amount.index && rows.indices.some((_, position) => !isNothing(cellAt(rows, position, column)));
  const columnAt = (index: number | undefined): MatchedColumn | null => {
    return index === undefined ? null : { index, header: headers[index]!, chosen: false };
  };
  // Seats beside a price may all be charged for; beside any other amount they only describe the account.
  const isPrice = matchField([amount.header], price).length > 0;
  const quantities = (isPrice ? [seatsField, usersField] : [quantityField]).flatMap((field) =>
    matchField(headers, field),
  );
  const quantity = quantities.find(({ column }) =>
    says(column, (cell) => saysNothing(cell) || [0, 1].includes(readNumber(cell) ?? 0)),
  );
  const discount = discountColumns(headers).find((column) => says(column, isNoDiscount));
  return { quantity: columnAt(quantity?.column), discount: columnAt(discount) };
}

/** True for the value of a contract, which is for its term whatever interval stands beside it. */
export function isContractValue({ header }: MatchedColumn): boolean {
  return matchField([header], contractValue).length > 0;
}

/** The column that the user chose, else those that are headed so. */
function columnsOf({ range, headerIndex }: DataRows, { fields, headers }: MatchedColumns): readonly IntervalColumn[] {
  const chosen = fields.get("interval");
  if (chosen?.chosen === true) return [{ column: chosen.index, count: -1, mayBeMonths: true }];
  return intervalColumns(headers, new ColumnCells(range.cells.slice(headerIndex))).intervals;
}

function several(read: Exclude<IntervalReading, undefined>, count: number): BillingInterval | null {
  if (read === "unreadable" || read === "ambiguous") return null;
  return count > 0 && count <= 1000 ? severalTimes(read, count) : null;
}

function contractIntervals(
  rows: DataRows,
  { fields, headers }: MatchedColumns,
  numbers: NumberFields,
  amount: MatchedColumn,
): ((position: number) => AmountIntervalOfRow) | null {
  const [term] = matchField(headers, termField);
  const start = numbers.columns.get("start");
  const renewal = fields.get("renewal");
  const isEnd = renewal !== undefined && matchField([renewal.header], contractEnd).length > 0;
  const end = numbers.columns.get(isEnd ? "renewal" : "end");
  if (!term && (!start || !end)) return null;
  const [unit] = term?.unit.intervals ?? [];
  const monthsOfOne = unit && unit !== "once" ? unit.per / unit.times : 1;
  const at = term ? { index: term.column, header: term.header, chosen: false } : amount;
  return (position) => {
    const stated = term && monthsOfTerm(cellAt(rows, position, term.column), monthsOfOne);
    const months = stated ?? contractMonths(start?.[position] ?? NaN, end?.[position] ?? NaN);
    return months > 0 ? { interval: { times: 1, per: months } } : { interval: null, at };
  };
}
