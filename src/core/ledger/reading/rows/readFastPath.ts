import { maxNumber, type Cell } from "../../../sheet/cell";
import { firstSerial, lastSerial, type DateSerial } from "../../../sheet/serialDate";
import { monthlyInterval } from "../../../vocabulary/interval";
import { openEnd } from "../../ledger";
import { monthlyAmount } from "../billingInterval";
import type { LedgerEntries } from "../ledgerEntries";
import type { SubscriptionColumns } from "../subscriptionColumns";
import type { SubscriptionField } from "../subscriptionFields";
import { none, type Row } from "./row";
import { mayBeOfTerm } from "./rowAmount";
import { openFrom } from "./rowDays";

/**
 * Reads a row that is in order at first sight: its days and figures are numbers, its words are known. Most rows are, and
 * what the careful readers would make of them is the same, only slower.
 *
 * @param customer number of the row's customer in order of first appearance.
 * @returns false for a row that has to be read with care; nothing was done with it.
 */
type ReadFastPath = (row: number, given: readonly Cell[], customer: number) => boolean;

/**
 * @param shared the words that were met so far.
 * @param lastDay rows that start later are not added.
 */
export function fastPathReader(shared: Row, entries: LedgerEntries, lastDay: DateSerial): ReadFastPath {
  const { columns, daysAfterEnd, statuses, currencies } = shared;
  const intervals = columns.intervals[0]?.mayBeMonths === false ? shared.intervalsInWords : shared.intervals;
  const { amount: amountColumn, end: endColumn, interval: intervalColumn, quantity: quantityColumn } = columns;
  const { status: statusColumn, currency: currencyColumn, fixedInterval, kind, scale } = columns;
  const [startColumn = none] = columns.starts;
  const hasMoreColumns = Math.max(quantityColumn, statusColumn, currencyColumn) !== none;
  const plainInterval = fixedInterval ?? columns.headerInterval ?? monthlyInterval;
  return readAtAGlance;

  function readAtAGlance(row: number, given: readonly Cell[], customer: number): boolean {
    const amount = given[amountColumn];
    const start = given[startColumn];
    if (customer < 0 || typeof amount !== "number" || typeof start !== "number") return false;
    if (!(start >= firstSerial && start < lastSerial + 1)) return false;
    const startDay = start | 0;
    let endDay = openEnd;
    const end = endColumn === none ? null : given[endColumn];
    if (typeof end === "number") {
      if (!(end >= startDay + 1 && end < openFrom)) return false;
      endDay = (end | 0) + daysAfterEnd;
    } else if (end !== null && end !== "") return false;
    if (hasMoreColumns && !moreOnFastPath(given)) return false;

    let interval = plainInterval;
    if (intervalColumn !== none) {
      const word = given[intervalColumn];
      const stated = typeof word === "string" ? intervals.read(word) : "unreadable";
      if (typeof stated !== "object") return false;
      if (fixedInterval === undefined) interval = stated;
    }
    const quantity = quantityColumn === none ? 1 : (given[quantityColumn] as number);
    const monthly = monthlyAmount(amount * quantity * scale, interval);
    if (!(Math.abs(amount) <= maxNumber && Math.abs(monthly) <= maxNumber)) return false;
    if (startDay <= lastDay) entries.mrr[entries.add(row, customer, startDay, endDay)] = monthly;
    return true;
  }

  /** The same for the columns that fewer tables have; a currency passes when it is that of the row read before. */
  function moreOnFastPath(given: readonly Cell[]): boolean {
    if (quantityColumn !== none) {
      const quantity = given[quantityColumn];
      if (typeof quantity !== "number" || quantity === 0 || (kind !== "perUnit" && quantity !== 1)) return false;
    }
    if (statusColumn !== none) {
      const said = given[statusColumn];
      if (typeof said !== "string" || statuses.read(said) !== "live") return false;
    }
    if (currencyColumn === none) return true;
    const currency = given[currencyColumn];
    return (
      columns.headerCurrency === undefined &&
      (currency === null || (typeof currency === "string" && currencies.knows(currency)))
    );
  }
}

/** Fields that are read at a glance, where each has one column at most. */
const readFields: readonly SubscriptionField[] = [
  "customer",
  "amount",
  "quantity",
  "interval",
  "start",
  "end",
  "status",
  "currency",
  "periodEnd",
  "pausedAt",
];

/** True for a table whose rows can be settled at a glance: one start, at most one end and one interval, nothing unusual. */
export function isPlainTable(columns: SubscriptionColumns, used: ReadonlyMap<number, SubscriptionField>): boolean {
  const { kind, headerInterval, intervals, users, status, ends, plans } = columns;
  const fields = [...used.values()].filter(
    (field) => !(field === "discount" && columns.isRecurringRevenue) && !(field === "term" && !mayBeOfTerm(columns)),
  );
  return (
    kind !== "contractValue" &&
    users === none &&
    (plans.length === 0 || intervals.length > 0) &&
    new Set(fields).size === fields.length &&
    fields.every((field) => readFields.includes(field)) &&
    // With a status a cancellation may be a notice.
    (status === none || ends.every(({ isCancellation }) => !isCancellation)) &&
    (headerInterval === undefined || (headerInterval !== "once" && intervals.length === 0))
  );
}
