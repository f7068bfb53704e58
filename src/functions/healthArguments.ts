import { errorCode, isPlainNumber, readNumber, readText, type Cell } from "../core/sheet/cell";
import { plainCell } from "../core/sheet/plainCell";
import { defaultAverageFrom, defaultGoodFrom } from "../core/settings/functionDefaults";
import type { ReadValues, ScoredMetric } from "../core/health/healthScore";
import type { BucketLimits } from "../core/health/nextStep";
import { neededValue } from "./cellValue";
import { checkLength, rectangleArgument } from "./argumentReaders";
import { needs, unanswerable, unreadable, type Failure } from "./failure";

const wordsForMissing: readonly string[] = ["n/a", "na", "-", "–", "none", "unknown"];

/** The metrics of a call: one row per account. */
export interface MetricRows {
  readonly accounts: number;
  readonly metrics: number;
  /** `NaN` where missing: blank, `#N/A`, or a word such as `n/a`. Throws where a cell is anything else than a number. */
  readonly read: ReadValues;
}

/**
 * Metrics, one column each. Plain numbers are taken as Excel hands them over, when they are scored: one more pass over a
 * million cells would take as long as scoring them.
 */
export function metricsArgument(argument: unknown, name: string): MetricRows {
  const rows = rectangleArgument(argument, name);
  return {
    accounts: rows.length,
    metrics: rows[0]!.length,
    read: (account, values) => {
      const cells = rows[account]!;
      for (let metric = 0; metric < values.length; metric++) {
        const cell = cells[metric];
        values[metric] = isPlainNumber(cell) ? cell : metricValue(cell, metric, account);
      }
    },
  };
}

function metricValue(incoming: unknown, metric: number, row: number): number {
  if (incoming === null || incoming === "") return NaN;
  const cell = plainCell(incoming);
  const value = scoreOrMetric(cell);
  if (value !== undefined) return value;
  if (wordsForMissing.includes(readText(cell).toLowerCase())) return NaN;
  throw unreadable(cell, `a number or a blank for metric ${metric + 1} in row ${row + 1}`);
}

/** The number in a cell of metrics or scores; `NaN` where missing: blank or `#N/A`. `undefined` for anything else. */
export function scoreOrMetric(cell: Cell): number | undefined {
  const value = readNumber(cell) ?? null;
  if (value === null || errorCode(cell) === "#N/A") return NaN;
  return Number.isNaN(value) ? undefined : value;
}

/** Anchors and weights of the metrics, checked. Without weights all weigh the same. */
export function scoredMetrics(
  poor: readonly Cell[],
  good: readonly Cell[],
  weights: readonly number[],
): readonly ScoredMetric[] {
  const poorValues = metricNumbers(poor, "poor", weights.length);
  const goodValues = metricNumbers(good, "good", weights.length);
  return weights.map((weight, metric) => {
    const [from, to] = [poorValues[metric] ?? NaN, goodValues[metric] ?? NaN];
    if (from === to) throw needs(`poor and good to differ; of metric ${metric + 1} both are ${from}`);
    return { poor: from, good: to, weight };
  });
}

/** One weight per metric, 0 or more and one of them above; equal ones where none are given. */
export function metricWeights(weights: readonly Cell[] | undefined, metrics: number): readonly number[] {
  if (weights === undefined) return new Array<number>(metrics).fill(1);
  const numbers = metricNumbers(weights, "weights", metrics);
  const negative = numbers.find((weight) => weight < 0);
  if (negative !== undefined) throw needs("weights of 0 or more", negative);
  if (!numbers.some((weight) => weight > 0)) throw needs("a weight above 0 for at least one metric");
  return numbers;
}

/** One name per metric. */
export function metricNames(names: readonly Cell[], metrics: number): readonly string[] {
  return perMetric(names, "names", metrics, (cell) => readText(cell) || undefined, "a name");
}

function metricNumbers(cells: readonly Cell[], name: string, metrics: number): readonly number[] {
  return perMetric(cells, name, metrics, readNumber, "a number");
}

function perMetric<Value>(
  cells: readonly Cell[],
  name: string,
  metrics: number,
  read: (cell: Cell) => Value | undefined,
  needed: string,
): readonly Value[] {
  checkLength(cells, name, metrics, "there are metrics");
  return cells.map((cell, metric) => neededValue(cell, read, `${needed} for metric ${metric + 1} in ${name}`));
}

/** The limits of the buckets, the right way round. */
export function bucketLimits(averageFrom = defaultAverageFrom, goodFrom = defaultGoodFrom): BucketLimits {
  if (averageFrom > goodFrom) throw needs("average_from to be at most good_from", `${averageFrom} and ${goodFrom}`);
  return { averageFrom, goodFrom };
}

/** A share from 0 to 1. */
export function checkedShare(share: number, name: string): number {
  if (share < 0 || share > 1) throw needs(`a share from 0 to 1 for ${name}`, share);
  return share;
}

/** Says why an account has no score. */
export function tooLittleKnown(coverage: number): Failure {
  // Rounded down: 49.6 % must not read as the 50 % that would have been enough.
  return unanswerable(`Only ${Math.floor(100 * coverage + 1e-7)} % of the weight is known`);
}
