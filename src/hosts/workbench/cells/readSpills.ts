import type { ICellData, IRange, Workbook } from "@univerjs/core";
import { errorCode } from "../../../core/sheet/cell";
import type { Spill } from "../files/saveWorkbook";
import { gridValue } from "./gridValue";
import type { Spreadsheet } from "../grid/spreadsheet";

/** What formulas filled beyond their own cells, by sheet id. */
export function readSpills({ formulas }: Spreadsheet, workbook: Workbook): Readonly<Record<string, readonly Spill[]>> {
  const unitId = workbook.getUnitId();
  const ranges = formulas.getArrayFormulaRange()[unitId] ?? {};
  const values = formulas.getArrayFormulaCellData()[unitId] ?? {};
  return Object.fromEntries(
    Object.entries(ranges).map(([sheetId, lines]) => {
      const own = workbook.getSheetBySheetId(sheetId)?.getCellMatrix().getMatrix() ?? {};
      const filled = (values[sheetId] ?? {}) as Record<number, Record<number, ICellData>>;
      const spills = Object.values(lines ?? {}).flatMap((line) =>
        Object.values((line ?? {}) as Record<string, IRange>).flatMap((range) => {
          const anchor = own[range.startRow]?.[range.startColumn];
          // A spill that is blocked fills nothing; a deleted formula may leave its range behind.
          if (!anchor?.f || gridErrorOf(anchor) === "#SPILL!") return [];
          return [{ range, values: spillValues(range, filled) }];
        }),
      );
      return [sheetId, spills];
    }),
  );
}

function gridErrorOf(cell: ICellData): string | undefined {
  return errorCode(gridValue(cell));
}

function spillValues(range: IRange, filled: Record<number, Record<number, ICellData>>): Spill["values"] {
  return Array.from({ length: range.endRow - range.startRow + 1 }, (_, row) =>
    Array.from({ length: range.endColumn - range.startColumn + 1 }, (__, column) => {
      const value = gridValue(filled[range.startRow + row]?.[range.startColumn + column]);
      return typeof value === "object" && value !== null ? value.code : value;
    }),
  );
}
