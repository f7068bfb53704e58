import { textOf } from "../architecture/repositoryFiles";

/** Documents that are pages of the add-in as well. */
export const readme = "README.md";
export const definitions = "assets/help/definitions.md";

/**
 * The table of a document that has these column heads: its rows, without heads and rule, as trimmed cells.
 *
 * @example tableOf("README.md", ["word", "meaning here"])[0] // ["MRR", "monthly recurring revenue: …"]
 */
export function tableOf(document: string, heads: readonly string[]): string[][] {
  const lines = textOf(document).split("\n").map(cellsOf);
  const head = lines.findIndex((cells) => cells?.join("|") === heads.join("|"));
  if (head === -1) throw new Error(`${document} has no table with the columns ${heads.join(", ")}`);
  const rest = lines.slice(head + 2);
  const end = rest.indexOf(null);
  return rest.slice(0, end === -1 ? undefined : end).filter((cells) => cells !== null);
}

function cellsOf(line: string): string[] | null {
  if (!line.startsWith("|")) return null;
  return line
    .slice(1, line.lastIndexOf("|"))
    .split("|")
    .map((cell) => cell.trim());
}
