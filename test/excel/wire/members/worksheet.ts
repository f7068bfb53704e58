import { addressed } from "../../model/address";
import { CellRange } from "../../model/cellRange";
import { ExcelError } from "../../model/excelError";
import { checkUnprotected } from "../../model/guards";
import { wholeSheet, type Rectangle } from "../../model/rectangle";
import type { Sheet } from "../../model/sheet";
import { activateSheet, addSheet, deleteSheet, moveSheet, renameSheet, showSheet } from "../../model/sheets";
import type { Workbook } from "../../model/workbook";
import { flag, oneOf, optionalFlag, optionalText, textArgument, wholeNumber } from "../argumentReaders";
import { eventMembers } from "../subscriptions";
import { wireType, type WireObject } from "../wireObject";
import { charts } from "./chart";
import { freezePanes } from "./freezePanes";
import { names } from "./name";
import { protection } from "./protection";
import { range, rangeByIndexes } from "./range";
import { tablesOf } from "./table";

/** A sheet by its id: there are other objects under the same id after an undo. */
export interface SheetById {
  readonly workbook: Workbook;
  readonly sheetId: string;
}

const visibilities = ["Visible", "Hidden", "VeryHidden"] as const;

/** `Excel.Worksheet`. */
export const worksheet: (target: SheetById) => WireObject = wireType<SheetById>(
  "Worksheet",
  {
    Id: { get: ({ sheetId }) => sheetId },
    Name: {
      get: (target) => sheetOf(target).name,
      set: (target, value) => {
        renameSheet(target.workbook, sheetOf(target), textArgument(value));
      },
    },
    Visibility: {
      get: (target) => sheetOf(target).visibility,
      set: (target, value) => {
        showSheet(target.workbook, sheetOf(target), oneOf(value, visibilities));
      },
    },
    Position: {
      get: (target) => target.workbook.sheets.indexOf(sheetOf(target)),
      set: (target, value) => {
        moveSheet(target.workbook, sheetOf(target), wholeNumber(value));
      },
    },
    ShowGridlines: { get: (target) => sheetOf(target).showGridlines },
    // The name by which office.js writes it.
    Gridlines: {
      set: (target, value) => {
        sheetOf(target).showGridlines = flag(value);
        target.workbook.noteChange();
      },
    },
    TabColor: {
      get: (target) => sheetOf(target).tabColor,
      set: (target, value) => {
        sheetOf(target).tabColor = textArgument(value);
        target.workbook.noteChange();
      },
    },
    Tables: { get: (target) => tablesOf(target) },
    Names: { get: (target) => names(target) },
    Charts: { get: (target) => charts(target) },
    FreezePanes: { get: (target) => freezePanes(target) },
    Protection: {
      get: (target) =>
        protection({
          isProtected: () => sheetOf(target).isProtected,
          protect: (isProtected) => {
            sheetOf(target).isProtected = isProtected;
            target.workbook.noteChange();
          },
        }),
    },
    ...eventMembers<SheetById>(
      ["changed", "calculated", "selectionChanged", "activated", "deactivated", "nameChanged"],
      (target) => target,
    ),
    Activate: {
      call: (target) => {
        activateSheet(target.workbook, sheetOf(target));
      },
    },
    Delete: {
      call: (target) => {
        deleteSheet(target.workbook, sheetOf(target));
      },
    },
    GetRange: {
      call: (target, [address]) => {
        const text = optionalText(address);
        return range(cells(target, text === undefined ? wholeSheet : rectangleOn(target, text)));
      },
    },
    GetRangeByIndexes: { call: (target, args) => rangeByIndexes(cells(target, wholeSheet), args) },
    GetCell: {
      call: (target, [row, column]) =>
        range(cells(target, { row: wholeNumber(row), column: wholeNumber(column), rows: 1, columns: 1 })),
    },
    GetUsedRange: {
      // An empty sheet answers its first cell.
      call: (target, [valuesOnly]) =>
        range(cells(target, usedRange(target, optionalFlag(valuesOnly)) ?? { row: 0, column: 0, rows: 1, columns: 1 })),
    },
    GetUsedRangeOrNullObject: {
      call: (target, [valuesOnly]) => {
        const used = usedRange(target, optionalFlag(valuesOnly));
        return used && range(cells(target, used));
      },
    },
  },
  { id: ({ sheetId }) => sheetId },
);

/** `Excel.WorksheetCollection`. */
export const worksheets = wireType<Workbook>(
  "WorksheetCollection",
  {
    ...eventMembers<Workbook>(
      ["changed", "calculated", "selectionChanged", "activated", "deactivated", "added", "deleted", "nameChanged"],
      (workbook) => ({ workbook, sheetId: null }),
    ),
    Add: { call: (workbook, [name]) => shown(workbook, addSheet(workbook, optionalText(name))) },
    GetItem: {
      call: (workbook, [key]) => {
        const sheet = workbook.sheetNamed(textArgument(key));
        if (!sheet) throw new ExcelError("ItemNotFound");
        return shown(workbook, sheet);
      },
    },
    GetItemOrNullObject: {
      call: (workbook, [key]) => {
        const sheet = workbook.sheetNamed(textArgument(key));
        return sheet && shown(workbook, sheet);
      },
    },
    GetActiveWorksheet: { call: (workbook) => shown(workbook, workbook.activeSheet) },
    GetCount: {
      call: (workbook, [visibleOnly]) =>
        workbook.sheets.filter((sheet) => !optionalFlag(visibleOnly) || sheet.visibility === "Visible").length,
    },
    GetFirst: {
      call: (workbook, [visibleOnly]) => ended(workbook, workbook.sheets, optionalFlag(visibleOnly)),
    },
    GetLast: {
      call: (workbook, [visibleOnly]) => ended(workbook, [...workbook.sheets].reverse(), optionalFlag(visibleOnly)),
    },
  },
  { items: (workbook) => workbook.sheets.map((sheet) => shown(workbook, sheet)) },
);

function shown(workbook: Workbook, sheet: Sheet): WireObject {
  return worksheet({ workbook, sheetId: sheet.id });
}

function ended(workbook: Workbook, sheets: readonly Sheet[], visibleOnly: boolean): WireObject {
  const sheet = sheets.find(({ visibility }) => !visibleOnly || visibility === "Visible");
  if (!sheet) throw new ExcelError("ItemNotFound");
  return shown(workbook, sheet);
}

export function sheetOf({ workbook, sheetId }: SheetById): Sheet {
  return workbook.sheet(sheetId);
}

/** A sheet that may be changed. */
export function openSheet(target: SheetById): Sheet {
  const sheet = sheetOf(target);
  checkUnprotected(sheet);
  return sheet;
}

function cells(target: SheetById, rectangle: Rectangle): CellRange {
  return new CellRange(target.workbook, sheetOf(target).id, rectangle);
}

/** What is used, spilled cells included. */
function usedRange(target: SheetById, valuesOnly: boolean): Rectangle | null {
  return target.workbook.calculation.usedRange(sheetOf(target), valuesOnly);
}

function rectangleOn(target: SheetById, address: string): Rectangle {
  const { sheet, rectangle } = addressed(address);
  if (sheet !== null && target.workbook.sheetNamed(sheet)?.id !== target.sheetId) {
    throw new ExcelError("InvalidArgument");
  }
  return rectangle;
}
