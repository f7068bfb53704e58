import { describeCell, errorCode, readNumber, type Cell, type Cells } from "../core/sheet/cell";
import type { ScoredMetric } from "../core/health/healthScore";
import { needs, passedOn, wrong } from "./failure";

const wordsForMissing: ReadonlySet<string> = new Set(["n/a", "na", "-", "–", "none", "unknown"]);

/** Metrics as one column of numbers each; `NaN` where missing: blank, `#N/A`, or a word such as `n/a`. */
export function metricColumns(metrics: Cells): Float64Array[] {
  const width = metrics[0]?.length ?? 0;
  const columns = Array.from({ length: width }, () => new Float64Array(metrics.length));
  for (let row = 0; row < metrics.length; row++) {
    const cells = metrics[row] ?? [];
    if (cells.length !== width) throw needs("as many metrics in every row", `${cells.length} in row ${row + 1}`);
    for (let metric = 0; metric < width; metric++) columns[metric]![row] = metricValue(cells[metric], row);
  }
  return columns;
}

function metricValue(cell: Cell, row: number): number {
  const value = readNumber(cell);
  if (value === undefined) return NaN;
  if (!Number.isNaN(value)) return value;
  const error = errorCode(cell);
  if (error === "#N/A") return NaN;
  if (error !== undefined) throw passedOn(error);
  if (typeof cell === "string" && wordsForMissing.has(cell.trim().toLowerCase())) return NaN;
  throw needs(`a number or a blank for each metric in row ${row + 1}`, describeCell(cell));
}

/** Anchors and weights of the metrics, checked. */
export function scoredMetrics(
  poor: readonly Cell[],
  good: readonly Cell[],
  weights: readonly number[],
): ScoredMetric[] {
  const poorValues = metricNumbers(poor, "poor", weights.length);
  const goodValues = metricNumbers(good, "good", weights.length);
  return weights.map((weight, metric) => {
    const [from, to] = [poorValues[metric] ?? NaN, goodValues[metric] ?? NaN];
    if (from === to) throw needs(`poor and good to differ; of metric ${metric + 1} both are ${from}`);
    return { poor: from, good: to, weight };
  });
}

/** One weight per metric, 0 or more and one of them above; equal ones where none are given. */
export function metricWeights(weights: readonly Cell[] | undefined, metrics: number): number[] {
  if (weights === undefined) return Array.from({ length: metrics }, () => 1);
  const numbers = metricNumbers(weights, "weights", metrics);
  const negative = numbers.find((weight) => weight < 0);
  if (negative !== undefined) throw needs("weights of 0 or more", String(negative));
  if (!numbers.some((weight) => weight > 0)) throw needs("a weight above 0 for at least one metric");
  return numbers;
}

/** A share from 0 to 1. */
export function checkedShare(share: number, name: string): number {
  if (share < 0 || share > 1) throw wrong(`${name} is a share from 0 to 1, found ${share}`);
  return share;
}

function metricNumbers(cells: readonly Cell[], name: string, metrics: number): number[] {
  if (cells.length !== metrics) {
    throw needs(`as many values in ${name} as there are metrics, ${metrics}`, String(cells.length));
  }
  return cells.map((cell, position) => {
    const error = errorCode(cell);
    if (error !== undefined) throw passedOn(error);
    const number = readNumber(cell) ?? NaN;
    if (Number.isNaN(number)) throw needs(`a number for metric ${position + 1} in ${name}`, describeCell(cell));
    return number;
  });
}
