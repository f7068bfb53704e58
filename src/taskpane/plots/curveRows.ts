import { printedShares, type CurveFigures, type PreviewFigures } from "../../commands/calculator/previewFigures";

/** One row of the curve's table: the first so many accounts, and what they carry by either order. */
export interface CurveRow extends CurveFigures {
  /** Share of the accounts, 0–1. */
  readonly ofAccounts: number;
  readonly isHandHeld: boolean;
}

/** The curve as a table: a tenth, a fifth … of the accounts, and the hand-held ones in their place. */
export function curveRows({ concentration, live, handHeld }: PreviewFigures): readonly CurveRow[] {
  if (concentration === null || live === 0) return [];
  const printed = new Set([...printedShares.map((share) => Math.round(share * live)), handHeld.accounts]);
  return concentration
    .filter(({ accounts }) => accounts > 0 && printed.has(accounts))
    .map((point) => ({
      ...point,
      ofAccounts: point.accounts / live,
      isHandHeld: point.accounts === handHeld.accounts,
    }));
}
