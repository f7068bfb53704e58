import { foldWord } from "./foldWord";
import { wordSet } from "./languages";

const totals = wordSet((words) => words.totals);
const beginnings = new Set([...totals, ...wordSet((words) => words.all)]);
const maxLength = Math.max(...Array.from(totals, (word) => word.length)) + 4;
/** The first two letters settle nearly all names. */
const firstLetters = new Set(Array.from(totals, (word) => word.slice(0, 2)));

/**
 * True for a name that heads a total, in any case, with or without a colon: it would be counted twice. `Total Wines` is a
 * customer.
 */
export function isTotal(text: string): boolean {
  if (text.length > maxLength || !firstLetters.has(text.slice(0, 2).toLowerCase())) return false;
  return totals.has(foldWord(text.replace(/:\s*$/, "")));
}

/** True for a name that begins like one of a total: `Total MRR`, `All customers`. */
export function beginsLikeTotal(text: string): boolean {
  const [first = ""] = text.trim().split(/[\s:_-]+/, 1);
  return beginnings.has(foldWord(first)) || isTotal(text);
}
