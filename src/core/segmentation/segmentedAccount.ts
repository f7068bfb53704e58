import type { Guess } from "../accounts/guess";
import type { Tier } from "../accounts/account";
import type { Problem } from "../sheet/problem";
import type { MrrStandIns } from "./assumeMrr";

export type Segment = "handHeld" | "scaled";
export type Touch = "tailorMade" | "justInTime" | "automated";

export interface AccountSegment {
  readonly tier: Tier;
  readonly tierFrom: "column" | "size";
  /** MRR × (1 − health ÷ 100), unknown health as 50; `null` without an MRR, and for all when no metric column exists. */
  readonly mrrAtRisk: number | null;
  /** True when a stand-in was used to rank it: the tier's median for a blank MRR, 50 for unknown health. */
  readonly assumedMrr: boolean;
  readonly assumedHealth: boolean;
  /** 1 is the first among live accounts; by id and name where nothing ranks them. Pinned hand-held accounts come before all others. */
  readonly rank: number;
  readonly segment: Segment;
  readonly pinned: boolean;
  readonly touch: Touch;
}

/** What a choice of hand-held accounts carries, as shares 0–1 of the placed total; `null` without MRR. */
export interface Carried {
  readonly accounts: number;
  readonly mrrShare: number | null;
  readonly mrrAtRiskShare: number | null;
}

/** Cumulative share of MRR over accounts by rank, starting at 0 and ending at 1; `accounts + 1` points. */
export type ConcentrationCurve = Float64Array;

/** What accounts were ranked by in fact: the policy's choice, or what the sheet allows. */
export type RankedBy =
  | "mrrAtRisk"
  | "mrr"
  | "column"
  | "health"
  /** Neither money nor health is known: there is no 80/20. */
  | "nothing";

/** The 80/20 of a reading. */
export interface Segmentation {
  /** One per account of the reading, in its order; `null` for those that are not live. */
  readonly segments: readonly (AccountSegment | null)[];
  /** Indices of the live accounts in the reading, by rank. */
  readonly ranking: readonly number[];
  readonly rankedBy: RankedBy;
  /** What accounts without an MRR rank with. */
  readonly standIns: MrrStandIns;
  /** False where nothing ranks the accounts, or all alike at the place where the share ends: nobody is hand-held but by a pin. */
  readonly hasHandHeldShare: boolean;
  readonly handHeld: Carried;
  /** The same count of accounts chosen by MRR alone, pins aside. */
  readonly handHeldByMrr: Carried;
  /** What of either rests on a guess. */
  readonly guessed: Readonly<Record<"handHeld" | "handHeldByMrr", Guess>>;
  /** `null` where no MRR is known. */
  readonly concentration: ConcentrationCurve | null;
  readonly concentrationByMrr: ConcentrationCurve | null;
  readonly problems: readonly Problem[];
}
