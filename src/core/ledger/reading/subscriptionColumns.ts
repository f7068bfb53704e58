import { foldWord } from "../../vocabulary/foldWord";
import { matchFields, type HeaderField } from "../../vocabulary/matchFields";
import type { Header } from "../../vocabulary/header";
import { intervalInWords, monthlyInterval, yearlyInterval, type BillingInterval } from "./billingInterval";
import { cellFault, type LedgerFault } from "./ledgerFault";

export const customerHeaders = list(
  "customer id, account id, client id, customer, customer name, account, account name, client, company, company name, " +
    "organization, organisation",
);

const quantityHeaders = "quantity, qty, plan quantity";

export type SubscriptionField =
  "customer" | "amount" | "interval" | "quantity" | "start" | "end" | "status" | "currency";

const fields: readonly HeaderField<SubscriptionField>[] = [
  { field: "customer", meanings: [], words: customerHeaders },
  field("amount", "mrr, amount, recurring amount, plan amount, price, unit amount, fee, value, arr"),
  field(
    "interval",
    "interval, billing interval, billing period, billing frequency, billing cycle, frequency, period, cadence",
  ),
  field(
    "start",
    "start date, subscription start, subscription start date, started at, started, start at, contract start, start, " +
      "activated at, activated, created at, created",
  ),
  field(
    "end",
    "ended at, ended, end date, subscription end, end, expires at, expires, churn date, churned, cancellation date, " +
      "cancelled at, canceled at, contract end, term end",
  ),
  field("status", "status, state, subscription status"),
  field("currency", "currency, ccy"),
];

const quantityField = field("quantity", quantityHeaders);
/** Seats and the like tell how often a price is charged; beside any other amount they only describe the customer. */
const quantityOrSeatsField = field("quantity", `${quantityHeaders}, seats, units, licences, licenses`);
const wordsOfUnitPrices = list("price, unit amount, plan amount").map(foldWord);

/** Where the columns of subscription rows are: zero-based, -1 for a column that is not there. */
export interface SubscriptionColumns extends Readonly<Record<SubscriptionField, number>> {
  /** The interval that the amount's header fixes whatever the interval column says (`mrr`, `arr`). */
  readonly fixedInterval: BillingInterval | undefined;
  /** The interval in the amount's brackets: `Amount (EUR, annual)`. */
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
  const amount = found.get("amount");
  if (!found.has("customer")) return { code: "customerColumnMissing" };
  if (!amount) return { code: "amountColumnMissing" };
  if (!found.has("start")) return { code: "startColumnMissing" };

  const { text, word, bracket } = amount.header;
  const fixedInterval = intervalOfAmountHeader(word);
  const bracketInterval = fixedInterval ? undefined : intervalInWords(bracket);
  if (bracketInterval === null) return cellFault("intervalUnreadable", text, { row: 0, column: amount.column });
  const quantity = matchFields(headers, [wordsOfUnitPrices.includes(word) ? quantityOrSeatsField : quantityField]);
  const used = new Map([...found, ...(fixedInterval ? [] : quantity)]);
  const alike = [...used.values()].find((match) => match.ambiguous);
  if (alike) {
    const { column, header, others } = alike;
    return { code: "columnsAlike", row: 0, column, header: header.text, found: headers[others[0]!]!.text };
  }
  const columns = [...fields, quantityField].map(({ field }) => [field, used.get(field)?.column ?? -1]);
  return {
    ...(Object.fromEntries(columns) as Record<SubscriptionField, number>),
    fixedInterval,
    bracketInterval,
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

function field(name: SubscriptionField, headers: string): HeaderField<SubscriptionField> {
  return { field: name, meanings: [], words: list(headers) };
}

function list(names: string): readonly string[] {
  return names.split(", ");
}
