import type { ImportProfile } from "./importProfile";
import { tellingHeaders } from "./tellingHeaders";

/** ChartMogul's export of customers, with MRR and ARR in cents. */
export const chartMogulCustomers: ImportProfile = {
  id: "chartMogulCustomers",
  kind: "accounts",
  fits: tellingHeaders(
    "mrr, uuid|customer_uuid, subscriber_since|customer_since",
    "arr, plan_name, billing_cycle, country, status",
    2,
  ),
  means: {
    UUID: "uuid",
    SUBSCRIBER_SINCE: "customerSince",
    PLAN_NAME: null,
    BILLING_CYCLE: null,
  },
  minorUnits: true,
};
