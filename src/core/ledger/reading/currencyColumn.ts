import type { Header } from "../../vocabulary/header";
import { wordSet } from "../../vocabulary/languages";
import { matchField } from "../../vocabulary/matchFields";
import type { ColumnCells } from "./columnCells";
import { headerFault, type LedgerFault } from "./ledgerFault";
import { currencyField } from "./subscriptionFields";

const currencyWords = wordSet((words) => words.currencyWords.is);
const noCurrencyWords = wordSet((words) => words.currencyWords.not);

/**
 * The column of currencies: by its header; else one that has *currency* or the like among its words, and codes below.
 *
 * @returns -1 without one; a fault where two have an equal claim.
 */
export function currencyColumn(headers: readonly Header[], cells: ColumnCells): number | LedgerFault {
  const listed = matchField(headers, currencyField);
  const columns =
    listed.length > 0
      ? listed.filter(({ precedence }) => precedence === listed[0]!.precedence).map(({ column }) => column)
      : headers.flatMap((header, column) =>
          namesCurrency(header) && cells.units(column, "currency").areCurrencies ? [column] : [],
        );
  const [first = -1, second] = columns;
  if (second === undefined) return first;
  return headerFault("columnsAlike", { column: first, header: headers[first]! }, headers[second]!.text);
}

function namesCurrency({ words }: Header): boolean {
  return words.some((word) => currencyWords.has(word)) && !words.some((word) => noCurrencyWords.has(word));
}
