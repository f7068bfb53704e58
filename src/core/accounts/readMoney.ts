import { monthlyAmount } from "../ledger/reading/billingInterval";
import { currencyCode, hasMinorUnits } from "../vocabulary/currencies";
import { monthlyInterval, sameInterval, yearlyInterval, type BillingInterval } from "../vocabulary/interval";
import type { AmountUnit } from "../vocabulary/unit";
import { amountIntervals, columnBesideAmount, isContractValue } from "./amountIntervals";
import { currencyOfColumn, mainCurrency } from "./currency";
import type { MatchedColumns } from "./matchColumns";
import type { AccountProblem } from "./problemCodes";
import type { DataRows } from "./readColumn";
import { cellProblem, columnProblem, type NumberFields } from "./readNumberFields";

/** MRR of each data row, in one currency. */
export interface Money {
  /** `NaN` where unknown. */
  readonly mrr: Float64Array;
  /** The field it comes from; `null` without a column that can be used. */
  readonly from: MoneyField | null;
  readonly currency: string | null;
  /** Positions whose cell says something that could not be used: their MRR is not merely blank. */
  readonly refused: ReadonlySet<number>;
  readonly problems: readonly AccountProblem[];
}

type MoneyField = (typeof moneyFields)[number];

/** Where MRR is read from: the first that the sheet has. */
export const moneyFields = ["mrr", "arr", "amount"] as const;

const monthsIn: Readonly<Record<MoneyField, number>> = { mrr: 1, arr: 12, amount: 1 };
const intervalOf: Readonly<Partial<Record<MoneyField, BillingInterval>>> = {
  mrr: monthlyInterval,
  arr: yearlyInterval,
};

/**
 * MRR, or ARR ÷ 12, or an amount ÷ what its header, an interval or a term says that it is for, in whole units of money. Below 0 (credits only) it counts as 0. Where rows are in several currencies
 * the one of most rows is the sheet's, and the MRR of the others is unknown: sums of mixed money are never made. A value
 * of which nobody says for how long it is (a deal's) is no MRR, and that is said.
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
  const problems: AccountProblem[] = [];
  const from = moneyFields.find((field) => {
    const column = matched.fields.get(field);
    if (!column || !numbers.columns.has(field)) return false;
    const isContract = field === "amount" && isContractValue(column);
    if (!column.unit || saysOneUnit(column.unit, intervalOf[field], isContract)) return true;
    problems.push(columnProblem(rows, column, "unitUnclear", { field }));
    return false;
  });
  const column = from === undefined ? undefined : matched.fields.get(from);
  const values = from === undefined ? undefined : numbers.columns.get(from);
  const unknown: Money = { mrr, from: null, currency: null, refused: new Set(), problems };
  if (from === undefined || !column || !values) return unknown;
  const intervals = from === "amount" ? amountIntervals(rows, matched, numbers, column) : undefined;
  const beside = from === "amount" ? columnBesideAmount(rows, matched, column) : null;
  if (intervals === null) {
    problems.push(columnProblem(rows, column, "intervalMissing", {}));
    return unknown;
  }
  if (beside !== null) {
    problems.push(columnProblem(rows, column, "amountUnclear", { other: beside.header.text }));
    return unknown;
  }

  const refused = new Set(numbers.unreadableMoney.get(from));
  const [scale = matched.profile?.minorUnits === true ? 0.01 : 1] = column.unit?.scales ?? [];
  // 0.01 is no exact double, 100 is.
  const [times, per] = scale < 1 ? [1, Math.round(1 / scale)] : [scale, 1];
  for (let position = 0; position < mrr.length; position++) {
    const amount = values[position]!;
    if (amount < 0) problems.push(cellProblem(rows, column, position, "negativeMrr", "error"));
    mrr[position] = amount < 0 ? 0 : (amount * times) / (per * monthsIn[from]);
    if (intervals === undefined || Number.isNaN(amount)) continue;
    const found = intervals(position);
    if (found.interval !== null) mrr[position] = monthlyAmount(mrr[position]!, found.interval);
    else {
      mrr[position] = NaN;
      refused.add(position);
      problems.push(cellProblem(rows, found.at, position, "intervalUnclear", "error"));
    }
  }

  const written = numbers.currencies.get(from);
  const [inHeader] = column.unit?.currencies ?? [];
  const stated = inHeader ?? currencyOfColumn(column.header, rows.range.numberFormats?.[column.index] ?? null);
  const currencyColumn = matched.fields.get("currency");
  if (!currencyColumn && written === undefined) return { mrr, from, currency: stated, refused, problems };
  const codes = Array.from(mrr, (_, position) => {
    const code = currencyCode(currencies[position] ?? "");
    return code === "" ? (written?.get(position) ?? "") : code;
  });
  const currency = mainCurrency(codes.filter((_, position) => !Number.isNaN(mrr[position]))) ?? stated;
  for (let position = 0; position < codes.length; position++) {
    const code = codes[position]!;
    if (code === "" || code === currency || Number.isNaN(mrr[position])) continue;
    mrr[position] = NaN;
    refused.add(position);
    problems.push({
      ...cellProblem(rows, currencyColumn ?? column, position, "mixedCurrencies", "error"),
      values: { currency: currency ?? "" },
    });
  }
  return { mrr, from, currency, refused, problems };
}

/** False for a header that says two things about its money, or another interval than its own. */
function saysOneUnit(unit: AmountUnit, own: BillingInterval | undefined, isContract: boolean): boolean {
  const { currencies, scales, isScaleAmbiguous, intervals, perUnit } = unit;
  if (isScaleAmbiguous || (own === undefined && perUnit) || scales.length > 1 || currencies.length > 1) return false;
  if (scales.some((scale) => scale < 1) && !currencies.every(hasMinorUnits)) return false;
  if (own === undefined && intervals.length > (isContract ? 0 : 1)) return false;
  return intervals.every((interval) => interval !== null && sameInterval(interval, own ?? interval));
}
