/// <reference types="office-js" />
import { bucketColours } from "../../../core/report/layout/bucketColours";
import { rangeOf } from "./rectangles";
import type { ResultSheetInExcel } from "./resultSheetInExcel";

const formulas = new Map(Object.entries(bucketColours).map(([word, colours]) => [`="${word}"`, colours]));

/**
 * Colours the bucket words where they are now, in place of the colours of an earlier run; the user's own formats stay.
 *
 * Reads what is there, so that it can be run again after it was cut short.
 */
export async function colourBuckets(
  context: Excel.RequestContext,
  results: readonly ResultSheetInExcel[],
): Promise<void> {
  const loaded = results.map((result) => ({
    ...result,
    formats: result.sheet.getRange().conditionalFormats.load("items/type, items/cellValueOrNullObject/rule"),
  }));
  await context.sync();
  for (const { sheet, pending, formats } of loaded) {
    for (const format of formats.items) if (isOurs(format)) format.delete();
    for (const range of pending.bucketRanges) {
      for (const [formula1, { paper, ink }] of formulas) {
        const { cellValue } = rangeOf(sheet, range).conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
        cellValue.format.fill.color = paper;
        cellValue.format.font.color = ink;
        cellValue.rule = { formula1, operator: Excel.ConditionalCellValueOperator.equalTo };
      }
    }
  }
  await context.sync();
}

/** Without a rule it is one of ours whose making was cut short: nobody can make such a format by hand. */
function isOurs({ cellValueOrNullObject: format }: Excel.ConditionalFormat): boolean {
  if (format.isNullObject) return false;
  const rule = format.rule as Excel.ConditionalCellValueRule | null;
  return !rule?.formula1 || formulas.has(rule.formula1);
}
