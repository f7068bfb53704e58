import { CellRange } from "../../model/cellRange";
import { addChart, positionChart, seriesOf } from "../../model/charts";
import { ExcelError } from "../../model/excelError";
import type { Chart } from "../../model/spreadsheetObjects";
import { flag, numberArgument, optionalOneOf, textArgument, wholeNumber } from "../argumentReaders";
import { wireType, type Member, type WireObject } from "../wireObject";
import { allSeries } from "./chartSeries";
import { rangeArgument } from "./range";
import { openSheet, sheetOf, worksheet, type SheetById } from "./worksheet";

/** A chart by its identity. */
export interface ChartById extends SheetById {
  readonly chartId: string;
}

const title = wireType<ChartById>("ChartTitle", {
  Text: chartPart("title", textArgument),
  Visible: chartPart("titleVisible", flag),
});

const legend = wireType<ChartById>("ChartLegend", {
  Visible: chartPart("legendVisible", flag),
  Position: chartPart("legendPosition", textArgument),
});

const categoryAxis = axis("categoryAxisTitle");
const valueAxis = axis("valueAxisTitle");

const axes = wireType<ChartById>("ChartAxes", {
  CategoryAxis: { get: (target) => categoryAxis(target) },
  ValueAxis: { get: (target) => valueAxis(target) },
});

const chart: (target: ChartById) => WireObject = wireType<ChartById>(
  "Chart",
  {
    Id: { get: ({ chartId }) => chartId },
    Name: chartPart("name", textArgument),
    ChartType: { get: (target) => foundChart(target).type },
    Title: { get: (target) => title(target) },
    Legend: { get: (target) => legend(target) },
    Axes: { get: (target) => axes(target) },
    Series: { get: (target) => allSeries(target) },
    Worksheet: { get: ({ workbook, sheetId }) => worksheet({ workbook, sheetId }) },
    Left: chartPart("left", numberArgument),
    Top: chartPart("top", numberArgument),
    Width: chartPart("width", numberArgument),
    Height: chartPart("height", numberArgument),
    SetData: {
      call: (target, [source, by]) => {
        openChart(target).series = seriesOf(sourceRange(target, source), optionalOneOf(by, seriesBy, "Auto"));
        target.workbook.noteChange();
      },
    },
    SetPosition: {
      call: (target, [start, end]) => {
        const first = sourceRange(target, start).rectangle;
        const last = end === null || end === undefined ? null : sourceRange(target, end).rectangle;
        positionChart(sheetOf(target), openChart(target), first, last);
        target.workbook.noteChange();
      },
    },
    Delete: {
      call: (target) => {
        const sheet = openSheet(target);
        const gone = foundChart(target);
        sheet.charts = sheet.charts.filter((each) => each !== gone);
        target.workbook.noteChange();
      },
    },
  },
  { id: ({ chartId }) => chartId },
);

const seriesBy = ["Auto", "Columns", "Rows"] as const;

/** `Excel.ChartCollection`. */
export const charts = wireType<SheetById>(
  "ChartCollection",
  {
    Count: { get: (target) => sheetOf(target).charts.length },
    GetCount: { call: (target) => sheetOf(target).charts.length },
    Add: {
      call: (target, [type, source, by]) => {
        const sheet = openSheet(target);
        const series = seriesOf(sourceRange(target, source), optionalOneOf(by, seriesBy, "Auto"));
        const added = addChart(target.workbook, sheet, textArgument(type), series);
        return chart({ ...target, chartId: added.id });
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
    GetItemAt: {
      call: (target, [index]) => {
        const item = sheetOf(target).charts[wholeNumber(index)];
        if (!item) throw new ExcelError("InvalidArgument");
        return chart({ ...target, chartId: item.id });
      },
    },
  },
  { items: (target) => sheetOf(target).charts.map(({ id }) => chart({ ...target, chartId: id })) },
);

function byKey(target: SheetById, key: unknown): WireObject | null {
  const wanted = textArgument(key).toLowerCase();
  const item = sheetOf(target).charts.find(({ id, name }) => id === key || name.toLowerCase() === wanted);
  return item ? chart({ ...target, chartId: item.id }) : null;
}

export function foundChart(target: ChartById): Chart {
  const item = sheetOf(target).charts.find(({ id }) => id === target.chartId);
  if (!item) throw new ExcelError("ItemNotFound");
  return item;
}

/** A chart that may be changed. */
export function openChart(target: ChartById): Chart {
  openSheet(target);
  return foundChart(target);
}

/** A range given as an object or by its address. */
export function sourceRange({ workbook, sheetId }: SheetById, value: unknown): CellRange {
  return rangeArgument(new CellRange(workbook, sheetId, { row: 0, column: 0, rows: 1, columns: 1 }), value);
}

function chartPart<Name extends keyof Chart>(name: Name, read: (value: unknown) => Chart[Name]): Member<ChartById> {
  return {
    get: (target) => foundChart(target)[name],
    set: (target, value) => {
      openChart(target)[name] = read(value);
      target.workbook.noteChange();
    },
  };
}

function axis(name: "categoryAxisTitle" | "valueAxisTitle"): (target: ChartById) => WireObject {
  const axisTitle = wireType<ChartById>("ChartAxisTitle", { Text: chartPart(name, textArgument) });
  return wireType<ChartById>("ChartAxis", { Title: { get: (target) => axisTitle(target) } });
}
