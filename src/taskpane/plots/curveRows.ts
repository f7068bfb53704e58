import type { Placement } from "../../core/report/placement";

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
