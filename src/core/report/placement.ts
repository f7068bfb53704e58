import type { Account } from "../accounts/account";
import type { Guess } from "../accounts/guess";
import type { AccountsReading } from "../accounts/accountsReading";
import type { AccountHealth, Bucket, HealthModel, OwnHealth } from "../health/accountHealth";
import type { Policy } from "../settings/policy";
import type { AccountAssignment, Portfolios, Team } from "../portfolios/assignment";
import type { AccountSegment, Carried, ConcentrationCurve, RankedBy } from "../segmentation/segmentedAccount";
import type { Problem } from "../sheet/problem";
import type { DateSerial } from "../sheet/serialDate";

export interface PlacedAccount {
  readonly account: Account;
  readonly health: AccountHealth;
  readonly segment: AccountSegment;
  /** `null` when portfolios were skipped. */
  readonly assignment: AccountAssignment | null;
}

export interface BucketFigures {
  readonly bucket: Bucket;
  readonly accounts: number;
  readonly mrr: number | null;
  readonly mrrAtRisk: number | null;
}

/** MRR in the sheet = placed + gone + not yet + left out, each an exact sum; `null` without an MRR column. */
export interface MrrBalance {
  readonly sheet: number;
  readonly placed: number;
  readonly gone: number;
  readonly notYet: number;
  readonly leftOut: number;
}

/** Everything that one run found out, before a sheet is written. The preview and the result sheets are drawn from it alone. */
export interface Placement {
  readonly asOf: DateSerial;
  readonly policy: Policy;
  readonly reading: AccountsReading;
  readonly model: HealthModel;
  /** The user's own health score; `null` where the sheet has none. */
  readonly own: OwnHealth | null;
  /** What accounts were ranked by in fact. */
  readonly rankedBy: RankedBy;
  /** False where there is no 80/20. */
  readonly hasHandHeldShare: boolean;
  /** Live accounts by rank. */
  readonly placed: readonly PlacedAccount[];
  /** Poor, average, good, unknown. */
  readonly buckets: readonly BucketFigures[];
  readonly mrrBalance: MrrBalance | null;
  readonly mrrAtRisk: number | null;
  readonly handHeld: Carried;
  /** The same count of accounts chosen by MRR alone. */
  readonly handHeldByMrr: Carried;
  readonly concentration: ConcentrationCurve | null;
  readonly concentrationByMrr: ConcentrationCurve | null;
  /** Who accounts were shared out to; `null` when there is neither a team sheet nor an owner. */
  readonly team: Team | null;
  /** What of the figures rests on a guess: of all that are placed, and of the hand-held ones. */
  readonly guessed: Readonly<Record<"placed" | "handHeld" | "handHeldByMrr", Guess>>;
  /** `null` without a team. */
  readonly portfolios: Portfolios | null;
  /** By sheet in the order accounts, team; what concerns a sheet as a whole first, then by row and column. */
  readonly problems: readonly Problem[];
}
