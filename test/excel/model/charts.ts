import { referenceTo } from "./address";
import type { CellRange } from "./cellRange";
import { lastColumn, lastRow, type Rectangle } from "./rectangle";
import type { Sheet } from "./sheet";
import type { Chart, ChartSeries } from "./spreadsheetObjects";
import type { Workbook } from "./workbook";

/** Height of a row in points. */
const rowHeight = 15;
const defaultWidth = 48;

/**
 * The series that a chart of a range shows: with a first row of names and a first column of categories where these are text, as
 * Excel guesses.
 */
export function seriesOf(source: CellRange, by: "Auto" | "Columns" | "Rows"): ChartSeries[] {
  const { workbook, sheet, rectangle } = source;
  const byColumns = by === "Columns" || (by === "Auto" && rectangle.columns <= rectangle.rows);
  const isText = (row: number, column: number): boolean =>
    typeof workbook.value(sheet, rectangle.row + row, rectangle.column + column) === "string";
  const isEmpty = (row: number, column: number): boolean =>
    workbook.value(sheet, rectangle.row + row, rectangle.column + column) === null;
  const headerRow = rectangle.rows > 1 && isText(0, rectangle.columns - 1) ? 1 : 0;
  const headerColumn =
    rectangle.columns > 1 && (isText(rectangle.rows - 1, 0) || (headerRow === 1 && isEmpty(0, 0))) ? 1 : 0;
  const reference = (part: Rectangle): string => referenceTo(sheet.name, part);
  const cell = (row: number, column: number): Rectangle => ({ row, column, rows: 1, columns: 1 });
  const { row, column, rows, columns } = rectangle;
  const body = {
    row: row + headerRow,
    column: column + headerColumn,
    rows: rows - headerRow,
    columns: columns - headerColumn,
  };
  if (byColumns) {
    const categories = headerColumn ? reference({ ...body, column, columns: 1 }) : null;
    return Array.from({ length: body.columns }, (_, index) => ({
      name: headerRow ? reference(cell(row, body.column + index)) : `Series${index + 1}`,
      values: reference({ ...body, column: body.column + index, columns: 1 }),
      categories,
    }));
  }
  const categories = headerRow ? reference({ ...body, row, rows: 1 }) : null;
  return Array.from({ length: body.rows }, (_, index) => ({
    name: headerColumn ? reference(cell(body.row + index, column)) : `Series${index + 1}`,
    values: reference({ ...body, row: body.row + index, rows: 1 }),
    categories,
  }));
}

export function addChart(workbook: Workbook, sheet: Sheet, type: string, series: ChartSeries[]): Chart {
  const number = workbook.newId();
  const chart: Chart = {
    id: `{${String(number).padStart(8, "0")}-0003-0000-0000-000000000000}`,
    name: `Chart ${number}`,
    type,
    title: "",
    titleVisible: true,
    legendVisible: true,
    legendPosition: "Right",
    categoryAxisTitle: "",
    valueAxisTitle: "",
    left: 0,
    top: 0,
    width: 360,
    height: 216,
    series,
  };
  sheet.charts.push(chart);
  workbook.noteChange();
  return chart;
}

/** Lays a chart over some cells; from one cell on in its own size where no last one is given. */
export function positionChart(sheet: Sheet, chart: Chart, first: Rectangle, last: Rectangle | null): void {
  const left = (column: number): number =>
    Array.from({ length: column }, (_, index) => sheet.columnWidths.get(index) ?? defaultWidth).reduce(
      (sum, width) => sum + width,
      0,
    );
  chart.left = left(first.column);
  chart.top = first.row * rowHeight;
  if (!last) return;
  chart.width = left(lastColumn(last) + 1) - chart.left;
  chart.height = (lastRow(last) + 1) * rowHeight - chart.top;
}
