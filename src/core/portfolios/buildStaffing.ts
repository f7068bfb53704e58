import type { AssignmentCase } from "./assignmentReason";
import type { EligibleGroup } from "./eligibility";
import type { Staffing, StaffingClass } from "./staffing";

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

interface OpenClass {
  readonly kind: Omit<StaffingClass, "count">;
  readonly accounts: number[];
}

/**
 * Puts accounts that are free and alike together, and adds up the hours that rules bind to a CSM. Groups of equal choice
 * become one. Accounts of the pool, and those that nobody may take, are left out.
 */
export function buildStaffing(
  cases: readonly AssignmentCase[],
  hoursOf: (index: number) => number,
  capacities: readonly number[],
): ClassedStaffing {
  const boundHours = capacities.map(() => 0);
  const choices = new GroupsOfChoice();
  const open = new Map<number, Map<number, OpenClass>>();
  const classes: OpenClass[] = [];
  for (let index = 0; index < cases.length; index++) {
    const { held, choice, csm, owner } = cases[index]!;
    if (held === "pool" || held === "nobody") continue;
    const hours = hoursOf(index);
    if (held !== "free") {
      boundHours[csm] = (boundHours[csm] ?? 0) + hours;
      continue;
    }
    const group = choices.groupOf(choice);
    const home = owner >= 0 && choices.has(group, owner) ? owner : -1;
    let sameHours = open.get(hours);
    if (!sameHours) open.set(hours, (sameHours = new Map<number, OpenClass>()));
    // One number for group and home: homes run from −1 to the last CSM.
    const key = group * (capacities.length + 1) + home + 1;
    const alike = sameHours.get(key);
    if (alike) {
      alike.accounts.push(index);
      continue;
    }
    const added = { kind: { hours, group, home }, accounts: [index] };
    sameHours.set(key, added);
    classes.push(added);
  }

  // Groups are compared by their members, for their numbers depend on who came first.
  const names = choices.groups.map((members) => members.join(","));
  const ordered = classes.sort(
    ({ kind: a }, { kind: b }) =>
      b.hours - a.hours || compareTexts(names[a.group] ?? "", names[b.group] ?? "") || a.home - b.home,
  );
  return {
    staffing: {
      classes: ordered.map(({ kind, accounts }) => ({ ...kind, count: accounts.length })),
      groups: choices.groups,
      capacities,
      boundHours,
    },
    accountsOf: ordered.map(({ accounts }) => accounts),
  };
}

/** Numbers the different choices of CSMs, however many rules led to them. */
class GroupsOfChoice {
  readonly groups: (readonly number[])[] = [];
  private readonly members: ReadonlySet<number>[] = [];
  private readonly byChoice = new Map<readonly number[], number>();
  private readonly byMembers = new Map<string, number>();

  groupOf(choice: readonly number[]): number {
    const known = this.byChoice.get(choice);
    if (known !== undefined) return known;
    const name = choice.join(",");
    let group = this.byMembers.get(name);
    if (group === undefined) {
      group = this.groups.push(choice) - 1;
      this.members.push(new Set(choice));
      this.byMembers.set(name, group);
    }
    this.byChoice.set(choice, group);
    return group;
  }

  has(group: number, csm: number): boolean {
    return this.members[group]?.has(csm) ?? false;
  }
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
