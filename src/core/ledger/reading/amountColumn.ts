import type { ImportProfile } from "../../imports/importProfile";
import { hasMinorUnits } from "../../vocabulary/currencies";
import type { Header } from "../../vocabulary/header";
import type { HeaderMeaning } from "../../vocabulary/headerMeaning";
import { monthlyInterval, sameInterval, yearlyInterval, type BillingInterval } from "../../vocabulary/interval";
import { matchField, type MatchingColumn } from "../../vocabulary/matchFields";
import { joinUnits } from "../../vocabulary/unit";
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
  if (best.precedence === second?.precedence) return alike(best, second);

  const said = kindOf(best, isContract, profile);
  const isOfKind = (wanted: AmountKind) => (other: MatchingColumn) =>
    other !== best && kindOf(other, isContract, profile) === wanted;
  const prices = fitting.filter(isOfKind("perUnit"));
  // A price beside an amount: the amount counts, and the price has to agree with it.
  const [unclear, otherUnclear] = said === "perUnit" ? fitting.filter(isOfKind("unclear")) : [];
  if (unclear && unclear.precedence === otherUnclear?.precedence) return alike(unclear, otherUnclear);
  const amount = unclear ?? best;
  const kind = unclear ? "unclear" : best.unit.perUnit ? "perUnit" : said;
  const price = unclear ? best : kind === "unclear" || kind === "lineTotal" ? prices[0] : undefined;

  const { meaning } = best;
  // Both are for the same money and time.
  const unit = price ? joinUnits(amount.unit, price.unit) : amount.unit;
  const fixedInterval = monthly.includes(meaning)
    ? monthlyInterval
    : yearly.includes(meaning)
      ? yearlyInterval
      : undefined;
  const [headerInterval, ...otherIntervals] = unit.intervals;
  if (unit.isScaleAmbiguous) return { code: "unitAmbiguous", ...place };
  if (unit.scales.length > 1 || unit.currencies.length > 1) return { code: "unitsDiffer", ...place };
  const isContradicted = fixedInterval && headerInterval && !sameInterval(fixedInterval, headerInterval);
  // A contract's value is for its term: an interval beside it says something else.
  const isOdd = headerInterval !== undefined && kind === "contractValue";
  if (headerInterval === null || otherIntervals.length > 0 || isContradicted || isOdd) {
    return { code: "headerIntervalUnclear", ...place };
  }
  const [currency] = unit.currencies;
  const scale = unit.scales[0] ?? (profile?.minorUnits === true ? 0.01 : 1);
  if (unit.scales[0] === 0.01 && currency !== undefined && !hasMinorUnits(currency)) {
    return { code: "noMinorUnits", ...place, found: currency };
  }

  const perUnit = price ?? (kind === "perUnit" ? best : undefined);
  const isCertain = perUnit !== undefined && (perUnit.unit.perUnit || certainlyPerUnit.includes(perUnit.meaning));
  const quantities = matchField(headers, perUnit ? seatsField : quantityField).filter(isUnused(best, amount));
  const users = perUnit && quantities.length === 0 ? matchField(headers, usersField) : [];
  const [quantity, otherQuantity] = isCertain && quantities.length === 0 ? users : quantities;
  const readsQuantity = kind !== "row" && kind !== "contractValue";
  if (readsQuantity && quantity && quantity.precedence === otherQuantity?.precedence) {
    return alike(quantity, otherQuantity);
  }
  if ((best.unit.perUnit || meaning === "pricePerUnit") && !quantity) {
    return { code: "perUnitWithoutQuantity", ...place };
  }

  return {
    amount: amount.column,
    kind,
    fixedInterval,
    headerInterval: fixedInterval ? undefined : headerInterval,
    isRecurringRevenue: recurringRevenue.includes(meaning),
    scale,
    headerCurrency: currency,
    price: price?.column ?? none,
    quantity: readsQuantity ? (quantity?.column ?? none) : none,
    users: isCertain || quantity || kind === "lineTotal" ? none : (users[0]?.column ?? none),
  };
}

function kindOf({ meaning }: MatchingColumn, isContract: boolean, profile: ImportProfile | undefined): AmountKind {
  if (meaning === "value" && isContract) return "contractValue";
  const kind = (meaning && kinds[meaning]) ?? "unclear";
  return kind === "unclear" && profile?.amountPerUnit === true ? "perUnit" : kind;
}

/** Two columns that read the same, so that only a person can choose. */
export function alike({ column, header }: MatchingColumn, other: MatchingColumn): LedgerFault {
  return { code: "columnsAlike", row: 0, column, header: header.text, found: other.header.text };
}

function isUnused(...used: readonly MatchingColumn[]): (other: MatchingColumn) => boolean {
  return ({ column }) => used.every((one) => one.column !== column);
}
