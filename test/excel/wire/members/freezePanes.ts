import { CellRange } from "../../model/cellRange";
import { optionalWholeNumber } from "../argumentReaders";
import { sheetColumns, sheetRows } from "../../model/rectangle";
import { wireType } from "../wireObject";
import { range } from "./range";
import { openSheet, sheetOf, type SheetById } from "./worksheet";

/** `Excel.WorksheetFreezePanes`. */
export const freezePanes = wireType<SheetById>("WorksheetFreezePanes", {
  FreezeRows: {
    call: (target, [count]) => {
      freeze(target, optionalWholeNumber(count, 1), 0);
    },
  },
  FreezeColumns: {
    call: (target, [count]) => {
      freeze(target, 0, optionalWholeNumber(count, 1));
    },
  },
  Unfreeze: {
    call: (target) => {
      freeze(target, 0, 0);
    },
  },
  GetLocationOrNullObject: {
    call: (target) => {
      const { rows, columns } = sheetOf(target).frozen;
      if (rows === 0 && columns === 0) return null;
      const frozen = { row: 0, column: 0, rows: rows || sheetRows, columns: columns || sheetColumns };
      return range(new CellRange(target.workbook, target.sheetId, frozen));
    },
  },
});

function freeze(target: SheetById, rows: number, columns: number): void {
  openSheet(target).frozen = { rows, columns };
  target.workbook.noteChange();
}
