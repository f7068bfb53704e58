import { errorCode, isBlank, largestNumber, readNumber, readText, type Cell } from "../../sheet/cell";
import { firstSerial, lastSerial, readDate, serialOf, type DateSerial } from "../../sheet/serialDate";
import { plainRow } from "../../sheet/plainCell";
import { currencyCode, hasMinorUnits } from "../../vocabulary/currencies";
import { readFlag } from "../../vocabulary/flag";
import type { Header } from "../../vocabulary/header";
import { monthlyInterval, sameInterval, severalTimes, type BillingInterval } from "../../vocabulary/interval";
import { isNoDiscount, saysNothing } from "../../vocabulary/missing";
import { isWon } from "../../vocabulary/status";
import { openEnd, type Ledger } from "../ledger";
import { defaultMrrDefinition, endOffset } from "../mrrDefinition";
import { monthlyAmount, readInterval, readIntervalInWords, type IntervalReading } from "./billingInterval";
import type { ColumnCells } from "./columnCells";
import { contractMonths } from "./contractMonths";
import { CurrencySpellings } from "./currencySpellings";
import { noCustomer, totalCustomer, type CustomersInRows } from "./customerIndex";
import { LedgerEntries } from "./ledgerEntries";
import { cellFault, type LedgerFaultCode, type LedgerFaults, type LeftOutReason } from "./ledgerFault";
import type { LedgerOptions } from "./readLedger";
import { rowStatus, type RowStatus } from "./subscriptionStatus";
import type { IntervalColumn } from "./intervalColumns";
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
  const amongDeals = columns.status !== none && table.some(columns.status, isWonWord());
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
  const {
    fixedInterval,
    headerInterval,
    kind,
    scale,
    customer: customerColumn,
    amount: amountColumn,
    currency: currencyColumn,
  } = columns;
  const { definition = defaultMrrDefinition, lastDay = Infinity } = options;
  const daysAfterEnd = endOffset(definition);
  const used = usedColumns(columns);

  const [startColumn = none] = columns.starts;
  const { end: endColumn, interval: intervalColumn } = columns;
  const isPlain = isPlainTable(columns);
  const hasMoreColumns = columns.quantity !== none || columns.status !== none || currencyColumn !== none;
  const plainInterval = fixedInterval ?? headerInterval ?? monthlyInterval;

  for (let row = 1; row < cells.length; row++) {
    const customer = customers.numbers[row]!;
    if (isPlain && readAtAGlance(row, cells[row]!, customer)) continue;
    read(row, customer);
    if (faults.full) break;
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
      const stated = typeof word === "string" ? intervals.read(word) : "unreadable";
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
    if (columns.status !== none) {
      const status = given[columns.status];
      if (typeof status !== "string" || statuses.read(status) !== "live") return false;
    }
    if (currencyColumn === none) return true;
    const currency = given[currencyColumn];
    return (
      columns.headerCurrency === undefined &&
      (currency === null || (typeof currency === "string" && currencies.knows(currency)))
    );
  }

  /** Reads a row with care. */
  function read(row: number, customer: number): void {
    const customerCell = table.at(row, customerColumn);
    if ((customer === noCustomer || customerCell === 0) && isBlankRow(plainRow(cells[row]!), used)) return;

    const statusCell = cellOf(row, columns.status);
    if (errorCode(statusCell) !== undefined) return fault(row, columns.status, "cellError");
    const said = statuses.read(statusCell);
    if (said === "neverCounts") return leaveOut(row, "status");
    const isTrial = flagIn(row, columns.isTrial);
    const flag = endedFlag(row);
    if (isTrial === "unreadable" || flag === "unreadable") return;
    if (isTrial === true) return leaveOut(row, "status");
    const paused = said === "paused" ? dayIn(row, columns.pausedAt) : undefined;
    if (said === "paused" && paused === undefined) return leaveOut(row, "status");
    if (said === "unknown") return fault(row, columns.status, "statusUnknown");

    const interval = intervalOf(row);
    if (interval === "fault") return;
    if (interval === "once") return leaveOut(row, "once");

    const start = firstDay(row, columns.starts);
    if (start !== undefined && Number.isNaN(start.day)) return unreadable(row, start.column, "startUnreadable");
    const status = flag === "ended" ? "ended" : flag === "running" ? (said ?? "live") : said;
    const end = endOf(row, status);
    if (end === "unreadable") return;
    // A subscription of no day at all never counts, so nothing else in its row matters.
    if (start && end?.day === start.day && daysAfterEnd === 0) return leaveOut(row, "noDays");

    if (customer === totalCustomer) return fault(row, customerColumn, "totalRow");
    if (customer === noCustomer) {
      return unreadable(row, customerColumn, isBlank(customerCell) ? "customerMissing" : "customerUnreadable");
    }
    if (start === undefined) return unreadable(row, startColumn, "startMissing");
    if (flag !== undefined && said === (flag === "ended" ? "live" : "ended")) {
      return fault(row, columns.status, "statusesDiffer", endedFlagColumn(row));
    }
    if (end !== undefined && Number.isNaN(end.day)) return unreadable(row, end.column, "endUnreadable");
    const amountCell = table.at(row, amountColumn);
    if (end === undefined && status === "ended" && readNumber(amountCell) !== 0) {
      return fault(row, flag === "ended" ? endedFlagColumn(row) : columns.status, "endMissing");
    }
    let endDay = end === undefined ? openEnd : end.day + daysAfterEnd;
    if (endDay <= start.day) return fault(row, end!.column, "endBeforeStart");
    if (paused !== undefined) {
      if (Number.isNaN(paused)) return unreadable(row, columns.pausedAt, "endUnreadable");
      endDay = Math.min(endDay, paused);
    }

    const trialEnd = lastTrialDay(row);
    if (trialEnd !== undefined && Number.isNaN(trialEnd.day)) {
      return unreadable(row, trialEnd.column, "trialEndUnreadable");
    }
    const startDay = Math.max(start.day, trialEnd === undefined ? 0 : trialEnd.day + daysAfterEnd);
    if (endDay <= startDay) return leaveOut(row, paused === undefined ? "trial" : "status");

    if (columns.kind !== "row" && columns.kind !== "contractValue" && isRefusedTerm(row)) return;
    const amount = amountOf(row, start.day, end, interval);
    if (amount === undefined) return;
    if (!columns.isRecurringRevenue) {
      const discount = columns.discounts.find((column) => !isNoDiscount(table.at(row, column)));
      if (discount !== undefined) return fault(row, discount, "discountBesideAmount", amountColumn);
    }
    if (!addCurrency(row)) return;
    if (startDay <= lastDay) entries.mrr[entries.add(row, customer, startDay, endDay)] = amount;
  }

  /** What the row comes to a month; `undefined` after a fault. */
  function amountOf(
    row: number,
    start: DateSerial,
    end: Found | undefined,
    interval: BillingInterval,
  ): number | undefined {
    const cell = table.at(row, amountColumn);
    const price = columns.price === none ? undefined : readNumber(table.at(row, columns.price));
    const stated = readNumber(cell);
    if (Number.isNaN(stated)) return unreadable(row, amountColumn, "amountUnreadable");
    if (Number.isNaN(price)) return unreadable(row, columns.price, "amountUnreadable");
    const quantityCell = cellOf(row, columns.quantity);
    // A 0 is how older desktop Excel hands over a blank, and no row is of nothing.
    const counted = readNumber(quantityCell) || 1;
    if (Number.isNaN(readNumber(quantityCell))) return unreadable(row, columns.quantity, "quantityUnreadable");
    if (stated === undefined && (price === undefined || kind !== "unclear")) {
      return unreadable(row, amountColumn, "amountMissing");
    }
    if (columns.users !== none) {
      const users = readNumber(cellOf(row, columns.users));
      if (users !== undefined && users !== 0 && users !== 1)
        return fault(row, columns.users, "usersBesidePrice", amountColumn);
    }

    let amount = stated ?? price! * counted;
    if (kind === "perUnit") amount *= counted;
    else if (price !== undefined && stated !== undefined) {
      // A line total without a quantity may be for any number of units.
      const isCompared = kind !== "lineTotal" || columns.quantity !== none;
      if (isCompared && !comesTo(stated * scale, price * counted * scale, counted)) {
        return fault(row, amountColumn, "amountsDisagree", columns.price);
      }
    } else if (kind === "unclear" && counted !== 1 && stated !== undefined) {
      return fault(row, columns.quantity, "quantityBesideAmount", amountColumn);
    }
    amount *= scale;
    if (kind === "contractValue") {
      const months = monthsOfContract(row, start, end);
      if (months === undefined) return undefined;
      amount /= months;
    }
    const monthly = kind === "contractValue" ? amount : monthlyAmount(amount, fixedInterval ?? interval);
    if (Math.abs(monthly) <= largestNumber) return monthly;
    return unreadable(
      row,
      isBlank(quantityCell) ? amountColumn : columns.quantity,
      isBlank(quantityCell) ? "amountUnreadable" : "quantityUnreadable",
    );
  }

  /** How many months a contract's value is for. */
  function monthsOfContract(row: number, start: DateSerial, end: Found | undefined): number | undefined {
    for (const term of columns.terms) {
      const months = monthsOfTerm(table.at(row, term.column), term.months);
      if (Number.isNaN(months)) return unreadable(row, term.column, "termUnreadable");
      if (months !== undefined) return months;
    }
    const contractEnd = dayIn(row, columns.contractEnd) ?? openFrom;
    const until = contractEnd < openFrom ? contractEnd : end?.day;
    const months = until === undefined ? NaN : contractMonths(start, until + daysAfterEnd);
    return months > 0 ? months : fault(row, amountColumn, "termMissing");
  }

  /** How often the row is charged, all that say so agreeing. */
  function intervalOf(row: number): BillingInterval | "fault" {
    let found: BillingInterval | undefined = headerInterval;
    for (const interval of columns.intervals) {
      const stated = readStated(row, interval);
      if (stated === undefined) continue;
      if (stated === "once") return "once";
      // Beside a fixed interval the column is used all the same: it could have said that the row is charged once.
      if (fixedInterval !== undefined || kind === "contractValue") {
        if (errorCode(table.at(row, interval.column)) !== undefined) {
          fault(row, interval.column, "cellError");
          return "fault";
        }
        continue;
      }
      if (typeof stated === "string") {
        fault(row, interval.column, stated === "ambiguous" ? "intervalAmbiguous" : "intervalUnreadable");
        return "fault";
      }
      const count = interval.count === none ? 1 : countOf(row, interval.count);
      if (count === undefined) return "fault";
      const all = severalTimes(stated, count);
      if (found !== undefined && (found === "once" || !sameInterval(found, all))) {
        fault(row, interval.column, "intervalsDiffer");
        return "fault";
      }
      found = all;
    }
    if (columns.loneCount !== none && fixedInterval === undefined && kind !== "contractValue") {
      const count = readNumber(cellOf(row, columns.loneCount));
      if (count !== undefined && count !== 0 && count !== 1) {
        fault(row, columns.loneCount, "intervalCountAlone");
        return "fault";
      }
    }
    return found ?? monthlyInterval;
  }

  function readStated(row: number, { column, mayBeMonths }: IntervalColumn): IntervalReading {
    const cell = table.at(row, column);
    return mayBeMonths ? intervals.read(cell) : intervalsInWords.read(cell);
  }

  function countOf(row: number, column: number): number | undefined {
    const cell = table.at(row, column);
    // A 0 is how older desktop Excel hands over a blank.
    const count = cell === 0 ? 1 : (readNumber(cell) ?? 1);
    return count > 0 && count <= 1000 ? count : unreadable(row, column, "intervalCountUnreadable");
  }

  /** A term beside an amount may mean that the amount is for all of it. */
  function isRefusedTerm(row: number): boolean {
    if (columns.intervals.length > 0 || headerInterval !== undefined) return false;
    const filled = columns.terms.find(({ column }) => {
      const cell = table.at(row, column);
      return cell !== 0 && !saysNothing(cell);
    });
    if (filled) fault(row, filled.column, "termBesideAmount", amountColumn);
    return filled !== undefined;
  }

  /** When the row ended, or will. */
  function endOf(row: number, status: RowStatus | undefined): Found | undefined | "unreadable" {
    for (const { column, isCancellation } of columns.ends) {
      const day = dates.read(table.at(row, column));
      if (day === undefined || day >= openFrom) continue;
      if (!isCancellation || status !== "live" || Number.isNaN(day)) return { day, column };
      // A notice: it goes on until the end of the period that is paid for.
      const periodEnd = dayIn(row, columns.periodEnd);
      return periodEnd === undefined ? undefined : { day: Math.max(day, periodEnd), column };
    }
    const mayExpire = (columns.ends.length === 0 && columns.endedFlags.length === 0) || status === "ended";
    const expiry = mayExpire ? firstDay(row, columns.expiries) : undefined;
    if (expiry === undefined || expiry.day >= openFrom) return undefined;
    const renews = flagIn(row, columns.autoRenew);
    return renews === true ? undefined : renews === "unreadable" ? renews : expiry;
  }

  /** The first of some columns that holds a day; `NaN` for what is none. */
  function firstDay(row: number, among: readonly number[]): Found | undefined {
    for (const column of among) {
      const day = dates.read(table.at(row, column));
      if (day !== undefined) return { day, column };
    }
    return undefined;
  }

  /** The latest end of a trial; `NaN` where one of them is none. */
  function lastTrialDay(row: number): Found | undefined {
    let last: Found | undefined;
    for (const column of columns.trialEnds) {
      const day = dayIn(row, column);
      if (day !== undefined && !(day <= (last?.day ?? 0))) last = { day, column };
      if (Number.isNaN(day)) break;
    }
    return last;
  }

  function dayIn(row: number, column: number): DateSerial | undefined {
    return column === none ? undefined : dates.read(table.at(row, column));
  }

  /** What a flag says; a cell that is none, in a column of flags, is a fault. */
  function flagIn(row: number, column: number): boolean | undefined | "unreadable" {
    const cell = cellOf(row, column);
    const flag = readFlag(cell);
    if (flag !== undefined || saysNothing(cell)) return flag;
    fault(row, column, "statusUnknown");
    return "unreadable";
  }

  /** What flags say: ended, still running, or nothing. */
  function endedFlag(row: number): "ended" | "running" | "unreadable" | undefined {
    let found: "ended" | "running" | undefined;
    const flags = [
      ...columns.endedFlags.map((column) => ({ column, isEnd: true })),
      { column: columns.isActive, isEnd: false },
    ];
    for (const { column, isEnd } of flags) {
      const flag = flagIn(row, column);
      if (flag === "unreadable") return flag;
      // A 0 is how older desktop Excel hands over a blank: it is no word for still running.
      if (flag === undefined || (isEnd && table.at(row, column) === 0)) continue;
      const says = flag === isEnd ? "ended" : "running";
      if (found !== undefined && found !== says) {
        fault(row, column, "statusesDiffer", endedFlagColumn(row));
        return "unreadable";
      }
      found = says;
    }
    return found;
  }

  function endedFlagColumn(row: number): number {
    const flag = columns.endedFlags.find((column) => readFlag(table.at(row, column)) !== undefined);
    return flag ?? columns.isActive;
  }

  /** Notes the row's currency. @returns false where it is at fault. */
  function addCurrency(row: number): boolean {
    const cell = cellOf(row, currencyColumn);
    if (errorCode(cell) !== undefined) {
      fault(row, currencyColumn, "cellError");
      return false;
    }
    const code = currencies.read(cell);
    if (code === "" || columns.headerCurrency === undefined || code === columns.headerCurrency) return true;
    fault(row, currencyColumn, "currencyDiffers", amountColumn);
    return false;
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
  function cellOf(row: number, column: number): Cell {
    return column === none ? null : table.at(row, column);
  }

  function fault(row: number, column: number, code: LedgerFaultCode, beside = none): undefined {
    const other = headers[beside]?.text;
    const place = { row, column, header: headers[column]!.text, ...(other === undefined ? {} : { other }) };
    faults.add(cellFault(code, cellOf(row, column), place));
  }

  function unreadable(row: number, column: number, code: LedgerFaultCode): undefined {
    fault(row, column, code);
  }

  function leaveOut(row: number, reason: LeftOutReason): void {
    options.onLeftOut?.({ row, reason });
  }
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
  const odd = [columns.price, columns.users, columns.loneCount, columns.isTrial, columns.isActive, columns.autoRenew];
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
    odd.every((column) => column === none)
  );
}

function isWonWord(): (cell: Cell) => boolean {
  const won = new WordReader((cell) => typeof cell === "string" && isWon(cell));
  return (cell) => won.read(cell);
}

/** Blank altogether; or all zero, as older desktop Excel hands over a blank row. Errors in columns not used do not matter. */
function isBlankRow(row: readonly Cell[], used: ReadonlyMap<number, unknown>): boolean {
  return row.every(
    (cell, column) => cell === 0 || isBlank(cell) || (errorCode(cell) !== undefined && !used.has(column)),
  );
}
