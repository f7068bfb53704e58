import { cellAddress } from "./sheetRange";

/** A rectangle of a sheet by its zero-based rows and columns, the last ones included. */
export interface SheetArea {
  readonly sheet: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** What formulas take for a name without quotes; everything else is safe in quotes. */
const plainName = /^[a-z_][a-z0-9_]*$/i;
/** Plain names that read as a cell (`Q1`, `R1C1`, `RC`) or a value. */
const misleadingName = /^([a-z]{1,3}\d+|r\d*c?\d*|c\d*|true|false)$/i;
/** Headers that a formula can name between brackets without escaping anything. */
const plainHeader = /^[\p{L}\p{N}_]+( [\p{L}\p{N}_]+)*$/u;

/**
 * A sheet as formulas name it.
 *
 * @example sheetPrefix("Q1's data") // "'Q1''s data'!"
 */
export function sheetPrefix(sheet: string): string {
  const isPlain = plainName.test(sheet) && !misleadingName.test(sheet);
  return `${isPlain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!`;
}

/**
 * An area as formulas on any sheet name it; absolute, so that a copied formula goes on reading the same cells.
 *
 * @example areaReference({ sheet: "Accounts", firstRow: 1, firstColumn: 4, lastRow: 120, lastColumn: 4 }) // "Accounts!$E$2:$E$121"
 */
export function areaReference({ sheet, firstRow, firstColumn, lastRow, lastColumn }: SheetArea): string {
  const corners = [cellAddress(firstRow, firstColumn), cellAddress(lastRow, lastColumn)];
  return sheetPrefix(sheet) + corners.map((corner) => corner.replace(/^([A-Z]+)/, "$$$1$$")).join(":");
}

/**
 * The data of a table from one column to another, which follows the table as it grows.
 *
 * @returns `null` where a header would have to be escaped: programs differ in how; name the area then.
 * @example tableColumns("Accounts", "NPS", "Tickets") // "Accounts[[NPS]:[Tickets]]"
 */
export function tableColumns(table: string, firstHeader: string, lastHeader: string): string | null {
  if (![firstHeader, lastHeader].every((header) => plainHeader.test(header))) return null;
  return firstHeader === lastHeader ? `${table}[${firstHeader}]` : `${table}[[${firstHeader}]:[${lastHeader}]]`;
}

/** True when a cell lies in an area. */
export function areaHolds(
  area: SheetArea,
  { sheet, row, column }: { readonly sheet: string; readonly row: number; readonly column: number },
): boolean {
  return (
    sheet === area.sheet &&
    row >= area.firstRow &&
    row <= area.lastRow &&
    column >= area.firstColumn &&
    column <= area.lastColumn
  );
}
