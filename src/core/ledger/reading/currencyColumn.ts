import type { Header } from "../../vocabulary/header";
import { wordSet } from "../../vocabulary/languages";
import { matchField } from "../../vocabulary/matchFields";
import type { ColumnCells } from "./columnCells";
import { currencyField } from "./subscriptionFields";

const currencyWords = wordSet((words) => words.currencyWords.is);
const noCurrencyWords = wordSet((words) => words.currencyWords.not);

/**
 * The column of currencies: by its header; else one that has *currency* or the like among its words, and codes below.
 *
 * @returns -1 without one.
 */
export function currencyColumn(headers: readonly Header[], cells: ColumnCells): number {
  const [listed] = matchField(headers, currencyField);
  if (listed) return listed.column;
  return headers.findIndex(
    ({ words }, column) =>
      words.some((word) => currencyWords.has(word)) &&
      !words.some((word) => noCurrencyWords.has(word)) &&
      cells.units(column).areCurrencies,
  );
}
