import type { Header } from "../../vocabulary/header";
import type { HeaderMeaning } from "../../vocabulary/headerMeaning";
import { matchField } from "../../vocabulary/matchFields";
import type { ColumnCells } from "./columnCells";
import { alikeFault, headerFault, type LedgerFault } from "./ledgerFault";
import { statusField } from "./subscriptionFields";

/** Headers of statuses and of nothing else: where no word below is known, that is an error and not another kind of column. */
const certain: readonly (HeaderMeaning | null)[] = ["subscriptionStatus", "status"];

/**
 * The column of statuses: the first, in order of precedence, with a word that we know. *State* may as well be a state of the
 * union: without a known word the next header is tried.
 *
 * @returns -1 without one; a fault where none of the words under *status* is known.
 */
export function statusColumn(headers: readonly Header[], cells: ColumnCells): number | LedgerFault {
  const candidates = matchField(headers, statusField);
  for (const { column, header, meaning } of candidates) {
    const { known, areTooMany, unknown } = cells.statuses(column);
    if (unknown.size === 0 && !known) {
      // A blank column says nothing.
      if (column === candidates.at(-1)?.column) return column;
      continue;
    }
    if (known && !areTooMany) {
      return (column === candidates[0]?.column && alikeFault(candidates.slice(0, 2))) || column;
    }
    if (certain.includes(meaning)) {
      return headerFault("statusesUnknown", { column, header }, quoted([...unknown]));
    }
  }
  return -1;
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `"${word.slice(0, 40)}"`).join(", ");
}
