import { ExcelError } from "./excelError";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** Refuses to change what lies on a protected sheet. */
export function checkUnprotected(sheet: Sheet): void {
  if (sheet.isProtected) {
    throw new ExcelError(
      "AccessDenied",
      "The cell or chart you're trying to change is on a protected sheet. To make a change, unprotect the sheet.",
    );
  }
}

/** Refuses to add, delete, rename, hide or move sheets while the workbook's structure is protected. */
export function checkStructure(workbook: Workbook): void {
  if (workbook.isStructureProtected)
    throw new ExcelError("AccessDenied", "Workbook is protected and cannot be changed.");
}
