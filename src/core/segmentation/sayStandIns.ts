import type { Tier } from "../accounts/account";
import type { AccountsReading } from "../accounts/accountsReading";
import type { AccountProblemCode } from "../accounts/problemCodes";
import type { Problem } from "../sheet/problem";
import { standInFor } from "./assumeMrr";
import type { AccountSegment, Segmentation } from "./segmentedAccount";

const mrrBlank: AccountProblemCode = "mrrBlank";
const unknownTier: AccountProblemCode = "unknownTier";

/** What may leave the MRR of a live account unknown. */
const unknownMrr: ReadonlySet<string> = new Set<AccountProblemCode>([
  mrrBlank,
  "numberExpected",
  "formulaError",
  "mixedCurrencies",
  "intervalUnclear",
]);

/**
 * The problems of a reading, with what stood in for what was missing: for an unknown MRR the median that its account ranks
 * with (`standIn`, of `standInOf` its `tier` or all), for an unknown tier how many accounts got which tier from their size.
 *
 * @example sayStandIns(reading, segmentation)[0]?.values // { standIn: 1200, standInOf: "tier", tier: "midMarket", currency: "EUR" }
 */
export function sayStandIns(
  reading: AccountsReading,
  segmentation: Pick<Segmentation, "segments" | "rankedBy" | "standIns">,
): readonly Problem[] {
  const { problems } = reading;
  if (!problems.some(({ code }) => unknownMrr.has(code) || code === unknownTier)) return problems;
  const segmentOf = segmentsByRow(reading, segmentation);
  const ranksByMrr = segmentation.rankedBy === "mrr" || segmentation.rankedBy === "mrrAtRisk";
  return problems.map((problem) => {
    if (problem.code === unknownTier) return withTiers(problem, segmentOf);
    // A metric that could not be read says nothing of the money.
    const isMoney = problem.code === mrrBlank || problem.severity === "error";
    if (!ranksByMrr || !isMoney || !unknownMrr.has(problem.code)) return problem;
    const segment = segmentOf.get(problem.row ?? -1);
    const standIn = segment?.assumedMrr === true ? standInFor(segment.tier, segmentation.standIns) : null;
    if (!segment || standIn === null) return problem;
    const values = {
      standIn: standIn.mrr,
      standInOf: standIn.of,
      tier: segment.tier,
      currency: reading.currency ?? "",
    };
    return { ...problem, values: { ...problem.values, ...values } };
  });
}

function segmentsByRow(
  { accounts }: AccountsReading,
  { segments }: Pick<Segmentation, "segments">,
): ReadonlyMap<number, AccountSegment> {
  const byRow = new Map<number, AccountSegment>();
  for (let index = 0; index < accounts.length; index++) {
    const segment = segments[index];
    if (segment) byRow.set(accounts[index]!.row, segment);
  }
  return byRow;
}

/** Accounts that are gone or not yet customers have no tier. */
function withTiers(problem: Problem, segmentOf: ReadonlyMap<number, AccountSegment>): Problem {
  const counts: Record<Tier, number> = { enterprise: 0, midMarket: 0, smallBusiness: 0 };
  for (const row of [problem.row ?? -1, ...(problem.otherRows ?? [])]) {
    const tier = segmentOf.get(row)?.tier;
    if (tier) counts[tier]++;
  }
  return { ...problem, values: { ...problem.values, ...counts } };
}
