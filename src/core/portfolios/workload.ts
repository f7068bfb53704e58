import type { Account } from "../accounts/account";
import type { PortfolioSettings } from "../settings/settings";
import type { AccountSegment } from "../segmentation/segmentedAccount";
import type { DateSerial } from "../sheet/serialDate";

/**
 * Hours a month that an account takes: the sheet's own figure where it has one, else by segment and tier, and more while
 * the account is in onboarding.
 *
 * @example workloadHours(account, { ...segment, segment: "handHeld", tier: "enterprise" }, asOf, defaultSettings.workload) // 6
 */
export function workloadHours(
  account: Account,
  { segment, tier }: Pick<AccountSegment, "segment" | "tier">,
  asOf: DateSerial,
  workload: PortfolioSettings["workload"],
): number {
  if (account.hours !== null) return account.hours;
  const hours = segment === "handHeld" ? workload.handHeldHours[tier] : workload.scaledHours;
  return isOnboarding(account, asOf, workload.onboardingDays) ? hours + workload.onboardingHours : hours;
}

/** Onboarding has started (without a date of its own: the account started within the last `days` days) and is not done. */
export function isOnboarding(
  { start, onboardingStart, onboardingDone }: Pick<Account, "start" | "onboardingStart" | "onboardingDone">,
  asOf: DateSerial,
  days: number,
): boolean {
  if (onboardingDone !== null && onboardingDone <= asOf) return false;
  if (onboardingStart !== null) return onboardingStart <= asOf;
  return start !== null && start <= asOf && asOf - start <= days;
}
