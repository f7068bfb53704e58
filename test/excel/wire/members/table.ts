import { CellRange } from "../../model/cellRange";
import { ExcelError } from "../../model/excelError";
import { checkUnprotected } from "../../model/guards";
import { contains, intersection, lastRow, type Rectangle } from "../../model/rectangle";
import type { Sheet } from "../../model/sheet";
import type { Table } from "../../model/spreadsheetObjects";
import { addTable, removeTable, renameTable, resizeTable } from "../../model/tables";
import type { Workbook } from "../../model/workbook";
import { flag, textArgument, wholeNumber } from "../argumentReaders";
import { wireType, type Member, type WireObject } from "../wireObject";
import { range, rangeArgument } from "./range";
import { tableColumns } from "./tableColumn";
import { worksheet, type SheetById } from "./worksheet";

/** A table by its identity. */
export interface TableById {
  readonly workbook: Workbook;
  readonly tableId: string;
}

/** `Excel.Table`. */
export const table: (target: TableById) => WireObject = wireType<TableById>(
  "Table",
  {
    Id: { get: ({ tableId }) => tableId },
    Name: {
      get: (target) => found(target).table.name,
      set: (target, value) => {
        const { sheet, table } = found(target);
        renameTable(target.workbook, sheet, table, textArgument(value));
      },
    },
    Style: {
      get: (target) => found(target).table.style,
      set: (target, value) => {
        openTable(target).style = textArgument(value);
        target.workbook.noteChange();
      },
    },
    ShowFilterButton: switched("showFilterButton"),
    ShowBandedRows: switched("showBandedRows"),
    ShowHeaders: { get: () => true },
    ShowTotals: { get: () => false },
    Worksheet: { get: (target) => worksheet({ workbook: target.workbook, sheetId: found(target).sheet.id }) },
    Columns: { get: (target) => tableColumns(target) },
    Rows: { get: (target) => tableRows(target) },
    GetRange: { call: (target) => cells(target, ({ range }) => range) },
    GetHeaderRowRange: { call: (target) => cells(target, ({ range }) => ({ ...range, rows: 1 })) },
    GetDataBodyRange: { call: (target) => cells(target, bodyOf) },
    Resize: {
      call: (target, [to]) => {
        const { sheet, table } = found(target);
        const wanted = rangeArgument(new CellRange(target.workbook, sheet.id, table.range), to);
        if (wanted.sheetId !== sheet.id) throw new ExcelError("InvalidArgument");
        resizeTable(target.workbook, sheet, table, wanted.rectangle);
      },
    },
    Delete: {
      call: (target) => {
        const { sheet, table } = found(target);
        removeTable(target.workbook, sheet, table, true);
      },
    },
    ClearFilters: {
      call: (target) => {
        openTable(target).filteredRows = new Set();
        target.workbook.noteChange();
      },
    },
    ConvertToRange: {
      call: (target) => {
        const { sheet, table } = found(target);
        const { range: rectangle } = table;
        removeTable(target.workbook, sheet, table, false);
        return range(new CellRange(target.workbook, sheet.id, rectangle));
      },
    },
  },
  { id: ({ tableId }) => tableId },
);

/** Tables of the workbook, of a sheet, or of a part of it. */
interface SomeTables {
  readonly workbook: Workbook;
  /** The sheet on which new tables are put; `null` for the active one. */
  readonly sheetId: string | null;
  readonly tables: () => Table[];
}

const tables = wireType<SomeTables>(
  "TableCollection",
  {
    Count: { get: (target) => target.tables().length },
    GetCount: { call: (target) => target.tables().length },
    Add: {
      call: (target, [address, hasHeaders]) => {
        const { workbook } = target;
        const home = target.sheetId ?? workbook.activeSheetId;
        const where = rangeArgument(new CellRange(workbook, home, { row: 0, column: 0, rows: 1, columns: 1 }), address);
        const added = addTable(workbook, where.sheet, where.rectangle, flag(hasHeaders));
        return table({ workbook, tableId: added.id });
      },
    },
    GetItem: {
      call: (target, [key]) => {
        const item = byKey(target, key);
        if (!item) throw new ExcelError("ItemNotFound");
        return item;
      },
    },
    GetItemOrNullObject: { call: (target, [key]) => byKey(target, key) },
    GetItemAt: { call: (target, [index]) => itemAt(items(target), index) },
  },
  { items },
);

/** `Excel.TableScopedCollection`: the tables of a range. */
const tablesInRange = wireType<SomeTables>(
  "TableScopedCollection",
  {
    GetCount: { call: (target) => target.tables().length },
    GetFirst: { call: (target) => itemAt(items(target), 0) },
    GetItem: {
      call: (target, [key]) => {
        const item = byKey(target, key);
        if (!item) throw new ExcelError("ItemNotFound");
        return item;
      },
    },
  },
  { items },
);

function items(target: SomeTables): WireObject[] {
  return target.tables().map(({ id }) => table({ workbook: target.workbook, tableId: id }));
}

function byKey(target: SomeTables, key: unknown): WireObject | null {
  const wanted = textArgument(key).toLowerCase();
  const item = target.tables().find(({ id, name }) => id === key || name.toLowerCase() === wanted);
  return item ? table({ workbook: target.workbook, tableId: item.id }) : null;
}

export function tablesOfWorkbook(workbook: Workbook): WireObject {
  return tables({ workbook, sheetId: null, tables: () => workbook.tables().map(({ table }) => table) });
}

/** The tables of a sheet; of a range, those that touch it or lie wholly in it. */
export function tablesOf(target: SheetById | CellRange, fullyContained = false): WireObject {
  const { workbook, sheetId } = target;
  const all = (): Table[] => workbook.sheet(sheetId).tables;
  if (!(target instanceof CellRange)) return tables({ workbook, sheetId, tables: all });
  const { rectangle } = target;
  const isMeant = (each: Table): boolean =>
    fullyContained ? contains(rectangle, each.range) : intersection(rectangle, each.range) !== null;
  return tablesInRange({ workbook, sheetId, tables: () => all().filter(isMeant) });
}

const tableRows = wireType<TableById>("TableRowCollection", {
  Count: { get: (target) => found(target).table.range.rows - 1 },
  GetCount: { call: (target) => found(target).table.range.rows - 1 },
});

/** The table, and the sheet that it lies on. */
export function found({ workbook, tableId }: TableById): { readonly sheet: Sheet; readonly table: Table } {
  const all = workbook.tables().find(({ table }) => table.id === tableId);
  if (!all) throw new ExcelError("ItemNotFound");
  return all;
}

/** A table that may be changed. */
function openTable(target: TableById): Table {
  const { sheet, table } = found(target);
  checkUnprotected(sheet);
  return table;
}

export function itemAt(all: readonly WireObject[], index: unknown): WireObject {
  const item = all[wholeNumber(index)];
  if (!item) throw new ExcelError("InvalidArgument");
  return item;
}

function bodyOf({ range }: Table): Rectangle {
  return { ...range, row: range.row + 1, rows: lastRow(range) - range.row };
}

function cells(target: TableById, rectangle: (table: Table) => Rectangle): WireObject {
  const { sheet, table } = found(target);
  return range(new CellRange(target.workbook, sheet.id, rectangle(table)));
}

function switched(name: "showFilterButton" | "showBandedRows"): Member<TableById> {
  return {
    get: (target) => found(target).table[name],
    set: (target, value) => {
      openTable(target)[name] = flag(value);
      target.workbook.noteChange();
    },
  };
}
