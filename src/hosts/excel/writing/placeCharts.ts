/// <reference types="office-js" />
import type { ResultChart } from "../../../core/report/resultSheet";
import type { PendingSheet } from "./pendingResult";

/** Cells that a chart covers. */
const chartColumns = 8;
const chartRows = 16;

const chartTypes: Readonly<Record<ResultChart["kind"], Excel.ChartType>> = {
  columns: "ColumnClustered" as Excel.ChartType.columnClustered,
  bars: "BarClustered" as Excel.ChartType.barClustered,
  line: "XYScatterLinesNoMarkers" as Excel.ChartType.xyscatterLinesNoMarkers,
};

/**
 * Draws the charts of a sheet, right of its tables. One that is there stays where the user put it and gets the data anew.
 *
 * Reads what is there, so that it can be run again after it was cut short.
 */
export async function placeCharts(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { charts, chartColumn }: PendingSheet,
): Promise<void> {
  if (charts.length === 0) return;
  const found = charts.map(({ name, table }) => ({
    chart: sheet.charts.getItemOrNullObject(name).load("name"),
    table: context.workbook.tables.getItemOrNullObject(table).load("name"),
  }));
  await context.sync();
  charts.forEach((wanted, index) => {
    const [chart, table] = [found[index]?.chart, found[index]?.table];
    if (!chart || !table || table.isNullObject) return;
    if (!chart.isNullObject) chart.delete();
    draw(sheet, table, wanted, 1 + index * (chartRows + 1), chartColumn);
  });
  await context.sync();
}

function draw(sheet: Excel.Worksheet, table: Excel.Table, wanted: ResultChart, row: number, column: number): void {
  const body = (place: number): Excel.Range => table.columns.getItemAt(place).getDataBodyRange();
  const [first = 0] = wanted.series;
  const chart = sheet.charts.add(chartTypes[wanted.kind], body(first), Excel.ChartSeriesBy.columns);
  chart.name = wanted.name;
  chart.title.text = wanted.title;
  wanted.series.forEach((place, index) => {
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add();
    if (index > 0) series.setValues(body(place));
    series.setXAxisValues(body(wanted.categories));
  });
  chart.legend.visible = wanted.series.length > 1;
  chart.setPosition(sheet.getCell(row, column), sheet.getCell(row + chartRows - 1, column + chartColumns - 1));
}
