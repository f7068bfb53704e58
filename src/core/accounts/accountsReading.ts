import type { Problem } from "../sheet/problem";
import type { DateSerial } from "../sheet/serialDate";
import type { HealthWord } from "../vocabulary/languageWords";
import type { Account, LeftOutRow, NumberKey, RecognisedColumn } from "./account";
import type { Guess } from "./guess";
import type { ColumnProposals } from "./mapping/proposeColumns";
import type { Question } from "./mapping/question";
import type { SheetColumn } from "./mapping/sheetColumns";

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
  readonly guessed: Guess;
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
