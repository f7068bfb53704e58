import type { EligibleGroup } from "./eligibility";
import type { Staffing, StaffingClass } from "./staffing";

/** An account that a CSM is to be found for. */
export interface Unstaffed {
  readonly hours: number;
  /** CSMs who may take it, and have capacity if any of them has; rising. */
  readonly choice: readonly number[];
  /** The CSM that pins, freeze or want of choice bind it to; −1 without one. */
  readonly bound: number;
  /** The present owner, −1 without one in the team. */
  readonly owner: number;
}

export interface ClassedStaffing {
  readonly staffing: Staffing;
  /** For each class the accounts in it, as indices in the order handed in. */
  readonly accountsOf: readonly (readonly number[])[];
}

/** Who of a group can take accounts in fact: CSMs without capacity only where nobody else may. */
export function choiceOf({ members }: EligibleGroup, capacities: readonly number[]): readonly number[] {
  const withCapacity = members.filter((csm) => (capacities[csm] ?? 0) > 0);
  return withCapacity.length > 0 ? withCapacity : members;
}

/** Puts accounts that are alike together, and adds up what is bound. Groups of equal choice become one. */
export function buildStaffing(accounts: readonly (Unstaffed | null)[], capacities: readonly number[]): ClassedStaffing {
  const boundHours = capacities.map(() => 0);
  const groups: (readonly number[])[] = [];
  const groupOfChoice = new Map<readonly number[], number>();
  const groupOfMembers = new Map<string, number>();
  const groupFor = (choice: readonly number[]): number => {
    const known = groupOfChoice.get(choice);
    if (known !== undefined) return known;
    const members = choice.join(",");
    let group = groupOfMembers.get(members);
    if (group === undefined) groupOfMembers.set(members, (group = groups.push(choice) - 1));
    groupOfChoice.set(choice, group);
    return group;
  };

  const open = new Map<string, { readonly key: Omit<StaffingClass, "count">; readonly accounts: number[] }>();
  for (const [index, account] of accounts.entries()) {
    if (!account) continue;
    const { hours, choice, bound, owner } = account;
    if (bound >= 0) {
      boundHours[bound] = (boundHours[bound] ?? 0) + hours;
      continue;
    }
    const group = groupFor(choice);
    const home = owner >= 0 && choice.includes(owner) ? owner : -1;
    const name = `${hours}|${group}|${home}`;
    const alike = open.get(name);
    if (alike) alike.accounts.push(index);
    else open.set(name, { key: { hours, group, home }, accounts: [index] });
  }

  // Groups are compared by their members, for their numbers depend on who came first.
  const membersOf = groups.map((members) => members.join(","));
  const ordered = [...open.values()].sort(
    ({ key: a }, { key: b }) =>
      b.hours - a.hours ||
      compareTexts(membersOf[a.group] ?? "", membersOf[b.group] ?? "") ||
      a.home - b.home,
  );
  const classes = ordered.map(({ key, accounts: alike }) => ({ ...key, count: alike.length }));
  return {
    staffing: { classes, groups, capacities, boundHours },
    accountsOf: ordered.map(({ accounts: alike }) => alike),
  };
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
