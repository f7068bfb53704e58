import type { IRange, Workbook } from "@univerjs/core";
import { errorCode } from "../../../core/sheet/cell";
import { cellAddress } from "../../../core/sheet/sheetRange";
import { keptIn, type KeptReason } from "../formulas/keptValue";
import { rawCell, rawCells } from "./gridCells";
import type { Spreadsheet } from "../grid/spreadsheet";

/** The error that the active cell shows, with its words where the function gave some. */
export interface CellFailure {
  readonly kind: "failure";
  readonly address: string;
  readonly code: string;
  readonly message: string | null;
}

/** The active cell shows what its file said, and why. */
export interface KeptCell {
  readonly kind: "kept";
  readonly address: string;
  readonly reason: KeptReason;
  /** Functions that the grid does not know. */
  readonly unknown: readonly string[];
}

export type ActiveCellNote = CellFailure | KeptCell;

/** What there is to say about the active cell beyond what the grid shows; `null` when there is nothing. */
export function activeCellNote(spreadsheet: Spreadsheet, workbook: Workbook): ActiveCellNote | null {
  const sheet = workbook.getActiveSheet();
  const sheetId = sheet.getSheetId();
  const selection = spreadsheet.selections.getCurrentLastSelection();
  const [row, column] = [selection?.primary?.actualRow ?? 0, selection?.primary?.actualColumn ?? 0];
  const unitId = workbook.getUnitId();
  const cells = rawCells(spreadsheet, unitId, sheet);
  const own = cells.own[row]?.[column] ?? null;
  const address = cellAddress(row, column);
  const kept = keptIn(own);
  if (kept) {
    const unknown = spreadsheet.openFormulas.unknownFunctions(own?.f ?? "");
    return { kind: "kept", address, reason: kept.reason, unknown };
  }
  const code = errorCode(rawCell(cells, row, column));
  if (code === undefined) return null;
  const formula = own?.f ? { row, column } : spillAnchor(spreadsheet, { unitId, sheetId, row, column });
  const offset = { row: row - formula.row, column: column - formula.column };
  const message = spreadsheet.messages.at(sheetId, formula, offset, code);
  return { kind: "failure", address, code, message };
}

interface SpilledCell {
  readonly unitId: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** The cell whose formula filled another one; that one itself where no formula did. */
function spillAnchor(
  { formulas }: Spreadsheet,
  { unitId, sheetId, row, column }: SpilledCell,
): Pick<SpilledCell, "row" | "column"> {
  const ranges = formulas.getArrayFormulaRange()[unitId]?.[sheetId] ?? {};
  const found = Object.values(ranges)
    .flatMap((line) => Object.values((line ?? {}) as Record<string, IRange>))
    .find((range) => {
      return row >= range.startRow && row <= range.endRow && column >= range.startColumn && column <= range.endColumn;
    });
  return found ? { row: found.startRow, column: found.startColumn } : { row, column };
}
