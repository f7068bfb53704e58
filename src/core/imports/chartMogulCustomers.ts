import type { ImportProfile } from "./importProfile";
import { tellingHeaders } from "./tellingHeaders";

/** ChartMogul's customers: accounts, with MRR and ARR in cents. */
export const chartMogulCustomers: ImportProfile = {
  id: "chartMogulCustomers",
  kind: "accounts",
  fits: tellingHeaders("uuid, mrr", "subscriber since, billing cycle, plan name, arr", 2),
  minorUnits: true,
};
