import { answerFor } from "../vocabulary/answerFor";
import { isWon, statusWord, type CustomerMeaning } from "../vocabulary/status";
import type { StatusMeaning } from "../vocabulary/languageWords";
import type { Standing } from "./account";

/** What is known of an account by a word or a flag. */
export type Said = CustomerMeaning;

const saidBy: Readonly<Record<StatusMeaning, Said>> = {
  live: "live",
  open: "live",
  future: "notYet",
  trial: "notYet",
  lead: "notYet",
  audience: "notYet",
  free: "notYet",
  interrupted: "interrupted",
  noCustomer: "noCustomer",
  lost: "gone",
  gone: "gone",
};

/** Where deals are won, what is open or lost never was a customer. */
const saidOfDeals: Readonly<Record<StatusMeaning, Said>> = { ...saidBy, open: "notYet", lost: "notYet" };

/** What the words of a status column say; `null` for one that we do not know. */
export type ReadStatus = (word: string) => Said | null;

/**
 * How the words of a column are read: one of them that says *won* makes it a column of deals.
 *
 * @param areDeals whether the rows are known to be deals.
 * @param answers what a person said that words mean, by the folded word: it goes before what we know.
 * @example statusReader(["Won", "Lost"], false)("Lost") // "notYet"
 * @example statusReader(["Active", "Lost"], false)("Lost") // "gone"
 */
export function statusReader(
  words: Iterable<string>,
  areDeals: boolean,
  answers: Readonly<Record<string, Said>> = {},
): ReadStatus {
  const known = new Map<string, Said | null>();
  const different = new Set(words);
  const meanings = areDeals || [...different].some(isWon) ? saidOfDeals : saidBy;
  return (word) => {
    let said = known.get(word);
    if (said === undefined) {
      const meaning = statusWord(word);
      known.set(word, (said = answerFor(word, answers) ?? (meaning === undefined ? null : meanings[meaning])));
    }
    return said;
  };
}

/**
 * Whether an account is a customer on a day. The end date is the first day that no longer counts.
 *
 * @param said what status and flags say; `null` without any, or for an unknown word: it counts as a customer.
 * @param start first day as a customer, `NaN` where unknown.
 * @param end first day that no longer counts, `NaN` where open.
 */
export function standingOf(said: Said | null, start: number, end: number, asOf: number): Standing {
  if (said === "gone" || end <= asOf) return "gone";
  return said === "notYet" || start > asOf ? "notYet" : "live";
}
