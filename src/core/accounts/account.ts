import type { Problem } from "../sheet/problem";
import type { DateSerial } from "../sheet/serialDate";
import type { HealthWord, Tier } from "../vocabulary/languageWords";
import type { AccountField } from "../vocabulary/accountFields";
import type { ColumnProposals } from "./mapping/proposeColumns";
import type { Question } from "./mapping/question";
import type { SheetColumn } from "./mapping/sheetColumns";
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
}

/** Names a column of numbers: a field, or a column of the user's own by its header. */
export type NumberKey = AccountField | `column:${string}`;

/** What came of reading a sheet: accounts, or nothing to place and the problems that say why. */
export type AccountsOutcome =
  | { readonly ok: true; readonly reading: AccountsReading }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly table: UnplacedTable | null };

/** A sheet of which no column is known to name the accounts. */
export interface UnplacedTable {
  readonly columns: readonly SheetColumn[];
  /** What its columns are likely used as. */
  readonly proposals: ColumnProposals;
}

/** An accounts sheet, read. */
export interface AccountsReading {
  readonly sheet: string;
  readonly table?: string;
  /** A1 address of what was read, header included: `A1:R121`. */
  readonly address: string;
  /** Zero-based sheet row of the header. */
  readonly headerRow: number;
  /** Filled rows under the header (a total row left out). */
  readonly rows: number;
  readonly columns: readonly RecognisedColumn[];
  /** Every column of the sheet, in its order, with what becomes of it. */
  readonly sheetColumns: readonly SheetColumn[];
  /** What only a person can say, answered or not. */
  readonly questions: readonly Question[];
  /** Live accounts whose status is a word that nobody gave a meaning: they count as customers by default. */
  readonly guessed: { readonly accounts: number; readonly mrr: number };
  /** The export that the sheet was recognised as, by its id. */
  readonly profile: string | null;
  /** All headers of the sheet, with their zero-based sheet columns, for choosing by hand. */
  readonly headers: readonly { readonly header: string; readonly column: number }[];
  /** In sheet order; live, gone and not yet. */
  readonly accounts: readonly Account[];
  readonly leftOut: readonly LeftOutRow[];
  /** The day that standings were judged by. */
  readonly asOf: DateSerial;
  /**
   * The number and date columns in use, one value per account in the order of `accounts`, `NaN` where missing: by field,
   * and by `column:Header` for the user's own. Numbers are in the sheet's unit; core features are shares, or counts.
   */
  readonly numbers: ReadonlyMap<NumberKey, Float64Array>;
  /**
   * The buckets that the words of the user's own health column stand for, one per account in the order of `accounts`; `null`
   * for a blank or an unknown word, and as a whole without such a column.
   */
  readonly healthWords: readonly (HealthWord | null)[] | null;
  /** ISO code or sign of the sheet's money where it is known (currency column, header bracket, number format). */
  readonly currency: string | null;
  readonly problems: readonly Problem[];
}
