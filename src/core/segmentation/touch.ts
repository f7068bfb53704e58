import type { Tier } from "../accounts/account";
import type { Segment, Touch } from "./segmentedAccount";

const touchOfTier: Readonly<Record<Tier, Touch>> = {
  enterprise: "tailorMade",
  midMarket: "justInTime",
  smallBusiness: "automated",
};

/**
 * How an account is served: by its tier, but a hand-held account never by machines alone.
 *
 * @example touchOf("smallBusiness", "handHeld") // "justInTime"
 */
export function touchOf(tier: Tier, segment: Segment): Touch {
  const touch = touchOfTier[tier];
  return segment === "handHeld" && touch === "automated" ? "justInTime" : touch;
}
