import { wordOf, matchFields, type FieldMatch, type Header, type HeaderField } from "../sheet/header";
import { intervalWord, monthlyInterval, yearlyInterval, type BillingInterval } from "./billingInterval";
import type { LedgerFault } from "./ledgerFault";

const list = (names: string): readonly string[] => names.split(", ");

export const customerHeaders = list(
  "customer id, account id, client id, customer, customer name, account, account name, client, company, company name, " +
    "organization, organisation",
);

const amountHeaders = list("mrr, amount, recurring amount, plan amount, price, unit amount, fee, value, arr");
const intervalHeaders = list(
  "interval, billing interval, billing period, billing frequency, billing cycle, frequency, period, cadence",
);
const quantityHeaders = list("quantity, qty, plan quantity");
const seatHeaders = list("seats, units, licences, licenses");
const startHeaders = list(
  "start date, subscription start, subscription start date, started at, started, start at, contract start, start, " +
    "activated at, activated, created at, created",
);
const endHeaders = list(
  "ended at, ended, end date, subscription end, end, expires at, expires, churn date, churned, cancellation date, " +
    "cancelled at, canceled at, contract end, term end",
);

export type SubscriptionField =
  "customer" | "amount" | "interval" | "quantity" | "start" | "end" | "status" | "currency";

const fields: readonly HeaderField<SubscriptionField>[] = [
  { field: "customer", headers: customerHeaders },
  { field: "amount", headers: amountHeaders },
  { field: "interval", headers: intervalHeaders },
  { field: "start", headers: startHeaders },
  { field: "end", headers: endHeaders },
  { field: "status", headers: list("status, state, subscription status") },
  { field: "currency", headers: list("currency, ccy") },
];

const quantityField: HeaderField<SubscriptionField> = { field: "quantity", headers: quantityHeaders };
/** Seats and the like tell how often a price is charged; beside any other amount they only describe the customer. */
const quantityOrSeatsField: HeaderField<SubscriptionField> = {
  field: "quantity",
  headers: [...quantityHeaders, ...seatHeaders],
};
const wordsOfUnitPrices = new Set(list("price, unit amount, plan amount").map(wordOf));

/** Where the columns of subscription rows are: zero-based, -1 for a column that is not there. */
export interface SubscriptionColumns {
  readonly customer: number;
  readonly amount: number;
  readonly interval: number;
  readonly quantity: number;
  readonly start: number;
  readonly end: number;
  readonly status: number;
  readonly currency: number;
  /** The interval that the amount's header fixes whatever the interval column says (`mrr`, `arr`). */
  readonly fixedInterval: BillingInterval | undefined;
  /** The interval in the amount's brackets: `Amount (annual)`. */
  readonly bracketInterval: BillingInterval | undefined;
}

/**
 * Finds the columns of subscription rows by their headers.
 *
 * @returns the columns, or what is wrong with the headers: a column that is needed and missing, or two that read
 * the same so that only a person can choose (`MRR (EUR)`, `MRR (USD)`).
 */
export function subscriptionColumns(headers: readonly Header[]): SubscriptionColumns | LedgerFault {
  const found = matchFields(headers, fields);
  const customer = found.get("customer");
  const amount = found.get("amount");
  const start = found.get("start");
  if (!customer) return { code: "customerColumnMissing" };
  if (!amount) return { code: "amountColumnMissing" };
  if (!start) return { code: "startColumnMissing" };

  const fixedInterval = intervalOfAmountHeader(amount.header.word);
  const quantity = fixedInterval
    ? undefined
    : matchFields(headers, [wordsOfUnitPrices.has(amount.header.word) ? quantityOrSeatsField : quantityField]).get(
        "quantity",
      );

  const used = [...found.values(), ...(quantity ? [quantity] : [])];
  const alike = used.find((match) => match.ambiguous);
  if (alike) {
    const other = headers[alike.others[0] ?? alike.column];
    return {
      code: "columnsAlike",
      row: 0,
      column: alike.column,
      header: alike.header.text,
      found: other?.text ?? "",
    };
  }
  return {
    customer: customer.column,
    amount: amount.column,
    interval: columnOf(found.get("interval")),
    quantity: columnOf(quantity),
    start: start.column,
    end: columnOf(found.get("end")),
    status: columnOf(found.get("status")),
    currency: columnOf(found.get("currency")),
    fixedInterval,
    bracketInterval: fixedInterval ? undefined : intervalWord(amount.header.bracket),
  };
}

/** True when headers name an amount and a start: then they head subscription rows, whatever else stands there. */
export function namesSubscriptionRows(headers: readonly Header[]): boolean {
  const found = matchFields(headers, fields);
  return found.has("amount") && found.has("start");
}

/** True when at least one header is that of a subscription column. */
export function namesAnyColumn(headers: readonly Header[]): boolean {
  return matchFields(headers, [...fields, quantityOrSeatsField]).size > 0;
}

function intervalOfAmountHeader(word: string): BillingInterval | undefined {
  if (word === "mrr") return monthlyInterval;
  return word === "arr" ? yearlyInterval : undefined;
}

function columnOf(match: FieldMatch | undefined): number {
  return match?.column ?? -1;
}
