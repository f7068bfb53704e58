import { addressOf, quotedSheet } from "./address";
import { ExcelError } from "./excelError";
import { onSheet, type Rectangle } from "./rectangle";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** A rectangle of cells on a sheet that may be deleted, or replaced by an undo, while someone holds the range. */
export class CellRange {
  constructor(
    readonly workbook: Workbook,
    readonly sheetId: string,
    readonly rectangle: Rectangle,
  ) {
    if (!onSheet(rectangle)) throw new ExcelError("InvalidArgument");
  }

  get sheet(): Sheet {
    return this.workbook.sheet(this.sheetId);
  }

  get address(): string {
    return `${quotedSheet(this.sheet.name)}!${addressOf(this.rectangle)}`;
  }

  /** Another rectangle of the same sheet. */
  at(rectangle: Rectangle): CellRange {
    return new CellRange(this.workbook, this.sheetId, rectangle);
  }
}
