/** Where a tier begins: reached with either figure. */
export interface TierLimit {
  readonly employees: number;
  /** A month. */
  readonly mrr: number;
}

/** Tier by size, where no tier column says so; below, an account is a small business. */
export interface TierLimits {
  readonly enterprise: TierLimit;
  readonly midMarket: TierLimit;
}

export const defaultTierLimits: TierLimits = {
  enterprise: { employees: 1000, mrr: 5000 },
  midMarket: { employees: 100, mrr: 1000 },
};
