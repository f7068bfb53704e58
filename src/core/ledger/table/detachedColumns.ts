import { isBlank, readText, type Cell } from "../../sheet/cell";
import { readHeader, type Header } from "../../vocabulary/header";
import { matchField } from "../../vocabulary/matchFields";
import { columnLetters, type SheetRange } from "../../sheet/sheetRange";
import { scheduleColumns } from "../scheduleColumns";
import { discountColumns, trialEndColumns } from "../reading/headerPatterns";
import { headedFields } from "../reading/subscriptionFields";
import { describingFields } from "./describingFields";

/** Columns of a sheet that hold something beside its table. */
export interface DetachedColumns {
  /** Zero-based sheet column of the first of them. */
  readonly firstColumn: number;
  /** `F` or `H:K`, from left to right. */
  readonly columns: readonly string[];
  /** Those of their headers that would be read in a subscription table. None of a schedule, which only reads the table. */
  readonly headers: readonly string[];
}

/**
 * What stands beside a table.
 *
 * @param sheet all that the sheet holds.
 * @param table the part of it that is read, its header row first.
 * @returns `null` when nothing does.
 */
export function detachedColumns(sheet: SheetRange, table: SheetRange): DetachedColumns | null {
  // Titles above the table are never read.
  const cells = sheet.cells.slice(table.firstRow - sheet.firstRow);
  const [headerRow = []] = cells;
  const first = table.firstColumn - sheet.firstColumn;
  const end = first + (table.cells[0]?.length ?? 0);
  const filled = [...headerRow.keys()].filter(
    (column) => (column < first || column >= end) && cells.some((row) => !isBlank(row[column])),
  );
  const [firstFilled] = filled;
  if (firstFilled === undefined) return null;
  return {
    firstColumn: sheet.firstColumn + firstFilled,
    columns: spansOf(filled).map(([from, to]) => spanText(sheet.firstColumn + from, sheet.firstColumn + to)),
    headers: filled
      .filter((column) => !isOfSchedule(headerRow, column))
      .map((column) => readHeader(headerRow[column]))
      .filter(wouldBeRead)
      .map(({ text }) => text),
  };
}

/** A schedule's Period and Churned read like an interval and an end. */
function isOfSchedule(headerRow: readonly Cell[], column: number): boolean {
  const headers = scheduleColumns.map(({ header }) => header);
  const place = headers.indexOf(readText(headerRow[column]));
  return place >= 0 && headers.every((header, at) => readText(headerRow[column - place + at]) === header);
}

function wouldBeRead(header: Header): boolean {
  if ([...headedFields, ...describingFields].some((field) => matchField([header], field).length > 0)) return true;
  return discountColumns([header]).length + trialEndColumns([header]).length > 0;
}

/** Neighbours taken together: `[1, 2, 4]` → `[[1, 2], [4, 4]]`. */
function spansOf(columns: readonly number[]): readonly (readonly [number, number])[] {
  const spans: [number, number][] = [];
  for (const column of columns) {
    const last = spans.at(-1);
    if (last?.[1] === column - 1) last[1] = column;
    else spans.push([column, column]);
  }
  return spans;
}

function spanText(from: number, to: number): string {
  return from === to ? columnLetters(from) : `${columnLetters(from)}:${columnLetters(to)}`;
}
