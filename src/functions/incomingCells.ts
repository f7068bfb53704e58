import type { Cell, Cells } from "../core/sheet/cell";

/**
 * The cells of an argument, as the core reads them. Excel hands over a range as rows of cells and a single cell as its
 * value; an omitted argument is a blank. A range of plain values, however large, is passed on without copying.
 */
export function incomingCells(argument: unknown): Cells {
  if (!Array.isArray(argument)) return [[incomingCell(argument)]];
  const rows: readonly unknown[] = argument;
  if (rows.length === 0) return [[null]];
  if (rows.every(isPlainRow)) return rows as Cells;
  return rows.map((row) => (Array.isArray(row) ? row.map(incomingCell) : [incomingCell(row)]));
}

function isPlainRow(row: unknown): boolean {
  if (!Array.isArray(row)) return false;
  // Every cell of a call passes here, so this loop is spelt out.
  for (let column = 0; column < row.length; column++) {
    if (!isPlain(row[column])) return false;
  }
  return true;
}

function isPlain(cell: unknown): cell is Cell {
  if (typeof cell === "object") return cell === null;
  return typeof cell !== "symbol" && typeof cell !== "bigint" && typeof cell !== "function";
}

/** Excel's data types carry what a formula would see of them. */
interface DataType {
  readonly code?: unknown;
  readonly type?: unknown;
  readonly basicType?: unknown;
  readonly basicValue?: unknown;
  readonly text?: unknown;
}

/**
 * One cell: an error as `CustomFunctions.Error` (`code`) or as a data type (`{ type: "Error", basicValue: "#N/A" }`);
 * a formatted number, text or the like by its basic value; an entity by its text. Whatever else might arrive is an
 * error of that cell.
 */
function incomingCell(cell: unknown): Cell {
  if (isPlain(cell)) return cell;
  if (typeof cell !== "object" || cell === null) return { code: "#VALUE!" };
  const { code, type, basicType, basicValue, text } = cell as DataType;
  if (typeof code === "string") return { code };
  if (type === "Error") return { code: typeof basicValue === "string" ? basicValue : "#VALUE!" };
  if (basicType === "Error") return typeof text === "string" ? text : { code: "#VALUE!" };
  return basicValue !== undefined && isPlain(basicValue) ? basicValue : { code: "#VALUE!" };
}
