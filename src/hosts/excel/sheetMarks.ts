/// <reference types="office-js" />
import { keyOfMark, markFormula, markName } from "../../core/report/layout/workbookMarks";
import type { ResultKey } from "../../core/report/layout/resultSheet";

/** A sheet that carries this name is a result on its way: hidden, and nobody's source. */
export const stagingName = "CS_Metrics_Staging";

/** A sheet of the workbook with what we know it by. */
export interface MarkedSheet {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly id: string;
  readonly isVeryHidden: boolean;
  /** Set when it is a result sheet of ours. */
  readonly resultKey: ResultKey | null;
  /** Set when it holds the next result of that key. */
  readonly stagedKey: ResultKey | null;
}

/** All sheets in the order of their tabs. */
export async function loadMarkedSheets(context: Excel.RequestContext): Promise<readonly MarkedSheet[]> {
  const sheets = context.workbook.worksheets;
  sheets.load("items/name, items/id, items/visibility");
  await context.sync();
  const marks = sheets.items.map((sheet) => ({
    sheet,
    result: sheet.names.getItemOrNullObject(markName).load("formula"),
    staging: sheet.names.getItemOrNullObject(stagingName).load("formula"),
  }));
  await context.sync();
  return marks.map(({ sheet, result, staging }) => ({
    sheet,
    name: sheet.name,
    id: sheet.id,
    isVeryHidden: sheet.visibility === Excel.SheetVisibility.veryHidden,
    resultKey: keyOf(result),
    stagedKey: keyOf(staging),
  }));
}

function keyOf(mark: Excel.NamedItem): ResultKey | null {
  return mark.isNullObject ? null : keyOfMark(String(mark.formula));
}

/** Marks a sheet. The name is kept out of the user's list of names. */
export function markSheet(sheet: Excel.Worksheet, name: string, key: ResultKey): void {
  sheet.names.add(name, markFormula(key)).visible = false;
}
