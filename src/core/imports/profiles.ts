import type { Header } from "../vocabulary/header";
import { baremetrics } from "./baremetrics";
import { chargebee } from "./chargebee";
import { chartMogulActivities } from "./chartMogulActivities";
import { chartMogulCustomers } from "./chartMogulCustomers";
import { chartMogulSubscriptions } from "./chartMogulSubscriptions";
import type { ImportProfile } from "./importProfile";
import { paddle } from "./paddle";
import { quickBooksInvoices } from "./quickBooksInvoices";
import { recurly } from "./recurly";
import { stripeMrrPerSubscriber } from "./stripeMrrPerSubscriber";
import { stripePayments } from "./stripePayments";
import { stripeSubscriptions } from "./stripeSubscriptions";
import { xeroInvoices } from "./xeroInvoices";

/** The exports of subscriptions and of what could be taken for them. A new one is one more file and one more name here. */
export const subscriptionProfiles: readonly ImportProfile[] = [
  stripeSubscriptions,
  stripePayments,
  stripeMrrPerSubscriber,
  chargebee,
  recurly,
  paddle,
  baremetrics,
  chartMogulSubscriptions,
  chartMogulCustomers,
  chartMogulActivities,
  quickBooksInvoices,
  xeroInvoices,
];

/** The profile that most headers tell of, the first of equals; `undefined` for a sheet that is no export we know. */
export function findProfile(
  headers: readonly Header[],
  profiles: readonly ImportProfile[] = subscriptionProfiles,
): ImportProfile | undefined {
  let best: ImportProfile | undefined;
  let most = 0;
  for (const profile of profiles) {
    const telling = profile.fits(headers);
    if (telling > most) [best, most] = [profile, telling];
  }
  return best;
}
