import { isBlank, maxNumber, readNumber } from "../../../sheet/cell";
import type { BillingInterval } from "../../../vocabulary/interval";
import { isNoDiscount } from "../../../vocabulary/missing";
import { monthlyAmount } from "../billingInterval";
import { contractMonths, monthsOfTerm } from "../contractMonths";
import type { SubscriptionColumns } from "../subscriptionColumns";
import { none, type Row } from "./row";
import { openFrom, type WrittenDays } from "./rowDays";

/** What a row comes to a month; a term or a discount beside its amount that leaves it open is a fault. */
export function amountOf(row: Row, days: WrittenDays, interval: BillingInterval): number {
  const { columns } = row;
  // A term beside an amount may mean that the amount is for all of it.
  const term = mayBeOfTerm(columns) ? columns.terms.find(({ column }) => !row.isEmpty(column)) : undefined;
  if (term) row.fault("termBesideAmount", term.column, columns.amount);
  const amount = wholeAmount(row);
  const monthly =
    columns.kind === "contractValue"
      ? amount / monthsOfContract(row, days)
      : monthlyAmount(amount, columns.fixedInterval ?? interval);
  if (!(Math.abs(monthly) <= maxNumber)) {
    if (isBlank(row.at(columns.quantity))) row.fault("amountUnreadable", columns.amount);
    row.fault("quantityUnreadable", columns.quantity);
  }
  const discount = columns.isRecurringRevenue
    ? undefined
    : columns.discounts.find((column) => !isNoDiscount(row.at(column)));
  if (discount !== undefined) row.fault("discountBesideAmount", discount, columns.amount);
  return monthly;
}

/** True for a table in which a term that is filled may be what the amount is for. */
export function mayBeOfTerm(columns: SubscriptionColumns): boolean {
  const { kind, intervals, headerInterval } = columns;
  return kind !== "row" && kind !== "contractValue" && intervals.length === 0 && headerInterval === undefined;
}

/** What a row comes to for as long as it is for. */
function wholeAmount(row: Row): number {
  const { kind, scale, amount: amountColumn, price: priceColumn, quantity: quantityColumn, users } = row.columns;
  const stated = row.figure(amountColumn, "amountUnreadable");
  const price = row.figure(priceColumn, "amountUnreadable");
  // A 0 is how older desktop Excel hands over a blank, and no row is of nothing.
  const quantity = row.figure(quantityColumn, "quantityUnreadable") || 1;
  if (stated === undefined && (price === undefined || kind !== "unclear")) row.fault("amountMissing", amountColumn);
  if (![0, 1].includes(readNumber(row.at(users)) ?? 0)) row.fault("usersBesidePrice", users, amountColumn);

  if (kind === "perUnit") return stated! * quantity * scale;
  const amount = (stated ?? price! * quantity) * scale;
  if (price !== undefined && stated !== undefined) {
    // A line total without a quantity may be for any number of units.
    const isCompared = kind !== "lineTotal" || quantityColumn !== none;
    if (isCompared && !comesTo(amount, price * quantity * scale, quantity)) {
      row.fault("amountsDisagree", amountColumn, priceColumn);
    }
  } else if (kind === "unclear" && quantity !== 1 && stated !== undefined) {
    row.fault("quantityBesideAmount", quantityColumn, amountColumn);
  }
  return amount;
}

/** How many months a contract's value is for. */
function monthsOfContract(row: Row, { start, end }: WrittenDays): number {
  const { terms, contractEnd, amount } = row.columns;
  for (const { column, months } of terms) {
    const term = monthsOfTerm(row.at(column), months);
    if (term !== undefined) return term > 0 ? term : row.fault("termUnreadable", column);
  }
  const contracted = row.day(contractEnd) ?? openFrom;
  const until = contracted < openFrom ? contracted : (end?.day ?? NaN);
  const months = contractMonths(start!.day, until + row.daysAfterEnd);
  return months > 0 ? months : row.fault("termMissing", amount);
}

/** Amounts are rounded to a cent, and prices to half a cent a unit. */
function comesTo(amount: number, product: number, quantity: number): boolean {
  const tolerance = Math.max(0.01, 0.005 * Math.abs(quantity)) + 1e-9 * Math.abs(amount);
  return Math.abs(amount - product) <= tolerance;
}
