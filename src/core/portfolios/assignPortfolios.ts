import type { Account } from "../accounts/account";
import type { AccountsReading } from "../accounts/accountsReading";
import type { PortfolioSettings } from "../settings/settings";
import type { AccountSegment, Segmentation } from "../segmentation/segmentedAccount";
import { foldText } from "../sheet/foldText";
import type { DateSerial } from "../sheet/serialDate";
import { assignmentReasons, type AssignmentCase } from "./assignmentReason";
import type { AssignableAccount } from "./assignableAccount";
import type { AccountAssignment, Portfolios, Team } from "./assignment";
import { buildStaffing, choiceOf } from "./buildStaffing";
import { eligibilityOf, type EligibleGroup } from "./eligibility";
import { csmLoads } from "./csmLoads";
import { portfolioProblems } from "./portfolioProblems";
import type { PortfolioProblem } from "./problemCodes";
import { shareOut } from "./shareOut";
import type { Staffed } from "./staffing";
import { workloadHours } from "./workload";

export interface AssignedPortfolios {
  /** `null` without a team. */
  readonly portfolios: Portfolios | null;
  readonly problems: readonly PortfolioProblem[];
}

/**
 * Gives every live account to a CSM of the team, or to the pool, or says why nobody may take it.
 *
 * Hard rules, in this precedence: pins to the owner; eligibility by language, region and tier; the freeze, by which an
 * account that renews soon stays with its CSM. What is left free is shared out by `shareOut`. Without an 80/20 accounts are
 * only handed over: who has a CSM with capacity stays there. The same answer in any order of the rows.
 */
export function assignPortfolios(
  reading: AccountsReading,
  segmentation: Pick<Segmentation, "segments" | "ranking"> & Partial<Pick<Segmentation, "hasHandHeldShare">>,
  team: Team | null,
  settings: PortfolioSettings,
): AssignedPortfolios {
  if (!team) return { portfolios: null, problems: [] };
  const { accounts, asOf } = reading;
  const { hasHandHeldShare = true } = segmentation;
  const hoursOf = (account: Account, segment: AccountSegment): number =>
    hasHandHeldShare
      ? workloadHours(account, segment, asOf, settings.workload)
      : (account.hours ?? settings.workload.scaledHours);
  const live: AssignableAccount[] = [];
  for (const index of segmentation.ranking) {
    const account = accounts[index];
    const segment = segmentation.segments[index];
    if (!account || !segment) continue;
    live.push({ account, segment, hours: hoursOf(account, segment) });
  }

  // Members are counted by name, so that the order of the team sheet decides nothing.
  const members = [...team.members].sort((a, b) => (foldText(a.name) < foldText(b.name) ? -1 : 1));
  const capacities = members.map(({ capacityHours }) => capacityHours);
  const memberOfName = new Map(members.map(({ name }, index) => [foldText(name), index]));
  const ownerOf = ownerLookup(memberOfName);
  const { groups, groupOf, rulesOff } = eligibilityOf(members, live);
  const candidates = groups.map((group): Candidates => {
    return { group, choice: choiceOf(group, capacities), eligible: new Set(group.members) };
  });
  const cases = live.map((one, index) =>
    holdingRule(one, ownerOf(one.account.owner), candidates[groupOf[index] ?? 0] ?? noCandidates, {
      portfolios: settings.portfolios,
      asOf,
      capacities,
      hasHandHeldShare,
    }),
  );
  const { staffing, accountsOf } = buildStaffing(cases, (index) => live[index]?.hours ?? 0, capacities);
  const { staffed, lowerBound } = shareOut(staffing, settings.portfolios.tolerance);

  // A loop, because `Int32Array.from` with a mapping takes ten times as long.
  const csmOf = new Int32Array(cases.length);
  const owners = new Int32Array(cases.length);
  for (let index = 0; index < cases.length; index++) {
    const { csm, owner } = cases[index]!;
    csmOf[index] = csm;
    owners[index] = owner;
  }
  for (const [cls, shares] of sharesOfClasses(staffed).entries()) {
    const home = staffing.classes[cls]?.home ?? -1;
    const alike = accountsOf[cls] ?? [];
    // Of accounts that are alike the first by rank stay where they are.
    let next = 0;
    for (const { csm, count } of shares.sort(
      (a, b) => Number(b.csm === home) - Number(a.csm === home) || a.csm - b.csm,
    )) {
      for (let taken = 0; taken < count; taken++) csmOf[alike[next++] ?? -1] = csm;
    }
  }

  const loads = csmLoads(members, live, csmOf, owners);
  const reasonOf = assignmentReasons(members, loads);
  const assignments = live.map(({ account, hours }, index): AccountAssignment => {
    const csm = csmOf[index] ?? -1;
    const one = cases[index];
    return {
      hours,
      csm: members[csm]?.name ?? null,
      previousCsm: account.owner === "" ? null : account.owner,
      reason: one ? reasonOf(one, csm, account) : { kind: "assigned" },
    };
  });
  return {
    portfolios: {
      assignments,
      loads: team.members.flatMap(({ name }) => loads[memberOfName.get(foldText(name)) ?? -1] ?? []),
      moves: assignments.filter(({ csm, previousCsm }, index) => {
        return csm !== null && previousCsm !== null && csmOf[index] !== owners[index];
      }).length,
      unassigned: assignments.filter(({ reason }) => reason.kind === "unassigned").length,
      pool: poolOf(assignments),
      lowerBound,
    },
    problems: portfolioProblems({ reading, team, live, assignments, loads, rulesOff }),
  };
}

/** Who may take the accounts of a group, and who of them can. */
interface Candidates {
  readonly group: EligibleGroup;
  readonly choice: readonly number[];
  readonly eligible: ReadonlySet<number>;
}

const noCandidates: Candidates = { group: { members: [], byRule: new Map() }, choice: [], eligible: new Set() };

interface HoldingConditions {
  readonly portfolios: PortfolioSettings["portfolios"];
  readonly asOf: DateSerial;
  readonly capacities: readonly number[];
  readonly hasHandHeldShare: boolean;
}

/** Which hard rule decides about an account, if any, and for whom. */
function holdingRule(
  { account, segment }: AssignableAccount,
  owner: number,
  { group, choice, eligible }: Candidates,
  { portfolios, asOf, capacities, hasHandHeldShare }: HoldingConditions,
): AssignmentCase {
  if (owner >= 0 && account.pins.includes("owner")) return { held: "pinned", owner, csm: owner, group, choice };
  if (portfolios.mode === "pooled" && segment.segment === "scaled")
    return { held: "pool", owner, csm: -1, group, choice };
  if (eligible.has(owner) && renewsSoon(account, asOf, portfolios.freezeDays)) {
    return { held: "frozen", owner, csm: owner, group, choice };
  }
  // Without an 80/20 nothing says what moving an account would be worth.
  if (!hasHandHeldShare && (capacities[owner] ?? 0) > 0) return { held: "stays", owner, csm: owner, group, choice };
  const [only] = choice;
  if (only === undefined) return { held: "nobody", owner, csm: -1, group, choice };
  if (choice.length === 1) return { held: "only", owner, csm: only, group, choice };
  return { held: "free", owner, csm: -1, group, choice };
}

/** Finds owners in the team; texts that were seen before are not folded again. */
function ownerLookup(memberOfName: ReadonlyMap<string, number>): (owner: string) => number {
  const known = new Map<string, number>([["", -1]]);
  return (owner) => {
    let member = known.get(owner);
    if (member === undefined) known.set(owner, (member = memberOfName.get(foldText(owner)) ?? -1));
    return member;
  };
}

/** Renews on the day itself or within so many days after it. */
function renewsSoon({ renewal }: Account, asOf: DateSerial, days: number): boolean {
  return renewal !== null && renewal >= asOf && renewal - asOf <= days;
}

/** For each class who has how many of its accounts. */
function sharesOfClasses(staffed: Staffed): readonly { readonly csm: number; readonly count: number }[][] {
  const shares: { csm: number; count: number }[][] = [];
  for (const [csm, counts] of staffed.entries()) {
    for (const [cls, count] of counts) if (count > 0) (shares[cls] ??= []).push({ csm, count });
  }
  // Every class has its accounts somewhere, so there are no holes.
  return shares;
}

function poolOf(assignments: readonly AccountAssignment[]): Portfolios["pool"] {
  const pooled = assignments.filter(({ reason }) => reason.kind === "pooled");
  return { accounts: pooled.length, hours: pooled.reduce((sum, { hours }) => sum + hours, 0) };
}
