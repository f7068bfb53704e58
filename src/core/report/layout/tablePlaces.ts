import { columnLetters } from "../../sheet/sheetRange";
import { columnIndex } from "./resultColumns";
import type { ResultSheet } from "./resultSheet";

/** One-based sheet rows of a table's data. */
interface DataRows {
  readonly first: number;
  readonly last: number;
}

/**
 * Where the data rows of a table stand in its sheet: tables one under another, each with its title line, where it has one,
 * and its header, one blank row between them; a table without rows still takes one line.
 */
export function dataRows(sheet: ResultSheet, tableName: string): DataRows {
  let top = 1;
  for (const { name, title, rows } of sheet.tables) {
    const first = top + (title === undefined ? 1 : 2);
    const last = first + Math.max(1, rows.length) - 1;
    if (name === tableName) return { first, last };
    top = last + 2;
  }
  throw new RangeError(`${sheet.name} has no table ${tableName}`);
}

/**
 * The absolute reference to the data of a column, by its id, from other sheets.
 *
 * @example columnReference(summary, "CS_Model", "poor") // "'CS Summary'!$B$30:$B$37"
 */
export function columnReference(sheet: ResultSheet, tableName: string, column: string): string {
  const { first, last } = dataRows(sheet, tableName);
  const letters = lettersOf(sheet, tableName, column);
  return `${prefix(sheet)}$${letters}$${first}:$${letters}$${last}`;
}

/** The absolute reference to one data cell, by zero-based data row and the column's id. */
export function cellReference(sheet: ResultSheet, tableName: string, row: number, column: string): string {
  return `${prefix(sheet)}$${lettersOf(sheet, tableName, column)}$${dataRows(sheet, tableName).first + row}`;
}

function lettersOf({ tables }: ResultSheet, tableName: string, column: string): string {
  const { columns = [] } = tables.find(({ name }) => name === tableName) ?? {};
  return columnLetters(columnIndex(columns, column));
}

function prefix({ name }: ResultSheet): string {
  return `'${name.replaceAll("'", "''")}'!`;
}
