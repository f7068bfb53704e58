import { foldText } from "../sheet/foldText";

/** Names this short differ from one another by a single letter often enough. */
const shortName = 5;

/**
 * The one name that a misspelt one was probably meant to be: at most two letters off (one in short names), marks such as
 * ã aside, and no other name as near.
 *
 * @returns `null` when no name is near, or two are equally near.
 * @example nearestName("Ana Souza", ["Ana Sousa", "Rui Tavares"]) // "Ana Sousa"
 */
export function nearestName(name: string, names: readonly string[]): string | null {
  const sought = plainLetters(name);
  const most = sought.length < shortName ? 1 : 2;
  let nearest: string | null = null;
  let least = most + 1;
  for (const candidate of names) {
    const distance = editDistance(sought, plainLetters(candidate), most);
    if (distance > most || distance > least) continue;
    nearest = distance === least ? null : candidate;
    least = distance;
  }
  return nearest;
}

function plainLetters(name: string): string {
  return foldText(name).normalize("NFD").replace(/\p{M}/gu, "");
}

/**
 * Letters to insert, delete, replace, or neighbours to swap, to turn one text into the other (optimal string alignment).
 * Answers more than `most` as soon as that is certain.
 */
function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(replaced, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}
