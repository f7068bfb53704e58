import type { ImportProfile } from "./importProfile";
import { tellingHeaders } from "./tellingHeaders";

/** Chargebee's subscriptions: the price of one, every so many units of a period. */
export const chargebee: ImportProfile = {
  id: "chargebee",
  kind: "subscriptions",
  fits: tellingHeaders(
    "billing period, billing period unit",
    "customer id, plan amount, currency code, current term end",
    2,
  ),
};
