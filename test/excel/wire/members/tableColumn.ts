import { CellRange } from "../../model/cellRange";
import { ExcelError } from "../../model/excelError";
import { checkUnprotected } from "../../model/guards";
import type { Rectangle } from "../../model/rectangle";
import type { Sheet } from "../../model/sheet";
import type { Table } from "../../model/spreadsheetObjects";
import { addTableColumn, deleteColumn } from "../../model/tableColumns";
import { renameColumn } from "../../model/tables";
import { textArgument } from "../argumentReaders";
import { wireType, type WireObject } from "../wireObject";
import { range } from "./range";
import { found, itemAt, type TableById } from "./table";

interface ColumnById extends TableById {
  readonly columnId: number;
}

const tableColumn: (target: ColumnById) => WireObject = wireType<ColumnById>(
  "TableColumn",
  {
    Id: { get: ({ columnId }) => columnId },
    Name: {
      get: (target) => columnOf(target).column.name,
      set: (target, value) => {
        const { sheet, table, index } = columnOf(target);
        checkUnprotected(sheet);
        renameColumn(target.workbook, sheet, table, index, textArgument(value));
        target.workbook.noteChange();
      },
    },
    Index: { get: (target) => columnOf(target).index },
    Delete: {
      call: (target) => {
        const { sheet, table, index } = columnOf(target);
        deleteColumn(target.workbook, sheet, table, index);
      },
    },
    GetRange: { call: (target) => columnCells(target, (rectangle) => rectangle) },
    GetHeaderRowRange: { call: (target) => columnCells(target, (rectangle) => ({ ...rectangle, rows: 1 })) },
    GetDataBodyRange: {
      call: (target) =>
        columnCells(target, (rectangle) => ({ ...rectangle, row: rectangle.row + 1, rows: rectangle.rows - 1 })),
    },
  },
  { id: ({ columnId }) => columnId },
);

/** `Excel.TableColumnCollection`. */
export const tableColumns: (target: TableById) => WireObject = wireType<TableById>(
  "TableColumnCollection",
  {
    Count: { get: (target) => found(target).table.columns.length },
    GetCount: { call: (target) => found(target).table.columns.length },
    Add: {
      call: (target, [index, values, name]) => {
        const { sheet, table } = found(target);
        const added = addTableColumn(target.workbook, sheet, table, { index, values, name });
        return tableColumn({ ...target, columnId: added.id });
      },
    },
    GetItem: {
      call: (target, [key]) => {
        const column = columnByKey(target, key);
        if (!column) throw new ExcelError("ItemNotFound");
        return column;
      },
    },
    GetItemOrNullObject: { call: (target, [key]) => columnByKey(target, key) },
    GetItemAt: { call: (target, [index]) => itemAt(columnItems(target), index) },
  },
  { items: columnItems },
);

function columnOf(target: ColumnById): { sheet: Sheet; table: Table; index: number; column: Table["columns"][number] } {
  const { sheet, table } = found(target);
  const index = table.columns.findIndex(({ id }) => id === target.columnId);
  const column = table.columns[index];
  if (!column) throw new ExcelError("ItemNotFound");
  return { sheet, table, index, column };
}

function columnItems(target: TableById): WireObject[] {
  return found(target).table.columns.map(({ id }) => tableColumn({ ...target, columnId: id }));
}

/** A number is an id, a text a name. */
function columnByKey(target: TableById, key: unknown): WireObject | null {
  const { columns } = found(target).table;
  const column = columns.find(({ id, name }) =>
    typeof key === "number" ? id === key : name.toLowerCase() === textArgument(key).toLowerCase(),
  );
  return column ? tableColumn({ ...target, columnId: column.id }) : null;
}

function columnCells(target: ColumnById, part: (rectangle: Rectangle) => Rectangle): WireObject {
  const { sheet, table, index } = columnOf(target);
  const whole = { ...table.range, column: table.range.column + index, columns: 1 };
  return range(new CellRange(target.workbook, sheet.id, part(whole)));
}
