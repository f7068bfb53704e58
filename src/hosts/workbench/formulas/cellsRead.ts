import { lastColumn } from "../cells/rangeText";

/** Size of a sheet by its name; `null` where there is none. */
export type SheetSizes = (sheet: string) => { readonly rows: number; readonly columns: number } | null;

const word = String.raw`[\p{L}\p{N}_.]`;
const columns = String.raw`\$?(?<firstColumn>[A-Z]{1,3}):\$?(?<lastColumn>[A-Z]{1,3})(?![\p{L}\p{N}_.(!])`;
const rows = String.raw`\$?(?<firstRow>\d{1,7}):\$?(?<lastRow>\d{1,7})(?![\p{L}\p{N}_.(!])`;
const block = String.raw`\$?(?<left>[A-Z]{1,3})\$?(?<top>\d{1,7}):\$?(?<right>[A-Z]{1,3})\$?(?<bottom>\d{1,7})(?![\p{L}\p{N}_.(!])`;
const sheet = String.raw`(?:'(?<quoted>(?:[^']|'')*)'|(?<plain>${word}+))!`;
const reference = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?:${sheet}|(?<![\p{L}\p{N}_.!$:]))(?:${block}|${columns}|${rows})|'(?:[^']|'')*'`,
  "giu",
);
/** Spares most formulas the longer look: only whole columns, whole rows and addresses of six digits come to millions. */
const mayBeLarge = /[A-Z]:\$?[A-Z]|\d:\$?\d|\d{6}/i;

/**
 * How many cells the ranges of a formula hold together, as far as that may be many; each range as often as it is named.
 *
 * @example cellsRead("=SUM(A:B)", "S", () => ({ rows: 1000, columns: 26 })) // 2000
 */
export function cellsRead(formula: string, ownSheet: string, sizes: SheetSizes): number {
  if (!mayBeLarge.test(formula)) return 0;
  let sum = 0;
  for (const { groups = {} } of formula.matchAll(reference)) {
    const { quoted, plain, firstColumn, firstRow, left, right, top, bottom } = groups;
    const size = sizes(quoted?.replaceAll("''", "'") ?? plain ?? ownSheet);
    if (size === null) continue;
    if (left !== undefined) sum += span(Number(top), Number(bottom)) * span(columnNumber(left), columnNumber(right));
    // The engine goes through the columns that a reference names, those beyond the sheet too.
    else if (firstColumn !== undefined)
      sum += size.rows * Math.min(span(columnNumber(firstColumn), columnNumber(groups["lastColumn"])), lastColumn + 1);
    else if (firstRow !== undefined) sum += span(Number(firstRow), Number(groups["lastRow"])) * size.columns;
  }
  return sum;
}

function span(first: number, last: number): number {
  return Math.abs(last - first) + 1;
}

function columnNumber(letters = ""): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
