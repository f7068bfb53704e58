import { accountHeaders } from "./accountLanguages";
import type { HeaderDictionary } from "./headerDictionary";
import type { HeaderMeaning } from "./headerMeaning";
import type { HeaderField } from "./matchFields";

/** A field of an accounts sheet: one object says all that readers have to know of it. */
interface FieldDefinition extends HeaderField<string, HeaderMeaning> {
  readonly kind: "text" | "number" | "date" | "flag";
  /**
   * `money`: unreadable cells are errors, and a currency may stand beside the figures; `count`: there cannot be less than
   * none; `scale`: what the numbers mean is recognised once and then kept in the policy.
   */
  readonly unit?: "money" | "count" | "scale";
  /** True for what health is worked out from: there `#N/A` means missing. */
  readonly feedsMetric?: true;
  /** True for days of our time: a column of days *since* then (30, 5) is none of dates. */
  readonly isRecent?: true;
}

/**
 * The fields of an accounts sheet that this version reads, in the order in which they are shown. A new one is one more
 * object here, and its words in the vocabulary.
 *
 * Left out on purpose: `Annual Revenue` and `Create Date` of a CRM export are the customer's revenue and the record's age.
 */
const definitions = [
  { field: "account", kind: "text", meanings: ["account", "customer", "company", "client", "name", "organization"] },
  {
    field: "id",
    kind: "text",
    meanings: ["accountId", "customerId", "clientId", "accountCode", "recordId", "id", "companyId", "uuid"],
  },
  { field: "mrr", kind: "number", unit: "money", meanings: ["mrr", "monthlyAmount"], prefixes: true, units: true },
  { field: "arr", kind: "number", unit: "money", meanings: ["arr", "yearlyAmount"], prefixes: true, units: true },
  // Beside MRR or ARR neither is looked for.
  {
    field: "amount",
    kind: "number",
    unit: "money",
    meanings: ["amount", "price", "planAmount", "value", "contractValue"],
    prefixes: true,
    units: true,
  },
  {
    field: "interval",
    kind: "text",
    meanings: [
      "interval",
      "billingPeriod",
      "billingPeriodUnit",
      "billingFrequency",
      "billingCycle",
      "cadence",
      "billingTerm",
    ],
    prefixes: true,
  },
  { field: "currency", kind: "text", meanings: ["currency", "billingCurrency"], prefixes: true },
  { field: "owner", kind: "text", meanings: ["owner"] },
  { field: "tier", kind: "text", meanings: ["tier"] },
  {
    field: "status",
    kind: "text",
    meanings: [
      "status",
      "accountStatus",
      "lifecycleStage",
      "dealStage",
      "type",
      "accountType",
      "stage",
      "journeyStage",
    ],
  },
  { field: "isActive", kind: "flag", meanings: ["isActive"] },
  { field: "isCustomer", kind: "flag", meanings: ["isCustomer"] },
  { field: "isTrial", kind: "flag", meanings: ["isTrial"] },
  { field: "churned", kind: "flag", meanings: ["churnFlag"] },
  { field: "archived", kind: "flag", meanings: ["archived"] },
  { field: "employees", kind: "number", unit: "count", meanings: ["employees"] },
  { field: "seats", kind: "number", unit: "count", meanings: ["seats", "licences", "users"] },
  { field: "language", kind: "text", meanings: ["language"] },
  { field: "region", kind: "text", meanings: ["region"] },
  {
    field: "start",
    kind: "date",
    meanings: ["startDate", "customerSince", "contractStart", "start", "becameCustomer"],
  },
  { field: "end", kind: "date", meanings: ["endedAt", "endDate", "cancelledAt"] },
  { field: "renewal", kind: "date", meanings: ["renewal", "contractEnd"] },
  { field: "onboardingStart", kind: "date", meanings: ["onboardingStart"] },
  { field: "onboardingDone", kind: "date", meanings: ["onboardingDone"] },
  { field: "dau", kind: "number", unit: "count", feedsMetric: true, meanings: ["dau"] },
  { field: "mau", kind: "number", unit: "count", feedsMetric: true, meanings: ["mau"] },
  { field: "activeUsers", kind: "number", unit: "count", feedsMetric: true, meanings: ["activeUsers"] },
  { field: "wau", kind: "number", unit: "count", feedsMetric: true, meanings: ["wau"] },
  { field: "logins", kind: "number", unit: "count", feedsMetric: true, meanings: ["logins"] },
  { field: "coreFeaturesUsed", kind: "number", unit: "scale", feedsMetric: true, meanings: ["coreFeaturesUsed"] },
  { field: "coreFeaturesTotal", kind: "number", unit: "count", feedsMetric: true, meanings: ["coreFeaturesTotal"] },
  { field: "lastLogin", kind: "date", isRecent: true, feedsMetric: true, meanings: ["lastLogin"] },
  { field: "lastContact", kind: "date", isRecent: true, meanings: ["lastContact"] },
  { field: "nps", kind: "number", unit: "scale", feedsMetric: true, meanings: ["nps"] },
  { field: "csat", kind: "number", unit: "scale", feedsMetric: true, meanings: ["csat"] },
  { field: "tickets", kind: "number", unit: "count", feedsMetric: true, meanings: ["tickets"] },
  { field: "contactEngagement", kind: "number", unit: "scale", feedsMetric: true, meanings: ["contactEngagement"] },
  { field: "healthScore", kind: "number", unit: "scale", feedsMetric: true, meanings: ["healthScore", "churnRisk"] },
  { field: "healthLabel", kind: "text", feedsMetric: true, meanings: ["healthLabel"] },
  { field: "hours", kind: "number", unit: "count", meanings: ["hours"] },
  { field: "pin", kind: "text", meanings: ["pin"] },
] as const satisfies readonly FieldDefinition[];

type Definition = (typeof definitions)[number];

export type AccountField = Definition["field"];

/** The fields whose scale is recognised once and then kept in the policy. */
export type ScaledField = Extract<Definition, { readonly unit: "scale" }>["field"];

export interface AccountFieldDefinition extends FieldDefinition {
  readonly field: AccountField;
  readonly dictionary: HeaderDictionary;
}

export const accountFields: readonly AccountFieldDefinition[] = definitions.map((definition) => ({
  ...definition,
  dictionary: accountHeaders,
}));

const byField = new Map(accountFields.map((definition) => [definition.field, definition]));

/** The definition of a field. */
export function accountFieldOf(field: AccountField): AccountFieldDefinition {
  return byField.get(field)!;
}

export const scaledFields: readonly ScaledField[] = definitions.flatMap((one) =>
  "unit" in one && one.unit === "scale" ? [one.field] : [],
);
