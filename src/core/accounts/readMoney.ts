import { currencyCode, currencyOfColumn, mainCurrency } from "./currency";
import type { MatchedColumns } from "./matchColumns";
import type { AccountProblem } from "./problemCodes";
import type { DataRows } from "./readColumn";
import { cellProblem, type NumberFields } from "./readNumberFields";

/** MRR of each data row, in one currency. */
export interface Money {
  /** `NaN` where unknown. */
  readonly mrr: Float64Array;
  /** The field it comes from; `null` without a column that can be used. */
  readonly from: "mrr" | "arr" | null;
  readonly currency: string | null;
  /** Positions whose cell says something that could not be used: their MRR is not merely blank. */
  readonly refused: ReadonlySet<number>;
  readonly problems: readonly AccountProblem[];
}

/**
 * MRR, or ARR ÷ 12. Below 0 (credits only) it counts as 0. Where rows are in several currencies the one of most rows is
 * the sheet's, and the MRR of the others is unknown: sums of mixed money are never made.
 *
 * @param currencies currency cell of each data row, `""` where blank: such a row is in the sheet's currency.
 */
export function readMoney(
  rows: DataRows,
  matched: MatchedColumns,
  numbers: NumberFields,
  currencies: readonly string[],
): Money {
  const mrr = new Float64Array(rows.indices.length).fill(NaN);
  const from = numbers.columns.has("mrr") ? "mrr" : numbers.columns.has("arr") ? "arr" : null;
  const column = from === null ? undefined : matched.fields.get(from);
  const values = from === null ? undefined : numbers.columns.get(from);
  if (from === null || !column || !values) return { mrr, from: null, currency: null, refused: new Set(), problems: [] };

  const problems: AccountProblem[] = [];
  const refused = new Set(numbers.unreadableMoney.get(from));
  const perMonth = from === "mrr" ? 1 : 12;
  for (let position = 0; position < mrr.length; position++) {
    const amount = values[position] ?? NaN;
    if (amount < 0) problems.push(cellProblem(rows, column, position, "negativeMrr", "warning"));
    mrr[position] = amount < 0 ? 0 : amount / perMonth;
  }

  const stated = currencyOfColumn(column.header, rows.range.numberFormats?.[column.index] ?? null);
  const currencyColumn = matched.fields.get("currency");
  if (!currencyColumn) return { mrr, from, currency: stated, refused, problems };
  const codes = currencies.map(currencyCode);
  const currency = mainCurrency(codes.filter((_, position) => !Number.isNaN(mrr[position]))) ?? stated;
  for (let position = 0; position < codes.length; position++) {
    const code = codes[position]!;
    if (code === "" || code === currency || Number.isNaN(mrr[position])) continue;
    mrr[position] = NaN;
    refused.add(position);
    problems.push({
      ...cellProblem(rows, currencyColumn, position, "mixedCurrencies", "error"),
      values: { currency: currency ?? "" },
    });
  }
  return { mrr, from, currency, refused, problems };
}
