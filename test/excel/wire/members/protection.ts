import { ExcelError } from "../../model/excelError";
import { wireType } from "../wireObject";

/** What can be protected, a sheet or the structure of a workbook. */
export interface Protectable {
  readonly isProtected: () => boolean;
  readonly protect: (isProtected: boolean) => void;
}

/** `Excel.WorksheetProtection`, and `Excel.WorkbookProtection` alike; without passwords. */
export const protection = wireType<Protectable>("WorksheetProtection", protectionMembers());
export const workbookProtection = wireType<Protectable>("WorkbookProtection", protectionMembers());

function protectionMembers(): Parameters<typeof wireType<Protectable>>[1] {
  return {
    Protected: { get: (target) => target.isProtected() },
    Protect: {
      call: (target) => {
        if (target.isProtected()) throw new ExcelError("InvalidOperation");
        target.protect(true);
      },
    },
    Unprotect: {
      call: (target) => {
        target.protect(false);
      },
    },
  };
}
