import { addressed } from "../../model/address";
import { CellRange } from "../../model/cellRange";
import { ExcelError } from "../../model/excelError";
import { checkUnprotected } from "../../model/guards";
import {
  around,
  intersection,
  lastColumn,
  lastRow,
  sheetColumns,
  sheetRows,
  type Rectangle,
} from "../../model/rectangle";
import { activateSheet } from "../../model/sheets";
import { specialCells } from "../../model/specialCells";
import { clearCells } from "../../model/writing";
import {
  flag,
  oneOf,
  optionalFlag,
  optionalOneOf,
  optionalWholeNumber,
  textArgument,
  wholeNumber,
} from "../argumentReaders";
import { isWireObject, wireType, type WireObject } from "../wireObject";
import { rangeAreas } from "./rangeAreas";
import { rangeCells } from "./rangeCells";
import { rangeFormat } from "./rangeFormat";
import { rangeShifts } from "./rangeShifts";
import { tablesOf } from "./table";
import { worksheet } from "./worksheet";
import { conditionalFormats } from "./conditionalFormat";

/** `Excel.Range`. */
export const range: (target: CellRange) => WireObject = wireType<CellRange>(
  "Range",
  {
    ...rangeCells,
    ...rangeShifts,
    Address: { get: ({ address }) => address },
    RowIndex: { get: ({ rectangle }) => rectangle.row },
    ColumnIndex: { get: ({ rectangle }) => rectangle.column },
    RowCount: { get: ({ rectangle }) => rectangle.rows },
    ColumnCount: { get: ({ rectangle }) => rectangle.columns },
    CellCount: { get: ({ rectangle }) => rectangle.rows * rectangle.columns },
    IsEntireColumn: { get: ({ rectangle }) => rectangle.rows === sheetRows },
    IsEntireRow: { get: ({ rectangle }) => rectangle.columns === sheetColumns },
    RowHidden: {
      get: ({ sheet, rectangle }) => alike(sheet.hiddenRows, rectangle.row, lastRow(rectangle)),
      set: ({ workbook, sheet, rectangle }, value) => {
        checkUnprotected(sheet);
        hide(sheet.hiddenRows, rectangle.row, lastRow(rectangle), flag(value));
        workbook.noteChange();
      },
    },
    ColumnHidden: {
      get: ({ sheet, rectangle }) => alike(sheet.hiddenColumns, rectangle.column, lastColumn(rectangle)),
      set: ({ workbook, sheet, rectangle }, value) => {
        checkUnprotected(sheet);
        hide(sheet.hiddenColumns, rectangle.column, lastColumn(rectangle), flag(value));
        workbook.noteChange();
      },
    },
    HasSpill: { get: hasSpill },
    Format: { get: (target) => rangeFormat(target) },
    Worksheet: { get: ({ workbook, sheet }) => worksheet({ workbook, sheetId: sheet.id }) },
    ConditionalFormats: { get: (target) => conditionalFormats(target) },
    Select: { call: select },
    Clear: {
      call: ({ workbook, sheet, rectangle }, [applyTo]) => {
        const words = ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const;
        clearCells(workbook, sheet, rectangle, optionalOneOf(applyTo, words, "All"));
      },
    },
    GetCell: {
      call: (target, [row, column]) =>
        moved(target, { ...target.rectangle, rows: 1, columns: 1 }, wholeNumber(row), wholeNumber(column)),
    },
    GetRow: { call: (target, [row]) => moved(target, { ...target.rectangle, rows: 1 }, wholeNumber(row), 0) },
    GetColumn: {
      call: (target, [column]) => moved(target, { ...target.rectangle, columns: 1 }, 0, wholeNumber(column)),
    },
    GetLastRow: {
      call: (target) => range(target.at({ ...target.rectangle, row: lastRow(target.rectangle), rows: 1 })),
    },
    GetLastCell: {
      call: (target) => {
        const { rectangle } = target;
        return range(target.at({ row: lastRow(rectangle), column: lastColumn(rectangle), rows: 1, columns: 1 }));
      },
    },
    GetEntireRow: { call: (target) => range(target.at({ ...target.rectangle, column: 0, columns: sheetColumns })) },
    GetEntireColumn: { call: (target) => range(target.at({ ...target.rectangle, row: 0, rows: sheetRows })) },
    GetOffsetRange: {
      call: (target, [rows, columns]) => moved(target, target.rectangle, wholeNumber(rows), wholeNumber(columns)),
    },
    GetResizedRange: {
      call: (target, [rows, columns]) =>
        range(
          target.at({
            ...target.rectangle,
            rows: target.rectangle.rows + wholeNumber(rows),
            columns: target.rectangle.columns + wholeNumber(columns),
          }),
        ),
    },
    GetAbsoluteResizedRange: {
      call: (target, [rows, columns]) =>
        range(target.at({ ...target.rectangle, rows: wholeNumber(rows), columns: wholeNumber(columns) })),
    },
    GetBoundingRect: {
      call: (target, [other]) => range(target.at(around(target.rectangle, rangeArgument(target, other).rectangle))),
    },
    GetIntersection: {
      call: (target, [other]) => {
        const shared = intersection(target.rectangle, rangeArgument(target, other).rectangle);
        if (!shared) throw new ExcelError("ItemNotFound");
        return range(target.at(shared));
      },
    },
    GetIntersectionOrNullObject: {
      call: (target, [other]) => part(target, intersection(target.rectangle, rangeArgument(target, other).rectangle)),
    },
    GetUsedRangeOrNullObject: {
      call: (target, [valuesOnly]) => {
        const { workbook, sheet, rectangle } = target;
        return part(target, workbook.calculation.usedRange(sheet, optionalFlag(valuesOnly), rectangle));
      },
    },
    GetSpillingToRangeOrNullObject: {
      call: (target) => {
        const { workbook, sheet, rectangle } = target;
        return part(target, workbook.calculation.spillFrom(sheet, rectangle.row, rectangle.column));
      },
    },
    GetSpillParentOrNullObject: {
      call: (target) => {
        const { workbook, sheet, rectangle } = target;
        const [spill] = workbook.calculation.spillsIn(sheet, { ...rectangle, rows: 1, columns: 1 });
        return part(target, spill ? { ...spill, rows: 1, columns: 1 } : null);
      },
    },
    GetSpecialCellsOrNullObject: {
      call: (target, [kind]) => {
        const rectangles = specialCells(target, oneOf(kind, ["Visible", "Formulas", "Constants"]));
        return rectangles.length > 0 ? rangeAreas({ within: target, rectangles }) : null;
      },
    },
    GetTables: {
      call: (target, [fullyContained]) => tablesOf(target, optionalFlag(fullyContained)),
    },
    // Called by office.js before it writes in parts.
    _ValidateArraySize: {
      call: ({ rectangle }, [rows, columns]) => {
        if (rectangle.rows !== rows || rectangle.columns !== columns) throw new ExcelError("InvalidArgument");
      },
    },
  },
  { isKept: true },
);

function moved(target: CellRange, rectangle: Rectangle, rows: number, columns: number): WireObject {
  return range(target.at({ ...rectangle, row: rectangle.row + rows, column: rectangle.column + columns }));
}

function part(target: CellRange, rectangle: Rectangle | null): WireObject | null {
  return rectangle && range(target.at(rectangle));
}

/** `null` where some of them are hidden and some are not, as Excel answers for what differs. */
function alike(hidden: ReadonlySet<number>, first: number, last: number): boolean | null {
  const count = [...hidden].filter((index) => index >= first && index <= last).length;
  return count === 0 ? false : count === last - first + 1 ? true : null;
}

function hide(hidden: Set<number>, first: number, last: number, isHidden: boolean): void {
  for (let index = first; index <= last; index++) {
    if (isHidden) hidden.add(index);
    else hidden.delete(index);
  }
}

function hasSpill({ workbook, sheet, rectangle }: CellRange): boolean | null {
  const spills = workbook.calculation.spillsIn(sheet, rectangle);
  if (spills.length === 0) return false;
  const covered = spills.reduce((sum, spill) => {
    const shared = intersection(spill, rectangle);
    return sum + (shared ? shared.rows * shared.columns : 0);
  }, 0);
  return covered === rectangle.rows * rectangle.columns ? true : null;
}

function select({ workbook, sheet, rectangle }: CellRange): void {
  activateSheet(workbook, sheet);
  sheet.selection = rectangle;
  workbook.tell({ kind: "selectionChanged", sheetId: sheet.id, range: rectangle });
}

/** A range given as an object or by its address. */
export function rangeArgument({ workbook, sheetId }: CellRange, value: unknown): CellRange {
  if (isWireObject(value)) {
    if (!(value.target instanceof CellRange)) throw new ExcelError("InvalidArgument");
    return value.target;
  }
  const { sheet: name, rectangle } = addressed(textArgument(value));
  const sheet = name === null ? workbook.sheet(sheetId) : workbook.sheetNamed(name);
  if (!sheet) throw new ExcelError("InvalidArgument");
  return new CellRange(workbook, sheet.id, rectangle);
}

/** A part of a sheet by its upper left cell and its size. */
export function rangeByIndexes(whole: CellRange, args: readonly unknown[]): WireObject {
  const [row, column, rows, columns] = args;
  return range(
    whole.at({
      row: wholeNumber(row),
      column: wholeNumber(column),
      rows: optionalWholeNumber(rows, 1),
      columns: optionalWholeNumber(columns, 1),
    }),
  );
}
