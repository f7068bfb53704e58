import { ExactSum } from "../sheet/exactSum";
import type { ConcentrationCurve } from "./segmentedAccount";

/**
 * Cumulative share of MRR over accounts by rank: point n is what the first n carry.
 *
 * @param mrrs by rank; an unknown MRR (`null`) adds nothing.
 * @returns `mrrs.length + 1` points from 0 to 1; `null` when the total is not above 0.
 * @example concentrationCurve([75, 25]) // 0, 0.75, 1
 */
export function concentrationCurve(mrrs: readonly (number | null)[]): ConcentrationCurve | null {
  const running = new ExactSum();
  const curve = new Float64Array(mrrs.length + 1);
  for (let index = 0; index < mrrs.length; index++) curve[index + 1] = running.add(mrrs[index] ?? 0).value();
  const total = running.value();
  return total > 0 ? curve.map((sum) => sum / total) : null;
}
