import { readText, type Cell } from "../../sheet/cell";
import { foldWord } from "../../vocabulary/foldWord";
import { listedMeanings } from "../../vocabulary/languages";

/**
 * What a subscription's status means for its row. `neverCounts`: trials, pauses and drafts, in the past as well, since a
 * status is today's; `over`: an end date must say since when; `byDates`: all others.
 */
export type StatusMeaning = "neverCounts" | "over" | "byDates";

const meanings = listedMeanings<StatusMeaning>([
  ["trial, trialing, in trial, paused, incomplete, draft, future", "neverCounts"],
  ["cancelled, canceled, churned, ended, expired, incomplete expired", "over"],
]);

/**
 * The meaning of a status cell, compared like a header: `in_trial` = `In trial`.
 *
 * @example statusMeaning("Past due") // "byDates"
 */
export function statusMeaning(cell: Cell): StatusMeaning {
  return meanings.get(foldWord(readText(cell))) ?? "byDates";
}
