import { ExcelError } from "./excelError";
import type { Workbook } from "./workbook";

/** Refuses what Excel does not take as the name of a sheet. */
export function checkSheetName(workbook: Workbook, name: string, except?: string): void {
  const isPossible = name !== "" && name.length <= 31 && !/[\\/?*:[\]]/.test(name) && !/^'|'$/.test(name);
  if (!isPossible || name.toLowerCase() === "history") throw new ExcelError("InvalidArgument");
  const wanted = name.toLowerCase();
  if (workbook.sheets.some((sheet) => sheet.id !== except && sheet.name.toLowerCase() === wanted)) {
    throw new ExcelError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  }
}

/** Refuses what Excel does not take as the name of a table, a formula or a cell. */
export function checkName(name: string): void {
  const isPossible = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  const isReference = /^([A-Za-z]{1,3}[0-9]+|[RrCc]|[Rr][0-9]*[Cc][0-9]*)$/.test(name);
  if (!isPossible || isReference) throw new ExcelError("InvalidArgument");
}

/** Names of tables and of the workbook's formulas share one room. */
export function checkNameIsFree(workbook: Workbook, name: string, exceptTable?: string): void {
  checkName(name);
  const wanted = name.toLowerCase();
  const isTaken =
    workbook.tables().some(({ table }) => table.id !== exceptTable && table.name.toLowerCase() === wanted) ||
    workbook.names.some((each) => each.name.toLowerCase() === wanted);
  if (isTaken) throw new ExcelError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
}
