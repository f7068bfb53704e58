import { isBlank, readNumber, readText, type Cell } from "../../sheet/cell";
import { readDate } from "../../sheet/serialDate";
import { columnSample, type ColumnSample } from "../../vocabulary/columnSample";
import { knownCurrency } from "../../vocabulary/currencies";
import { readHeader, type Header } from "../../vocabulary/header";
import { isIntervalWord, monthlyInterval, sameInterval, yearlyInterval } from "../../vocabulary/interval";
import { statusWord } from "../../vocabulary/status";
import type { SubscriptionUse } from "../../vocabulary/subscriptionUses";
import { unitsIn } from "../../vocabulary/unit";
import { writtenDate } from "../../vocabulary/writtenDate";
import type { TableColumn, TableToMap } from "./tableColumns";
import { fieldOfUse } from "./useColumns";

/** What a column is likely used as. */
export interface ProposedUse {
  readonly header: string;
  readonly use: SubscriptionUse;
}

interface Candidate extends ColumnSample {
  readonly index: number;
  readonly header: Header;
  /** Its first cells that are filled. */
  readonly below: readonly Cell[];
}

/** So many rows tell what a column is. */
const rowsLooked = 1_000;
/** A status has no more different words than this. */
const maxStatuses = 12;

/**
 * What the columns of a table are likely used as where its headers do not say who pays, how much, or since when: by what
 * stands in them. Nothing of it is used before a person agrees.
 *
 * @returns in the order of the sheet; nothing where headers say all three, or where nothing looks like who pays or how much.
 */
export function proposeUses({ range }: TableToMap, columns: readonly TableColumn[]): readonly ProposedUse[] {
  const taken = new Set(columns.flatMap(({ field }) => field ?? []));
  if ((["customer", "amount", "start"] as const).every((field) => taken.has(field))) return [];
  const free = columns.flatMap(({ column, header, field, chosen }): Candidate[] => {
    const index = column - range.firstColumn;
    if (header === "" || field !== null || chosen) return [];
    const below = range.cells
      .slice(1, 1 + rowsLooked)
      .map((row) => row[index])
      .filter((cell) => !isBlank(cell));
    const read = readHeader(range.cells[0]?.[index]);
    return [{ index, header: read, below, ...columnSample(range, 0, index, read) }];
  });
  const uses = new Map<Candidate, SubscriptionUse>();
  const propose = (use: SubscriptionUse, candidate: Candidate | undefined): void => {
    if (candidate) uses.set(candidate, use);
  };
  const open = (is: (one: Candidate) => boolean): Candidate | undefined => {
    return free.find((one) => !uses.has(one) && is(one));
  };
  const most = (one: Candidate, is: (cell: Cell) => boolean): boolean =>
    one.below.length > 0 && one.below.filter(is).length * 2 >= one.below.length;

  // What is certain by its words comes first, so that it is no customer.
  if (!taken.has("interval"))
    propose(
      "interval",
      open((one) => most(one, isInterval)),
    );
  if (!taken.has("currency"))
    propose(
      "currency",
      open((one) => most(one, isCurrency)),
    );
  if (!taken.has("status"))
    propose(
      "status",
      open((one) => one.different <= maxStatuses && most(one, isStatus)),
    );
  if (!taken.has("customer")) {
    const texts = free.filter((one) => !uses.has(one) && one.content === "text" && one.filled === one.looked);
    propose("customer", [...texts].sort((a, b) => b.different - a.different)[0]);
  }
  if (!taken.has("amount")) {
    const money =
      open((one) => one.content === "money" && intervalsOf(one).length > 0) ?? open(isMoney) ?? open(isFigure);
    if (money) propose(amountUse(money), money);
  }
  const days = free.filter((one) => !uses.has(one) && (one.content === "date" || areDays(one)));
  const [start, ...later] = [...days].sort((a, b) => b.filled - a.filled || firstDay(a) - firstDay(b));
  if (!taken.has("start")) propose("start", start);
  if (!taken.has("end"))
    propose("end", taken.has("start") ? start : later.find((one) => firstDay(one) > firstDay(start!)));
  const found = new Set([...taken, ...[...uses.values()].map(fieldOfUse)]);
  if (!found.has("customer") || !found.has("amount")) return [];
  return free.flatMap((one) => {
    const use = uses.get(one);
    return use === undefined ? [] : { header: one.header.text, use };
  });
}

function isInterval(cell: Cell): boolean {
  return typeof cell === "string" && isIntervalWord(cell);
}

function isCurrency(cell: Cell): boolean {
  return typeof cell === "string" && knownCurrency(cell.trim()) !== undefined;
}

function isStatus(cell: Cell): boolean {
  return typeof cell === "string" && statusWord(cell) !== undefined;
}

function isMoney({ content }: Candidate): boolean {
  return content === "money";
}

/** Numbers that are no days, and not all whole numbers that count up: those are ids. */
function isFigure(one: Candidate): boolean {
  return one.content === "number" && !areDays(one) && !(one.different === one.filled && one.below.every(isWhole));
}

function isWhole(cell: Cell): boolean {
  return Number.isInteger(readNumber(cell));
}

/** 1990 to 2100: a column whose numbers all lie there is hardly one of amounts. */
const [firstSerial, lastSerial] = [32_874, 73_415];

function areDays({ below, content }: Candidate): boolean {
  const isDay = (cell: Cell): boolean => typeof cell === "number" && cell >= firstSerial && cell <= lastSerial;
  return content === "number" && below.length > 0 && below.every(isDay);
}

/** The earliest day that stands in a column. */
function firstDay({ below }: Candidate): number {
  return Math.min(...below.map(dayOf).filter((day) => day > 0));
}

function dayOf(cell: Cell): number {
  const day = readDate(cell) ?? NaN;
  if (!Number.isNaN(day)) return day;
  const written = writtenDate(readText(cell));
  if (written === null) return NaN;
  return "serial" in written ? written.serial : written.year * 366;
}

function intervalsOf({ header }: Candidate) {
  return unitsIn(header.text.replace(/[()[\]_-]/g, " ")).unit.intervals;
}

function amountUse(candidate: Candidate): SubscriptionUse {
  const [interval] = intervalsOf(candidate);
  if (!interval) return "amount";
  if (sameInterval(interval, monthlyInterval)) return "mrr";
  return sameInterval(interval, yearlyInterval) ? "arr" : "amount";
}
