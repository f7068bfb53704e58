import { ExcelError } from "./excelError";
import { checkUnprotected } from "./guards";
import { eraseCells, moveCellContents } from "./movedCells";
import { contains, intersection, lastColumn, lastRow, sheetColumns, sheetRows, type Rectangle } from "./rectangle";
import { rewriteEverywhere } from "./references";
import type { Sheet } from "./sheet";
import { shiftedIndex, shiftedRange, type Shift } from "./shiftedRange";
import type { Table } from "./spreadsheetObjects";
import { insertColumn } from "./tables";
import type { ChangeType, Workbook } from "./workbook";

/** Makes room for cells: what stood there, and beyond it, moves down or to the right. References to it follow. */
export function insertCells(workbook: Workbook, sheet: Sheet, range: Rectangle, along: Shift["along"]): void {
  checkUnprotected(sheet);
  const shift: Shift = { kind: "inserted", range, along };
  const moving = from(range, along, 0);
  checkTables(sheet, shift);
  const used = sheet.usedRange(true, moving);
  const [rows, columns] = along === "rows" ? [range.rows, 0] : [0, range.columns];
  if (used && (lastRow(used) + rows >= sheetRows || lastColumn(used) + columns >= sheetColumns)) {
    throw new ExcelError("InsertDeleteConflict");
  }
  moveCellContents(
    sheet.cells,
    { ...moving, rows: moving.rows - rows, columns: moving.columns - columns },
    rows,
    columns,
  );
  eraseCells(sheet.cells, range);
  rewriteEverywhere(workbook, { kind: "cellsInserted", sheet: sheet.name, range, along });
  shiftObjects(workbook, sheet, shift);
  for (const table of sheet.tables) widen(workbook, sheet, table, range);
  workbook.noteCells(sheet, range, changeType(range, "Inserted"));
}

/** Takes cells away: what lies beyond them moves up or to the left. References to them show `#REF!`. */
export function deleteCells(workbook: Workbook, sheet: Sheet, range: Rectangle, along: Shift["along"]): void {
  checkUnprotected(sheet);
  const shift: Shift = { kind: "deleted", range, along };
  checkTables(sheet, shift);
  for (const table of sheet.tables) {
    if (contains(range, table.range)) rewriteEverywhere(workbook, { kind: "tableDeleted", table: table.name });
    else dropColumns(workbook, table, range, along);
  }
  const [rows, columns] = along === "rows" ? [range.rows, 0] : [0, range.columns];
  eraseCells(sheet.cells, range);
  moveCellContents(sheet.cells, from(range, along, along === "rows" ? range.rows : range.columns), -rows, -columns);
  rewriteEverywhere(workbook, { kind: "cellsDeleted", sheet: sheet.name, range, along });
  shiftObjects(workbook, sheet, shift);
  workbook.noteCells(sheet, range, changeType(range, "Deleted"));
}

/** Moves cells as Cut and Paste does: references to them follow, references in them stay as they are. */
export function moveCells(workbook: Workbook, sheet: Sheet, range: Rectangle, toSheet: Sheet, to: Rectangle): void {
  checkUnprotected(sheet);
  checkUnprotected(toSheet);
  const target = { ...to, rows: range.rows, columns: range.columns };
  const [rows, columns] = [to.row - range.row, to.column - range.column];
  const whole = (table: Table): boolean => contains(range, table.range);
  const split = [
    ...sheet.tables.filter(
      (table) =>
        !whole(table) &&
        intersection(table.range, range) &&
        table.range.row >= range.row &&
        table.range.row <= lastRow(range),
    ),
  ];
  const covered = toSheet.tables.filter(
    (table) => !(toSheet === sheet && whole(table)) && intersection(table.range, target),
  );
  if (split.length > 0 || covered.length > 0) throw new ExcelError("InvalidOperation");
  moveCellContents(sheet.cells, range, rows, columns, toSheet.cells);
  rewriteEverywhere(workbook, { kind: "cellsMoved", sheet: sheet.name, range, toSheet: toSheet.name, rows, columns });
  const moved = (rectangle: Rectangle): Rectangle => ({
    ...rectangle,
    row: rectangle.row + rows,
    column: rectangle.column + columns,
  });
  for (const table of sheet.tables.filter(whole)) {
    table.range = moved(table.range);
    if (toSheet !== sheet) {
      sheet.tables = sheet.tables.filter((each) => each !== table);
      toSheet.tables.push(table);
    }
  }
  for (const format of sheet.conditionalFormats.filter((each) => contains(range, each.range))) {
    format.range = moved(format.range);
    if (toSheet !== sheet) {
      sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each !== format);
      toSheet.conditionalFormats.push(format);
    }
  }
  workbook.noteCells(sheet, range);
  workbook.noteCells(toSheet, target);
}

/** The cells that move: from the range on, some steps further, to the end of the sheet. */
function from(range: Rectangle, along: Shift["along"], steps: number): Rectangle {
  return along === "rows"
    ? { ...range, row: range.row + steps, rows: sheetRows - range.row - steps }
    : { ...range, column: range.column + steps, columns: sheetColumns - range.column - steps };
}

/** Refuses what would move one part of a table and leave the other, or take its header row. */
function checkTables(sheet: Sheet, shift: Shift): void {
  const moving = from(shift.range, shift.along, 0);
  for (const { range } of sheet.tables) {
    const shared = intersection(range, moving);
    if (!shared || contains(shift.range, range)) continue;
    const across = shift.along === "rows" ? shared.columns === range.columns : shared.rows === range.rows;
    const takesHeader =
      shift.kind === "deleted" && shift.along === "rows" && intersection(shift.range, { ...range, rows: 1 }) !== null;
    if (!across || takesHeader) {
      throw new ExcelError(
        "InvalidOperation",
        "This operation is not allowed. The operation is attempting to shift cells in a table on your worksheet.",
      );
    }
  }
}

function shiftObjects(workbook: Workbook, sheet: Sheet, shift: Shift): void {
  const { kind, range, along } = shift;
  for (const held of workbook.heldRanges) if (held.sheetId === sheet.id) held.follow(shift);
  sheet.tables = sheet.tables.flatMap((table) => {
    const after = shiftedRange(table.range, shift);
    if (!after) return [];
    table.range = { ...after, rows: Math.max(2, after.rows) };
    return [table];
  });
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((format) => {
    const after = shiftedRange(format.range, shift);
    if (!after) return [];
    format.range = after;
    return [format];
  });
  const index = (each: number): number[] => {
    const after = shiftedIndex(
      each,
      kind,
      along === "rows" ? range.row : range.column,
      along === "rows" ? range.rows : range.columns,
    );
    return after === null ? [] : [after];
  };
  if (range.columns === sheetColumns && along === "rows") {
    sheet.hiddenRows = new Set([...sheet.hiddenRows].flatMap(index));
  }
  if (range.rows === sheetRows && along === "columns") {
    const keyed = <Value>(map: ReadonlyMap<number, Value>): Map<number, Value> =>
      new Map([...map].flatMap(([column, value]) => index(column).map((after): [number, Value] => [after, value])));
    sheet.hiddenColumns = new Set([...sheet.hiddenColumns].flatMap(index));
    sheet.columnWidths = keyed(sheet.columnWidths);
    sheet.columnLooks = keyed(sheet.columnLooks);
  }
}

/** New columns within a table get their headers. */
function widen(workbook: Workbook, sheet: Sheet, table: Table, range: Rectangle): void {
  for (let index = range.column - table.range.column; table.columns.length < table.range.columns; index++) {
    insertColumn(workbook, sheet, table, index);
  }
}

function dropColumns(workbook: Workbook, table: Table, range: Rectangle, along: Shift["along"]): void {
  const shared = intersection(table.range, range);
  if (!shared || along === "rows") return;
  const gone = table.columns.splice(shared.column - table.range.column, shared.columns);
  for (const { name } of gone) rewriteEverywhere(workbook, { kind: "columnDeleted", table: table.name, column: name });
}

function changeType(range: Rectangle, what: "Inserted" | "Deleted"): ChangeType {
  if (range.columns === sheetColumns) return `Row${what}`;
  return range.rows === sheetRows ? `Column${what}` : `Cell${what}`;
}
