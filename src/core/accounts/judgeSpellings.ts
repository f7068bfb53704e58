import { foldText } from "../sheet/foldText";
import type { MatchedColumn } from "./matchColumns";
import type { AccountProblem } from "./problemCodes";
import { cellAt } from "./readColumn";
import { cellProblem } from "./readNumberFields";
import type { SheetRows } from "./judgeRows";

/** Spaces at an end, several in a row, or those that do not break. A single tab inside a name may be meant. */
const straySpaces = /^\s|\s$|\s\s|[\u00a0\u2007\u202f]/;

/** A text without the spaces that do not count when names are compared. */
export function withoutStraySpaces(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}

/**
 * What is worth knowing of how accounts and owners are spelt, though they are found all the same: spaces that nobody sees,
 * and owners in another case than where they stand first.
 */
export function judgeSpellings({ rows, matched, kept }: SheetRows, accountColumn: MatchedColumn): AccountProblem[] {
  const problems: AccountProblem[] = [];
  const ownerColumn = matched.fields.get("owner");
  // A list of people is spelt as its export spells it.
  const ownersAlone = ownerColumn && matched.profile?.ownerIsFirst !== true ? ownerColumn : undefined;
  const firstSpelling = new Map<string, string>();
  // Most cells name one of a few people.
  const asFirst = new Set<string>();
  for (const position of kept) {
    for (const column of [accountColumn, ownersAlone]) {
      const cell = column && cellAt(rows, position, column.index);
      if (!column || typeof cell !== "string" || (column !== accountColumn && asFirst.has(cell))) continue;
      const write = withoutStraySpaces(cell);
      if (write === "") continue;
      if (straySpaces.test(cell)) {
        problems.push({ ...cellProblem(rows, column, position, "straySpaces", "info"), values: { write } });
      }
      if (column === accountColumn) continue;
      const folded = foldText(write);
      const first = firstSpelling.get(folded);
      if (first === undefined) firstSpelling.set(folded, write);
      if (write === cell && (first === undefined || first === write)) asFirst.add(cell);
      else if (first !== undefined && first !== write) {
        problems.push({ ...cellProblem(rows, column, position, "ownerSpelling", "info"), values: { write: first } });
      }
    }
  }
  return problems;
}
