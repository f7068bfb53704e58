import type { ImportProfile } from "../../imports/importProfile";
import { hasMinorUnits } from "../../vocabulary/currencies";
import type { Header } from "../../vocabulary/header";
import { monthlyInterval, sameInterval, yearlyInterval, type BillingInterval } from "../../vocabulary/interval";
import { matchField, type MatchingColumn } from "../../vocabulary/matchFields";
import { joinUnits } from "../../vocabulary/unit";
import type { ColumnCells } from "./columnCells";
import { alikeFault, headerFault, type LedgerFault } from "./ledgerFault";
import {
  amountField,
  amountKinds,
  quantityField,
  seatsField,
  usersField,
  type AmountKind,
  type AmountMeaning,
} from "./subscriptionFields";

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

const fixedIntervals: Readonly<Partial<Record<AmountMeaning, BillingInterval>>> = {
  mrr: monthlyInterval,
  monthlyAmount: monthlyInterval,
  arr: yearlyInterval,
  yearlyAmount: yearlyInterval,
};
/** Prices that say themselves that they are one unit's, so that users are units. */
const certainlyPerUnit: readonly AmountMeaning[] = ["unitAmount", "pricePerUnit"];

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
  const [best = all[0]] = fitting;
  if (!best) return { code: "amountColumnMissing" };
  const alike = alikeFault(fitting.slice(0, 2));
  if (alike) return alike;

  const said = kindOf(best, isContract, profile);
  const isOfKind = (wanted: AmountKind) => (other: MatchingColumn) =>
    other !== best && kindOf(other, isContract, profile) === wanted;
  const prices = fitting.filter(isOfKind("perUnit"));
  // A price beside an amount: the amount counts, and the price has to agree with it.
  const unclears = said === "perUnit" ? fitting.filter(isOfKind("unclear")) : [];
  const [unclear] = unclears;
  const unclearAlike = alikeFault(unclears.slice(0, 2));
  if (unclearAlike) return unclearAlike;
  const amount = unclear ?? best;
  const kind = unclear ? "unclear" : best.unit.perUnit ? "perUnit" : said;
  const price = unclear ? best : kind === "unclear" || kind === "lineTotal" ? prices[0] : undefined;

  const meaning = meaningOf(best);
  // Both are for the same money and time.
  const unit = price ? joinUnits(amount.unit, price.unit) : amount.unit;
  // Of a price in cents nobody knows whether the amount beside it is in cents too.
  if (price && price.unit.scales.length > amount.unit.scales.length) return headerFault("unitsDiffer", price);
  const fixedInterval = fixedIntervals[meaning];
  const [headerInterval, ...otherIntervals] = unit.intervals;
  if (unit.isScaleAmbiguous) return headerFault("unitAmbiguous", best);
  if (unit.scales.length > 1 || unit.currencies.length > 1) return headerFault("unitsDiffer", best);
  const isContradicted = fixedInterval && headerInterval && !sameInterval(fixedInterval, headerInterval);
  // A contract's value is for its term: an interval beside it says something else.
  const isOdd = headerInterval !== undefined && kind === "contractValue";
  if (headerInterval === null || otherIntervals.length > 0 || isContradicted || isOdd) {
    return headerFault("headerIntervalUnclear", best);
  }
  const [currency] = unit.currencies;
  const scale = unit.scales[0] ?? (profile?.minorUnits === true ? 0.01 : 1);
  if (unit.scales[0] === 0.01 && currency !== undefined && !hasMinorUnits(currency)) {
    return headerFault("noMinorUnits", best, currency);
  }

  const perUnit = price ?? (kind === "perUnit" ? best : undefined);
  const isCertain = perUnit !== undefined && (perUnit.unit.perUnit || certainlyPerUnit.includes(meaningOf(perUnit)));
  const quantities = matchField(headers, perUnit ? seatsField : quantityField).filter(isUnused(best, amount));
  const users = perUnit && quantities.length === 0 ? matchField(headers, usersField) : [];
  const counts = isCertain && quantities.length === 0 ? users : quantities;
  const [quantity] = counts;
  const readsQuantity = kind !== "row" && kind !== "contractValue";
  const quantitiesAlike = readsQuantity && alikeFault(counts.slice(0, 2));
  if (quantitiesAlike) return quantitiesAlike;
  if ((best.unit.perUnit || meaning === "pricePerUnit") && !quantity) {
    return headerFault("perUnitWithoutQuantity", best);
  }

  return {
    amount: amount.column,
    kind,
    fixedInterval,
    headerInterval: fixedInterval ? undefined : headerInterval,
    isRecurringRevenue: meaning === "mrr" || meaning === "arr",
    scale,
    headerCurrency: currency,
    price: price?.column ?? none,
    quantity: readsQuantity ? (quantity?.column ?? none) : none,
    users: isCertain || quantity || kind === "lineTotal" ? none : (users[0]?.column ?? none),
  };
}

function kindOf(match: MatchingColumn, isContract: boolean, profile: ImportProfile | undefined): AmountKind {
  const meaning = meaningOf(match);
  if (meaning === "value" && isContract) return "contractValue";
  const kind = amountKinds[meaning];
  return kind === "unclear" && profile?.amountPerUnit === true ? "perUnit" : kind;
}

/** Of the amount's field, which has no words of its own. */
function meaningOf({ meaning }: MatchingColumn): AmountMeaning {
  return meaning as AmountMeaning;
}

function isUnused(...used: readonly MatchingColumn[]): (other: MatchingColumn) => boolean {
  return ({ column }) => used.every((one) => one.column !== column);
}
