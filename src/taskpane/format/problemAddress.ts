import type { Problem } from "../../core/sheet/problem";
import { cellAddress, columnLetters } from "../../core/sheet/sheetRange";
import type { Texts } from "../../texts/texts";

/** Where a problem is, as a person writes it. */
export function problemAddress({ row, column }: Problem, texts: Texts): string {
  if (column === undefined) return row === undefined ? "" : `${row + 1}:${row + 1}`;
  return row === undefined ? texts.pane.problems.wholeColumn(columnLetters(column)) : cellAddress(row, column);
}
