import type { AccountsReading } from "../accounts/accountsReading";
import { hasMrr } from "../accounts/hasMrr";
import type { ScoredAccounts } from "../health/accountHealth";
import type { Policy } from "../settings/policy";
import type { Portfolios, Team } from "../portfolios/assignment";
import { sayStandIns } from "../segmentation/sayStandIns";
import type { Segmentation } from "../segmentation/segmentedAccount";
import { ExactSum } from "../sheet/exactSum";
import type { Problem } from "../sheet/problem";
import { BucketSums } from "./bucketSums";
import type { MrrBalance, PlacedAccount, Placement } from "./placement";

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

/** Puts the stages of a run together as the one object that preview and result sheets are drawn from. */
export function summarise(stages: PlacementStages): Placement {
  const { policy, reading, scored, segmentation, team, portfolios, teamProblems } = stages;
  const placed = placedAccounts(stages);
  const sums = new BucketSums();
  for (const { account, health, segment } of placed) sums.add(health.bucket, account.mrr, segment.mrrAtRisk);
  return {
    asOf: reading.asOf,
    policy,
    reading,
    model: scored.model,
    own: scored.own,
    rankedBy: segmentation.rankedBy,
    hasHandHeldShare: segmentation.hasHandHeldShare,
    placed,
    buckets: sums.figures(hasMrr(reading)),
    mrrBalance: hasMrr(reading) ? mrrBalance(reading, sums.mrr()) : null,
    mrrAtRisk: sums.mrrAtRisk(),
    handHeld: segmentation.handHeld,
    handHeldByMrr: segmentation.handHeldByMrr,
    guessed: { placed: reading.guessed, ...segmentation.guessed },
    concentration: segmentation.concentration,
    concentrationByMrr: segmentation.concentrationByMrr,
    team,
    portfolios,
    problems: inOrder(reading.sheet, [
      ...sayStandIns(reading, segmentation),
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
