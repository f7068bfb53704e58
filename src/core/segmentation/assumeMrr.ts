import type { Tier } from "../accounts/account";

/** What stands in for a blank MRR in the ranking. */
export interface MrrStandIns {
  readonly byTier: ReadonlyMap<Tier, number>;
  /** Median of all, for a tier without any MRR; `null` when none is known. */
  readonly overall: number | null;
}

/** The medians that accounts with a blank MRR rank with. */
export function mrrStandIns(accounts: readonly { readonly tier: Tier; readonly mrr: number | null }[]): MrrStandIns {
  const known = new Map<Tier, number[]>();
  const all: number[] = [];
  for (const { tier, mrr } of accounts) {
    if (mrr === null) continue;
    all.push(mrr);
    const same = known.get(tier);
    if (same) same.push(mrr);
    else known.set(tier, [mrr]);
  }
  const byTier = new Map([...known].map(([tier, values]) => [tier, median(values)]));
  return { byTier, overall: all.length === 0 ? null : median(all) };
}

/** What an account of a tier ranks with where its MRR is unknown, and whose median that is; `null` when none is known. */
export function standInFor(
  tier: Tier,
  { byTier, overall }: MrrStandIns,
): { readonly mrr: number; readonly of: "tier" | "all" } | null {
  const ofTier = byTier.get(tier);
  if (ofTier !== undefined) return { mrr: ofTier, of: "tier" };
  return overall === null ? null : { mrr: overall, of: "all" };
}

/** The middle value, or the mean of the two middle ones, of a list that is not empty. */
function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}
