import type { Header } from "../../vocabulary/header";
import { accountHeaders } from "../../vocabulary/accountLanguages";
import type { HeaderMeaning } from "../../vocabulary/headerMeaning";
import { matchField, type FieldToMatch } from "../../vocabulary/matchFields";
import type { SubscriptionUse } from "../../vocabulary/subscriptionUses";
import {
  amountField,
  currencyField,
  customerField,
  dealStageField,
  endField,
  everyField,
  expiryField,
  intervalByWordsField,
  intervalField,
  plainFields,
  planField,
  seatsField,
  startField,
  statusField,
  termField,
  usersField,
  type SubscriptionField,
} from "../reading/subscriptionFields";
import { describingFields } from "../table/describingFields";

/** What a use comes to for the reader. */
interface UseFacts {
  readonly field: SubscriptionField;
  /** The first word of this heads its column. */
  readonly meaning: HeaderMeaning;
  /** Other columns that would be read as these are not, once a person chose one. */
  readonly rivals: readonly FieldToMatch[];
}

const amountRivals: readonly FieldToMatch[] = [amountField];
const amount = (meaning: HeaderMeaning): UseFacts => ({ field: "amount", meaning, rivals: amountRivals });
const plainField = (field: SubscriptionField): readonly FieldToMatch[] =>
  plainFields.filter((one) => one.field === field);

const facts: Readonly<Record<SubscriptionUse, UseFacts>> = {
  customer: { field: "customer", meaning: "customerId", rivals: [customerField] },
  mrr: amount("mrr"),
  arr: amount("arr"),
  amount: amount("amount"),
  unitAmount: amount("unitAmount"),
  lineTotal: amount("lineTotal"),
  contractValue: amount("contractValue"),
  quantity: { field: "quantity", meaning: "quantity", rivals: [seatsField, usersField] },
  interval: { field: "interval", meaning: "interval", rivals: [intervalField, intervalByWordsField, everyField] },
  term: { field: "term", meaning: "term", rivals: [termField] },
  start: { field: "start", meaning: "startDate", rivals: [startField] },
  trialEnd: { field: "trialEnd", meaning: "trialEnd", rivals: plainField("trialEnd") },
  end: { field: "end", meaning: "endDate", rivals: [{ ...endField, meanings: ["endedAt", "endDate"] }] },
  cancelledAt: { field: "end", meaning: "cancelledAt", rivals: [{ ...endField, meanings: ["cancelledAt"] }] },
  contractEnd: { field: "end", meaning: "contractEnd", rivals: [expiryField] },
  periodEnd: { field: "periodEnd", meaning: "periodEnd", rivals: plainField("periodEnd") },
  status: { field: "status", meaning: "status", rivals: [statusField, dealStageField] },
  currency: { field: "currency", meaning: "currency", rivals: [currencyField] },
  plan: { field: "plan", meaning: "plan", rivals: [planField] },
  reason: {
    field: "reason",
    meaning: "churnReason",
    rivals: describingFields.filter(({ field }) => field === "reason"),
  },
};

/** The field that a column of this use is read as. */
export function fieldOfUse(use: SubscriptionUse): SubscriptionField {
  return facts[use].field;
}

/** The header that names a use and nothing else. */
export function headerOfUse(use: SubscriptionUse): string {
  return accountHeaders.wordsOf(facts[use].meaning)[0]!;
}

/** True for a header that would be read for the same thing. */
export function isRival(header: Header, use: SubscriptionUse): boolean {
  return facts[use].rivals.some((field) => matchField([header], field).length > 0);
}
