import { foldWord } from "./foldWord";
import { intervalWord } from "./interval";
import { wordMeanings } from "./languages";

/** What a charge is: only what recurs is MRR. */
export type ChargeType = "recurring" | "once" | "usage";

const types = wordMeanings<"recurring" | "usage">(({ chargeTypes }) => chargeTypes);

/**
 * What a word says of a charge, in any of the languages.
 *
 * @returns `undefined` for a word that we do not know.
 * @example chargeType("One-Time") // "once"
 */
export function chargeType(text: string): ChargeType | undefined {
  return types.get(foldWord(text)) ?? (intervalWord(text) === "once" ? "once" : undefined);
}
