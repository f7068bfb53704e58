/** How long one account was followed from its start. */
export interface FollowedAccount {
  /** Days from start to first value, or to the last day on which it was known to be waiting. */
  readonly days: number;
  /** False while the account waits: it is censored, not left out, which would flatter the figure. */
  readonly reached: boolean;
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
  const index = steps.findIndex(([, waitingShare]) => waitingShare <= wanted + shareTolerance);
  const step = steps[index];
  if (step === undefined) return null;
  const [days, waitingShare] = step;
  // Each further step falls by at least one account, so a later one is always lower.
  const onTheShare = waitingShare >= wanted - shareTolerance;
  return onTheShare ? (days + (steps[index + 1] ?? step)[0]) / 2 : days;
}

/**
 * Estimated share of accounts that reach value within the longest observed time: 1 − S, not reached ÷ all.
 *
 * @returns 0–1; `null` without accounts.
 */
export function reachedShare(accounts: readonly FollowedAccount[]): number | null {
  if (accounts.length === 0) return null;
  return 1 - (kaplanMeier(accounts).at(-1)?.[1] ?? 1);
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

/** The estimated share that waits longer than each time at which accounts reached value. */
function kaplanMeier(accounts: readonly FollowedAccount[]): readonly (readonly [days: number, waitingShare: number])[] {
  // At equal times those that reach value come before those that are censored.
  const ordered = [...accounts].sort((a, b) => a.days - b.days || Number(b.reached) - Number(a.reached));
  const curve = new Map<number, number>();
  let atRisk = ordered.length;
  let waitingShare = 1;
  // While nobody is censored the product of fractions telescopes; only censoring adds a factor, and its rounding.
  let factor = 1;
  let atRiskThen = atRisk;
  for (const { days, reached } of ordered) {
    atRisk--;
    if (reached) {
      waitingShare = factor * (atRisk / atRiskThen);
      curve.set(days, waitingShare);
    } else {
      factor = waitingShare;
      atRiskThen = atRisk;
    }
  }
  return [...curve];
}
