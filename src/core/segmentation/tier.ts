import type { Account, Tier } from "../accounts/account";
import type { TierLimit, TierLimits } from "../settings/tierLimits";

/**
 * The tier of an account: what the tier column says, else its size. Enterprise and mid-market are reached with either
 * figure; what is unknown reaches nothing.
 *
 * @example tierOf({ statedTier: null, employees: 120, mrr: 80 }, settings.tiers) // mid-market by size
 */
export function tierOf(
  account: Pick<Account, "statedTier" | "employees" | "mrr">,
  limits: TierLimits,
): { readonly tier: Tier; readonly tierFrom: "column" | "size" } {
  if (account.statedTier) return { tier: account.statedTier, tierFrom: "column" };
  const reaches = (limit: TierLimit): boolean =>
    (account.employees ?? -1) >= limit.employees || (account.mrr ?? -1) >= limit.mrr;
  if (reaches(limits.enterprise)) return { tier: "enterprise", tierFrom: "size" };
  return { tier: reaches(limits.midMarket) ? "midMarket" : "smallBusiness", tierFrom: "size" };
}
