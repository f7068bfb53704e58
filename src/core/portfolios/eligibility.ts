import type { Account, Tier } from "../accounts/account";
import { saysNothing } from "../vocabulary/missing";
import { foldText } from "../sheet/foldText";
import type { EligibilityRule, TeamMember } from "./assignment";

/** What decides who may take an account. The tier follows from the size of an account that states none. */
export interface EligibilityClaims {
  readonly account: Pick<Account, "language" | "region">;
  readonly segment: { readonly tier: Tier };
}

/** Who may take an account, and which rules say so. */
export interface EligibleGroup {
  /** Indices in the team, rising. */
  readonly members: readonly number[];
  /** For each rule that is on, and on which the account states something, who passes it. */
  readonly byRule: ReadonlyMap<EligibilityRule, ReadonlySet<number>>;
}

export interface Eligibility {
  readonly groups: readonly EligibleGroup[];
  /** The group of each account, as an index into `groups`. */
  readonly groupOf: Int32Array;
  /** Rules that the team states and no account's value meets: they are off. */
  readonly rulesOff: readonly EligibilityRule[];
}

/**
 * Who may take which account, by language, region and tier. A rule counts where both sides state something: a CSM without
 * a list takes all, an account without a value goes to all. A cell that lists several values asks for one of them. When
 * none of the accounts' values occurs in the team's lists (a sheet of country codes, a team of country names), the rule is
 * off, for it would leave every account without a CSM.
 */
export function eligibilityOf(team: readonly TeamMember[], claims: readonly EligibilityClaims[]): Eligibility {
  const rules = [
    ruleOf(
      "language",
      team,
      ({ languages }) => languages,
      claims,
      ({ account }) => account.language,
    ),
    ruleOf(
      "region",
      team,
      ({ regions }) => regions,
      claims,
      ({ account }) => account.region,
    ),
    ruleOf(
      "tier",
      team,
      ({ tiers }) => tiers,
      claims,
      ({ segment }) => segment.tier,
    ),
  ];
  const rulesOn = rules.filter(({ state }) => state === "on");
  const everybody = team.map((_, member) => member);

  const groupOf = new Int32Array(claims.length);
  const rulesOff = rules.filter(({ state }) => state === "off").map(({ by }) => by);
  if (rulesOn.length === 0) return { groups: [{ members: everybody, byRule: new Map() }], groupOf, rulesOff };

  const groups: EligibleGroup[] = [];
  const groupOfValues = new Map<number, number>();
  for (let index = 0; index < claims.length; index++) {
    // One number for the values of all rules.
    let values = 0;
    for (const { valueOf, membersFor } of rulesOn) values = values * membersFor.length + (valueOf[index] ?? 0);
    let group = groupOfValues.get(values);
    if (group === undefined) {
      const byRule = new Map<EligibilityRule, ReadonlySet<number>>();
      for (const { by, valueOf, membersFor } of rulesOn) {
        const passing = membersFor[valueOf[index] ?? 0];
        if (passing) byRule.set(by, passing);
      }
      const passes = (member: number): boolean => [...byRule.values()].every((passing) => passing.has(member));
      group = groups.push({ members: everybody.filter(passes), byRule }) - 1;
      groupOfValues.set(values, group);
    }
    groupOf[index] = group;
  }
  return { groups, groupOf, rulesOff };
}

interface Rule {
  readonly by: EligibilityRule;
  /** `unstated`: nobody in the team, or no account, says anything. */
  readonly state: "on" | "off" | "unstated";
  /** What each account states, as an index into `membersFor`. */
  readonly valueOf: Int32Array;
  /** Who passes, for each different value; `null` for one that states nothing. */
  readonly membersFor: readonly (ReadonlySet<number> | null)[];
}

function ruleOf(
  by: EligibilityRule,
  team: readonly TeamMember[],
  listOf: (member: TeamMember) => readonly string[],
  claims: readonly EligibilityClaims[],
  statedBy: (claim: EligibilityClaims) => string,
): Rule {
  const listed = new Map<string, Set<number>>();
  const open = new Set<number>();
  for (const [index, member] of team.entries()) {
    const list = listOf(member);
    if (list.length === 0) open.add(index);
    for (const value of list) {
      const folded = foldText(value);
      listed.set(folded, (listed.get(folded) ?? new Set()).add(index));
    }
  }
  const places = new Map<string, number>();
  const membersFor: (ReadonlySet<number> | null)[] = [];
  const valueOf = new Int32Array(claims.length);
  let isStated = false;
  let isMet = false;
  for (let index = 0; listed.size > 0 && index < claims.length; index++) {
    const claim = claims[index];
    if (!claim) continue;
    const value = statedBy(claim);
    const known = places.get(value);
    valueOf[index] = known ?? membersFor.length;
    if (known !== undefined) continue;
    places.set(value, membersFor.length);
    const asked = valuesAsked(value, listed);
    isStated ||= asked.length > 0;
    isMet ||= asked.some((one) => listed.has(one));
    membersFor.push(
      asked.length === 0 ? null : new Set([...open, ...asked.flatMap((one) => [...(listed.get(one) ?? [])])]),
    );
  }
  return {
    by,
    state: !isStated ? "unstated" : isMet ? "on" : "off",
    valueOf,
    membersFor,
  };
}

/** A value as a whole where the team knows it (`Korea, Republic of`), else its parts. */
function valuesAsked(value: string, listed: ReadonlyMap<string, unknown>): readonly string[] {
  if (saysNothing(value)) return [];
  const whole = foldText(value);
  if (listed.has(whole)) return [whole];
  return whole
    .split(/[;,/]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** Why an account has the choice it has: the one rule that alone explains it, else their combination. */
export function decidingRule(
  group: EligibleGroup,
  explains: (passing: ReadonlySet<number>) => boolean,
): EligibilityRule | "combination" {
  for (const [by, passing] of group.byRule) if (explains(passing)) return by;
  return "combination";
}
