import type { ImportProfile } from "./importProfile";
import { tellingHeaders } from "./tellingHeaders";

/** ChartMogul's activities: what changed, one movement a row. */
export const chartMogulActivities: ImportProfile = {
  id: "chartMogulActivities",
  kind: "movements",
  fits: tellingHeaders("type", "activity mrr movement, mrr movement, activity arr, activity mrr, activity type", 1),
};
