import { answeredValue } from "./cellValue";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** The width in points that the longest value of a column takes, roughly. */
export function shownWidth(workbook: Workbook, sheet: Sheet, column: number): number {
  const lengths = sheet.cells
    .rowNumbers()
    .map((row) => String(answeredValue(workbook.value(sheet, row, column))).length);
  return Math.max(8, ...lengths.slice(0, 10_000)) * 5.5 + 5;
}
