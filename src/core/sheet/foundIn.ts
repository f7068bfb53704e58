import { readText, type Cell } from "./cell";

const maxLength = 60;

/** A cell as a problem quotes it: its text without quotes, cut when long; error values by their code. */
export function foundIn(cell: Cell): string {
  if (typeof cell === "object" && cell !== null) return cell.code;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  const text = readText(cell);
  return text.length > maxLength ? `${text.slice(0, maxLength)}…` : text;
}
