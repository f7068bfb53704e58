import type { Header } from "../../vocabulary/header";
import type { HeaderMeaning } from "../../vocabulary/headerMeaning";
import { matchField } from "../../vocabulary/matchFields";
import type { ColumnCells } from "./columnCells";
import type { LedgerFault } from "./ledgerFault";
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
  const [first, second] = candidates;
  for (const { column, header, meaning } of candidates) {
    const { known, areTooMany, unknown } = cells.statusWords(column);
    if (unknown.length === 0 && !known) {
      // A blank column says nothing.
      if (column === candidates.at(-1)?.column) return column;
      continue;
    }
    if (known && !areTooMany) {
      if (first!.column === column && second?.precedence === first!.precedence) {
        return { code: "columnsAlike", row: 0, column, header: header.text, found: second.header.text };
      }
      return column;
    }
    if (certain.includes(meaning)) {
      return { code: "statusesUnknown", row: 0, column, header: header.text, found: quoted(unknown) };
    }
  }
  return -1;
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `"${word.slice(0, 40)}"`).join(", ");
}
