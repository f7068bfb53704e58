import type { Account, Tier } from "../accounts/account";
import type { Policy } from "../settings/policy";

/**
 * The tier of an account: what the tier column says, else its size. Enterprise and mid-market are reached with either
 * figure; what is unknown reaches nothing.
 *
 * @example tierOf({ statedTier: null, employees: 120, mrr: 80 }, policy.tiers) // mid-market by size
 */
export function tierOf(
  account: Pick<Account, "statedTier" | "employees" | "mrr">,
  limits: Policy["tiers"],
): { readonly tier: Tier; readonly tierFrom: "column" | "size" } {
  if (account.statedTier) return { tier: account.statedTier, tierFrom: "column" };
  const reaches = (limit: Policy["tiers"]["enterprise"]): boolean =>
    (account.employees ?? -1) >= limit.employees || (account.mrr ?? -1) >= limit.mrr;
  if (reaches(limits.enterprise)) return { tier: "enterprise", tierFrom: "size" };
  return { tier: reaches(limits.midMarket) ? "midMarket" : "smallBusiness", tierFrom: "size" };
}
