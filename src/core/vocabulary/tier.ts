import { accountLanguages } from "./accountLanguages";
import { foldWord } from "./foldWord";
import { meaningsIn } from "./languages";
import type { Tier } from "./languageWords";

const meanings = meaningsIn<Tier>(accountLanguages.map(({ tiers }) => tiers));

/**
 * The tier that a word of a tier column or of a team's tier list names, in any of the languages.
 *
 * @returns `null` for any other word.
 * @example tierWord("Mid_Market") // "midMarket"
 * @example tierWord("gold") // null
 */
export function tierWord(text: string): Tier | null {
  return meanings.get(foldWord(text)) ?? null;
}
