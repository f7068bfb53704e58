import type { AccountsReading } from "../accounts/account";
import { hasMrr } from "../accounts/hasMrr";
import type { Bucket, ScoredAccounts } from "../health/accountHealth";
import type { Policy } from "../policy";
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
  const mrrAtRisk = placed.some(({ segment }) => segment.mrrAtRisk !== null)
    ? exactTotal(placed, ({ segment }) => segment.mrrAtRisk)
    : null;
  return {
    asOf: reading.asOf,
    policy,
    reading,
    model: scored.model,
    rankedBy: segmentation.rankedBy,
    placed,
    buckets: bucketFigures(placed, hasMrr(reading), mrrAtRisk !== null),
    mrrBalance: hasMrr(reading) ? mrrBalance(reading) : null,
    mrrAtRisk,
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
  for (const [rank, index] of segmentation.ranking.entries()) {
    const account = reading.accounts[index];
    const health = scored.health[index];
    const segment = segmentation.segments[index];
    if (!account || !health || !segment) continue;
    placed.push({ account, health, segment, assignment: portfolios?.assignments[rank] ?? null });
  }
  return placed;
}

function bucketFigures(placed: readonly PlacedAccount[], knowsMrr: boolean, knowsRisk: boolean): BucketFigures[] {
  const tally = () => ({ accounts: 0, mrr: new ExactSum(), mrrAtRisk: new ExactSum() });
  const tallies = { poor: tally(), average: tally(), good: tally(), unknown: tally() };
  for (const { account, health, segment } of placed) {
    const { mrr, mrrAtRisk } = tallies[health.bucket];
    tallies[health.bucket].accounts++;
    if (account.mrr !== null) mrr.add(account.mrr);
    if (segment.mrrAtRisk !== null) mrrAtRisk.add(segment.mrrAtRisk);
  }
  return bucketOrder.map((bucket) => {
    const { accounts, mrr, mrrAtRisk } = tallies[bucket];
    return {
      bucket,
      accounts,
      mrr: knowsMrr ? mrr.value() : null,
      mrrAtRisk: knowsRisk ? mrrAtRisk.value() : null,
    };
  });
}

/** Each part is summed exactly, so that the parts make up the whole to the cent. */
function mrrBalance({ accounts, leftOut }: AccountsReading): MrrBalance {
  const sums = { live: new ExactSum(), gone: new ExactSum(), notYet: new ExactSum() };
  const sheet = new ExactSum();
  for (const { standing, mrr } of accounts) {
    sums[standing].add(mrr ?? 0);
    sheet.add(mrr ?? 0);
  }
  for (const { mrr } of leftOut) sheet.add(mrr ?? 0);
  return {
    sheet: sheet.value(),
    placed: sums.live.value(),
    gone: sums.gone.value(),
    notYet: sums.notYet.value(),
    leftOut: exactTotal(leftOut, ({ mrr }) => mrr),
  };
}

function exactTotal<Item>(items: readonly Item[], amount: (item: Item) => number | null): number {
  const sum = new ExactSum();
  for (const item of items) sum.add(amount(item) ?? 0);
  return sum.value();
}

/** The accounts sheet before the team's; what concerns a sheet as a whole first, then by row and column. */
function inOrder(accountsSheet: string, problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted(
    (a, b) =>
      Number(a.sheet !== accountsSheet) - Number(b.sheet !== accountsSheet) ||
      (a.row ?? -1) - (b.row ?? -1) ||
      (a.column ?? -1) - (b.column ?? -1),
  );
}
