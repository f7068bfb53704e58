import type { Tier } from "../../vocabulary/languageWords";
import { setting } from "../setting";
import { groupWithDefaults, notNegative, oneOf } from "../settingSchemas";

const handHeldHours: Readonly<Record<Tier, number>> = { enterprise: 6, midMarket: 3, smallBusiness: 1.5 };

const ofPortfolios = { group: "portfolios", affects: ["assign"] } as const;

// Hours are per month, days are calendar days.
export const portfolioSettings = [
  setting("workload.handHeldHours", {
    default: handHeldHours,
    schema: groupWithDefaults(handHeldHours, {
      enterprise: notNegative,
      midMarket: notNegative,
      smallBusiness: notNegative,
    }),
    ...ofPortfolios,
  }),
  setting("workload.scaledHours", { default: 0.25, schema: notNegative, ...ofPortfolios }),
  /** Added while in onboarding. */
  setting("workload.onboardingHours", { default: 2, schema: notNegative, ...ofPortfolios }),
  /** Without an onboarding start, an account counts as new for this long after its start date. */
  setting("workload.onboardingDays", { default: 90, schema: notNegative, ...ofPortfolios }),
  setting("portfolios.mode", { default: "portfolios", schema: oneOf("mode"), ...ofPortfolios }),
  /** An account that renews within this many days keeps its CSM. */
  setting("portfolios.freezeDays", { default: 60, schema: notNegative, ...ofPortfolios }),
  /** How far above the smallest highest utilisation a CSM may stay to save a move. */
  setting("portfolios.tolerance", { default: 0.1, schema: notNegative, ...ofPortfolios }),
  /** Hours a month of a CSM whose capacity is not stated. */
  setting("portfolios.capacityHours", { default: 100, schema: notNegative, ...ofPortfolios }),
] as const;
