import { minOthersOfTotal, sumsUp } from "../ledger/reading/totalRow";
import { isBlank, isPlainNumber, readText } from "../sheet/cell";
import { exactSum } from "../sheet/exactSum";
import type { SheetRange } from "../sheet/sheetRange";
import { beginsLikeTotal, isTotal } from "../vocabulary/totals";
import type { HeaderRow } from "./findHeaderRow";
import type { AccountProblem } from "./problemCodes";
import type { DataRows } from "./readColumn";

export interface DataRowsFound {
  readonly rows: DataRows;
  readonly problems: readonly AccountProblem[];
}

/**
 * The filled rows under the header. A last row called Total is left out, and said; so is it that hidden rows are read.
 *
 * @param accountColumn zero-based column within the range of the accounts' names.
 */
export function findDataRows(range: SheetRange, headerRow: HeaderRow, accountColumn: number): DataRowsFound {
  const problems: AccountProblem[] = [];
  const filled: number[] = [];
  for (let row = headerRow.index + 1; row < range.cells.length; row++) {
    if (range.cells[row]?.some((cell) => !isBlank(cell)) === true) filled.push(row);
  }

  const last = filled.at(-1);
  const total = last === undefined ? null : totalWord(range, filled, accountColumn);
  if (last !== undefined && total !== null) {
    filled.pop();
    problems.push({
      code: "totalRowLeftOut",
      severity: "info",
      sheet: range.sheet,
      row: range.firstRow + last,
      column: range.firstColumn + total,
      found: readText(range.cells[last]?.[total]),
    });
  }

  const hidden = new Set(range.hiddenRows);
  const hiddenCount = hidden.size === 0 ? 0 : filled.filter((row) => hidden.has(range.firstRow + row)).length;
  if (hiddenCount > 0) {
    problems.push({ code: "hiddenRowsIncluded", severity: "info", sheet: range.sheet, values: { rows: hiddenCount } });
  }
  return { rows: { range, headerIndex: headerRow.index, indices: Int32Array.from(filled) }, problems };
}

/**
 * The column in which the last row calls itself a total, the accounts' own or the row's first text where that is blank; also
 * under a longer name (`Total MRR`, `All accounts`) where a figure of it is the sum of all others above.
 */
function totalWord(range: SheetRange, rows: readonly number[], accountColumn: number): number | null {
  const cells = range.cells[rows.at(-1) ?? -1] ?? [];
  const column = isBlank(cells[accountColumn])
    ? cells.findIndex((cell) => typeof cell === "string" && !isBlank(cell))
    : accountColumn;
  const name = readText(cells[column]);
  return isTotal(name) || (beginsLikeTotal(name) && addsUp(range, rows)) ? column : null;
}

/** True when a figure of the last row is the sum of all others in its column. */
function addsUp({ cells }: SheetRange, rows: readonly number[]): boolean {
  const others = rows.slice(0, -1);
  const last = cells[rows.at(-1) ?? -1] ?? [];
  return last.some((total, column) => {
    const figures = others.map((row) => cells[row]?.[column]).filter(isPlainNumber);
    return isPlainNumber(total) && figures.length >= minOthersOfTotal && sumsUp(total, exactSum(figures));
  });
}
