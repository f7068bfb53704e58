import { foldWord } from "./foldWord";
import { wordSet } from "./languages";

const totals = wordSet((words) => words.totals);
const beginnings = new Set([...totals, ...wordSet((words) => words.all)]);
const longestTotal = Math.max(...Array.from(totals, (word) => word.length)) + 12;

/**
 * True for a name that heads a total, in any case, with or without a colon: it would be counted twice. `Total Wines` is a
 * customer.
 */
export function isTotal(text: string): boolean {
  return text.length <= longestTotal && totals.has(foldWord(text.replace(/:\s*$/, "")));
}

/** True for a name that begins like one of a total: `Total MRR`, `All customers`. */
export function beginsLikeTotal(text: string): boolean {
  const [first = ""] = text.trim().split(/[\s:_-]+/, 1);
  return beginnings.has(foldWord(first)) || isTotal(text);
}
