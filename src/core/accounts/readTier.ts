import { foldWord } from "../vocabulary/foldWord";
import type { Tier } from "./account";

const tierWords: Readonly<Record<Tier, readonly string[]>> = {
  enterprise: ["enterprise", "ent", "enterprise business", "large", "large enterprise", "key account", "strategic"],
  midMarket: [
    "mid-market",
    "mid market",
    "mm",
    "mid",
    "medium",
    "medium business",
    "mid-size",
    "mid-sized",
    "commercial",
  ],
  smallBusiness: [
    "small business",
    "smb",
    "sme",
    "sb",
    "small",
    "small and medium",
    "startup",
    "start-up",
    "self-serve",
  ],
};

const tierOfWord = new Map(
  (Object.keys(tierWords) as Tier[]).flatMap((tier) => tierWords[tier].map((word) => [foldWord(word), tier] as const)),
);

/**
 * The tier that a word of a tier column or of a team's tier list names, or `null` for any other word.
 * Words compare without case, spaces, `_` and `-`.
 *
 * @example readTier("Mid_Market") // "midMarket"
 * @example readTier("gold") // null
 */
export function readTier(text: string): Tier | null {
  return tierOfWord.get(foldWord(text.trim())) ?? null;
}
