import { readNumber, type Cell } from "../../sheet/cell";
import { readDate, serialOf, type DateSerial } from "../../sheet/serialDate";
import type { Header } from "../../vocabulary/header";
import { saysNothing } from "../../vocabulary/missing";
import type { ColumnCells } from "./columnCells";
import { readGridDate } from "./gridDate";
import { soundsLikeEnd } from "./headerPatterns";
import { headerFault, type LedgerFault, type LedgerFaultCode } from "./ledgerFault";
import { usedColumns, type SubscriptionColumns } from "./subscriptionColumns";

const [firstDay, lastDay] = [serialOf(1990, 1, 1), serialOf(2100, 12, 31)];
/** `2026/1/31`, `31.12.2026`, `12/31/2026`, `31. Dez 2026`, `31-Dec-2026`, `Dec 31, 2026`. */
const writtenDate =
  /^(?:(\d{4})[-/.]\d\d?[-/.]\d\d?|(?:\d\d?[-/. ]+(?:\d\d?|\p{L}{3,}\.?)|\p{L}{3,}\.? \d\d?)[-/., ]+(\d{4}))(?!\d)/u;

/**
 * Looks for a column that is not read though what stands in it would change figures: interval words where no interval is
 * known, currencies of more than one kind where none is, ends under a header that sounds like one where there is none.
 *
 * @returns the first such column, as what is wrong with the table.
 */
export function unknownColumn(
  headers: readonly Header[],
  columns: SubscriptionColumns,
  cells: ColumnCells,
): LedgerFault | undefined {
  const used = usedColumns(columns);
  const unread = headers.map((_, column) => column).filter((column) => !used.has(column));
  // A column that is blank from top to bottom says nothing.
  const areBlank = (among: readonly number[]): boolean => among.every((column) => cells.isBlank(column));
  const wantsInterval =
    !columns.fixedInterval &&
    columns.kind !== "contractValue" &&
    areBlank(columns.intervals.map(({ column }) => column));
  const intervals = wantsInterval ? unread.find((column) => cells.units(column, "interval").areIntervals) : undefined;
  if (intervals !== undefined) return unknown("unknownIntervalColumn", intervals);
  const wantsCurrency = columns.currency === -1 || cells.isBlank(columns.currency);
  const currencies = wantsCurrency
    ? unread.find((column) => cells.units(column, "currency").areMixedCurrencies)
    : undefined;
  if (currencies !== undefined) return unknown("unknownCurrencyColumn", currencies);
  const sound = unread.filter((column) => soundsLikeEnd(headers[column]!));
  const wantsEnd = sound.length > 0 && areBlank([...columns.ends.map(({ column }) => column), ...columns.expiries]);
  const end = wantsEnd ? sound.find((column) => holdsEnds(cells, column, columns)) : undefined;
  return end === undefined ? undefined : unknown("unknownEndColumn", end);

  function unknown(code: LedgerFaultCode, column: number): LedgerFault {
    return headerFault(code, { column, header: headers[column]! });
  }
}

/** True when a cell is a date after its row's start, whatever way it is written in. */
function holdsEnds(cells: ColumnCells, column: number, columns: SubscriptionColumns): boolean {
  const numbersAreDates = !cells.some(column, (cell) => isFilledNumberNoDate(cell));
  return cells.some(column, (cell, row) => {
    const day = dayIn(cell, numbersAreDates);
    if (day === undefined) return false;
    const start = columns.starts.map((from) => readDate(cells.at(row, from))).find((from) => from !== undefined);
    return !(day <= (start ?? NaN));
  });
}

/** Numbers count as dates only where all filled cells are such. */
function isFilledNumberNoDate(cell: Cell): boolean {
  if (cell === 0 || saysNothing(cell)) return false;
  const number = readNumber(cell);
  return !(number !== undefined && number >= firstDay && number <= lastDay);
}

/** The latest day that a cell may stand for. Of a text that is no ISO date but written like one, its year is enough. */
function dayIn(cell: Cell, numbersAreDates: boolean): DateSerial | undefined {
  if (typeof cell === "number") return numbersAreDates && cell !== 0 ? cell : undefined;
  if (typeof cell !== "string") return undefined;
  const day = readDate(cell);
  if (day === undefined || day > 0) return day;
  const month = readGridDate(cell);
  if (month > 0) return month;
  const [, yearFirst, yearLast] = writtenDate.exec(cell.trim()) ?? [];
  const year = yearFirst ?? yearLast;
  return year === undefined ? undefined : serialOf(Number(year), 12, 31);
}
