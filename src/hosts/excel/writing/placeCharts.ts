/// <reference types="office-js" />
import type { ResultChart } from "../../../core/report/layout/resultSheet";
import type { PendingTable } from "./pendingResult";
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
 * Draws the charts of the sheets, right of their tables. One of an earlier run keeps its look and place and gets its data
 * anew; one that the user took out stays out, as long as its table was there before.
 *
 * Looks at what is there, so that it can be run again after it was cut short.
 */
export async function placeCharts(
  context: Excel.RequestContext,
  results: readonly ResultSheetInExcel[],
): Promise<void> {
  const loaded = results
    .filter(({ pending }) => pending.charts.length > 0)
    .map((result) => ({
      ...result,
      present: result.sheet.charts.load("items/name, items/series/count"),
      tables: result.pending.charts.map(({ table }) => context.workbook.tables.getItemOrNullObject(table).load("name")),
    }));
  if (loaded.length === 0) return;
  await context.sync();
  const written = new Map(
    results.flatMap(({ pending }) => pending.tables.map((table) => [table.name, table] as const)),
  );
  for (const { sheet, pending, present, tables } of loaded) {
    const { charts, knownCharts } = pending;
    const chartColumn = 1 + Math.max(0, ...pending.tables.map(({ range }) => range.endColumn + 1));
    // A chart gets its name last: one that is neither ours nor older than this run was cut short.
    const expected = new Set([...knownCharts, ...charts.map(({ name }) => name)]);
    for (const chart of present.items) if (!expected.has(chart.name)) chart.delete();
    charts.forEach((wanted, index) => {
      const table = tables[index];
      if (!table || table.isNullObject) return;
      const earlier = present.items.find(({ name }) => name === wanted.name);
      if (earlier) setData(earlier, table, wanted, earlier.series.count);
      else draw(sheet, table, written.get(table.name), wanted, 1 + index * (chartRows + 1), chartColumn);
    });
  }
  await context.sync();
}

function draw(
  sheet: Excel.Worksheet,
  table: Excel.Table,
  written: PendingTable | undefined,
  wanted: ResultChart,
  row: number,
  column: number,
): void {
  if (!written || written.isContinued) return;
  const [first = 0, ...others] = wanted.series;
  const chart = sheet.charts.add(chartTypes[wanted.kind], bodyOf(table, first), Excel.ChartSeriesBy.columns);
  chart.title.text = wanted.title;
  chart.axes.categoryAxis.title.text = wanted.categoryTitle;
  chart.axes.valueAxis.title.text = wanted.valueTitle;
  chart.series.getItemAt(0).name = written.headers[first] ?? "";
  for (const place of others) chart.series.add(written.headers[place]);
  setData(chart, table, wanted, wanted.series.length);
  chart.legend.visible = others.length > 0;
  chart.setPosition(sheet.getCell(row, column), sheet.getCell(row + chartRows - 1, column + chartColumns - 1));
  chart.name = wanted.name;
}

function setData(chart: Excel.Chart, table: Excel.Table, { series, categories }: ResultChart, count: number): void {
  series.slice(0, count).forEach((place, index) => {
    const drawn = chart.series.getItemAt(index);
    drawn.setValues(bodyOf(table, place));
    drawn.setXAxisValues(bodyOf(table, categories));
  });
}

function bodyOf(table: Excel.Table, column: number): Excel.Range {
  return table.columns.getItemAt(column).getDataBodyRange();
}
