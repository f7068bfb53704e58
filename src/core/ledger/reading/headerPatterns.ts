import type { Header } from "../../vocabulary/header";
import { wordsOf } from "../../vocabulary/foldWord";
import { languages, wordSet } from "../../vocabulary/languages";
import { matchField } from "../../vocabulary/matchFields";
import { plainFields } from "./subscriptionFields";

const trialEndField = plainFields.find(({ field }) => field === "trialEnd")!;
const discountParts = [...wordSet(({ discounts }) => discounts.parts)];
const discountPhrases = languages.flatMap(({ discounts }) => discounts.phrases?.split(", ") ?? []).map(phraseOf);
const noDiscounts = wordSet(({ discounts }) => discounts.not);
const trialWords = wordSet(({ trials }) => trials.words);
const trialEnds = wordSet(({ trials }) => trials.ends);
const trialEndBeginnings = [...wordSet(({ trials }) => trials.endBeginnings)];
const endWords = wordSet(({ ends }) => ends.words);
const endBeginnings = [...wordSet(({ ends }) => ends.beginnings)];
const strongBeginnings = [...wordSet(({ ends }) => ends.strongBeginnings)];
const noEnds = wordSet(({ ends }) => ends.notEnds);
const noEndsUnlessStrong = wordSet(({ ends }) => ends.notEndsUnlessStrong);

/** The columns of discounts: one of the header's words begins or ends like one, or some together say what comes off. */
export function discountColumns(headers: readonly Header[]): readonly number[] {
  return columnsWhere(headers, ({ text, words }) => {
    const phrase = phraseOf(text);
    return (
      discountPhrases.some((wanted) => phrase.includes(wanted)) ||
      words.some(
        (word) => discountParts.some((part) => word.startsWith(part) || word.endsWith(part)) && !noDiscounts.has(word),
      )
    );
  });
}

/** The words of a text with a space on either side of each. */
function phraseOf(text: string): string {
  return ` ${wordsOf(text).join(" ")} `;
}

/** The columns of trials' ends: a header with a word for a trial and one for an end, in any order. */
export function trialEndColumns(headers: readonly Header[]): readonly number[] {
  const listed = matchField(headers, trialEndField).map(({ column }) => column);
  const byWords = columnsWhere(
    headers,
    ({ words }) =>
      words.some((word) => trialWords.has(word)) &&
      words.some((word) => trialEnds.has(word) || begins(word, trialEndBeginnings)),
  );
  return [...new Set([...listed, ...byWords])];
}

/**
 * True for a header under which an end is to be expected, though it is none that we know: one of its words says *end*,
 * *until*, *left*, or begins like *cancel*. Cards, warranties, trials and the like end without ending a subscription.
 */
export function soundsLikeEnd({ word, words }: Header): boolean {
  if (words.some((word) => noEnds.has(word))) return false;
  if (words.some((word) => noEndsUnlessStrong.has(word))) return words.some((word) => begins(word, strongBeginnings));
  // `De-activated on` is cut at its hyphen.
  return begins(word, endBeginnings) || words.some((one) => endWords.has(one) || begins(one, endBeginnings));
}

function begins(word: string, beginnings: readonly string[]): boolean {
  return beginnings.some((beginning) => word.startsWith(beginning));
}

function columnsWhere(headers: readonly Header[], fits: (header: Header) => boolean): readonly number[] {
  return headers.flatMap((header, column) => (header.word !== "" && fits(header) ? [column] : []));
}
