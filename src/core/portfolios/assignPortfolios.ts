import type { Account, AccountsReading } from "../accounts/account";
import { foldText } from "../accounts/foldText";
import type { Policy } from "../policy";
import type { AccountSegment, Segmentation } from "../segmentation/segmentedAccount";
import { assignmentReason, type AssignmentCase } from "./assignmentReason";
import type { AccountAssignment, Portfolios, Team } from "./assignment";
import { buildStaffing, choiceOf, type Unstaffed } from "./buildStaffing";
import { claimsOf, eligibilityOf, type EligibleGroup } from "./eligibility";
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
 * account that renews soon stays with its CSM. What is left free is shared out by `shareOut`. The same answer in any order
 * of the rows.
 */
export function assignPortfolios(
  reading: AccountsReading,
  segmentation: Pick<Segmentation, "segments" | "ranking">,
  team: Team | null,
  policy: Policy,
): AssignedPortfolios {
  if (!team) return { portfolios: null, problems: [] };
  const { accounts, asOf } = reading;
  const live = segmentation.ranking.flatMap((index): LiveAccount[] => {
    const account = accounts[index];
    const segment = segmentation.segments[index];
    return account && segment ? [{ account, segment, hours: workloadHours(account, segment, asOf, policy.workload) }] : [];
  });

  // Members are counted by name, so that the order of the team sheet decides nothing.
  const members = team.members.toSorted((a, b) => (foldText(a.name) < foldText(b.name) ? -1 : 1));
  const capacities = members.map(({ capacityHours }) => capacityHours);
  const memberOfName = new Map(members.map(({ name }, index) => [foldText(name), index]));
  const claims = live.map(({ account, segment }) => claimsOf(account, segment.tier));
  const { groups, groupOf, rulesOff } = eligibilityOf(members, claims);
  const choices = groups.map((group) => choiceOf(group, capacities));

  const cases = live.map(({ account, segment }, index): AssignmentCase => {
    const owner = account.owner === "" ? -1 : (memberOfName.get(foldText(account.owner)) ?? -1);
    const groupIndex = groupOf[index] ?? 0;
    const group = groups[groupIndex] ?? nobody;
    return holdingRule({ account, segment, owner, group, choice: choices[groupIndex] ?? [], policy, asOf });
  });
  const unstaffed = cases.map((one, index): Unstaffed | null => {
    if (one.held === "pool" || one.held === "nobody") return null;
    return { hours: live[index]?.hours ?? 0, choice: one.choice, bound: one.held === "free" ? -1 : one.csm, owner: one.owner };
  });
  const { staffing, accountsOf } = buildStaffing(unstaffed, capacities);
  const { staffed, lowerBound } = shareOut(staffing, policy.portfolios.tolerance);

  const csmOf = Int32Array.from(cases, ({ csm }) => csm);
  for (const [cls, shares] of sharesOfClasses(staffed).entries()) {
    const home = staffing.classes[cls]?.home ?? -1;
    const alike = accountsOf[cls] ?? [];
    // Of accounts that are alike the first by rank stay where they are.
    let next = 0;
    for (const { csm, count } of shares.sort((a, b) => Number(b.csm === home) - Number(a.csm === home) || a.csm - b.csm)) {
      for (let taken = 0; taken < count; taken++) csmOf[alike[next++] ?? -1] = csm;
    }
  }

  const loads = csmLoads(members, live, csmOf, Int32Array.from(cases, ({ owner }) => owner));
  const assignments = live.map(({ account, hours }, index): AccountAssignment => {
    const csm = csmOf[index] ?? -1;
    const one = cases[index];
    return {
      hours,
      csm: members[csm]?.name ?? null,
      previousCsm: account.owner === "" ? null : account.owner,
      reason: one ? assignmentReason({ ...one, csm }, account, members, loads) : { kind: "assigned" },
    };
  });
  return {
    portfolios: {
      assignments,
      loads: team.members.flatMap(({ name }) => loads[memberOfName.get(foldText(name)) ?? -1] ?? []),
      moves: assignments.filter(isMove).length,
      unassigned: assignments.filter(({ reason }) => reason.kind === "unassigned").length,
      pool: poolOf(assignments),
      lowerBound,
    },
    problems: portfolioProblems({ reading, team, live, assignments, loads, rulesOff }),
  };
}

/** A live account with its place in the 80/20 and the hours it takes. */
export interface LiveAccount {
  readonly account: Account;
  readonly segment: AccountSegment;
  readonly hours: number;
}

const nobody: EligibleGroup = { members: [], byRule: new Map() };

/** Which hard rule decides about an account, if any, and for whom. */
function holdingRule({
  account,
  segment,
  owner,
  group,
  choice,
  policy,
  asOf,
}: {
  readonly account: Account;
  readonly segment: AccountSegment;
  readonly owner: number;
  readonly group: EligibleGroup;
  readonly choice: readonly number[];
  readonly policy: Policy;
  readonly asOf: number;
}): AssignmentCase {
  const about = { owner, group, choice };
  if (owner >= 0 && account.pins.includes("owner")) return { ...about, held: "pinned", csm: owner };
  if (policy.portfolios.mode === "pooled" && segment.segment === "scaled") return { ...about, held: "pool", csm: -1 };
  const [only] = choice;
  if (only === undefined) return { ...about, held: "nobody", csm: -1 };
  if (group.members.includes(owner) && renewsSoon(account, asOf, policy.portfolios.freezeDays)) {
    return { ...about, held: "frozen", csm: owner };
  }
  return choice.length === 1 ? { ...about, held: "only", csm: only } : { ...about, held: "free", csm: -1 };
}

/** Renews on the day itself or within so many days after it. */
function renewsSoon({ renewal }: Account, asOf: number, days: number): boolean {
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

function isMove({ csm, previousCsm }: AccountAssignment): boolean {
  return csm !== null && previousCsm !== null && foldText(csm) !== foldText(previousCsm);
}

function poolOf(assignments: readonly AccountAssignment[]): Portfolios["pool"] {
  const pooled = assignments.filter(({ reason }) => reason.kind === "pooled");
  return { accounts: pooled.length, hours: pooled.reduce((sum, { hours }) => sum + hours, 0) };
}
