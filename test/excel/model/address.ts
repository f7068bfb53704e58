import { ExcelError } from "./excelError";
import { between, lastColumn, lastRow, sheetColumns, sheetRows, type Rectangle } from "./rectangle";

/** `A` for 0, `AA` for 26. */
export function columnLetters(column: number): string {
  const rest = column % 26;
  const letter = String.fromCharCode(65 + rest);
  return column < 26 ? letter : columnLetters((column - rest) / 26 - 1) + letter;
}

export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A sheet's name as it stands before `!`: in quotes where it needs them. */
export function quotedSheet(name: string): string {
  const plain =
    /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !/^([A-Za-z]{1,3}[0-9]+|[RrCc][0-9]*([RrCc][0-9]*)?)$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `A1:B2`, `A:B` for whole columns, `1:2` for whole rows. With `$` where asked for. */
export function addressOf(rectangle: Rectangle, dollar: "" | "$" = ""): string {
  const { row, column } = rectangle;
  const first = dollar + columnLetters(column);
  const last = dollar + columnLetters(lastColumn(rectangle));
  if (rectangle.rows === sheetRows) return `${first}:${last}`;
  if (rectangle.columns === sheetColumns) return `${dollar}${row + 1}:${dollar}${lastRow(rectangle) + 1}`;
  const start = `${first}${dollar}${row + 1}`;
  const end = `${last}${dollar}${lastRow(rectangle) + 1}`;
  return start === end ? start : `${start}:${end}`;
}

/** The reference `=Sheet1!$A$1:$B$2`, as charts and conditional formats hold it. */
export function referenceTo(sheet: string, rectangle: Rectangle): string {
  return `=${quotedSheet(sheet)}!${addressOf(rectangle, "$")}`;
}

export interface SheetAddress {
  /** `null` when the address names none. */
  readonly sheet: string | null;
  readonly rectangle: Rectangle;
}

const corner = /^\$?([A-Za-z]{1,3})?\$?([0-9]{1,7})?$/;

/** Reads an address of one rectangle, with or without its sheet and `$`; `null` when it is none. */
export function readAddress(text: string): SheetAddress | null {
  const mark = text.lastIndexOf("!");
  const name = mark < 0 ? null : text.slice(0, mark).replace(/^=/, "");
  const sheet = name === null ? null : name.replace(/^'(.*)'$/, "$1").replaceAll("''", "'");
  const parts = text
    .slice(mark + 1)
    .replace(/^=/, "")
    .split(":");
  if (parts.length > 2) return null;
  const corners = parts.map((part) => corner.exec(part));
  const [first, last = first] = corners;
  if (!first || !last || parts.some((part) => part === "")) return null;
  const whole = parts.length === 2;
  const [column, row] = [first[1], first[2]];
  if ((column === undefined) !== (last[1] === undefined) || (row === undefined) !== (last[2] === undefined))
    return null;
  if (!whole && (column === undefined || row === undefined)) return null;
  const rectangle = between(
    row === undefined ? 0 : Number(row) - 1,
    column === undefined ? 0 : columnNumber(column),
    last[2] === undefined ? sheetRows - 1 : Number(last[2]) - 1,
    last[1] === undefined ? sheetColumns - 1 : columnNumber(last[1]),
  );
  const fits = rectangle.row >= 0 && lastRow(rectangle) < sheetRows && lastColumn(rectangle) < sheetColumns;
  return fits ? { sheet, rectangle } : null;
}

/** The same for an address that must be one. */
export function addressed(text: string): SheetAddress {
  const address = readAddress(text);
  if (!address) throw new ExcelError("InvalidArgument");
  return address;
}
