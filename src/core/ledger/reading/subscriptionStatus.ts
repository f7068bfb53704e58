import { readText, type Cell } from "../../sheet/cell";
import type { StatusMeaning } from "../../vocabulary/languageWords";
import { saysNothing } from "../../vocabulary/missing";
import { statusWord } from "../../vocabulary/status";

/**
 * What a subscription's status means for its row. `neverCounts`: trials and drafts, in the past as well, since a status is
 * today's; `paused`: the same, but for what was before a date of the pause; `ended`: an end date must say since when;
 * `live`: its dates decide.
 */
export type RowStatus = "neverCounts" | "paused" | "ended" | "live" | "unknown";

const meaningsForRows: Readonly<Record<StatusMeaning, RowStatus>> = {
  live: "live",
  open: "live",
  future: "live",
  trial: "neverCounts",
  lead: "neverCounts",
  audience: "unknown",
  free: "neverCounts",
  interrupted: "paused",
  noCustomer: "neverCounts",
  lost: "ended",
  gone: "ended",
};

/**
 * The meaning of a status cell, compared like a header: `in_trial` = `In trial`.
 *
 * @param amongDeals true where *won* stands in the same column: what is open or lost there never was a customer.
 * @returns `undefined` for a blank.
 * @example rowStatus("Past due", false) // "live"
 */
export function rowStatus(cell: Cell, amongDeals: boolean): RowStatus | undefined {
  if (cell === 0 || saysNothing(cell)) return undefined;
  const meaning = statusWord(readText(cell));
  if (meaning === undefined) return "unknown";
  if (amongDeals && (meaning === "open" || meaning === "lost")) return "neverCounts";
  return meaningsForRows[meaning];
}
