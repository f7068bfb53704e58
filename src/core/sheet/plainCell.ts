import type { Cell } from "./cell";

/** Excel's data types carry what a formula would see of them. */
interface DataType {
  readonly code?: unknown;
  readonly type?: unknown;
  readonly basicType?: unknown;
  readonly basicValue?: unknown;
  readonly text?: unknown;
}

/**
 * What a formula sees of whatever a host hands over as a cell: an error as `CustomFunctions.Error` (`code`) or as a data
 * type (`{ type: "Error", basicValue: "#N/A" }`); a formatted number, text or the like by its basic value; an entity by
 * its text. Whatever else might arrive is an error of that cell.
 *
 * @example plainCell({ type: "FormattedNumber", basicType: "Double", basicValue: 12, numberFormat: "0.00" }) // 12
 */
export function plainCell(cell: unknown): Cell {
  if (isPlain(cell)) return cell;
  if (typeof cell !== "object" || cell === null) return { code: "#VALUE!" };
  const { code, type, basicType, basicValue, text } = cell as DataType;
  if (typeof code === "string") return { code };
  if (type === "Error") return { code: typeof basicValue === "string" ? basicValue : "#VALUE!" };
  if (basicType === "Error") return typeof text === "string" ? text : { code: "#VALUE!" };
  return basicValue !== undefined && isPlain(basicValue) ? basicValue : { code: "#VALUE!" };
}

/** A row as formulas see it; the same row, uncopied, where every cell is plain. */
export function plainRow(row: readonly unknown[]): readonly Cell[] {
  // Every cell of a call may pass here, so the loop is spelt out and knows the commonest kinds by themselves.
  for (let column = 0; column < row.length; column++) {
    const cell = row[column];
    if (typeof cell === "number" || typeof cell === "string") continue;
    if (!isPlain(cell)) return row.map(plainCell);
  }
  return row as readonly Cell[];
}

function isPlain(cell: unknown): cell is Cell {
  if (typeof cell === "object") return cell === null;
  return typeof cell !== "symbol" && typeof cell !== "bigint" && typeof cell !== "function";
}
