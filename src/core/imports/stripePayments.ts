import type { ImportProfile } from "./importProfile";
import { tellingHeaders } from "./tellingHeaders";

/** Stripe's payments, charges and invoices: money that came in, not what subscriptions charge. */
export const stripePayments: ImportProfile = {
  id: "stripePayments",
  kind: "payments",
  fits: tellingHeaders("captured", "amount refunded, card id", 1),
};
