import type { IRange } from "@univerjs/core";
import { lastColumn, lastRow, parseRange } from "../../cells/rangeText";

const wholeRows = /^\$?(\d{1,7}):\$?(\d{1,7})$/;
const wholeColumns = /^\$?[A-Z]{1,3}:\$?[A-Z]{1,3}$/i;

/** Like `parseRange`, and for whole rows and columns, which a file may name without the others: `1:1`, `A:C`. */
export function parseArea(text: string): IRange | null {
  const rows = wholeRows.exec(text);
  if (rows) {
    const [startRow, endRow] = [Number(rows[1]) - 1, Number(rows[2]) - 1];
    const fits = startRow >= 0 && startRow <= endRow && endRow <= lastRow;
    return fits ? { startRow, endRow, startColumn: 0, endColumn: lastColumn } : null;
  }
  if (!wholeColumns.test(text)) return parseRange(text);
  const columns = parseRange(text.replace(":", "1:") + "1");
  return columns && { ...columns, startRow: 0, endRow: lastRow };
}
