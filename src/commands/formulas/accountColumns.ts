import type { AccountField } from "../../core/vocabulary/accountFields";
import type { ReadingFigures } from "../calculator/previewFigures";
import { areaReference, tableColumns, type SheetArea } from "../../core/sheet/sheetArea";

/** A column of an accounts sheet: its header as written, and where it is in the sheet. */
export interface AccountColumn {
  readonly header: string;
  /** Zero-based. */
  readonly column: number;
}

/** Adjacent columns of an accounts sheet, without their headers, as a formula reads them. */
export interface AccountCells {
  readonly reference: string;
  readonly area: SheetArea;
  readonly headers: readonly string[];
}

/** The column in use of the first of these fields that has one. */
export function columnOf(reading: ReadingFigures, ...fields: readonly AccountField[]): AccountColumn | undefined {
  return fields
    .map((field) => reading.columns.find((column) => column.field === field && column.used))
    .find((column) => column !== undefined);
}

/** The rows of the accounts in adjacent columns: a table's columns by name, so that new rows count, else an area. */
export function accountCells(reading: ReadingFigures, columns: readonly AccountColumn[]): AccountCells {
  const headers = columns.map(({ header }) => header);
  const area = {
    sheet: reading.sheet,
    firstRow: reading.headerRow + 1,
    firstColumn: columns[0]?.column ?? 0,
    lastRow: reading.lastRow,
    lastColumn: columns.at(-1)?.column ?? 0,
  };
  const named =
    reading.table === undefined ? null : tableColumns(reading.table, headers[0] ?? "", headers.at(-1) ?? "");
  return { reference: named ?? areaReference(area), area, headers };
}
