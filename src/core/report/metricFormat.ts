import type { ModelMetric } from "../health/accountHealth";
import { plainPercent } from "./plainFormat";

/** Shares that people speak of in percent. Stickiness is a ratio: 0.14. */
const inPercent: ReadonlySet<string> = new Set(["seatUse", "coreFeaturesUsed"]);

function isPercent({ id, scale }: ModelMetric): boolean {
  return inPercent.has(id) || scale === "share";
}

/** Decimals of a metric's step; `null` for a metric without one. */
function stepDecimals({ step }: ModelMetric): number | null {
  return step === null ? null : decimalsOf(step);
}

function decimalsOf(value: number): number {
  const most = 6;
  for (let decimals = 0; decimals < most; decimals++) {
    if (Math.abs(value - Number(value.toFixed(decimals))) < 1e-9) return decimals;
  }
  return most;
}

/** The number format of a metric's column in CS Placement: `0.00` for ratios, `0%` for shares, `0` for counts and days. */
export function metricNumberFormat(metric: ModelMetric): string {
  if (isPercent(metric)) return "0%";
  const decimals = stepDecimals(metric);
  if (decimals === null) return "General";
  return decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
}

/**
 * The two values of a change as a person reads them, in the steps of the metric. What an account has is rounded away from
 * the target, so that a change never reads as none: 0.137 → 0.14 is `0.13 → 0.14`.
 *
 * @example metricChangeValues(stickiness, 0.137, 0.14) // ["0.13", "0.14"]
 */
export function metricChangeValues(metric: ModelMetric, from: number, to: number): readonly [string, string] {
  const stepped = stepDecimals(metric);
  if (stepped === null) return [significant(from), significant(to)];
  // A target on an anchor, not on a step, is said in full: 8.75 on a scale of tenths.
  const decimals = Math.max(stepped, decimalsOf(to));
  const scale = 10 ** decimals;
  const rounded = (to > from ? Math.floor(from * scale + 1e-9) : Math.ceil(from * scale - 1e-9)) / scale;
  if (isPercent(metric)) return [plainPercent(rounded), plainPercent(to)];
  return [(rounded + 0).toFixed(decimals), to.toFixed(decimals)];
}

function significant(value: number): string {
  return String(Number(value.toPrecision(12)));
}
