import { isBlank, largestNumber, readNumber } from "../../../sheet/cell";
import type { DateSerial } from "../../../sheet/serialDate";
import type { BillingInterval } from "../../../vocabulary/interval";
import { isNoDiscount } from "../../../vocabulary/missing";
import { monthlyAmount } from "../billingInterval";
import { contractMonths, monthsOfTerm } from "../contractMonths";
import type { SubscriptionColumns } from "../subscriptionColumns";
import type { RowCells } from "./rowCells";
import { openFrom, type WrittenDays } from "./rowDays";

/** Reads what rows come to a month. */
export class AmountReader {
  private readonly mayBeOfTerm: boolean;

  constructor(
    private readonly row: RowCells,
    private readonly columns: SubscriptionColumns,
    private readonly daysAfterEnd: number,
  ) {
    this.mayBeOfTerm = mayBeOfTerm(columns);
  }

  /** What the row comes to a month; a term or a discount beside it that leaves it open is a fault. */
  read(days: WrittenDays, interval: BillingInterval): number {
    const { row, columns } = this;
    // A term beside an amount may mean that the amount is for all of it.
    const term = this.mayBeOfTerm ? columns.terms.find(({ column }) => !row.isEmpty(column)) : undefined;
    if (term) row.fault("termBesideAmount", term.column, columns.amount);
    const amount = this.monthly(this.amount(), days, interval);
    if (!columns.isRecurringRevenue) {
      const discount = columns.discounts.find((column) => !isNoDiscount(row.at(column)));
      if (discount !== undefined) row.fault("discountBesideAmount", discount, columns.amount);
    }
    return amount;
  }

  /** What the row as a whole comes to, for as long as it is for. */
  private amount(): number {
    const { row, columns } = this;
    const { kind, scale, price: priceColumn, amount: amountColumn, users: usersColumn } = columns;
    const stated = row.figure(amountColumn, "amountUnreadable");
    const price = row.figure(priceColumn, "amountUnreadable");
    // A 0 is how older desktop Excel hands over a blank, and no row is of nothing.
    const quantity = row.figure(columns.quantity, "quantityUnreadable") || 1;
    if (stated === undefined && (price === undefined || kind !== "unclear")) row.fault("amountMissing", amountColumn);
    const users = readNumber(row.at(usersColumn)) ?? 0;
    if (users !== 0 && users !== 1) row.fault("usersBesidePrice", usersColumn, amountColumn);

    if (kind === "perUnit") return stated! * quantity * scale;
    const amount = (stated ?? price! * quantity) * scale;
    if (price !== undefined && stated !== undefined) {
      // A line total without a quantity may be for any number of units.
      const isCompared = kind !== "lineTotal" || columns.quantity !== -1;
      if (isCompared && !comesTo(amount, price * quantity * scale, quantity)) {
        row.fault("amountsDisagree", amountColumn, priceColumn);
      }
    } else if (kind === "unclear" && quantity !== 1 && stated !== undefined) {
      row.fault("quantityBesideAmount", columns.quantity, amountColumn);
    }
    return amount;
  }

  private monthly(amount: number, days: WrittenDays, interval: BillingInterval): number {
    const { row, columns } = this;
    const monthly =
      columns.kind === "contractValue"
        ? amount / this.monthsOfContract(days)
        : monthlyAmount(amount, columns.fixedInterval ?? interval);
    if (Math.abs(monthly) <= largestNumber) return monthly;
    return isBlank(row.at(columns.quantity))
      ? row.fault("amountUnreadable", columns.amount)
      : row.fault("quantityUnreadable", columns.quantity);
  }

  /** How many months a contract's value is for. */
  private monthsOfContract({ start, end }: WrittenDays): number {
    const { row, columns } = this;
    for (const { column, months } of columns.terms) {
      const term = monthsOfTerm(row.at(column), months);
      if (term !== undefined) return term > 0 ? term : row.fault("termUnreadable", column);
    }
    const contractEnd: DateSerial = row.day(columns.contractEnd) ?? openFrom;
    const until = contractEnd < openFrom ? contractEnd : (end?.day ?? NaN);
    const months = contractMonths(start?.day ?? NaN, until + this.daysAfterEnd);
    return months > 0 ? months : row.fault("termMissing", columns.amount);
  }
}

/** True for a table in which a term that is filled may be what the amount is for. */
export function mayBeOfTerm({ kind, intervals, headerInterval, fixedInterval }: SubscriptionColumns): boolean {
  return (
    fixedInterval === undefined && kind !== "contractValue" && intervals.length === 0 && headerInterval === undefined
  );
}

/** Amounts are rounded to a cent, and prices to half a cent a unit. */
function comesTo(amount: number, product: number, quantity: number): boolean {
  const tolerance = Math.max(0.01, 0.005 * Math.abs(quantity)) + 1e-9 * Math.abs(amount);
  return Math.abs(amount - product) <= tolerance;
}
