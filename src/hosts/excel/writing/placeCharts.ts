/// <reference types="office-js" />
import type { ResultChart } from "../../../core/report/resultSheet";
import type { ResultSheetInExcel } from "./resultSheetInExcel";

/** Cells that a chart covers. */
const chartColumns = 8;
const chartRows = 16;

const chartTypes: Readonly<Record<ResultChart["kind"], Excel.ChartType>> = {
  columns: "ColumnClustered" as Excel.ChartType.columnClustered,
  bars: "BarClustered" as Excel.ChartType.barClustered,
  line: "XYScatterLinesNoMarkers" as Excel.ChartType.xyscatterLinesNoMarkers,
};

/**
 * Draws the charts of the sheets, right of their tables, in place of those of an earlier run.
 *
 * Looks at what is there, so that it can be run again after it was cut short.
 */
export async function placeCharts(
  context: Excel.RequestContext,
  results: readonly ResultSheetInExcel[],
): Promise<void> {
  const wanted = results.flatMap(({ sheet, pending: { charts, chartColumn } }) =>
    charts.map((chart, index) => ({
      sheet,
      chart,
      row: 1 + index * (chartRows + 1),
      column: chartColumn,
      earlier: sheet.charts.getItemOrNullObject(chart.name).load("name"),
      table: context.workbook.tables.getItemOrNullObject(chart.table).load("name"),
    })),
  );
  if (wanted.length === 0) return;
  await context.sync();
  for (const { sheet, chart, row, column, earlier, table } of wanted) {
    if (table.isNullObject) continue;
    if (!earlier.isNullObject) earlier.delete();
    draw(sheet, table, chart, row, column);
  }
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
