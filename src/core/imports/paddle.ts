import type { ImportProfile } from "./importProfile";
import { tellingHeaders } from "./tellingHeaders";

/** Paddle's subscriptions: the price of one, every so many intervals of a billing cycle. */
export const paddle: ImportProfile = {
  id: "paddle",
  kind: "subscriptions",
  fits: tellingHeaders("billing cycle interval, billing cycle frequency", "customer id, unit price, next billed at", 1),
};
