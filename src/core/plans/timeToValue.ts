/** How long one account was followed from its start. */
export interface FollowedAccount {
  /** Days from start to first value, or to the last day on which it was known to be waiting. */
  readonly days: number;
  /** False while the account waits: it is censored, not left out, which would flatter the figure. */
  readonly reached: boolean;
}

/** A time at which accounts reached value, and the estimated share that waits longer than it. */
interface CurveStep {
  readonly days: number;
  readonly waitingShare: number;
}

/** Products of many fractions miss the share they stand for by a few bits; R's `quantile.survfit` allows 1.5e-8. */
const shareTolerance = 1e-9;

/**
 * Days by which a share of the accounts has reached value, by the Kaplan–Meier estimate S(t) of the share still waiting:
 * the first time with S(t) ≤ 1 − share. Where S equals 1 − share and falls further later, the middle between the two
 * times; where it stays there, the first (as R's `survfit` does).
 *
 * @param share 0–1, both excluded; 0.5 is the median.
 * @returns `null` when S never gets there.
 * @example daysToReach([{ days: 30, reached: true }, { days: 45, reached: true }, { days: 60, reached: false }], 0.5) // 45
 */
export function daysToReach(accounts: readonly FollowedAccount[], share: number): number | null {
  const steps = kaplanMeier(accounts);
  const wanted = 1 - share;
  const index = steps.findIndex(({ waitingShare }) => waitingShare <= wanted + shareTolerance);
  const step = steps[index];
  if (step === undefined) return null;
  const next = steps[index + 1];
  // Each further step falls by at least one account, so a later one is always lower.
  const onTheShare = step.waitingShare >= wanted - shareTolerance;
  return onTheShare && next !== undefined ? (step.days + next.days) / 2 : step.days;
}

/**
 * Estimated share of accounts that reach value within the longest observed time: 1 − S, not reached ÷ all.
 *
 * @returns 0–1; `null` without accounts.
 */
export function reachedShare(accounts: readonly FollowedAccount[]): number | null {
  if (accounts.length === 0) return null;
  return 1 - (kaplanMeier(accounts).at(-1)?.waitingShare ?? 1);
}

/**
 * Plain mean of the days of those that have reached value. Biased while accounts wait: it knows the fast ones only.
 *
 * @returns `null` when none has.
 */
export function meanDaysOfReached(accounts: readonly FollowedAccount[]): number | null {
  const reached = accounts.filter((account) => account.reached);
  return reached.length === 0 ? null : reached.reduce((sum, { days }) => sum + days, 0) / reached.length;
}

/** At equal times those that reach value come before those that are censored. */
function kaplanMeier(accounts: readonly FollowedAccount[]): CurveStep[] {
  const ordered = accounts.toSorted((a, b) => a.days - b.days);
  const steps: CurveStep[] = [];
  // While nobody is censored the product of fractions telescopes; only censoring adds a factor, and its rounding.
  let factor = 1;
  let atRiskThen = ordered.length;
  let atRisk = ordered.length;
  for (let i = 0; i < ordered.length;) {
    const days = ordered[i]?.days ?? 0;
    let reached = 0;
    let censored = 0;
    for (; i < ordered.length && ordered[i]?.days === days; i++) {
      if (ordered[i]?.reached) reached++;
      else censored++;
    }
    atRisk -= reached;
    const waitingShare = factor * (atRisk / atRiskThen);
    if (reached > 0) steps.push({ days, waitingShare });
    if (censored > 0) {
      atRisk -= censored;
      factor = waitingShare;
      atRiskThen = atRisk;
    }
  }
  return steps;
}
