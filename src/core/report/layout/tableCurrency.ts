import { currencyOfColumn } from "../../vocabulary/currencyOfColumn";
import type { SubscriptionTable } from "../../ledger/table/subscriptionTable";
import { currencyCode } from "../../vocabulary/currencies";
import { readHeader } from "../../vocabulary/header";

/**
 * The currency of a subscription table's money: of its currency column, else of the amount's header or number format;
 * `null` where nothing says it.
 *
 * @example tableCurrency(table) // "EUR"
 */
export function tableCurrency({
  currency,
  columns,
  grid,
  range,
}: Pick<SubscriptionTable, "currency" | "columns" | "grid" | "range">): string | null {
  if (currency !== null) return currencyCode(currency);
  const amount = columns?.amount ?? grid?.firstDate ?? 0;
  return currencyOfColumn(readHeader(range.cells[0]?.[amount]), range.numberFormats?.[amount] ?? null);
}
