import type { ImportProfile } from "./importProfile";
import { tellingHeaders } from "./tellingHeaders";

/** The template that Baremetrics imports: the price of one in cents. */
export const baremetrics: ImportProfile = {
  id: "baremetrics",
  kind: "subscriptions",
  fits: tellingHeaders("customer oid", "plan amount, plan interval, subscription quantity, subscription started at", 2),
  minorUnits: true,
};
