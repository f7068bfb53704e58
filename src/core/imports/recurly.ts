import type { ImportProfile } from "./importProfile";
import { tellingHeaders } from "./tellingHeaders";

/** Recurly's subscriptions. `canceled` is a notice: such a subscription runs until `expires_at`, never until `canceled_at`. */
export const recurly: ImportProfile = {
  id: "recurly",
  kind: "subscriptions",
  fits: tellingHeaders(
    "account code",
    "plan code, unit amount, state, activated at, expires at, plan interval length",
    2,
  ),
  means: { accountcode: "customerId", expiresat: "endedAt", canceledat: null, cancelledat: null },
};
