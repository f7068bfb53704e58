import type { ImportProfile } from "./importProfile";
import { tellingHeaders } from "./tellingHeaders";

/** ChartMogul's subscriptions. MRR and ARR are in cents; a cancelled one's MRR is its last. */
export const chartMogulSubscriptions: ImportProfile = {
  id: "chartMogulSubscriptions",
  kind: "subscriptions",
  fits: tellingHeaders("customer uuid, mrr", "customer subscription id, billing system, plan name, arr", 2),
  minorUnits: true,
};
