import type { ModelMetric } from "../../health/accountHealth";
import { plainChange } from "../layout/plainChange";
import { plainPercent } from "../layout/plainFormat";

/** Shares that people speak of in percent. Stickiness is a ratio: 0.14. */
const inPercent: ReadonlySet<string> = new Set(["seatUse", "coreFeaturesUsed"]);

function isPercent({ id, scale }: ModelMetric): boolean {
  return inPercent.has(id) || scale === "share";
}

/** Decimals of a metric's step; `null` for a metric without one. */
function stepDecimals({ step }: ModelMetric): number | null {
  return step === null ? null : decimalsOf(step);
}

/** Values this near to a step are on it. */
const rounding = 1e-9;
const maxDecimals = 6;

function decimalsOf(value: number): number {
  for (let decimals = 0; decimals < maxDecimals; decimals++) if (hasDecimals(value, decimals)) return decimals;
  return maxDecimals;
}

function hasDecimals(value: number, decimals: number): boolean {
  const steps = value * 10 ** decimals;
  return Math.abs(steps - Math.round(steps)) < rounding * 10 ** decimals;
}

/** The number format of a metric's column in CS Placement: `0.00` for ratios, `0%` for shares, `0` for counts and days. */
export function metricNumberFormat(metric: ModelMetric): string {
  if (isPercent(metric)) return "0%";
  const decimals = stepDecimals(metric);
  if (decimals === null) return "General";
  return decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
}

/** Writes the two values of a change. */
export type ChangeValues = (from: number, to: number) => readonly [from: string, to: string];

/**
 * The two values of a change as a person reads them, in the steps of the metric. What an account has is rounded away from
 * the target, so that a change never reads as none: 0.137 → 0.14 is `0.13 → 0.14`.
 *
 * @example changeValues(stickiness)(0.137, 0.14) // ["0.13", "0.14"]
 */
export function changeValues(metric: ModelMetric): ChangeValues {
  const stepped = stepDecimals(metric);
  if (stepped === null) return plainChange;
  const percent = isPercent(metric);
  return (from, to) => {
    // A target on an anchor, not on a step, is said in full: 8.75 on a scale of tenths.
    const decimals = hasDecimals(to, stepped) ? stepped : decimalsOf(to);
    const scale = 10 ** decimals;
    const start = (to > from ? Math.floor(from * scale + rounding) : Math.ceil(from * scale - rounding)) / scale;
    // Adding 0 turns −0 into 0.
    return percent ? [plainPercent(start), plainPercent(to)] : [(start + 0).toFixed(decimals), to.toFixed(decimals)];
  };
}
