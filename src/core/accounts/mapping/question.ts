import type { DateOrder } from "../../sheet/dateOrder";
import type { DecimalMark } from "../../sheet/decimalText";
import type { DateSerial } from "../../sheet/serialDate";
import type { settingNeeds } from "../../settings/settingNeeds";
import type { WordMeanings } from "../../settings/table/columnSettings";
import type { ScaledField } from "../../vocabulary/accountFields";
import type { ScoreDirection } from "../../vocabulary/health";
import type { Scale } from "../../vocabulary/scale";

/** A field in whose column words stand that a person may give a meaning. */
export type WordField = keyof WordMeanings;

/** A word that the vocabulary does not know, or that a person gave a meaning. */
export interface OpenWord {
  /** As it stands first. */
  readonly word: string;
  readonly accounts: number;
  /** Of these accounts; `null` where the sheet has no MRR. */
  readonly mrr: number | null;
  readonly answer: string | null;
}

export type AmountInterval = (typeof settingNeeds.amountInterval)[number];
export type AmountQuantity = (typeof settingNeeds.amountQuantity)[number];

/** What is asked about the columns and words of a sheet. */
type Asked =
  /** What the words of a column mean. Until it is said a default stands in for them. */
  | {
      readonly ask: "words";
      readonly field: WordField;
      /** Those of most accounts first. */
      readonly words: readonly OpenWord[];
      /** Words and accounts beyond the listed ones. */
      readonly further: { readonly words: number; readonly accounts: number };
    }
  /** `3/4/2026`: which comes first. Until it is said such dates are blank. */
  | {
      readonly ask: "dateOrder";
      readonly sample: string;
      readonly cells: number;
      /** What the sample says in either order; `null` where the column has dates that fit no order together. */
      readonly days: { readonly dayFirst: DateSerial; readonly monthFirst: DateSerial } | null;
      readonly answer: DateOrder | null;
    }
  /** `1,234`. Until it is said such figures are blank. */
  | {
      readonly ask: "decimalMark";
      readonly sample: string;
      readonly cells: number;
      readonly point: number;
      readonly comma: number;
      readonly answer: DecimalMark | null;
    }
  /** What the numbers of a column were taken for, where nothing tells. Until it is said the column is not used. */
  | {
      readonly ask: "scale";
      readonly field: ScaledField;
      readonly choices: readonly Scale[];
      readonly answer: Scale | null;
    }
  /** Whether much of a score is good or poor, where header and labels leave that open. Until it is said the column is not used. */
  | { readonly ask: "direction"; readonly answer: ScoreDirection | null }
  /** How often the amounts are charged. Until it is said MRR is blank. */
  | { readonly ask: "amountInterval"; readonly answer: AmountInterval | null }
  /** Whether the amounts are for one or for all of the column `other`. Until it is said MRR is blank. */
  | { readonly ask: "amountQuantity"; readonly other: string; readonly answer: AmountQuantity | null }
  /** Whether the discount in `other` is already taken off. Until it is said MRR is blank. */
  | { readonly ask: "discount"; readonly other: string; readonly answer: "takenOff" | null };

/** A question that only a person can answer, and the answer where there is one. */
export type Question = Asked & {
  /** Zero-based column of the sheet, and its header as written. */
  readonly column: number;
  readonly header: string;
};

/** True where nothing was said yet, of words where nothing was said of one of them. */
export function isOpen(question: Question): boolean {
  return question.ask === "words" ? question.words.some(({ answer }) => answer === null) : question.answer === null;
}
