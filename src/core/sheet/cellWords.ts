import { isBlank, readText, type Cell } from "./cell";

const longestFound = 60;

const missingWords = new Set(["n/a", "na", "-", "–", "none", "unknown", "#n/a"]);

/**
 * True for a cell that says nothing: blank, or one of the words that people and exports write for it
 * (`n/a`, `na`, `-`, `–`, `none`, `unknown`, in any case).
 */
export function saysNothing(cell: Cell): boolean {
  if (typeof cell !== "string") return isBlank(cell);
  if (beginsAnotherWord(cell.charCodeAt(0) | 32)) return false;
  return isBlank(cell) || (cell.length < 12 && missingWords.has(cell.trim().toLowerCase()));
}

const [a, n, u, z] = [97, 110, 117, 122];

/** True for a small letter with which none of these words begins: it settles most texts. */
function beginsAnotherWord(letter: number): boolean {
  return letter >= a && letter <= z && letter !== n && letter !== u;
}

/** A cell as a problem quotes it: its text without quotes, cut when long; error values by their code. */
export function foundIn(cell: Cell): string {
  if (typeof cell === "object" && cell !== null) return cell.code;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  const text = readText(cell);
  return text.length > longestFound ? `${text.slice(0, longestFound)}…` : text;
}
