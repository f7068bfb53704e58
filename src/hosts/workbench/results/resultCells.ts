import { CellValueType, HorizontalAlign, type ICellData, type IStyleData } from "@univerjs/core";
import type { ResultCell, ResultColumn } from "../../../core/report/layout/resultSheet";
import { textCell } from "../cells/textCell";

/** Registers a style and answers its id. */
export type StyleId = (style: IStyleData) => string;

/** The cell of the grid for a value of a result: text stays text whatever it looks like, formulas calculate. */
export function resultCell(value: ResultCell, s: string): ICellData {
  if (value === null) return { s };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER, s };
  if (typeof value === "string") return { ...textCell(value), s };
  if ("formula" in value) return { f: value.formula, s };
  return { v: value.code, t: CellValueType.STRING, s };
}

export function headerCell(header: string, column: ResultColumn | undefined, styleId: StyleId): ICellData {
  const right = column !== undefined && column.kind !== "text";
  const style: IStyleData = { bl: 1, n: { pattern: "@" }, ...(right && { ht: HorizontalAlign.RIGHT }) };
  return { ...textCell(header), s: styleId(style) };
}

/** Headers that a formula writes look like those of a table. They are no text cells, in which Excel would show the formula. */
export function spillHeaderStyle({ kind }: ResultColumn): IStyleData {
  return { bl: 1, ...(kind !== "text" && { ht: HorizontalAlign.RIGHT }) };
}

export function titleCell(title: string, styleId: StyleId): ICellData {
  return { ...textCell(title), s: styleId({ bl: 1, fs: 12, n: { pattern: "@" } }) };
}

/** The look of a column's cells, registered once for all of them. */
export function columnStyle({ kind, numberFormat }: ResultColumn): IStyleData {
  if (kind === "text") return { n: { pattern: "@" } };
  const right = { ht: HorizontalAlign.RIGHT };
  return numberFormat === "General" ? right : { n: { pattern: numberFormat }, ...right };
}
