import type { SharedMeaning } from "../../vocabulary/headerMeaning";
import type { HeaderField } from "../../vocabulary/matchFields";

/** What a column of subscription rows may be read as. */
export type SubscriptionField =
  | "customer"
  | "amount"
  | "price"
  | "interval"
  | "intervalCount"
  | "term"
  | "quantity"
  | "discount"
  | "start"
  | "trialEnd"
  | "isTrial"
  | "end"
  | "isEnded"
  | "isActive"
  | "dealStage"
  | "isWon"
  | "chargeType"
  | "isRecurring"
  | "isOnce"
  | "pausedAt"
  | "periodEnd"
  | "autoRenew"
  | "status"
  | "currency"
  /** They describe and enter no figure. */
  | "plan"
  | "reason";

/** A field in whose headers *subscription, plan, customer, billing* may stand before the word. */
function prefixed<Field extends SubscriptionField>(
  field: Field,
  meanings: readonly SharedMeaning[],
): HeaderField<Field> {
  return { field, meanings, prefixes: true };
}

/** Who pays. `id` alone is never the customer: it is the subscription's. */
export const customerField = prefixed("customer", [
  "customerId",
  "accountId",
  "clientId",
  "accountCode",
  "customer",
  "account",
  "client",
  "company",
  "organization",
  "name",
]);

/**
 * What an amount is for: the row as a whole, one of its units, one or the other (which the cells have to tell), or a
 * whole contract.
 */
export type AmountKind = "row" | "lineTotal" | "perUnit" | "unclear" | "contractValue";

/** Every header that names an amount, in order of precedence, with what the amount is for. */
export const amountKinds = {
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
} as const satisfies Readonly<Partial<Record<SharedMeaning, AmountKind>>>;

export type AmountMeaning = keyof typeof amountKinds;

export const amountField: HeaderField<"amount"> = {
  field: "amount",
  meanings: Object.keys(amountKinds) as AmountMeaning[],
  prefixes: true,
  units: true,
};

export const quantityField = prefixed("quantity", ["quantity"]);
/** Seats and the like tell how often a price is charged; beside any other amount they only describe the customer. */
export const seatsField = prefixed("quantity", ["quantity", "seats", "units", "licences"]);
export const usersField = prefixed("quantity", ["users"]);

export const intervalField = prefixed("interval", [
  "interval",
  "billingPeriod",
  "billingPeriodUnit",
  "billingFrequency",
  "billingCycle",
  "cadence",
]);
/** How many of another column's interval where numbers stand below, and an interval itself where words do. */
export const everyField = prefixed("interval", ["every"]);
/** Headers that head other things as often: they count only where a plain interval word stands below. */
export const intervalByWordsField = prefixed("interval", ["billingTerm"]);

export const termField: HeaderField<"term"> = { ...prefixed("term", ["term"]), units: true };

/** Per row the first of these that is filled. */
export const startField = prefixed("start", [
  "startDate",
  "contractStart",
  "effectiveDate",
  "start",
  "activated",
  "created",
  "customerSince",
]);

/** What happened: per row the first of these that is filled. */
export const endField = prefixed("end", ["endedAt", "endDate", "cancelledAt"]);
/** When it would end: only where nothing says what happened. */
export const expiryField = prefixed("end", ["expiresAt", "contractEnd", "deletedAt"]);

export const statusField = prefixed("status", [
  "subscriptionStatus",
  "status",
  "state",
  "planStatus",
  "accountStatus",
  "isActive",
]);

/** Columns of deals, where cells tell of some that are won or lost. */
export const dealStageField = prefixed("dealStage", ["dealStage", "stage"]);
/** What a charge is, where cells tell of any that recurs, is made once or goes by use. */
export const chargeTypeField = prefixed("chargeType", ["chargeType", "type", "billingTerm"]);

export const currencyField = prefixed("currency", ["currency", "billingCurrency"]);

/** Fields whose cells are yes or no. */
export const flagNames = ["isTrial", "isActive", "isWon", "isRecurring", "isOnce", "autoRenew"] as const;

export type FlagName = (typeof flagNames)[number];

/** Fields of one column that need no more than its header. */
export const plainFields = ([...flagNames, "trialEnd", "pausedAt", "periodEnd"] as const).map((field) =>
  prefixed(field, [field]),
);

/** It describes and enters no figure, but where it says what an amount is for. */
export const planField: HeaderField<"plan"> = { field: "plan", meanings: ["plan"] };

/** Every field that headers alone tell: what a column may be read as before its cells are looked at. */
export const headedFields: readonly HeaderField<SubscriptionField>[] = [
  customerField,
  amountField,
  seatsField,
  usersField,
  intervalField,
  intervalByWordsField,
  everyField,
  termField,
  startField,
  endField,
  expiryField,
  statusField,
  dealStageField,
  chargeTypeField,
  currencyField,
  ...plainFields,
  planField,
];
