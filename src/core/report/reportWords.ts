import type { Pin } from "../accounts/account";
import type { AccountField } from "../vocabulary/accountFields";
import type { DefaultMetricId } from "../settings/metric";
import type { EligibilityRule } from "../portfolios/assignment";
import type { RankedBy } from "../segmentation/segmentedAccount";
import type { GuessWords } from "./beside/guessText";
import type { SettingTexts } from "./settingTexts";
import type { Problem, Severity } from "../sheet/problem";

/**
 * The words that result sheets are written with: names, captions and sentences of one language. Figures and dates come in
 * already formatted. What is read again is no caption and no business of theirs: `answers.ts` has it.
 */
export interface ReportWords {
  readonly sheets: Readonly<Record<"placement" | "portfolios" | "summary" | "mrr" | "subscriptions", string>>;
  readonly fields: Readonly<Record<AccountField, string>>;
  readonly metrics: Readonly<Record<DefaultMetricId, string>>;
  readonly severities: Readonly<Record<Severity, { readonly title: string; readonly meaning: string }>>;
  /** Heading of a problem; `undefined` for a code that there are no words for. */
  readonly problemTitle: (problem: Problem) => string | undefined;
  readonly rankedBy: Readonly<Record<RankedBy, string>>;
  readonly guess: { readonly header: string; readonly said: GuessWords };
  readonly reasons: ReasonWords;
  readonly rankNotes: RankNoteWords;
  readonly placement: PlacementWords;
  readonly portfolios: PortfolioWords;
  readonly summary: SummaryWords;
  readonly settings: SettingTexts;
}

/** Why an account has its CSM, or why it is gone or not yet a customer. */
export interface ReasonWords {
  readonly kept: string;
  readonly pinned: string;
  readonly pinnedAgainst: (rules: readonly EligibilityRule[]) => string;
  readonly frozen: (renewal: string) => string;
  readonly onlyEligible: (value: string) => string;
  readonly onlyEligibleTogether: string;
  readonly moved: (from: string, fromUse: string, to: string, toUse: string) => string;
  readonly utilisation: (before: string, after: string) => string;
  readonly noCapacity: string;
  readonly ownerLeft: (owner: string) => string;
  readonly ownerNotEligible: (owner: string, rule: EligibilityRule) => string;
  readonly assigned: string;
  readonly pooled: string;
  readonly unassigned: (rule: EligibilityRule | "combination") => string;
  readonly ended: (date: string) => string;
  readonly starts: (date: string) => string;
  readonly statusSays: (status: string) => string;
}

/** What stood in for a figure when an account was ranked, and what was pinned. */
export interface RankNoteWords {
  readonly assumedMrr: string;
  readonly assumedHealth: string;
  readonly pinned: Readonly<Record<Pin, string>>;
}

export type PlacementHeader =
  | "account"
  | "id"
  | "status"
  | "mrr"
  | "health"
  | "coverage"
  | "bucket"
  | "biggestDrag"
  | "nextStep"
  | "mrrAtRisk"
  | "rank"
  | "rankNote"
  | "segment"
  | "tier"
  | "touch"
  | "csm"
  | "previousCsm"
  | "change"
  | "reason"
  | "ownDifference"
  | "ownHealth"
  | "ownBucket";

export interface PlacementWords {
  /** Headers that do not depend on the model. */
  readonly headers: Readonly<Record<PlacementHeader, string>>;
  /** Header of a metric column whose name is taken, by a column of ours or another metric. */
  readonly metricHeader: (label: string, attempt: number) => string;
}

export type PortfolioHeader =
  | "csm"
  | "accounts"
  | "handHeld"
  | "mrr"
  | "mrrAtRisk"
  | "meanHealth"
  | "poor"
  | "average"
  | "good"
  | "unknown"
  | "hours"
  | "capacity"
  | "utilisationBefore"
  | "utilisationAfter";

export interface PortfolioWords {
  readonly title: string;
  readonly skipped: string;
  readonly total: string;
  readonly headers: Readonly<Record<PortfolioHeader, string>>;
}

export type SummaryTitle =
  | "run"
  | "accounts"
  | "buckets"
  | "figures"
  | "carried"
  | "workload"
  | "changes"
  | "problems"
  | "model"
  | "noModel"
  | "noModelBesideOwn"
  | "modelBesideOwn"
  | "limits"
  | "policy"
  | "curve";

export type SummaryHeader =
  | "item"
  | "value"
  | "status"
  | "accounts"
  | "mrr"
  | "mrrAtRisk"
  | "bucket"
  | "share"
  | "chosenBy"
  | "mrrShare"
  | "mrrAtRiskShare"
  | "figure"
  | "utilisation"
  | "change"
  | "severity"
  | "problems"
  | "meaning"
  | "metric"
  | "poor"
  | "good"
  | "weight"
  | "limit"
  | "setting"
  | "shareAsRanked"
  | "shareByMrr";

export interface SummaryWords {
  readonly titles: Readonly<Record<SummaryTitle, string>> & {
    /** Behind a title whose figures rest on a part of the model. */
    readonly onShare: (title: string, share: string) => string;
    readonly bucketsTooThin: (share: string) => string;
  };
  readonly headers: Readonly<Record<SummaryHeader, string>>;
  readonly run: RunWords;
  readonly charts: Readonly<Record<"buckets" | "concentration" | "utilisation", string>>;
  readonly inSheet: string;
  readonly interrupted: string;
  readonly figures: Readonly<Record<"nps" | "npsAnswers" | "meanHealth", string>>;
  readonly mrrAlone: string;
  readonly workload: Readonly<Record<"before" | "after" | "lowerBound" | "gap", string>>;
}

/** What was placed, from what, and by what. */
export interface RunWords {
  readonly asOf: string;
  readonly source: string;
  readonly team: string;
  readonly currency: string;
  readonly rankedBy: string;
  readonly model: string;
  readonly noCurrency: string;
  readonly noTeam: string;
  readonly teamSheet: (sheet: string, members: string) => string;
  readonly teamOfOwners: (sheet: string, members: string, hours: string) => string;
  readonly csms: (count: number, formatted: string) => string;
  readonly metrics: (used: number, all: number, weight: string) => string;
  readonly ownHealth: string;
  readonly ownUsed: (headers: string) => string;
  /** `differ` accounts are in another bucket by it. */
  readonly ownBeside: (headers: string, differ: number, formatted: string) => string;
  readonly ownMetric: (headers: string) => string;
}
