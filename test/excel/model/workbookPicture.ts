import type { CellValue } from "./cellValue";
import { plainLook, type Look } from "./look";
import type { Sheet } from "./sheet";
import type { Chart, ConditionalFormat, DefinedName, Pivot, Table } from "./spreadsheetObjects";
import type { Workbook } from "./workbook";

/** A sheet as it can be seen, for comparing before and after. */
export interface SheetPicture {
  readonly id: string;
  readonly name: string;
  readonly visibility: string;
  readonly isProtected: boolean;
  readonly frozen: Sheet["frozen"];
  /** What cells show and hold, by row and column: `2,0`. */
  readonly cells: Readonly<Record<string, CellPicture>>;
  readonly columnWidths: Readonly<Record<string, number>>;
  readonly hiddenRows: readonly number[];
  readonly tables: readonly Table[];
  readonly names: readonly DefinedName[];
  readonly charts: readonly Chart[];
  readonly pivots: readonly Pivot[];
  readonly conditionalFormats: readonly ConditionalFormat[];
}

export interface CellPicture {
  readonly value: CellValue;
  readonly formula?: string;
  readonly look?: Look;
}

export interface WorkbookPicture {
  readonly sheets: readonly SheetPicture[];
  readonly names: readonly DefinedName[];
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Everything of a workbook that a person or an add-in could tell from another, as plain data. */
export function pictureOf(workbook: Workbook): WorkbookPicture {
  return structuredClone({
    sheets: workbook.sheets.map((sheet) => sheetPicture(workbook, sheet)),
    names: workbook.names,
    settings: Object.fromEntries(workbook.settings),
  });
}

function sheetPicture(workbook: Workbook, sheet: Sheet): SheetPicture {
  const { id, name, visibility, isProtected, frozen, tables, names, charts, pivots, conditionalFormats } = sheet;
  return {
    ...{ id, name, visibility, isProtected, frozen, tables, names, charts, pivots, conditionalFormats },
    cells: cellPictures(workbook, sheet),
    columnWidths: Object.fromEntries(sheet.columnWidths),
    hiddenRows: [...sheet.hiddenRows].sort((one, other) => one - other),
  };
}

function cellPictures(workbook: Workbook, sheet: Sheet): Record<string, CellPicture> {
  const pictures: Record<string, CellPicture> = {};
  const used = workbook.calculation.usedRange(sheet, false);
  if (!used) return pictures;
  for (let row = used.row; row < used.row + used.rows; row++) {
    for (let column = used.column; column < used.column + used.columns; column++) {
      const value = workbook.value(sheet, row, column);
      const formula = sheet.cells.formula(row, column);
      const look = sheet.look(row, column);
      if (value === null && look === plainLook) continue;
      pictures[`${row},${column}`] = {
        value,
        ...(formula === null ? {} : { formula }),
        ...(look === plainLook ? {} : { look }),
      };
    }
  }
  return pictures;
}
