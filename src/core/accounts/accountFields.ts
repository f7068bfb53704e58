import { accountHeaders } from "../vocabulary/accountLanguages";
import type { HeaderDictionary } from "../vocabulary/headerDictionary";
import type { HeaderMeaning } from "../vocabulary/headerMeaning";
import type { HeaderField } from "../vocabulary/matchFields";

/** The fields of an accounts sheet that this version reads. */
export type AccountField =
  | "account"
  | "id"
  | "mrr"
  | "arr"
  | "currency"
  | "owner"
  | "tier"
  | "employees"
  | "seats"
  | "language"
  | "region"
  | "status"
  | "start"
  | "end"
  | "renewal"
  | "onboardingStart"
  | "onboardingDone"
  | "dau"
  | "mau"
  | "activeUsers"
  | "coreFeaturesUsed"
  | "coreFeaturesTotal"
  | "lastLogin"
  | "nps"
  | "csat"
  | "tickets"
  | "contactEngagement"
  | "hours"
  | "pin";

/** A field: what the headers that name it mean, in order of precedence, and what its cells hold. */
export interface AccountFieldHeaders extends HeaderField<AccountField, HeaderMeaning> {
  readonly dictionary: HeaderDictionary;
  readonly kind: "text" | "number" | "date";
}

/**
 * The fields of an accounts sheet, in the order in which they are shown.
 * Left out on purpose: `Annual Revenue` and `Create Date` of a CRM export are the customer's revenue and the record's age.
 */
const definitions: readonly Omit<AccountFieldHeaders, "dictionary">[] = [
  { field: "account", kind: "text", meanings: ["account", "customer", "company", "client", "name", "organization"] },
  {
    field: "id",
    kind: "text",
    meanings: ["accountId", "customerId", "clientId", "recordId", "id", "companyId", "uuid"],
  },
  { field: "mrr", kind: "number", meanings: ["mrr", "monthlyAmount"], prefixes: true, units: true },
  { field: "arr", kind: "number", meanings: ["arr", "yearlyAmount"], prefixes: true, units: true },
  { field: "currency", kind: "text", meanings: ["currency", "billingCurrency"], prefixes: true },
  { field: "owner", kind: "text", meanings: ["owner"] },
  { field: "tier", kind: "text", meanings: ["tier"] },
  { field: "status", kind: "text", meanings: ["status", "accountStatus", "lifecycleStage"] },
  { field: "employees", kind: "number", meanings: ["employees"] },
  { field: "seats", kind: "number", meanings: ["seats", "licences"] },
  { field: "language", kind: "text", meanings: ["language"] },
  { field: "region", kind: "text", meanings: ["region"] },
  { field: "start", kind: "date", meanings: ["startDate", "customerSince", "contractStart", "becameCustomer"] },
  { field: "end", kind: "date", meanings: ["endedAt", "endDate", "cancelledAt"] },
  { field: "renewal", kind: "date", meanings: ["renewal", "contractEnd"] },
  { field: "onboardingStart", kind: "date", meanings: ["onboardingStart"] },
  { field: "onboardingDone", kind: "date", meanings: ["onboardingDone"] },
  { field: "dau", kind: "number", meanings: ["dau"] },
  { field: "mau", kind: "number", meanings: ["mau"] },
  { field: "activeUsers", kind: "number", meanings: ["activeUsers"] },
  { field: "coreFeaturesUsed", kind: "number", meanings: ["coreFeaturesUsed"] },
  { field: "coreFeaturesTotal", kind: "number", meanings: ["coreFeaturesTotal"] },
  { field: "lastLogin", kind: "date", meanings: ["lastLogin"] },
  { field: "nps", kind: "number", meanings: ["nps"] },
  { field: "csat", kind: "number", meanings: ["csat"] },
  { field: "tickets", kind: "number", meanings: ["tickets"] },
  { field: "contactEngagement", kind: "number", meanings: ["contactEngagement"] },
  { field: "hours", kind: "number", meanings: ["hours"] },
  { field: "pin", kind: "text", meanings: ["pin"] },
];

export const accountFields: readonly AccountFieldHeaders[] = definitions.map((definition) => ({
  ...definition,
  dictionary: accountHeaders,
}));
