import { CellValueType, type ICellData } from "@univerjs/core";

/** Text that the grid would take for something else, were it typed. */
const misleading = /^(?:[=+\-@'#]|\s*[\d.])|^(?:true|false)$/i;

/** A cell that holds exactly this text. */
export function textCell(text: string): ICellData {
  return { v: text, t: misleading.test(text) ? CellValueType.FORCE_STRING : CellValueType.STRING };
}
