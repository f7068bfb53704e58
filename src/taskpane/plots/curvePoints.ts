import type { Placement } from "../../core/report/placement";
import type { ConcentrationCurve } from "../../core/segmentation/segmentedAccount";

/** A point of the curve: so many accounts carry this share of MRR. */
export interface CurvePoint {
  readonly accounts: number;
  readonly share: number;
}

/** More points than pixels cannot be seen. */
const mostPoints = 400;

/**
 * Points of a curve to draw: all of them up to 400, else evenly spread ones. The first, the last and `marked` are kept.
 */
export function curvePoints(curve: ConcentrationCurve, marked: number): readonly CurvePoint[] {
  const last = curve.length - 1;
  const step = Math.max(1, Math.ceil(last / mostPoints));
  const kept = new Set<number>([marked, last].filter((index) => index >= 0 && index <= last));
  for (let index = 0; index < last; index += step) kept.add(index);
  return [...kept].sort((a, b) => a - b).map((accounts) => ({ accounts, share: curve[accounts] ?? 0 }));
}

/** One row of the curve's table: the first so many accounts, and what they carry by either order. */
export interface CurveRow {
  readonly accounts: number;
  /** Share of the accounts, 0–1. */
  readonly ofAccounts: number;
  readonly share: number;
  readonly shareByMrr: number;
  readonly isHandHeld: boolean;
}

/** The curve as a table: a tenth, a fifth … of the accounts, and the hand-held ones in their place. */
export function curveRows(placement: Placement): readonly CurveRow[] {
  const { concentration, concentrationByMrr, placed, handHeld } = placement;
  if (concentration === null || concentrationByMrr === null || placed.length === 0) return [];
  const steps = [0.1, 0.2, 0.3, 0.4, 0.5, 0.75, 1].map((share) => Math.round(share * placed.length));
  const counts = [...new Set([...steps, handHeld.accounts])].filter((count) => count > 0).sort((a, b) => a - b);
  return counts.map((accounts) => ({
    accounts,
    ofAccounts: accounts / placed.length,
    share: concentration[accounts] ?? 0,
    shareByMrr: concentrationByMrr[accounts] ?? 0,
    isHandHeld: accounts === handHeld.accounts,
  }));
}
