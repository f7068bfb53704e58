import { isBlank, readText, type Cell } from "./cell";

const longestFound = 60;

const missingWords = new Set(["n/a", "na", "-", "–", "none", "unknown", "#n/a"]);

/**
 * True for a cell that says nothing: blank, or one of the words that people and exports write for it
 * (`n/a`, `na`, `-`, `–`, `none`, `unknown`, in any case).
 */
export function saysNothing(cell: Cell): boolean {
  if (isBlank(cell)) return true;
  return typeof cell === "string" && cell.length < 12 && missingWords.has(cell.trim().toLowerCase());
}

/** A cell as a problem quotes it: its text without quotes, cut when long; error values by their code. */
export function foundIn(cell: Cell): string {
  if (typeof cell === "object" && cell !== null) return cell.code;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  const text = readText(cell);
  return text.length > longestFound ? `${text.slice(0, longestFound)}…` : text;
}
