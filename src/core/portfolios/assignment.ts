import type { Tier } from "../accounts/account";
import type { DateSerial } from "../sheet/serialDate";

/** A CSM as the team sheet (or the owner column) describes them. Empty lists state nothing. */
export interface TeamMember {
  readonly name: string;
  readonly capacityHours: number;
  readonly languages: readonly string[];
  readonly regions: readonly string[];
  readonly tiers: readonly Tier[];
}

/** Who can be in charge of accounts. */
export interface Team {
  /** A team sheet, or else the distinct owners of the accounts sheet. */
  readonly from: "sheet" | "owners";
  /** The sheet that names them, and its table where it is one. */
  readonly sheet: string;
  readonly table?: string;
  /** In the order of the sheet; owners by name. Names are unique when folded. */
  readonly members: readonly TeamMember[];
}

/** What can keep an account from a CSM. */
export type EligibilityRule = "language" | "region" | "tier";

/** Why an account is where it is. */
export type AssignmentReason =
  | { readonly kind: "kept" }
  /** Pinned to its owner; `breaks` says which rules that goes against. */
  | { readonly kind: "pinned"; readonly breaks: readonly EligibilityRule[] }
  | { readonly kind: "frozen"; readonly renewal: DateSerial }
  | { readonly kind: "onlyEligible"; readonly by: EligibilityRule | "combination"; readonly value: string }
  | {
      readonly kind: "moved";
      readonly from: string;
      readonly fromBefore: number;
      readonly fromAfter: number;
      readonly toBefore: number;
      readonly toAfter: number;
    }
  /** Its owner is not in the team. */
  | { readonly kind: "ownerLeft"; readonly owner: string }
  /** Its owner is in the team and may not have it. */
  | { readonly kind: "ownerNotEligible"; readonly owner: string; readonly by: EligibilityRule }
  | { readonly kind: "assigned" }
  | { readonly kind: "pooled" }
  | { readonly kind: "unassigned"; readonly why: EligibilityRule | "combination" };

export interface AccountAssignment {
  readonly hours: number;
  /** `null`: unassigned, or pooled when the reason says so. */
  readonly csm: string | null;
  readonly previousCsm: string | null;
  readonly reason: AssignmentReason;
}

/**
 * Load and utilisation (load ÷ capacity) of one CSM. A CSM without capacity has utilisation 0 without load, else infinity.
 * MRR figures are `null` where the sheet has no MRR, or none at risk is known.
 */
export interface CsmLoad {
  readonly member: TeamMember;
  readonly hoursBefore: number;
  readonly hoursAfter: number;
  readonly utilisationBefore: number;
  readonly utilisationAfter: number;
  readonly accounts: number;
  readonly handHeld: number;
  readonly mrr: number | null;
  readonly mrrAtRisk: number | null;
}

export interface Portfolios {
  /** One per live account, by rank. */
  readonly assignments: readonly AccountAssignment[];
  readonly loads: readonly CsmLoad[];
  /** Accounts that go from one CSM to another, those included whose owner is not in the team. */
  readonly moves: number;
  readonly unassigned: number;
  /** Accounts of the pool, and the hours they take; none outside the pooled way of working. */
  readonly pool: { readonly accounts: number; readonly hours: number };
  /** Lower bound on the highest utilisation of CSMs with capacity that any assignment could have; `null` where none has. */
  readonly lowerBound: number | null;
}
