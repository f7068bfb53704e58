/** Excel's own limits. */
export const sheetRows = 1_048_576;
export const sheetColumns = 16_384;

/** One end of a reference along one side of the sheet. */
export interface Edge {
  /** Zero-based. */
  readonly index: number;
  /** Written with `$`: a copied formula goes on naming it. */
  readonly fixed: boolean;
}

export interface Corner {
  /** `null` in whole columns. */
  readonly row: Edge | null;
  /** `null` in whole rows. */
  readonly column: Edge | null;
}

/** A cell, an area, whole columns or whole rows, as a formula writes them. */
export interface Reference {
  /** Without its quotes; `null` for the formula's own sheet. */
  readonly sheet: string | null;
  readonly first: Corner;
  /** `null` for one cell. */
  readonly last: Corner | null;
}

/** A rectangle of cells, the last ones included. */
export interface Rectangle {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

const cornerText = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/;

/** Reads `B2`, `$B$2:D9`, `A:C` or `1:3`; `null` for what lies beyond the sheet or is no reference. */
export function parseReference(sheet: string | null, text: string): Reference | null {
  const [firstText = "", lastText] = text.split(":");
  const first = parseCorner(firstText);
  const last = lastText === undefined ? null : parseCorner(lastText);
  if (!first || (lastText !== undefined && !last)) return null;
  const isWhole = first.row === null || first.column === null;
  if (isWhole && last === null) return null;
  return { sheet, first, last };
}

function parseCorner(text: string): Corner | null {
  const [, dollar = "", letters = "", rowDollar = "", digits = ""] = cornerText.exec(text) ?? [];
  if (letters === "" && digits === "") return null;
  const column = letters === "" ? null : { index: columnIndex(letters), fixed: dollar !== "" };
  const row = digits === "" ? null : { index: Number(digits) - 1, fixed: (letters === "" ? dollar : rowDollar) !== "" };
  const isInside = (edge: Edge | null, count: number): boolean => !edge || (edge.index >= 0 && edge.index < count);
  return isInside(row, sheetRows) && isInside(column, sheetColumns) ? { row, column } : null;
}

/** The reference as a formula writes it. */
export function referenceText({ sheet, first, last }: Reference): string {
  const corners = [first, ...(last ? [last] : [])].map(({ row, column }) => columnText(column) + rowText(row));
  return sheetPrefix(sheet) + corners.join(":");
}

/** `Team!`, or `'Team A'!` where the name reads as something else without quotes; nothing for the own sheet. */
export function sheetPrefix(sheet: string | null): string {
  if (sheet === null) return "";
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !misleading.test(sheet);
  return isPlain ? `${sheet}!` : `'${sheet.replaceAll("'", "''")}'!`;
}

/** Names that read as a cell in either notation, or as a value. */
const misleading = /^([a-z]{1,3}\d+|r\d*(c\d*)?|c\d*|true|false)$/i;

export function rectangleOf({ first, last }: Reference): Rectangle {
  const end = last ?? first;
  const [firstRow, lastRow] = span(first.row, end.row, sheetRows);
  const [firstColumn, lastColumn] = span(first.column, end.column, sheetColumns);
  return { firstRow, firstColumn, lastRow, lastColumn };
}

function span(first: Edge | null, last: Edge | null, count: number): [number, number] {
  if (!first || !last) return [0, count - 1];
  return [Math.min(first.index, last.index), Math.max(first.index, last.index)];
}

/** Excel compares the names of sheets, tables, columns and functions without regard to case. */
export function sameName(one: string, other: string): boolean {
  return one.toUpperCase() === other.toUpperCase();
}

function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function columnText(column: Edge | null): string {
  if (!column) return "";
  let letters = "";
  for (let rest = column.index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return (column.fixed ? "$" : "") + letters;
}

function rowText(row: Edge | null): string {
  return row ? `${row.fixed ? "$" : ""}${row.index + 1}` : "";
}
