import type { AccountField, ScaledField } from "../accounts/accountFields";
import type { Tier } from "../accounts/account";
import type { ColumnScale } from "../accounts/scale";
import type { MetricSetting } from "../health/metric";

/**
 * Everything that steers a placement, as one plain, serialisable object that is stored in the workbook.
 * Shares are 0–1, scores 0–100, hours are per month, days are calendar days.
 */
export interface Policy {
  readonly version: 1;
  /** ISO date the placement is made for; `null` means today. The core is always handed a date. */
  readonly asOf: string | null;
  /** The user's own choice of column, by header as written; `null` switches a field off. Absent fields are recognised. */
  readonly columns: Readonly<Partial<Record<AccountField, string | null>>>;
  /** Scales recognised in an earlier run or chosen by the user, so that one new account never changes another's score. */
  readonly scales: Readonly<Partial<Record<ScaledField, ColumnScale>>>;
  readonly health: {
    readonly metrics: readonly MetricSetting[];
    /** The score from which a bucket is average, and good. */
    readonly averageFrom: number;
    readonly goodFrom: number;
    readonly minCoverage: number;
  };
  readonly segment: {
    readonly share: number;
    /** What accounts are ranked by; a column is named by its header. */
    readonly rankBy: "mrrAtRisk" | "mrr" | { readonly column: string };
  };
  /** Tier by size, where no tier column says so: reached with either figure. */
  readonly tiers: {
    readonly enterprise: { readonly employees: number; readonly mrr: number };
    readonly midMarket: { readonly employees: number; readonly mrr: number };
  };
  readonly workload: {
    readonly handHeldHours: Readonly<Record<Tier, number>>;
    readonly scaledHours: number;
    /** Added while in onboarding. */
    readonly onboardingHours: number;
    /** Without an onboarding start, an account counts as new for this long after its start date. */
    readonly onboardingDays: number;
  };
  readonly portfolios: {
    readonly mode: "portfolios" | "pooled";
    /** Hours a month of a CSM whose capacity is not stated. */
    readonly capacityHours: number;
    /** An account that renews within this many days keeps its CSM. */
    readonly freezeDays: number;
    /** How far above the smallest highest utilisation a CSM may stay to save a move. */
    readonly tolerance: number;
  };
  readonly sheets: {
    /** Health and bucket in CS Placement as formulas over the row's own metric cells. */
    readonly liveFormulas: boolean;
  };
}
