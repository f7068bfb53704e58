/// <reference types="office-js" />
import { bucketColours } from "../../../core/report/bucketColours";
import type { CellRectangle } from "../../../core/report/sheetLayout";
import { rangeOf } from "./rectangles";

const formulas = new Map(Object.entries(bucketColours).map(([word, colours]) => [`="${word}"`, colours]));

/** Colours the bucket words where they are now, in place of the colours of an earlier run; the user's own formats stay. */
export async function colourBuckets(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  ranges: readonly CellRectangle[],
): Promise<void> {
  const formats = sheet.getRange().conditionalFormats.load("items/type, items/cellValueOrNullObject/rule");
  await context.sync();
  for (const format of formats.items) {
    if (format.cellValueOrNullObject.isNullObject) continue;
    if (formulas.has(format.cellValueOrNullObject.rule.formula1)) format.delete();
  }
  for (const range of ranges) {
    for (const [formula1, { paper, ink }] of formulas) {
      const { cellValue } = rangeOf(sheet, range).conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
      cellValue.format.fill.color = paper;
      cellValue.format.font.color = ink;
      cellValue.rule = { formula1, operator: Excel.ConditionalCellValueOperator.equalTo };
    }
  }
  await context.sync();
}
