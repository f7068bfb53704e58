import type { AccountField } from "../../core/vocabulary/accountFields";
import type { HealthModel, ModelMetric } from "../../core/health/accountHealth";
import { defaultMetric } from "../../core/settings/defaultMetrics";
import { areaReference } from "../../core/sheet/sheetArea";
import type { ReadingFigures } from "../calculator/previewFigures";
import { accountCells, type AccountCells, type AccountColumn } from "./accountColumns";

/** Metrics that stand side by side in the accounts sheet, with their anchors and weights as arrays of a formula. */
export interface MetricCells extends AccountCells {
  readonly poor: string;
  readonly good: string;
  readonly weights: string;
  /** The cells of their headers. */
  readonly names: string;
}

interface ColumnMetric extends AccountColumn {
  readonly poor: number;
  readonly good: number;
  readonly weight: number;
}

/**
 * The run of adjacent columns that are metrics of the model as they stand and carry most of its weight, since a function
 * takes metrics as one range. Anchors are in the unit of the cells.
 *
 * @returns `null` when no column is a metric as it stands.
 */
export function metricCells(reading: ReadingFigures, model: HealthModel): MetricCells | null {
  const metrics = model.metrics
    .flatMap((metric) => columnMetric(reading, metric) ?? [])
    .sort((a, b) => a.column - b.column);
  const runs: ColumnMetric[][] = [];
  for (const metric of metrics) {
    const run = runs.at(-1);
    if (run?.at(-1)?.column === metric.column - 1) run.push(metric);
    else runs.push([metric]);
  }
  const best = runs.reduce<readonly ColumnMetric[]>((a, b) => (weightOf(b) > weightOf(a) ? b : a), []);
  if (best.length === 0) return null;
  const cells = accountCells(reading, best);
  const header = { ...cells.area, firstRow: reading.headerRow, lastRow: reading.headerRow };
  return {
    ...cells,
    poor: arrayOf(best.map(({ poor }) => poor)),
    good: arrayOf(best.map(({ good }) => good)),
    weights: arrayOf(best.map(({ weight }) => weight)),
    names: areaReference(header),
  };
}

function columnMetric(reading: ReadingFigures, metric: ModelMetric): ColumnMetric | null {
  const { id, poor, good, weight } = metric;
  if (id.startsWith("column:")) {
    const own = reading.headers.find(({ header }) => header === id.slice("column:".length));
    return own ? { ...own, poor, good, weight } : null;
  }
  const field: AccountField | undefined = id === "coreFeaturesUsed" ? id : defaultMetric(id)?.field;
  const column = reading.columns.find((candidate) => candidate.field === field && candidate.used);
  if (!column) return null;
  const { header, column: index, scale } = column;
  if (id !== "coreFeaturesUsed") return { header, column: index, poor, good, weight };
  // The model's anchors are shares; counts are compared with another column.
  if (scale === "count") return null;
  const unit = scale === "percent" ? 100 : 1;
  return { header, column: index, poor: poor * unit, good: good * unit, weight };
}

function weightOf(run: readonly ColumnMetric[]): number {
  return run.reduce((sum, { weight }) => sum + weight, 0);
}

/** `{50,0.2,10}`; what binary fractions add behind the twelfth digit is left off. */
function arrayOf(values: readonly number[]): string {
  return `{${values.map((value) => Number(value.toPrecision(12))).join(",")}}`;
}
