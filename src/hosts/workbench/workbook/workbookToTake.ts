import type { Workbook } from "@univerjs/core";
import { readSpills } from "../cells/readSpills";
import { withoutCells } from "../files/worker/fileWork";
import type { SheetRows } from "../files/worker/packedRows";
import type { WorkbookToTake } from "../files/worker/pageFiles";
import type { Spreadsheet } from "../grid/spreadsheet";
import { savedSnapshot } from "./savedSnapshot";
import type { WorkbookChanges } from "./workbookChanges";

/** The open workbook for whoever takes it in slices. */
export function workbookToTake(
  spreadsheet: Spreadsheet,
  workbook: Workbook,
  changes: Pick<WorkbookChanges, "mutations">,
): WorkbookToTake {
  return {
    sheetIds: workbook.getSnapshot().sheetOrder,
    cellsOf: (sheetId) => (workbook.getSheetBySheetId(sheetId)?.getCellMatrix().getMatrix() ?? {}) as SheetRows,
    head: () => ({
      snapshot: withoutCells(savedSnapshot(spreadsheet, workbook)),
      spills: readSpills(spreadsheet, workbook),
    }),
    revision: () => changes.mutations,
  };
}
