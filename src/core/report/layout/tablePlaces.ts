import { columnLetters } from "../../sheet/sheetRange";
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
 * The absolute reference to a column's data, from other sheets.
 *
 * @example columnReference(summary, "CS_Model", 1) // "'CS Summary'!$B$30:$B$37"
 */
export function columnReference(sheet: ResultSheet, tableName: string, column: number): string {
  const { first, last } = dataRows(sheet, tableName);
  const letters = columnLetters(column);
  return `${prefix(sheet)}$${letters}$${first}:$${letters}$${last}`;
}

/** The absolute reference to one data cell, by zero-based data row and column. */
export function cellReference(sheet: ResultSheet, tableName: string, row: number, column: number): string {
  return `${prefix(sheet)}$${columnLetters(column)}$${dataRows(sheet, tableName).first + row}`;
}

function prefix({ name }: ResultSheet): string {
  return `'${name.replaceAll("'", "''")}'!`;
}
