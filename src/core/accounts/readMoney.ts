import { monthlyAmount } from "../ledger/reading/billingInterval";
import type { AccountsSettings } from "../settings/settings";
import { readNumber, type Cell } from "../sheet/cell";
import { currencyCode, hasMinorUnits } from "../vocabulary/currencies";
import {
  intervalOf,
  monthlyInterval,
  sameInterval,
  yearlyInterval,
  type BillingInterval,
} from "../vocabulary/interval";
import type { AmountUnit } from "../vocabulary/unit";
import { amountIntervals, type AmountIntervalOfRow, columnsBesideAmount, isContractValue } from "./amountIntervals";
import { mainCurrency } from "../vocabulary/mainCurrency";
import type { AmountInterval, AmountQuantity } from "./mapping/question";
import { saysNothing } from "../vocabulary/missing";
import { currencyOfColumn } from "../vocabulary/currencyOfColumn";
import type { MatchedColumn, MatchedColumns } from "./matchColumns";
import type { AccountProblem } from "./problemCodes";
import { cellAt, type DataRows } from "./readColumn";
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
  /** What only a person can say of the amounts, answered or not. */
  readonly questions: readonly MoneyQuestion[];
  readonly problems: readonly AccountProblem[];
}

/** A question about amounts, at the column that it is about. */
export type MoneyQuestion = { readonly column: MatchedColumn } & (
  | { readonly ask: "amountInterval"; readonly answer: AmountInterval | null }
  | { readonly ask: "amountQuantity"; readonly other: string; readonly answer: AmountQuantity | null }
  | { readonly ask: "discount"; readonly other: string; readonly answer: "takenOff" | null }
);

type MoneyField = (typeof moneyFields)[number];

/** Where MRR is read from: the first that the sheet has. */
export const moneyFields = ["mrr", "arr", "amount"] as const;

const monthsIn: Readonly<Record<MoneyField, number>> = { mrr: 1, arr: 12, amount: 1 };
const ownInterval: Readonly<Partial<Record<MoneyField, BillingInterval>>> = {
  mrr: monthlyInterval,
  arr: yearlyInterval,
};

/**
 * MRR, or ARR ÷ 12, or an amount ÷ what its header, an interval or a term says that it is for, in whole units of money. Below 0 (credits only) it counts as 0. Where rows are in several currencies
 * the one of most rows is the sheet's, and the MRR of the others is unknown: sums of mixed money are never made. A value
 * of which nobody says for how long it is (a deal's) is no MRR, and that is said.
 *
 * @param amounts what a person said of them.
 * @param currencies currency cell of each data row, `""` where blank: such a row is in the sheet's currency.
 */
export function readMoney(
  rows: DataRows,
  matched: MatchedColumns,
  numbers: NumberFields,
  currencies: readonly string[],
  amounts: AccountsSettings["amounts"],
): Money {
  const mrr = new Float64Array(rows.indices.length).fill(NaN);
  const problems: AccountProblem[] = [];
  const from = moneyFields.find((field) => {
    const column = matched.fields.get(field);
    if (!column || !numbers.columns.has(field)) return false;
    const isContract = field === "amount" && isContractValue(column);
    if (!column.unit || saysOneUnit(column.unit, ownInterval[field], isContract)) return true;
    problems.push(columnProblem(rows, column, "unitUnclear", { field }));
    return false;
  });
  const column = from === undefined ? undefined : matched.fields.get(from);
  const values = from === undefined ? undefined : numbers.columns.get(from);
  const questions: MoneyQuestion[] = [];
  const unknown: Money = { mrr, from: null, currency: null, refused: new Set(), questions, problems };
  if (from === undefined || !column || !values) return unknown;
  const said = from === "amount" ? amountIntervals(rows, matched, numbers, column) : undefined;
  const { quantity, discount } =
    from === "amount" ? columnsBesideAmount(rows, matched, column) : { quantity: null, discount: null };
  if (said === null) questions.push({ ask: "amountInterval", column, answer: amounts.interval });
  if (quantity) {
    questions.push({ ask: "amountQuantity", column, other: quantity.header.text, answer: amounts.quantity });
  }
  if (discount) {
    const answer = amounts.areAfterDiscount ? "takenOff" : null;
    questions.push({ ask: "discount", column, other: discount.header.text, answer });
  }
  if (said === null && amounts.interval === null) problems.push(columnProblem(rows, column, "intervalMissing", {}));
  else {
    const open = quantity && amounts.quantity === null ? quantity : amounts.areAfterDiscount ? null : discount;
    if (open) problems.push(columnProblem(rows, column, "amountUnclear", { other: open.header.text }));
  }
  if (questions.some(({ answer }) => answer === null)) return unknown;
  const intervals = said === null ? always(intervalOf(amounts.interval!)) : said;

  const refused = new Set(numbers.unreadableMoney.get(from));
  const [scale = matched.profile?.minorUnits === true ? 0.01 : 1] = column.unit?.scales ?? [];
  // 0.01 is no exact double, 100 is.
  const [times, per] = scale < 1 ? [1, Math.round(1 / scale)] : [scale, 1];
  const counted = amounts.quantity === "one" ? quantity : null;
  const unitsOf = (position: number): number => (counted ? unitsIn(cellAt(rows, position, counted.index)) : 1);
  for (let position = 0; position < mrr.length; position++) {
    const amount = values[position]!;
    if (amount < 0) problems.push(cellProblem(rows, column, position, "negativeMrr", "error"));
    mrr[position] = amount < 0 ? 0 : (amount * times * unitsOf(position)) / (per * monthsIn[from]);
    if (counted && !Number.isNaN(amount) && Number.isNaN(mrr[position])) {
      refused.add(position);
      problems.push(cellProblem(rows, counted, position, "numberExpected", "error"));
    }
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
  if (!currencyColumn && written === undefined) return { mrr, from, currency: stated, refused, questions, problems };
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
  return { mrr, from, currency, refused, questions, problems };
}

function always(interval: BillingInterval): (position: number) => AmountIntervalOfRow {
  return () => ({ interval });
}

/** How many units a cell says, where a blank says one; `NaN` for a cell that says no number of any. */
function unitsIn(cell: Cell): number {
  if (saysNothing(cell)) return 1;
  const units = readNumber(cell) ?? NaN;
  return units >= 0 ? units : NaN;
}

/** False for a header that says two things about its money, or another interval than its own. */
function saysOneUnit(unit: AmountUnit, own: BillingInterval | undefined, isContract: boolean): boolean {
  const { currencies, scales, isScaleAmbiguous, intervals, perUnit } = unit;
  if (isScaleAmbiguous || (own === undefined && perUnit) || scales.length > 1 || currencies.length > 1) return false;
  if (scales.some((scale) => scale < 1) && !currencies.every(hasMinorUnits)) return false;
  if (own === undefined && intervals.length > (isContract ? 0 : 1)) return false;
  return intervals.every((interval) => interval !== null && sameInterval(interval, own ?? interval));
}
