import { addressOf, quotedSheet } from "./address";
import { ExcelError } from "./excelError";
import { onSheet, type Rectangle } from "./rectangle";
import type { Sheet } from "./sheet";
import { shiftedRange, type Shift } from "./shiftedRange";
import type { Workbook } from "./workbook";

/** A rectangle of cells on a sheet that may be deleted, or replaced by an undo, while someone holds the range. */
export class CellRange {
  #rectangle: Rectangle | null;

  constructor(
    readonly workbook: Workbook,
    readonly sheetId: string,
    rectangle: Rectangle,
  ) {
    if (!onSheet(rectangle)) throw new ExcelError("InvalidArgument");
    this.#rectangle = rectangle;
  }

  /** Where it lies; `InvalidReference` when its cells were deleted. */
  get rectangle(): Rectangle {
    if (!this.#rectangle) throw new ExcelError("InvalidReference");
    return this.#rectangle;
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

  /** Moves with cells that came or went. */
  follow(shift: Shift): void {
    this.#rectangle &&= shiftedRange(this.#rectangle, shift);
  }
}
