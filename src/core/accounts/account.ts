import type { DateSerial } from "../sheet/serialDate";
import type { Tier } from "../vocabulary/languageWords";
import type { AccountField } from "../vocabulary/accountFields";
import type { Scale } from "../vocabulary/scale";

export type { Tier };

/** Whether an account is a customer at `asOf`. Only live ones are placed; all are listed and counted. */
export type Standing = "live" | "gone" | "notYet";

/** What a user fixed by hand. */
export type Pin = "handHeld" | "scaled" | "owner";

/** One row of the accounts sheet, read. Blank and unreadable cells are `null` (texts: `""`). */
export interface Account {
  /** Zero-based row in the sheet. */
  readonly row: number;
  readonly name: string;
  readonly id: string;
  /**
   * Identity, folded (trimmed, inner spaces collapsed, any case): `id:` and the id where there is one, else `name:` and
   * the name. Unique among the accounts of a reading.
   */
  readonly key: string;
  readonly standing: Standing;
  /** The sheet's status word, as written. */
  readonly status: string;
  /** Paused, on hold, unpaid or the like: live, but nothing is charged now. */
  readonly isInterrupted: boolean;
  /** Its status is a word that nobody gave a meaning: it is live by default. */
  readonly isGuessed: boolean;
  readonly mrr: number | null;
  /** Present CSM in the spelling shown first; `""` without one. */
  readonly owner: string;
  readonly statedTier: Tier | null;
  readonly employees: number | null;
  readonly seats: number | null;
  readonly language: string;
  readonly region: string;
  readonly start: DateSerial | null;
  readonly end: DateSerial | null;
  readonly renewal: DateSerial | null;
  readonly onboardingStart: DateSerial | null;
  readonly onboardingDone: DateSerial | null;
  readonly hours: number | null;
  readonly pins: readonly Pin[];
  /** The value of the column that the policy ranks by, when it names one. */
  readonly rankValue: number | null;
}

/** A row that could not become an account, with what is known of it: nothing is dropped in silence. */
export interface LeftOutRow {
  readonly row: number;
  readonly name: string;
  readonly id: string;
  readonly mrr: number | null;
  /** Code of the problem that left it out. */
  readonly reason: string;
}

export interface RecognisedColumn {
  readonly field: AccountField;
  /** Zero-based column in the sheet, and its header as written. */
  readonly column: number;
  readonly header: string;
  /** True when the user chose it. */
  readonly chosen: boolean;
  /** False when too few of its cells could be read, when its scale is unclear, or when MRR makes other money superfluous. */
  readonly used: boolean;
  /** What its numbers were taken for; absent where there is nothing to say. */
  readonly scale?: Scale;
  /** True for a score of which much is poor. */
  readonly runsDown?: true;
}

/** Names a column of numbers: a field, or a column of the user's own by its header. */
export type NumberKey = AccountField | `column:${string}`;
