/// <reference types="office-js" />
import { unusedSheetName } from "../../../core/report/layout/sheetLayout";
import { isSettingsSheetName } from "../../../core/report/layout/workbookMarks";
import { markSheet, stagingName, type MarkedSheet } from "../sheetMarks";
import type { ResultKey } from "../../../core/report/layout/resultSheet";

const baseName = "CS Metrics Staging";

/** A free name for a staging sheet. @param taken names of all sheets, in lower case; the answer is added to them */
export function stagingSheetName(number: number, taken: Set<string>): string {
  const name = unusedSheetName(`${baseName} ${number}`, taken);
  taken.add(name.toLowerCase());
  return name;
}

/** True for a name that a staging sheet has, and that a result sheet must not keep. */
export function isStagingName(name: string): boolean {
  return name.startsWith(`${baseName} `);
}

/** Adds a hidden sheet for the next result of a key. */
export function addStagingSheet(context: Excel.RequestContext, name: string, key: ResultKey): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(name);
  sheet.visibility = Excel.SheetVisibility.veryHidden;
  markSheet(sheet, stagingName, key);
  return sheet;
}

/**
 * Deletes what is left of staging sheets. A sheet of ours whose adding was cut short has no mark yet; it is known by its name
 * and by being empty.
 */
export async function deleteStagingSheets(
  context: Excel.RequestContext,
  sheets: readonly MarkedSheet[],
): Promise<void> {
  const unpublished = sheets.filter(({ resultKey }) => resultKey === null);
  const unmarked = unpublished
    .filter(({ stagedKey, name }) => stagedKey === null && (isStagingName(name) || isSettingsSheetName(name)))
    .map(({ sheet }) => ({ sheet, used: sheet.getUsedRangeOrNullObject(false).load("address") }));
  if (unmarked.length > 0) await context.sync();
  const left = [
    ...unpublished.filter(({ stagedKey }) => stagedKey !== null).map(({ sheet }) => sheet),
    ...unmarked.filter(({ used }) => used.isNullObject).map(({ sheet }) => sheet),
  ];
  if (left.length === 0) return;
  for (const sheet of left) {
    // Excel does not delete a sheet that is very hidden.
    sheet.visibility = Excel.SheetVisibility.hidden;
    sheet.delete();
  }
  await context.sync();
}
