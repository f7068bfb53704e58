import { describe, expect, it } from "vitest";
import type { Account } from "../../../src/core/accounts/account";
import { defaultPolicy } from "../../../src/core/settings/policyDefaults";
import { isOnboarding, workloadHours } from "../../../src/core/portfolios/workload";
import { serialOf } from "../../../src/core/sheet/serialDate";

const asOf = serialOf(2026, 11, 23);
const dates = { start: null, onboardingStart: null, onboardingDone: null };

describe("onboarding", () => {
  it("counts from its own start, else for 90 days from the start date, until it is done", () => {
    const is = (some: Partial<typeof dates> | Record<string, number>): boolean =>
      isOnboarding({ ...dates, ...some }, asOf, 90);
    expect(is({})).toBe(false);
    expect(is({ start: asOf - 90 })).toBe(true);
    expect(is({ start: asOf - 91 })).toBe(false);
    expect(is({ start: asOf + 1 })).toBe(false);
    expect(is({ onboardingStart: asOf - 400 })).toBe(true);
    expect(is({ onboardingStart: asOf })).toBe(true);
    expect(is({ onboardingStart: asOf + 1, start: asOf - 5 })).toBe(false);
    expect(is({ onboardingStart: asOf - 30, onboardingDone: asOf })).toBe(false);
    expect(is({ onboardingStart: asOf - 30, onboardingDone: asOf + 1 })).toBe(true);
  });
});

describe("the workload of an account", () => {
  const hours = (
    segment: "handHeld" | "scaled",
    tier: "enterprise" | "midMarket" | "smallBusiness",
    some: Partial<Account> = {},
  ): number =>
    workloadHours({ ...dates, hours: null, ...some } as Account, { segment, tier }, asOf, defaultPolicy.workload);

  it("is by segment and tier, and more in onboarding", () => {
    expect(hours("handHeld", "enterprise")).toBe(6);
    expect(hours("handHeld", "midMarket")).toBe(3);
    expect(hours("handHeld", "smallBusiness")).toBe(1.5);
    expect(hours("scaled", "enterprise")).toBe(0.25);
    expect(hours("scaled", "enterprise", { start: asOf })).toBe(2.25);
  });

  it("is the sheet's own figure where there is one", () => {
    expect(hours("handHeld", "enterprise", { hours: 0, start: asOf })).toBe(0);
    expect(hours("scaled", "midMarket", { hours: 7.5 })).toBe(7.5);
  });
});
