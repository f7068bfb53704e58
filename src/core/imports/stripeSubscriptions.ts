import type { ImportProfile } from "./importProfile";
import { tellingHeaders } from "./tellingHeaders";

const columns = tellingHeaders("customer id, interval");
const utc = /\(utc\)$/i;
const minUtc = 2;

/**
 * Stripe's subscriptions. `Amount` is the price of one; `Start (UTC)` is that of the current plan, so the start is
 * `Start Date`, else `Created`. Prices and quantities are today's.
 */
export const stripeSubscriptions: ImportProfile = {
  id: "stripeSubscriptions",
  kind: "subscriptions",
  fits: (headers) => {
    const inUtc = headers.filter(({ text }) => utc.test(text)).length;
    return inUtc < minUtc || columns(headers) === 0 ? 0 : columns(headers) + inUtc;
  },
  means: { start: null },
  amountPerUnit: true,
  todaysPrices: true,
};
