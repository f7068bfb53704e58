import type { AccountsReading } from "../accounts/account";
import { hasMrr } from "../accounts/hasMrr";
import type { Bucket, ScoredAccounts } from "../health/accountHealth";
import type { Policy } from "../settings/policy";
import type { Portfolios, Team } from "../portfolios/assignment";
import type { Segmentation } from "../segmentation/segmentedAccount";
import { ExactSum } from "../sheet/exactSum";
import type { Problem } from "../sheet/problem";
import type { BucketFigures, MrrBalance, PlacedAccount, Placement } from "./placement";

/** What the stages of a run found out, each on its own. */
export interface PlacementStages {
  readonly policy: Policy;
  readonly reading: AccountsReading;
  readonly scored: ScoredAccounts;
  readonly segmentation: Segmentation;
  readonly team: Team | null;
  readonly portfolios: Portfolios | null;
  readonly teamProblems: readonly Problem[];
}

/** Buckets in the order in which they are always shown. */
export const bucketOrder: readonly Bucket[] = ["poor", "average", "good", "unknown"];

/** Puts the stages of a run together as the one object that preview and result sheets are drawn from. */
export function summarise(stages: PlacementStages): Placement {
  const { policy, reading, scored, segmentation, team, portfolios, teamProblems } = stages;
  const placed = placedAccounts(stages);
  const sums = sumBuckets(placed);
  const knowsRisk = placed.some(({ segment }) => segment.mrrAtRisk !== null);
  return {
    asOf: reading.asOf,
    policy,
    reading,
    model: scored.model,
    own: scored.own,
    rankedBy: segmentation.rankedBy,
    hasHandHeldShare: segmentation.hasHandHeldShare,
    placed,
    buckets: bucketOrder.map((bucket) => bucketFigures(bucket, sums[bucket], hasMrr(reading), knowsRisk)),
    mrrBalance: hasMrr(reading) ? mrrBalance(reading, together(sums, "mrr")) : null,
    mrrAtRisk: knowsRisk ? together(sums, "mrrAtRisk").value() : null,
    handHeld: segmentation.handHeld,
    handHeldByMrr: segmentation.handHeldByMrr,
    concentration: segmentation.concentration,
    concentrationByMrr: segmentation.concentrationByMrr,
    team,
    portfolios,
    problems: inOrder(reading.sheet, [
      ...reading.problems,
      ...scored.problems,
      ...segmentation.problems,
      ...teamProblems,
    ]),
  };
}

function placedAccounts({ reading, scored, segmentation, portfolios }: PlacementStages): readonly PlacedAccount[] {
  const placed: PlacedAccount[] = [];
  for (let rank = 0; rank < segmentation.ranking.length; rank++) {
    const index = segmentation.ranking[rank]!;
    const account = reading.accounts[index];
    const health = scored.health[index];
    const segment = segmentation.segments[index];
    if (!account || !health || !segment) continue;
    placed.push({ account, health, segment, assignment: portfolios?.assignments[rank] ?? null });
  }
  return placed;
}

/** Exact sums, which can be put together without adding every account again. */
interface BucketSums {
  accounts: number;
  readonly mrr: ExactSum;
  readonly mrrAtRisk: ExactSum;
}

function sumBuckets(placed: readonly PlacedAccount[]): Readonly<Record<Bucket, BucketSums>> {
  const none = (): BucketSums => ({ accounts: 0, mrr: new ExactSum(), mrrAtRisk: new ExactSum() });
  const sums = { poor: none(), average: none(), good: none(), unknown: none() };
  for (const { account, health, segment } of placed) {
    const sum = sums[health.bucket];
    sum.accounts++;
    if (account.mrr !== null) sum.mrr.add(account.mrr);
    if (segment.mrrAtRisk !== null) sum.mrrAtRisk.add(segment.mrrAtRisk);
  }
  return sums;
}

function bucketFigures(bucket: Bucket, sums: BucketSums, knowsMrr: boolean, knowsRisk: boolean): BucketFigures {
  return {
    bucket,
    accounts: sums.accounts,
    mrr: knowsMrr ? sums.mrr.value() : null,
    mrrAtRisk: knowsRisk ? sums.mrrAtRisk.value() : null,
  };
}

function together(sums: Readonly<Record<Bucket, BucketSums>>, amount: "mrr" | "mrrAtRisk"): ExactSum {
  return bucketOrder.reduce((total, bucket) => total.addSum(sums[bucket][amount]), new ExactSum());
}

/** Each part is summed exactly, so that the parts make up the whole to the cent. */
function mrrBalance({ accounts, leftOut }: AccountsReading, placed: ExactSum): MrrBalance {
  const others = { gone: new ExactSum(), notYet: new ExactSum(), leftOut: new ExactSum() };
  for (const { standing, mrr } of accounts) if (standing !== "live" && mrr !== null) others[standing].add(mrr);
  for (const { mrr } of leftOut) if (mrr !== null) others.leftOut.add(mrr);
  const { gone, notYet, leftOut: out } = others;
  return {
    sheet: new ExactSum().addSum(placed).addSum(gone).addSum(notYet).addSum(out).value(),
    placed: placed.value(),
    gone: gone.value(),
    notYet: notYet.value(),
    leftOut: out.value(),
  };
}

/** The accounts sheet before the team's; what concerns a sheet as a whole first, then by row and column. */
function inOrder(accountsSheet: string, problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort(
    (a, b) =>
      Number(a.sheet !== accountsSheet) - Number(b.sheet !== accountsSheet) ||
      (a.row ?? -1) - (b.row ?? -1) ||
      (a.column ?? -1) - (b.column ?? -1),
  );
}
