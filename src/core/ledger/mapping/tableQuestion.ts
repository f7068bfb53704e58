import type { DateOrder } from "../../sheet/dateOrder";
import type { DecimalMark } from "../../sheet/decimalText";
import type { DateSerial } from "../../sheet/serialDate";
import type { SubscriptionUse } from "../../vocabulary/subscriptionUses";
import type { LedgerFaultCode } from "../reading/ledgerFault";
import type { SubscriptionWordField } from "./mapCells";

/** A word that the vocabulary does not know, or that a person gave a meaning. */
export interface OpenTableWord {
  /** As it stands first. */
  readonly word: string;
  readonly rows: number;
  /** What these rows would be a month if they were live; `null` where that cannot be told. */
  readonly mrr: number | null;
  readonly answer: string | null;
}

/** A matter that is settled by what columns are. */
export type UseMatter = Extract<
  LedgerFaultCode,
  | "quantityBesideAmount"
  | "usersBesidePrice"
  | "termBesideAmount"
  | "discountBesideAmount"
  | "amountsDisagree"
  | "columnsAlike"
  | "unknownIntervalColumn"
  | "unknownCurrencyColumn"
  | "unknownEndColumn"
>;

/** One way to settle it. */
export interface UseChoice {
  /** What is said by it, in the words of the matter; of columns to choose from a header. */
  readonly id: "one" | "all" | "month" | "term" | "takenOff" | "used" | "notUsed" | "column";
  /** The header that is chosen; of `column` only. */
  readonly header?: string;
  /** What the columns are then. */
  readonly columns: Readonly<Record<string, SubscriptionUse | null>>;
}

type Asked =
  /** What words mean. Until it is said their rows count for nothing. */
  | {
      readonly ask: "words";
      readonly field: SubscriptionWordField;
      /** Those of most rows first. */
      readonly words: readonly OpenTableWord[];
      readonly further: { readonly words: number; readonly rows: number };
    }
  /** `3/4/2026`: which comes first; a day is `null` where the sample cannot be read that way. */
  | {
      readonly ask: "dateOrder";
      readonly sample: string;
      readonly cells: number;
      readonly days: Readonly<Record<DateOrder, DateSerial | null>>;
      readonly answer: DateOrder | null;
    }
  /** `1.200,50`. */
  | {
      readonly ask: "decimalMark";
      readonly sample: string;
      readonly cells: number;
      readonly figures: Readonly<Record<DecimalMark, number | null>>;
      readonly answer: DecimalMark | null;
    }
  | {
      readonly ask: "use";
      readonly matter: UseMatter;
      /** The header of another column that it is about. */
      readonly other: string | null;
      /** Rows that wait for it; `null` where the whole table does. */
      readonly rows: number | null;
      readonly choices: readonly UseChoice[];
    };

/** What only a person can say about a subscription table, and the answer where there is one. */
export type TableQuestion = Asked & {
  /** Zero-based column of the sheet, and its header as written. */
  readonly column: number;
  readonly header: string;
};

/** True where nothing was said yet, of words where nothing was said of one of them. What columns settle is asked until then. */
export function isOpenQuestion(question: TableQuestion): boolean {
  switch (question.ask) {
    case "use":
      return true;
    case "words":
      return question.words.some(({ answer }) => answer === null);
    default:
      return question.answer === null;
  }
}
