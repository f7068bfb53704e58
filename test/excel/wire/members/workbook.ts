import { CellRange } from "../../model/cellRange";
import type { Workbook } from "../../model/workbook";
import { wireType, type WireObject } from "../wireObject";
import { application } from "./application";
import { sheetFunctions } from "./functions";
import { names } from "./name";
import { workbookProtection } from "./protection";
import { range } from "./range";
import { settings } from "./setting";
import { tablesOfWorkbook } from "./table";
import { worksheets } from "./worksheet";

/** `Excel.Workbook`, the root of every request. */
export const workbookObject: (target: Workbook) => WireObject = wireType<Workbook>("Workbook", {
  Worksheets: { get: (workbook) => worksheets(workbook) },
  Tables: { get: tablesOfWorkbook },
  Names: { get: (workbook) => names({ workbook, sheetId: null }) },
  Settings: { get: (workbook) => settings(workbook) },
  Application: { get: (workbook) => application(workbook) },
  Functions: { get: (workbook) => sheetFunctions(workbook) },
  Protection: {
    get: (workbook) =>
      workbookProtection({
        isProtected: () => workbook.isStructureProtected,
        protect: (isProtected) => {
          workbook.isStructureProtected = isProtected;
          workbook.noteChange();
        },
      }),
  },
  GetActiveCell: {
    call: (workbook) => {
      const { id, selection } = workbook.activeSheet;
      return range(new CellRange(workbook, id, { ...selection, rows: 1, columns: 1 }));
    },
  },
  GetSelectedRange: {
    call: (workbook) => range(new CellRange(workbook, workbook.activeSheet.id, workbook.activeSheet.selection)),
  },
});
