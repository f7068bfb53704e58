import { ExcelError } from "./excelError";
import { checkStructure } from "./guards";
import { checkSheetName } from "./namesOfThings";
import { rewriteEverywhere } from "./references";
import { Sheet } from "./sheet";
import type { Visibility } from "./spreadsheetObjects";
import type { Workbook } from "./workbook";

/** Adds a sheet behind the others; without a name it gets the next `Sheet1`. */
export function addSheet(workbook: Workbook, name?: string): Sheet {
  checkStructure(workbook);
  const wanted = name ?? freeSheetName(workbook);
  checkSheetName(workbook, wanted);
  const number = String(workbook.newId()).padStart(8, "0");
  const sheet = new Sheet(`{${number}-0001-0000-0000-000000000000}`, wanted);
  workbook.sheets.push(sheet);
  if (workbook.activeSheetId === "") workbook.activeSheetId = sheet.id;
  workbook.noteChange();
  workbook.tell({ kind: "added", sheetId: sheet.id });
  return sheet;
}

/** Deletes a sheet; formulas elsewhere that named it show `#REF!`. The last visible sheet stays, and so does a very hidden one. */
export function deleteSheet(workbook: Workbook, sheet: Sheet): void {
  checkStructure(workbook);
  if (isLastVisible(workbook, sheet) || sheet.visibility === "VeryHidden") {
    throw new ExcelError("InvalidOperation", "The operation attempted is invalid on the object.");
  }
  const place = workbook.sheets.indexOf(sheet);
  workbook.sheets.splice(place, 1);
  for (const table of sheet.tables) rewriteEverywhere(workbook, { kind: "tableDeleted", table: table.name });
  rewriteEverywhere(workbook, { kind: "sheetDeleted", sheet: sheet.name });
  if (workbook.activeSheetId === sheet.id) activateNear(workbook, place);
  workbook.noteChange();
  workbook.tell({ kind: "deleted", sheetId: sheet.id });
}

export function renameSheet(workbook: Workbook, sheet: Sheet, name: string): void {
  checkStructure(workbook);
  if (name === sheet.name) return;
  checkSheetName(workbook, name, sheet.id);
  const before = sheet.name;
  rewriteEverywhere(workbook, { kind: "sheetRenamed", from: before, to: name });
  sheet.name = name;
  workbook.noteChange();
  workbook.tell({ kind: "nameChanged", sheetId: sheet.id, before, after: name });
}

export function moveSheet(workbook: Workbook, sheet: Sheet, position: number): void {
  checkStructure(workbook);
  if (!Number.isInteger(position) || position < 0 || position >= workbook.sheets.length) {
    throw new ExcelError("InvalidArgument");
  }
  workbook.sheets = workbook.sheets.filter((each) => each !== sheet);
  workbook.sheets.splice(position, 0, sheet);
  workbook.noteChange();
}

export function showSheet(workbook: Workbook, sheet: Sheet, visibility: Visibility): void {
  checkStructure(workbook);
  if (visibility !== "Visible" && isLastVisible(workbook, sheet)) throw new ExcelError("InvalidOperation");
  sheet.visibility = visibility;
  if (visibility !== "Visible" && workbook.activeSheetId === sheet.id) {
    activateNear(workbook, workbook.sheets.indexOf(sheet));
  }
  workbook.noteChange();
}

/** Brings a sheet to the front. A hidden one cannot be. */
export function activateSheet(workbook: Workbook, sheet: Sheet): void {
  if (sheet.visibility !== "Visible") throw new ExcelError("InvalidOperation");
  if (workbook.activeSheetId === sheet.id) return;
  workbook.tell({ kind: "deactivated", sheetId: workbook.activeSheetId });
  workbook.activeSheetId = sheet.id;
  workbook.tell({ kind: "activated", sheetId: sheet.id });
}

function activateNear(workbook: Workbook, place: number): void {
  const visible = workbook.sheets.filter((sheet) => sheet.visibility === "Visible");
  const next = visible.find((sheet) => workbook.sheets.indexOf(sheet) >= place) ?? visible.at(-1);
  if (next) activateSheet(workbook, next);
}

function isLastVisible(workbook: Workbook, sheet: Sheet): boolean {
  return workbook.sheets.every((each) => each === sheet || each.visibility !== "Visible");
}

function freeSheetName(workbook: Workbook): string {
  for (let number = 1; ; number++) if (!workbook.sheetNamed(`Sheet${number}`)) return `Sheet${number}`;
}
