import { errorCode, isBlank, largestNumber, readNumber, readText, type Cell } from "../../sheet/cell";
import { firstSerial, lastSerial, readDate, serialOf, type DateSerial } from "../../sheet/serialDate";
import { plainRow } from "../../sheet/plainCell";
import { currencyCode, hasMinorUnits } from "../../vocabulary/currencies";
import { readFlag } from "../../vocabulary/flag";
import type { Header } from "../../vocabulary/header";
import { monthlyInterval, sameInterval, severalTimes, type BillingInterval } from "../../vocabulary/interval";
import { isNoDiscount, saysNothing } from "../../vocabulary/missing";
import { openEnd, type Ledger } from "../ledger";
import { defaultMrrDefinition, endOffset } from "../mrrDefinition";
import { monthlyAmount, readInterval, readIntervalInWords } from "./billingInterval";
import type { ColumnCells } from "./columnCells";
import { contractMonths } from "./contractMonths";
import { CurrencySpellings } from "./currencySpellings";
import { noCustomer, totalCustomer, type CustomersInRows } from "./customerIndex";
import { LedgerEntries } from "./ledgerEntries";
import { cellFault, type LedgerFaultCode, type LedgerFaults, type LeftOutReason } from "./ledgerFault";
import type { LedgerOptions } from "./readLedger";
import { rowStatus, type RowStatus } from "./subscriptionStatus";
import { usedColumns, type SubscriptionColumns } from "./subscriptionColumns";
import { totalRowFault } from "./totalRow";
import { WordReader } from "./wordReader";

/** Ends from here on are how exports write that there is none. */
const openFrom = serialOf(2099, 12, 31);
const none = -1;

/**
 * Reads subscription rows into typed columns, without an object per row. A row with a fault is reported and left out.
 *
 * @param table the range, header row first.
 * @param customers whose each row is.
 */
export function readSubscriptions(
  table: ColumnCells,
  customers: CustomersInRows,
  headers: readonly Header[],
  columns: SubscriptionColumns,
  options: LedgerOptions,
  faults: LedgerFaults,
): Ledger {
  const { cells } = table;
  const entries = new LedgerEntries(cells.length);
  const dates = new WordReader(readDate);
  const amongDeals = columns.status !== none && table.statuses(columns.status).won;
  const statuses = new WordReader((cell) => rowStatus(cell, amongDeals));
  const intervals = new WordReader(readInterval);
  const intervalsInWords = new WordReader(readIntervalInWords);
  const spellings = new CurrencySpellings();
  const currencies = new WordReader((cell) => {
    const text = cell === 0 ? "" : readText(cell);
    const code = currencyCode(text);
    spellings.add(code, text);
    return code;
  });
  const { fixedInterval, headerInterval, kind, scale, status, discounts, price: priceColumn } = columns;
  const { customer: customerColumn, amount: amountColumn, currency: currencyColumn } = columns;
  const { definition = defaultMrrDefinition, lastDay = Infinity } = options;
  const daysAfterEnd = endOffset(definition);
  const used = usedColumns(columns);

  const [startColumn = none] = columns.starts;
  const { end: endColumn, interval: intervalColumn } = columns;
  const isPlain = isPlainTable(columns);
  const plainIntervals = columns.intervals[0]?.mayBeMonths === false ? intervalsInWords : intervals;
  const hasMoreColumns = columns.quantity !== none || status !== none || currencyColumn !== none;
  const plainInterval = fixedInterval ?? headerInterval ?? monthlyInterval;
  const readsInterval = fixedInterval === undefined && kind !== "contractValue";
  const mayBeOfTerm =
    kind !== "row" && kind !== "contractValue" && columns.intervals.length === 0 && headerInterval === undefined;
  const flags = [...columns.endedFlags, columns.isActive].filter((column) => column !== none);

  /** The row that is read with care. */
  let row = 0;
  for (let next = 1; next < cells.length && !faults.full; next++) {
    const customer = customers.numbers[next]!;
    if (isPlain && readAtAGlance(next, cells[next]!, customer)) continue;
    row = next;
    try {
      read(customer);
    } catch (thrown) {
      if (thrown !== atFault) throw thrown;
    }
  }
  addCurrencyFaults();
  const total = faults.full ? undefined : totalRowFault(cells, customerColumn, amountColumn, entries);
  if (total) faults.add(total);
  return entries.ledger(customers.list());

  /**
   * Reads a row that is in order at first sight: its days and figures are numbers, its words are known. Most rows are, and
   * what `read` would make of them is the same, only slower.
   *
   * @param customer number of the row's customer in order of first appearance.
   * @returns false for a row that has to be read with care; nothing was done with it.
   */
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
    if (hasMoreColumns && !moreAtAGlance(given)) return false;

    let interval = plainInterval;
    if (intervalColumn !== none) {
      const word = given[intervalColumn];
      const stated = typeof word === "string" ? plainIntervals.read(word) : "unreadable";
      if (typeof stated !== "object") return false;
      if (fixedInterval === undefined) interval = stated;
    }
    const quantity = columns.quantity === none ? 1 : (given[columns.quantity] as number);
    const monthly = monthlyAmount(amount * quantity * scale, interval);
    if (!(Math.abs(amount) <= largestNumber && Math.abs(monthly) <= largestNumber)) return false;
    if (startDay <= lastDay) entries.mrr[entries.add(row, customer, startDay, endDay)] = monthly;
    return true;
  }

  /** The same for the columns that fewer tables have; a currency passes when it is that of the row read before. */
  function moreAtAGlance(given: readonly Cell[]): boolean {
    if (columns.quantity !== none) {
      const quantity = given[columns.quantity];
      if (typeof quantity !== "number" || quantity === 0 || (kind !== "perUnit" && quantity !== 1)) return false;
    }
    if (status !== none) {
      const said = given[status];
      if (typeof said !== "string" || statuses.read(said) !== "live") return false;
    }
    if (currencyColumn === none) return true;
    const currency = given[currencyColumn];
    return (
      columns.headerCurrency === undefined &&
      (currency === null || (typeof currency === "string" && currencies.knows(currency)))
    );
  }

  /** Reads `row` with care, up to its first fault. */
  function read(customer: number): void {
    const customerCell = at(customerColumn);
    if ((customer === noCustomer || customerCell === 0) && isBlankRow(plainRow(cells[row]!), used)) return;

    const said = statuses.read(soundCell(status));
    if (said === "neverCounts") return leaveOut("status");
    const isTrial = flagIn(columns.isTrial);
    const flag = endedFlag();
    if (isTrial === true) return leaveOut("status");
    const paused = said === "paused" ? firstDay([columns.pausedAt]) : undefined;
    if (said === "paused" && paused === undefined) return leaveOut("status");
    if (said === "unknown") fault("statusUnknown", status);

    const interval = intervalOf();
    if (interval === "once") return leaveOut("once");

    const start = readable(firstDay(columns.starts), "startUnreadable");
    const stands = flag === undefined ? said : flag ? "ended" : (said ?? "live");
    const end = endOf(stands);
    // A subscription of no day at all never counts, so nothing else in its row matters.
    if (start && end?.day === start.day && daysAfterEnd === 0) return leaveOut("noDays");

    if (customer === totalCustomer) fault("totalRow", customerColumn);
    if (customer === noCustomer) {
      fault(isBlank(customerCell) ? "customerMissing" : "customerUnreadable", customerColumn);
    }
    if (start === undefined) return fault("startMissing", startColumn);
    if (flag !== undefined && said === (flag ? "live" : "ended")) fault("statusesDiffer", status, endedFlagColumn());
    readable(end, "endUnreadable");
    if (end === undefined && stands === "ended" && readNumber(at(amountColumn)) !== 0) {
      fault("endMissing", flag === true ? endedFlagColumn() : status);
    }
    let endDay = end === undefined ? openEnd : end.day + daysAfterEnd;
    if (endDay <= start.day) fault("endBeforeStart", end!.column);
    endDay = Math.min(endDay, readable(paused, "endUnreadable")?.day ?? endDay);

    const trialEnd = readable(lastTrialDay(), "trialEndUnreadable");
    const startDay = Math.max(start.day, trialEnd === undefined ? 0 : trialEnd.day + daysAfterEnd);
    if (endDay <= startDay) return leaveOut(paused === undefined ? "trial" : "status");

    // A term beside an amount may mean that the amount is for all of it.
    const term = mayBeOfTerm ? columns.terms.find(({ column }) => !isEmpty(at(column))) : undefined;
    if (term) fault("termBesideAmount", term.column, amountColumn);
    const amount = amountOf(start.day, end, interval);
    const discount = columns.isRecurringRevenue ? none : discounts.find((column) => !isNoDiscount(at(column)));
    if (discount !== undefined && discount !== none) fault("discountBesideAmount", discount, amountColumn);
    const currency = currencies.read(soundCell(currencyColumn));
    if (currency !== "" && currency !== (columns.headerCurrency ?? currency)) {
      fault("currencyDiffers", currencyColumn, amountColumn);
    }
    if (startDay <= lastDay) entries.mrr[entries.add(row, customer, startDay, endDay)] = amount;
  }

  /** What the row comes to a month. */
  function amountOf(start: DateSerial, end: Found | undefined, interval: BillingInterval): number {
    const stated = figure(amountColumn, "amountUnreadable");
    const price = figure(priceColumn, "amountUnreadable");
    // A 0 is how older desktop Excel hands over a blank, and no row is of nothing.
    const quantity = figure(columns.quantity, "quantityUnreadable") || 1;
    if (stated === undefined && (price === undefined || kind !== "unclear")) fault("amountMissing", amountColumn);
    const users = readNumber(at(columns.users)) ?? 0;
    if (users !== 0 && users !== 1) fault("usersBesidePrice", columns.users, amountColumn);

    let amount = (stated ?? price! * quantity) * scale;
    if (kind === "perUnit") amount = stated! * quantity * scale;
    else if (price !== undefined && stated !== undefined) {
      // A line total without a quantity may be for any number of units.
      const isCompared = kind !== "lineTotal" || columns.quantity !== none;
      if (isCompared && !comesTo(amount, price * quantity * scale, quantity)) {
        fault("amountsDisagree", amountColumn, priceColumn);
      }
    } else if (kind === "unclear" && quantity !== 1 && stated !== undefined) {
      fault("quantityBesideAmount", columns.quantity, amountColumn);
    }
    const monthly =
      kind === "contractValue"
        ? amount / monthsOfContract(start, end)
        : monthlyAmount(amount, fixedInterval ?? interval);
    if (Math.abs(monthly) <= largestNumber) return monthly;
    return isBlank(at(columns.quantity))
      ? fault("amountUnreadable", amountColumn)
      : fault("quantityUnreadable", columns.quantity);
  }

  /** How many months a contract's value is for. */
  function monthsOfContract(start: DateSerial, end: Found | undefined): number {
    for (const { column, months } of columns.terms) {
      const term = monthsOfTerm(at(column), months);
      if (term !== undefined) return term > 0 ? term : fault("termUnreadable", column);
    }
    const contractEnd = dayIn(columns.contractEnd) ?? openFrom;
    const until = contractEnd < openFrom ? contractEnd : (end?.day ?? NaN);
    const months = contractMonths(start, until + daysAfterEnd);
    return months > 0 ? months : fault("termMissing", amountColumn);
  }

  /** How often the row is charged, all that say so agreeing. */
  function intervalOf(): BillingInterval {
    let found = headerInterval;
    for (const { column, count, mayBeMonths } of columns.intervals) {
      const stated = (mayBeMonths ? intervals : intervalsInWords).read(at(column));
      if (stated === "once") return stated;
      // Beside a fixed interval the column is used all the same: it could have said that the row is charged once.
      if (!readsInterval) soundCell(column);
      if (!readsInterval || stated === undefined) continue;
      if (typeof stated === "string") {
        return fault(stated === "ambiguous" ? "intervalAmbiguous" : "intervalUnreadable", column);
      }
      const all = severalTimes(stated, countOf(count));
      if (found !== undefined && !sameInterval(found, all)) fault("intervalsDiffer", column);
      found = all;
    }
    const count = readsInterval ? (readNumber(at(columns.loneCount)) ?? 0) : 0;
    if (count !== 0 && count !== 1) fault("intervalCountAlone", columns.loneCount);
    return found ?? monthlyInterval;
  }

  function countOf(column: number): number {
    const cell = at(column);
    // A 0 is how older desktop Excel hands over a blank.
    const count = cell === 0 ? 1 : (readNumber(cell) ?? 1);
    return count > 0 && count <= 1000 ? count : fault("intervalCountUnreadable", column);
  }

  /** When the row ended, or will. */
  function endOf(status: RowStatus | undefined): Found | undefined {
    for (const { column, isCancellation } of columns.ends) {
      const day = dayIn(column);
      if (day === undefined || day >= openFrom) continue;
      if (!isCancellation || status !== "live" || Number.isNaN(day)) return { day, column };
      // A notice: it goes on until the end of the period that is paid for.
      const periodEnd = dayIn(columns.periodEnd);
      return periodEnd === undefined ? undefined : { day: Math.max(day, periodEnd), column };
    }
    const mayExpire = (columns.ends.length === 0 && columns.endedFlags.length === 0) || status === "ended";
    const expiry = mayExpire ? firstDay(columns.expiries) : undefined;
    if (expiry === undefined || expiry.day >= openFrom) return undefined;
    return flagIn(columns.autoRenew) === true ? undefined : expiry;
  }

  /** The first of some columns that holds a day; `NaN` for what is none. */
  function firstDay(among: readonly number[]): Found | undefined {
    for (const column of among) {
      const day = dayIn(column);
      if (day !== undefined) return { day, column };
    }
    return undefined;
  }

  /** The latest end of a trial; `NaN` where one of them is none. */
  function lastTrialDay(): Found | undefined {
    let last: Found | undefined;
    for (const column of columns.trialEnds) {
      const day = dayIn(column);
      if (day !== undefined && !(day <= (last?.day ?? 0))) last = { day, column };
      if (Number.isNaN(day)) break;
    }
    return last;
  }

  function dayIn(column: number): DateSerial | undefined {
    return dates.read(at(column));
  }

  /** A day that was found, where it is one. */
  function readable(found: Found | undefined, code: LedgerFaultCode): Found | undefined {
    return found && Number.isNaN(found.day) ? fault(code, found.column) : found;
  }

  /** The number in a column, where there is one. */
  function figure(column: number, code: LedgerFaultCode): number | undefined {
    const number = readNumber(at(column));
    return Number.isNaN(number) ? fault(code, column) : number;
  }

  /** What a flag says; a cell that is none, in a column of flags, is a fault. */
  function flagIn(column: number): boolean | undefined {
    if (column === none) return undefined;
    const cell = at(column);
    const flag = readFlag(cell);
    return flag !== undefined || saysNothing(cell) ? flag : fault("statusUnknown", column);
  }

  /** What flags say: ended, still running, or nothing. */
  function endedFlag(): boolean | undefined {
    let ended: boolean | undefined;
    for (const column of flags) {
      const isEnd = column !== columns.isActive;
      const flag = flagIn(column);
      // A 0 is how older desktop Excel hands over a blank: it is no word for still running.
      if (flag === undefined || (isEnd && at(column) === 0)) continue;
      if (ended === (flag !== isEnd)) fault("statusesDiffer", column, endedFlagColumn());
      ended = flag === isEnd;
    }
    return ended;
  }

  function endedFlagColumn(): number {
    return flags.find((column) => readFlag(at(column)) !== undefined) ?? columns.isActive;
  }

  function addCurrencyFaults(): void {
    const place = { column: currencyColumn, header: headers[currencyColumn]?.text };
    if (spellings.areMixed) faults.add({ code: "mixedCurrencies", ...place, found: spellings.named() });
    else if (scale === 0.01) {
      const odd = [...spellings.codes].find((code) => !hasMinorUnits(code));
      if (odd !== undefined) faults.add({ code: "noMinorUnits", ...place, found: odd });
    }
  }

  /** The cell of a column, as a formula sees it; blank where there is no such column. */
  function at(column: number): Cell {
    return column === none ? null : table.at(row, column);
  }

  /** The same where a formula error in it is one of the row. */
  function soundCell(column: number): Cell {
    const cell = at(column);
    return errorCode(cell) === undefined ? cell : fault("cellError", column);
  }

  function fault(code: LedgerFaultCode, column: number, beside = none): never {
    const place = { row, column, header: headers[column]!.text, other: headers[beside]?.text };
    faults.add(cellFault(code, at(column), place));
    throw atFault;
  }

  function leaveOut(reason: LeftOutReason): void {
    options.onLeftOut?.({ row, reason });
  }
}

/** Thrown where a fault is noted, since nothing more has to be read of its row. One serves all, without a stack. */
class RowAtFault {}
const atFault = new RowAtFault();

function isEmpty(cell: Cell): boolean {
  return cell === 0 || saysNothing(cell);
}

/** A thousand years: no contract lasts longer. */
const maxTerm = 12_000;

/** How many months a term's cell says; `undefined` for a blank, `NaN` for what is no term. */
function monthsOfTerm(cell: Cell, monthsOfOne: number): number | undefined {
  // Older desktop Excel hands over a blank as 0.
  const count = cell === 0 ? undefined : readNumber(cell);
  if (count !== undefined && !Number.isNaN(count)) {
    const months = count * monthsOfOne;
    return months > 0 && months <= maxTerm ? months : NaN;
  }
  const term = readInterval(cell);
  return typeof term === "object" ? term.per / term.times : term && NaN;
}

/** A day, and the column that it was found in. */
interface Found {
  readonly day: DateSerial;
  readonly column: number;
}

/** Amounts are rounded to a cent, and prices to half a cent a unit. */
function comesTo(amount: number, product: number, quantity: number): boolean {
  const tolerance = Math.max(0.01, 0.005 * Math.abs(quantity)) + 1e-9 * Math.abs(amount);
  return Math.abs(amount - product) <= tolerance;
}

/** True for a table whose rows can be settled at a glance: one start, at most one end and one interval, nothing unusual. */
function isPlainTable(columns: SubscriptionColumns): boolean {
  const { starts, ends, expiries, intervals, kind, discounts, terms, headerInterval, isRecurringRevenue } = columns;
  const { price, users, loneCount, isTrial, isActive, autoRenew } = columns;
  return (
    kind !== "contractValue" &&
    starts.length === 1 &&
    ends.length + expiries.length <= 1 &&
    // With a status a cancellation may be a notice.
    (columns.status === none || ends.every(({ isCancellation }) => !isCancellation)) &&
    columns.trialEnds.length + columns.endedFlags.length === 0 &&
    intervals.length <= 1 &&
    intervals.every(({ count }) => count === none) &&
    (headerInterval === undefined || (headerInterval !== "once" && intervals.length === 0)) &&
    (discounts.length === 0 || isRecurringRevenue) &&
    (terms.length === 0 ||
      columns.fixedInterval !== undefined ||
      intervals.length > 0 ||
      headerInterval !== undefined) &&
    Math.max(price, users, loneCount, isTrial, isActive, autoRenew) === none
  );
}

/** Blank altogether; or all zero, as older desktop Excel hands over a blank row. Errors in columns not used do not matter. */
function isBlankRow(row: readonly Cell[], used: ReadonlyMap<number, unknown>): boolean {
  return row.every(
    (cell, column) => cell === 0 || isBlank(cell) || (errorCode(cell) !== undefined && !used.has(column)),
  );
}
