import type { Policy } from "./policy";

/** The policy that a workbook starts with. Every figure of it can be changed and is shown beside what it decides. */
export const defaultPolicy: Policy = {
  version: 1,
  asOf: null,
  columns: {},
  scales: {},
  health: {
    metrics: [
      { id: "stickiness", poor: 0.05, good: 0.25, weight: 25 },
      { id: "seatUse", poor: 0.2, good: 0.8, weight: 15 },
      { id: "coreFeaturesUsed", poor: 0.2, good: 0.8, weight: 15 },
      { id: "daysSinceLastLogin", poor: 30, good: 1, weight: 10 },
      { id: "contactEngagement", poor: 20, good: 80, weight: 15 },
      { id: "nps", poor: 6, good: 9, weight: 10, byScale: { "-100-100": { poor: -20, good: 50 } } },
      { id: "csat", poor: 50, good: 87.5, weight: 5 },
      { id: "openTickets", poor: 10, good: 0, weight: 5 },
    ],
    averageFrom: 50,
    goodFrom: 75,
    minCoverage: 0.5,
  },
  segment: { share: 0.2, rankBy: "mrrAtRisk" },
  tiers: {
    enterprise: { employees: 1000, mrr: 5000 },
    midMarket: { employees: 100, mrr: 1000 },
  },
  workload: {
    handHeldHours: { enterprise: 6, midMarket: 3, smallBusiness: 1.5 },
    scaledHours: 0.25,
    onboardingHours: 2,
    onboardingDays: 90,
  },
  portfolios: { mode: "portfolios", capacityHours: 100, freezeDays: 60, tolerance: 0.1 },
  sheets: { liveFormulas: false },
};
