import { referenceTo } from "../../model/address";
import { ExcelError } from "../../model/excelError";
import type { ChartSeries } from "../../model/spreadsheetObjects";
import { optionalText, textArgument, wholeNumber } from "../argumentReaders";
import { wireType, type WireObject } from "../wireObject";
import { foundChart, openChart, sourceRange, type ChartById } from "./chart";
import type { SheetById } from "./worksheet";

interface SeriesAt extends ChartById {
  readonly index: number;
}

const oneSeries: (target: SeriesAt) => WireObject = wireType<SeriesAt>("ChartSeries", {
  Name: {
    get: (target) => seriesAt(target).name,
    set: (target, value) => {
      seriesAt(target).name = textArgument(value);
      target.workbook.noteChange();
    },
  },
  SetValues: {
    call: (target, [source]) => {
      seriesAt(target).values = reference(target, source);
      target.workbook.noteChange();
    },
  },
  SetXAxisValues: {
    call: (target, [source]) => {
      seriesAt(target).categories = reference(target, source);
      target.workbook.noteChange();
    },
  },
  Delete: {
    call: (target) => {
      openChart(target).series.splice(target.index, 1);
      target.workbook.noteChange();
    },
  },
});

/** `Excel.ChartSeriesCollection`. */
export const allSeries: (target: ChartById) => WireObject = wireType<ChartById>(
  "ChartSeriesCollection",
  {
    Count: { get: (target) => foundChart(target).series.length },
    GetCount: { call: (target) => foundChart(target).series.length },
    GetItemAt: {
      call: (target, [index]) => {
        const place = { ...target, index: wholeNumber(index) };
        seriesAt(place);
        return oneSeries(place);
      },
    },
    Add: {
      call: (target, [name]) => {
        const { series } = openChart(target);
        series.push({ name: optionalText(name) ?? `Series${series.length + 1}`, values: "", categories: null });
        target.workbook.noteChange();
        return oneSeries({ ...target, index: series.length - 1 });
      },
    },
  },
  { items: (target) => foundChart(target).series.map((_, index) => oneSeries({ ...target, index })) },
);

function seriesAt(target: SeriesAt): ChartSeries {
  const series = foundChart(target).series[target.index];
  if (!series) throw new ExcelError("InvalidArgument");
  return series;
}

function reference(target: SheetById, value: unknown): string {
  const source = sourceRange(target, value);
  return referenceTo(source.sheet.name, source.rectangle);
}
