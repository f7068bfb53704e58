import type { Pin, Standing, Tier } from "../accounts/account";
import type { Bucket } from "../health/accountHealth";
import type { EligibilityRule } from "../portfolios/assignment";
import type { RankedBy, Segment, Touch } from "../segmentation/segmentedAccount";

type Rule = EligibilityRule | "combination";

/** Words for the values of result columns. */
export const bucketWords: Readonly<Record<Bucket, string>> = {
  poor: "Poor",
  average: "Average",
  good: "Good",
  unknown: "Unknown",
};

export const segmentWords: Readonly<Record<Segment, string>> = { handHeld: "Hand-held", scaled: "Scaled" };

export const tierWords: Readonly<Record<Tier, string>> = {
  enterprise: "Enterprise",
  midMarket: "Mid-market",
  smallBusiness: "Small business",
};

export const touchWords: Readonly<Record<Touch, string>> = {
  tailorMade: "Tailor-made",
  justInTime: "Just-in-time + one-to-many",
  automated: "Automated",
};

export const pinWords: Readonly<Record<Pin, string>> = {
  handHeld: "pinned hand-held",
  scaled: "pinned scaled",
  owner: "pinned to its owner",
};

export const statusWords: Readonly<Record<Standing | "interrupted" | "leftOut", string>> = {
  live: "Placed",
  interrupted: "Placed, interrupted",
  gone: "Gone",
  notYet: "Not yet a customer",
  leftOut: "Left out",
};

/** What became of an account's CSM. */
export type CsmChange = "kept" | "moved" | "new" | "pool" | "unassigned";

export const changeWords: Readonly<Record<CsmChange, string>> = {
  kept: "Kept",
  moved: "Moved",
  new: "New",
  pool: "Pool",
  unassigned: "Unassigned",
};

export const rankedByWords: Readonly<Record<RankedBy, string>> = {
  mrrAtRisk: "MRR at risk",
  mrr: "MRR",
  column: "A column of the sheet",
  health: "Health, lowest first",
  nothing: "Nothing: no 80/20",
};

const ruleWords: Readonly<Record<Rule, string>> = {
  language: "language",
  region: "region",
  tier: "tier",
  combination: "language, region and tier together",
};

/** Why an account has its CSM. Figures and dates come formatted. */
export const reasonTexts = {
  kept: "Kept",
  pinned: "Pinned",
  pinnedAgainst: (rules: readonly EligibilityRule[]) =>
    `Pinned, against the rule of ${rules.map((rule) => ruleWords[rule]).join(" and ")}`,
  frozen: (renewal: string) => `Renews on ${renewal}, kept until then`,
  onlyEligible: (value: string) => `Only CSM for ${value}`,
  onlyEligibleTogether: "Only CSM for its language, region and tier",
  moved: (from: string, fromUse: string, to: string, toUse: string) =>
    `Moved from ${from} (${fromUse}) to ${to} (${toUse})`,
  utilisation: (before: string, after: string) => `${before} → ${after}`,
  noCapacity: "no capacity",
  ownerLeft: (owner: string) => `${owner} is not in the team`,
  ownerNotEligible: (owner: string, rule: EligibilityRule) => `${owner} may not have it by ${ruleWords[rule]}`,
  assigned: "Had no CSM",
  pooled: "Scaled accounts belong to the pool",
  unassigned: (rule: Rule) => `Nobody in the team may take it by ${ruleWords[rule]}`,
  ended: (date: string) => `Ended on ${date}`,
  starts: (date: string) => `Starts on ${date}`,
  statusSays: (status: string) => `Status ${status}`,
};

/** What stood in for a figure when an account was ranked. */
export const rankNotes = {
  assumedMrr: "MRR taken as the median of its tier",
  assumedHealth: "health taken as 50",
};

/** One change of a next step, and the step as a whole: `Stickiness 0.12 → 0.18: Average`. */
export const nextStepTexts = {
  change: (metric: string, from: string, to: string) => `${metric} ${from} → ${to}`,
  step: (changes: readonly string[], bucket: string) => `${changes.join(", ")}: ${bucket}`,
};

export const sheetNames = {
  placement: "CS Placement",
  portfolios: "CS Portfolios",
  summary: "CS Summary",
  mrr: "CS MRR",
};

/** Headers of CS Placement that do not depend on the model. */
export const placementHeaders = {
  account: "Account",
  id: "Account ID",
  status: "Status",
  mrr: "MRR",
  health: "Health",
  coverage: "Coverage",
  bucket: "Bucket",
  biggestDrag: "Biggest drag",
  nextStep: "Next step",
  mrrAtRisk: "MRR at risk",
  rank: "Rank",
  rankNote: "Rank note",
  segment: "Segment",
  tier: "Tier",
  touch: "Touch",
  csm: "CSM",
  previousCsm: "Previous CSM",
  change: "Change",
  reason: "Reason",
  ownHealth: "Your health",
  ownBucket: "Your bucket",
};

/** The bucket of an account whose health is too thin to count: it says what it rests on. */
export function thinBucketText(metrics: readonly string[], bucket: Bucket): string {
  return `${metrics.join(", ")}: ${bucketWords[bucket].toLowerCase()}`;
}

/** Header of a metric column whose name is taken, by a column of ours or another metric. */
export function metricHeader(label: string, attempt: number): string {
  return attempt === 1 ? `${label} (metric)` : `${label} (metric ${attempt})`;
}

export const portfolioTexts = {
  skipped: "No portfolios: there is neither a team sheet nor a CSM column.",
  total: "All portfolios",
  all: "All",
  pool: "Pool",
  unassigned: "Unassigned",
  headers: {
    csm: "CSM",
    accounts: "Accounts",
    handHeld: "Hand-held",
    mrr: "MRR",
    mrrAtRisk: "MRR at risk",
    meanHealth: "Mean health",
    hours: "Hours a month",
    capacity: "Capacity",
    utilisationBefore: "Utilisation before",
    utilisationAfter: "Utilisation after",
  },
};

export const summaryTexts = {
  titles: {
    run: "This placement",
    accounts: "Accounts and MRR: what is in the sheet is placed, gone, not yet a customer or left out",
    buckets: "Health buckets",
    figures: "Figures of the placed accounts",
    carried: "What the hand-held accounts carry",
    workload: "Utilisation: hours ÷ capacity",
    changes: "Accounts by what became of their CSM",
    problems: "Problems in the sheets",
    model: "Health model: poor scores 0, good scores 100",
    noModel: "Health model: the sheet has no metric column, so health is blank",
    noModelBesideOwn: "Health model: the sheet has no metric column; health is your own score",
    modelBesideOwn: "Health model, not in use: health is your own score",
    /** Behind a title whose figures rest on a part of the model. */
    onShare: (title: string, share: string) => `${title} (on ${share} of the health model)`,
    bucketsTooThin: (share: string) => `Health buckets: none, for only ${share} of the health model is in the sheet`,
    limits: "Limits of the buckets",
    policy: "Policy",
    curve: "Concentration: the share of MRR that the first accounts carry",
  },
  headers: {
    item: "Item",
    value: "Value",
    status: "Status",
    accounts: "Accounts",
    mrr: "MRR",
    mrrAtRisk: "MRR at risk",
    bucket: "Bucket",
    share: "Share of accounts",
    chosenBy: "Chosen by",
    mrrShare: "Share of MRR",
    mrrAtRiskShare: "Share of MRR at risk",
    figure: "Figure",
    utilisation: "Utilisation",
    change: "Change",
    severity: "Severity",
    problems: "Problems",
    meaning: "Meaning",
    metric: "Metric",
    poor: "Poor",
    good: "Good",
    weight: "Weight",
    limit: "Limit",
    setting: "Setting",
    shareAsRanked: "Share of MRR, as ranked",
    shareByMrr: "Share of MRR, by MRR alone",
  },
  run: {
    asOf: "As of",
    source: "Source",
    team: "Team",
    currency: "Currency",
    rankedBy: "Ranked by",
    model: "Health model in use",
    noCurrency: "Not stated",
    noTeam: "None: portfolios are skipped",
    teamSheet: (sheet: string, members: string) => `${members} in ${sheet}`,
    teamOfOwners: (sheet: string, members: string, hours: string) =>
      `${members} in ${sheet}, ${hours} hours a month each`,
    csms: (count: number) => (count === 1 ? "1 CSM" : `${count} CSMs`),
    metrics: (used: number, all: number, weight: string) => `${used} of ${all} metrics, ${weight} of the weight`,
    ownHealth: "Your own health score",
    ownUsed: (headers: string) => `${headers}: it is health and bucket`,
    ownBeside: (headers: string) => `${headers}: beside ours in CS Placement`,
  },
  charts: {
    buckets: "Accounts by health bucket",
    concentration: "Concentration of MRR",
    utilisation: "Utilisation per CSM: hours ÷ capacity",
  },
  inSheet: "In the sheet",
  interrupted: "of these interrupted",
  figures: {
    nps: "NPS of the base: % of 9–10 minus % of 0–6",
    npsAnswers: "Accounts with an NPS answer",
    meanHealth: "Mean health",
  },
  mrrAlone: "MRR alone",
  workload: {
    before: "Highest before",
    after: "Highest after",
    lowerBound: "Lower bound on the highest",
    gap: "Gap to the lower bound",
  },
} as const;
