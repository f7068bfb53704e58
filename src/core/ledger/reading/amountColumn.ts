import type { ImportProfile } from "../../imports/importProfile";
import { hasMinorUnits } from "../../vocabulary/currencies";
import type { Header } from "../../vocabulary/header";
import type { HeaderMeaning } from "../../vocabulary/headerMeaning";
import { monthlyInterval, sameInterval, yearlyInterval, type BillingInterval } from "../../vocabulary/interval";
import { matchField, type MatchingColumn } from "../../vocabulary/matchFields";
import type { ColumnCells } from "./columnCells";
import type { LedgerFault } from "./ledgerFault";
import { amountField, quantityField, seatsField, usersField } from "./subscriptionFields";

/**
 * What an amount is for: the row as a whole, one of its units, one or the other (which the cells have to tell), or a
 * whole contract.
 */
export type AmountKind = "row" | "lineTotal" | "perUnit" | "unclear" | "contractValue";

/** The column that says what a row is worth, and those that tell how. */
export interface AmountColumns {
  readonly amount: number;
  readonly kind: AmountKind;
  /** The month's or year's interval of MRR, ARR and the like, whatever an interval column says. */
  readonly fixedInterval: BillingInterval | undefined;
  /** The interval that the header names beside another word: `Amount (EUR, annual)`. */
  readonly headerInterval: BillingInterval | undefined;
  /** True for MRR and ARR by their own names: whatever else stands in the row, that is what it is worth. */
  readonly isRecurringRevenue: boolean;
  /** What the figures are multiplied by: 0.01 for cents. */
  readonly scale: number;
  /** The currency that the header names. */
  readonly headerCurrency: string | undefined;
  /** A price per unit beside an amount of the row, which their product has to come to. */
  readonly price: number;
  readonly quantity: number;
  /** Users beside a price, which may be for all of them. */
  readonly users: number;
}

const none = -1;

const kinds: Readonly<Partial<Record<HeaderMeaning, AmountKind>>> = {
  mrr: "row",
  monthlyAmount: "row",
  lineTotal: "lineTotal",
  arr: "row",
  yearlyAmount: "row",
  unitAmount: "perUnit",
  pricePerUnit: "perUnit",
  price: "perUnit",
  planAmount: "perUnit",
  rate: "perUnit",
  amount: "unclear",
  value: "unclear",
  totalAmount: "unclear",
  contractValue: "contractValue",
};
const monthly: readonly (HeaderMeaning | null)[] = ["mrr", "monthlyAmount"];
const yearly: readonly (HeaderMeaning | null)[] = ["arr", "yearlyAmount"];
const recurringRevenue: readonly (HeaderMeaning | null)[] = ["mrr", "arr"];
/** Prices that say themselves that they are one unit's, so that users are units. */
const certainlyPerUnit: readonly (HeaderMeaning | null)[] = ["unitAmount", "pricePerUnit"];

/**
 * Finds what a row is worth: of the headers that name an amount the first below which at least half of the filled cells
 * are numbers, with its unit and the columns that belong to it.
 *
 * @param isContract true where a term or a contract's end stands in the table: then `Value` is the contract's.
 */
export function amountColumns(
  headers: readonly Header[],
  cells: ColumnCells,
  isContract: boolean,
  profile: ImportProfile | undefined,
): AmountColumns | LedgerFault {
  const all = matchField(headers, amountField);
  const fitting = all.length > 1 ? all.filter(({ column }) => cells.areNumbers(column)) : all;
  const [best = all[0], second] = fitting;
  if (!best) return { code: "amountColumnMissing" };
  const place = { row: 0, column: best.column, header: best.header.text };
  if (second && second.precedence === best.precedence) {
    return { code: "columnsAlike", ...place, found: second.header.text };
  }

  const { meaning, unit } = best;
  const said = kindOf(best, isContract, profile);
  const kind = unit.perUnit ? "perUnit" : said;
  const fixedInterval = monthly.includes(meaning)
    ? monthlyInterval
    : yearly.includes(meaning)
      ? yearlyInterval
      : undefined;
  const [headerInterval, ...otherIntervals] = unit.intervals;
  if (unit.isScaleAmbiguous) return { code: "unitAmbiguous", ...place };
  if (unit.scales.length > 1 || unit.currencies.length > 1) return { code: "unitsDiffer", ...place };
  if (headerInterval === null || otherIntervals.length > 0) return { code: "headerIntervalUnclear", ...place };
  if (fixedInterval && headerInterval && !sameInterval(fixedInterval, headerInterval)) {
    return { code: "headerIntervalUnclear", ...place };
  }
  const [currency] = unit.currencies;
  const scale = unit.scales[0] ?? (profile?.minorUnits === true ? 0.01 : 1);
  if (unit.scales[0] === 0.01 && currency !== undefined && !hasMinorUnits(currency)) {
    return { code: "noMinorUnits", ...place, found: currency };
  }

  const prices = fitting.filter((other) => other !== best && kindOf(other, isContract, profile) === "perUnit");
  const unclear = fitting.filter((other) => other.meaning === "amount");
  // A price beside an amount: the amount counts, and the price has to agree with it.
  const isPriced = kind === "perUnit" && !unit.perUnit && unclear.length > 0 && profile?.amountPerUnit !== true;
  const amount = isPriced ? unclear[0]! : best;
  if (isPriced && unclear[1]?.precedence === unclear[0]!.precedence) {
    return {
      code: "columnsAlike",
      row: 0,
      column: amount.column,
      header: amount.header.text,
      found: unclear[1].header.text,
    };
  }
  const price = isPriced ? best : kind === "unclear" || kind === "lineTotal" ? prices[0] : undefined;

  const isPerUnit = kind === "perUnit";
  const quantities = matchField(headers, isPerUnit ? seatsField : quantityField).filter(isUnused(best, amount));
  const isCertain = unit.perUnit || certainlyPerUnit.includes(meaning);
  const users = isPerUnit && quantities.length === 0 ? matchField(headers, usersField) : [];
  const [quantity, otherQuantity] = isCertain && quantities.length === 0 ? users : quantities;
  const readsQuantity = kind !== "row" && kind !== "contractValue";
  if (readsQuantity && quantity && otherQuantity && quantity.precedence === otherQuantity.precedence) {
    return {
      code: "columnsAlike",
      row: 0,
      column: quantity.column,
      header: quantity.header.text,
      found: otherQuantity.header.text,
    };
  }
  if ((unit.perUnit || meaning === "pricePerUnit") && !quantity) return { code: "perUnitWithoutQuantity", ...place };

  return {
    amount: amount.column,
    kind: isPriced ? "unclear" : kind,
    fixedInterval,
    headerInterval: fixedInterval ? undefined : (headerInterval ?? undefined),
    isRecurringRevenue: recurringRevenue.includes(meaning),
    scale,
    headerCurrency: currency,
    price: price?.column ?? none,
    quantity: readsQuantity ? (quantity?.column ?? none) : none,
    users: isCertain || quantity ? none : (users[0]?.column ?? none),
  };
}

function kindOf({ meaning }: MatchingColumn, isContract: boolean, profile: ImportProfile | undefined): AmountKind {
  if (meaning === "value" && isContract) return "contractValue";
  const kind = (meaning && kinds[meaning]) ?? "unclear";
  return kind === "unclear" && profile?.amountPerUnit === true ? "perUnit" : kind;
}

function isUnused(...used: readonly MatchingColumn[]): (other: MatchingColumn) => boolean {
  return ({ column }) => used.every((one) => one.column !== column);
}
