import type { ConcentrationCurve } from "./segmentedAccount";

/** A point of the curve: so many accounts carry this share of MRR. */
export interface CurvePoint {
  readonly accounts: number;
  readonly share: number;
}

/**
 * Counts of accounts to show a curve at: all of them up to `steps`, else that many evenly spread ones. None, all and
 * `marked` are always among them.
 *
 * @example curveCounts(200, 4, 33) // [0, 33, 50, 100, 150, 200]
 */
export function curveCounts(accounts: number, steps: number, marked: number): readonly number[] {
  const counts = new Set([0, accounts]);
  if (marked >= 0 && marked <= accounts) counts.add(marked);
  const spread = Math.min(steps, accounts);
  for (let step = 1; step < spread; step++) counts.add(Math.round((step / spread) * accounts));
  return [...counts].sort((a, b) => a - b);
}

/** The points of a curve at the counts of {@link curveCounts}, each exact. */
export function curvePoints(curve: ConcentrationCurve, steps: number, marked: number): readonly CurvePoint[] {
  return curveCounts(curve.length - 1, steps, marked).map((accounts) => ({ accounts, share: curve[accounts] ?? 0 }));
}
