import type { Account } from "../accounts/account";
import type { AssignmentReason, CsmLoad, EligibilityRule, TeamMember } from "./assignment";
import { decidingRule, type EligibleGroup } from "./eligibility";

/** What the rules decide about an account, as indices into the team; −1 for nobody. */
export interface AssignmentCase {
  /** The hard rule that holds it; `free` where none does. */
  readonly held: "pinned" | "pool" | "nobody" | "frozen" | "only" | "stays" | "free";
  readonly owner: number;
  /** Whom the rule holds it with; −1 where it is free. */
  readonly csm: number;
  readonly group: EligibleGroup;
  /** Who of the group can take it in fact. */
  readonly choice: readonly number[];
}

const kept: AssignmentReason = { kind: "kept" };
const assigned: AssignmentReason = { kind: "assigned" };
const pooled: AssignmentReason = { kind: "pooled" };

/** Why an account is where it is: with `csm`, whom it got in the end. */
export type ReasonOf = (one: AssignmentCase, csm: number, account: Account) => AssignmentReason;

/** Says why accounts are where they are; those that moved between the same two CSMs share one reason. */
export function assignmentReasons(members: readonly TeamMember[], loads: readonly CsmLoad[]): ReasonOf {
  const moves = new Map<number, AssignmentReason>();
  const moved = (from: number, to: number): AssignmentReason => {
    const key = from * (members.length + 1) + to + 1;
    const known = moves.get(key);
    if (known) return known;
    const reason: AssignmentReason = {
      kind: "moved",
      from: members[from]?.name ?? "",
      fromBefore: loads[from]?.utilisationBefore ?? 0,
      fromAfter: loads[from]?.utilisationAfter ?? 0,
      toBefore: loads[to]?.utilisationBefore ?? 0,
      toAfter: loads[to]?.utilisationAfter ?? 0,
    };
    moves.set(key, reason);
    return reason;
  };
  return ({ held, owner, group, choice }, csm, account) => {
    switch (held) {
      case "pinned":
        return { kind: "pinned", breaks: rulesAgainst(group, csm) };
      case "pool":
        return pooled;
      case "nobody":
        return { kind: "unassigned", why: decidingRule(group, (passing) => passing.size === 0) };
      case "frozen":
        return { kind: "frozen", renewal: account.renewal ?? NaN };
      case "only":
        // In a team of one there is nothing to explain, and a colleague without capacity is no matter of language.
        if (members.length > 1 && group.members.length === choice.length) {
          const by = decidingRule(group, (passing) => passing.size === 1);
          return { kind: "onlyEligible", by, value: statedValue(by, account) };
        }
        break;
      case "stays":
        return kept;
      case "free":
        break;
    }
    if (csm === owner) return kept;
    if (account.owner === "") return assigned;
    if (owner < 0) return { kind: "ownerLeft", owner: account.owner };
    const against = decidingRule(group, (passing) => !passing.has(owner));
    if (against !== "combination") return { kind: "ownerNotEligible", owner: account.owner, by: against };
    return moved(owner, csm);
  };
}

function rulesAgainst({ byRule }: EligibleGroup, csm: number): readonly EligibilityRule[] {
  return [...byRule].filter(([, passing]) => !passing.has(csm)).map(([rule]) => rule);
}

/** What the account states for the rule, as written; a tier or a combination needs no value. */
function statedValue(by: EligibilityRule | "combination", { language, region }: Account): string {
  return by === "language" ? language : by === "region" ? region : "";
}
