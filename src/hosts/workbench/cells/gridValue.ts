import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import type { Cell } from "../../../core/sheet/cell";
import { isErrorText } from "./errorText";

/** What a cell of the grid holds, as plain data. */
export function gridValue(cell: Nullable<ICellData>): Exclude<Cell, undefined> {
  if (!cell) return null;
  const { v, t } = cell;
  if (v === null || v === undefined || v === "") return documentText(cell);
  if (t === CellValueType.BOOLEAN) return v === true || v === 1 || String(v).toUpperCase() === "TRUE";
  if (typeof v !== "string") return v;
  if (t === CellValueType.NUMBER) return Number(v);
  return t !== CellValueType.FORCE_STRING && isErrorText(v) ? { code: v } : v;
}

/** Text with formats of its own inside a cell is kept as a small document that ends with a line break. */
export function documentText({ p }: ICellData): string | null {
  const text = p?.body?.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n");
  return text ? text : null;
}
