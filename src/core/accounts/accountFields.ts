import type { HeaderField } from "../sheet/header";

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

/** A field, the headers that name it in order of precedence, and what its cells hold. */
export interface AccountFieldHeaders extends HeaderField<AccountField> {
  readonly kind: "text" | "number" | "date";
}

/**
 * The headers by which the columns of an accounts sheet are found, in the order in which fields are shown.
 * Headers compare without case, spaces, `_`, `-` and what stands in brackets, so one spelling of each is enough.
 * Left out on purpose: `Annual Revenue` and `Create Date` of a CRM export are the customer's revenue and the record's age.
 */
export const accountFields: readonly AccountFieldHeaders[] = [
  {
    field: "account",
    kind: "text",
    headers: [
      "account",
      "account name",
      "customer",
      "customer name",
      "company",
      "company name",
      "client",
      "client name",
      "name",
      "organization",
      "organisation",
      "organization - name",
      "organisation - name",
    ],
  },
  {
    field: "id",
    kind: "text",
    headers: [
      "account id",
      "customer id",
      "client id",
      "record id",
      "id",
      "company id",
      "organization - id",
      "organisation - id",
      "customer uuid",
      "uuid",
    ],
  },
  { field: "mrr", kind: "number", headers: ["mrr", "monthly recurring revenue"] },
  { field: "arr", kind: "number", headers: ["arr", "annual recurring revenue"] },
  { field: "currency", kind: "text", headers: ["currency", "currency code", "ccy"] },
  {
    field: "owner",
    kind: "text",
    headers: [
      "csm",
      "customer success manager",
      "cs owner",
      "csm owner",
      "owner",
      "company owner",
      "account owner",
      "account manager",
      "organization - owner",
      "organisation - owner",
    ],
  },
  {
    field: "tier",
    kind: "text",
    headers: ["tier", "account tier", "customer tier", "segment", "size", "customer segment"],
  },
  { field: "status", kind: "text", headers: ["status", "account status", "customer status", "lifecycle stage"] },
  {
    field: "employees",
    kind: "number",
    headers: ["employees", "number of employees", "employee count", "headcount"],
  },
  {
    field: "seats",
    kind: "number",
    headers: ["seats", "licences", "licenses", "licensed users", "licensed seats"],
  },
  { field: "language", kind: "text", headers: ["language", "preferred language"] },
  {
    field: "region",
    kind: "text",
    headers: ["region", "country", "territory", "market", "country/region", "customer country"],
  },
  {
    field: "start",
    kind: "date",
    headers: [
      "start date",
      "customer since",
      "subscriber since",
      "contract start",
      "contract start date",
      "became a customer date",
      "close date",
    ],
  },
  {
    field: "end",
    kind: "date",
    headers: [
      "churn date",
      "end date",
      "ended at",
      "churned",
      "churned at",
      "cancellation date",
      "cancelled",
      "canceled",
      "cancelled at",
      "canceled at",
    ],
  },
  {
    field: "renewal",
    kind: "date",
    headers: ["renewal", "renewal date", "next renewal", "next renewal date", "contract end", "contract end date"],
  },
  {
    field: "onboardingStart",
    kind: "date",
    headers: ["onboarding start", "onboarding start date", "onboarding started"],
  },
  {
    field: "onboardingDone",
    kind: "date",
    headers: [
      "onboarded",
      "onboarding completed",
      "onboarding done",
      "onboarding complete",
      "onboarding end",
      "go-live",
      "go-live date",
    ],
  },
  { field: "dau", kind: "number", headers: ["dau", "daily active users"] },
  { field: "mau", kind: "number", headers: ["mau", "monthly active users"] },
  { field: "activeUsers", kind: "number", headers: ["active users", "users active"] },
  {
    field: "coreFeaturesUsed",
    kind: "number",
    headers: [
      "features used",
      "core features used",
      "core features",
      "features used %",
      "core features used %",
      "core features %",
      "% features used",
      "% core features used",
    ],
  },
  {
    field: "coreFeaturesTotal",
    kind: "number",
    headers: ["core features total", "total core features", "features total", "total features"],
  },
  { field: "lastLogin", kind: "date", headers: ["last login", "last login date", "last seen", "last active"] },
  { field: "nps", kind: "number", headers: ["nps", "net promoter score", "nps score"] },
  { field: "csat", kind: "number", headers: ["csat", "csat score", "satisfaction", "customer satisfaction"] },
  { field: "tickets", kind: "number", headers: ["tickets", "open tickets", "support tickets"] },
  {
    field: "contactEngagement",
    kind: "number",
    headers: [
      "contact engagement",
      "champion engagement",
      "engagement",
      "engagement score",
      "relationship",
      "champion",
    ],
  },
  { field: "hours", kind: "number", headers: ["hours", "effort hours"] },
  { field: "pin", kind: "text", headers: ["pin", "touch override"] },
];
