import type { DateSerial } from "../../sheet/serialDate";
import type { Span } from "../periods";

/**
 * How a reported MRR may have been counted otherwise than ours.
 *
 * - `endsOnDate`: rows that end on the date, which the other way to read ends (last day that counts, or first that does
 *   not) would count, or not count.
 * - `startsOnDate`: rows that start on the date, not yet counted.
 * - `dayBefore`, `dayAfter`: our MRR of the neighbouring day.
 * - `duplicate`: rows that repeat another one, counted once.
 * - `overlap`: of several live rows of one customer and plan, only the one that started last.
 * - `credit`: negative amounts not counted.
 * - `belowZero`: customers below 0, which we count as 0, counted below 0.
 * - `currency`: rows in another currency, their amounts added as they stand.
 * - `status`: rows of a status that never counts, counted by their dates.
 * - `once`: amounts charged once, counted as monthly.
 * - `fault`: rows with a fault, as far as their amount and dates can be read.
 * - `interval`: amounts of longer or shorter intervals, counted as monthly.
 * - `amount`: a customer, a row or two of them that come to the very difference: live ones not counted, or ended and
 *   future ones counted.
 * - `twice`: a live customer or row that comes to the very difference, counted twice.
 * - `together`: two of the others, neither of which explains it alone.
 */
export type ExplanationKind =
  | "endsOnDate"
  | "startsOnDate"
  | "dayBefore"
  | "dayAfter"
  | "duplicate"
  | "overlap"
  | "credit"
  | "belowZero"
  | "currency"
  | "status"
  | "once"
  | "fault"
  | "interval"
  | "amount"
  | "twice"
  | "together";

/** A cause that explains a difference together with another one. */
export interface ExplanationPart extends Pick<Explanation, "kind" | "detail" | "mrr"> {
  readonly kind: Exclude<ExplanationKind, "amount" | "twice" | "together">;
}

/** A row that may have been counted otherwise. */
export interface ExplainingRow {
  /** Zero-based sheet row. */
  readonly row: number;
  /** `""` where the row names nobody. */
  readonly customer: string;
  /** From when and until when, exclusively, it counts; `null` for a row that counts on no day. */
  readonly span: Span | null;
  /** What our MRR would change by if this row alone were counted the other way. */
  readonly mrr: number;
}

/** One way in which a reported MRR may have come about. */
export interface Explanation {
  readonly kind: ExplanationKind;
  /** What the rows have in common beside their kind: their status or their currency, as first spelt; else `""`. */
  readonly detail: string;
  /** The rows with the largest effect first, at most a thousand. */
  readonly rows: readonly ExplainingRow[];
  /** How many rows there are. */
  readonly rowCount: number;
  /** What our MRR would change by if all these rows were counted the other way. */
  readonly mrr: number;
  /** True when this makes up the difference, within half a cent. */
  readonly explainsAll: boolean;
  /** True where counting so would make the difference larger. */
  readonly leadsAway: boolean;
  /** True for a sum of customers that have nothing to do with each other: among many some come to any amount. */
  readonly mayBeChance: boolean;
  /** Of two causes together what each is; else none. */
  readonly parts: readonly ExplanationPart[];
}

/** A reported MRR beside ours. */
export interface Reconciliation {
  readonly date: DateSerial;
  readonly computedMrr: number;
  readonly reportedMrr: number;
  /** Reported − computed. */
  readonly difference: number;
  /**
   * Those that explain all first, then what brings the two amounts nearer, then what leads away, the nearest to the
   * difference first, and last what may be chance; none where there is no difference.
   */
  readonly explanations: readonly Explanation[];
}
