import Papa from "papaparse";
import type { Cell, Cells } from "../../../src/core/sheet/cell";
import { readDate } from "../../../src/core/sheet/serialDate";

/** The cells of a CSV file as text, blank ones as `null`. */
export function csvCells(text: string): Cells {
  const rows = Papa.parse<string[]>(text.trim()).data;
  return rows.map((row) => row.map((cell): Cell => (cell === "" ? null : cell)));
}

/** The same as Excel opens it: numbers and dates as such, `TRUE` and `FALSE` as truth values. The header row stays text. */
export function asExcelOpens(cells: Cells): Cells {
  return cells.map((row, index) => (index === 0 ? row : row.map(typed)));
}

function typed(cell: Cell): Cell {
  if (typeof cell !== "string") return cell;
  if (/^-?\d+(?:\.\d+)?$/.test(cell)) return Number(cell);
  if (/^\d{4}-\d\d-\d\d/.test(cell)) return readDate(cell);
  return /^(?:true|false)$/i.test(cell) ? cell.toLowerCase() === "true" : cell;
}
