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
  | "pausedAt"
  | "periodEnd"
  | "autoRenew"
  | "status"
  | "currency"
  /** They describe and enter no figure. */
  | "plan"
  | "reason";

/** Who pays. `id` alone is never the customer: it is the subscription's. */
export const customerField: HeaderField<"customer"> = {
  field: "customer",
  meanings: [
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
  ],
  prefixes: true,
};

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

export const quantityField: HeaderField<"quantity"> = { field: "quantity", meanings: ["quantity"], prefixes: true };
/** Seats and the like tell how often a price is charged; beside any other amount they only describe the customer. */
export const seatsField: HeaderField<"quantity"> = {
  field: "quantity",
  meanings: ["quantity", "seats", "units", "licences"],
  prefixes: true,
};
export const usersField: HeaderField<"quantity"> = { field: "quantity", meanings: ["users"], prefixes: true };

export const intervalField: HeaderField<"interval"> = {
  field: "interval",
  meanings: ["interval", "billingPeriod", "billingPeriodUnit", "billingFrequency", "billingCycle", "cadence"],
  prefixes: true,
};
/** Headers that head other things as often: they count only where a plain interval word stands below. */
export const intervalByWordsField: HeaderField<"interval"> = {
  field: "interval",
  meanings: ["billingTerm"],
  prefixes: true,
};

export const termField: HeaderField<"term"> = { field: "term", meanings: ["term"], prefixes: true, units: true };

/** Per row the first of these that is filled. */
export const startField: HeaderField<"start"> = {
  field: "start",
  meanings: ["startDate", "contractStart", "effectiveDate", "start", "activated", "created", "customerSince"],
  prefixes: true,
};

/** What happened: per row the first of these that is filled. */
export const endField: HeaderField<"end"> = {
  field: "end",
  meanings: ["endedAt", "endDate", "cancelledAt"],
  prefixes: true,
};
/** When it would end: only where nothing says what happened. */
export const expiryField: HeaderField<"end"> = {
  field: "end",
  meanings: ["expiresAt", "contractEnd", "deletedAt"],
  prefixes: true,
};

export const statusField: HeaderField<"status"> = {
  field: "status",
  meanings: ["subscriptionStatus", "status", "state", "planStatus", "accountStatus"],
  prefixes: true,
};

export const currencyField: HeaderField<"currency"> = {
  field: "currency",
  meanings: ["currency", "billingCurrency"],
  prefixes: true,
};

/** Fields of one column that need no more than its header. */
export const plainFields: readonly HeaderField<
  "trialEnd" | "isTrial" | "isActive" | "pausedAt" | "periodEnd" | "autoRenew"
>[] = [
  { field: "trialEnd", meanings: ["trialEnd"], prefixes: true },
  { field: "isTrial", meanings: ["isTrial"], prefixes: true },
  { field: "isActive", meanings: ["isActive"], prefixes: true },
  { field: "pausedAt", meanings: ["pausedAt"], prefixes: true },
  { field: "periodEnd", meanings: ["periodEnd"], prefixes: true },
  { field: "autoRenew", meanings: ["autoRenew"], prefixes: true },
];

export const describingFields: readonly HeaderField<"plan" | "reason">[] = [
  { field: "plan", meanings: ["plan"] },
  { field: "reason", meanings: ["churnReason"] },
];

/** Every field that headers alone tell: what a column may be read as before its cells are looked at. */
export const headedFields: readonly HeaderField<SubscriptionField>[] = [
  customerField,
  amountField,
  seatsField,
  usersField,
  intervalField,
  intervalByWordsField,
  termField,
  startField,
  endField,
  expiryField,
  statusField,
  currencyField,
  ...plainFields,
  ...describingFields,
];
