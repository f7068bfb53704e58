import type { Problem } from "../sheet/problem";

/** What can be wrong, or worth knowing, about a team and its portfolios. The catalogue of texts has an entry for each. */
export type PortfolioProblemCode =
  /** The team sheet has no CSM column; the owners of the accounts sheet are the team. */
  | "teamNotReadable"
  /** The team sheet names nobody; the owners of the accounts sheet are the team. */
  | "teamEmpty"
  /** Neither a team sheet nor an owner: portfolios are skipped. */
  | "noTeam"
  /** A row of the team sheet that does not say whose it is. */
  | "csmNameMissing"
  /** A row of the team sheet that is a total and no CSM. */
  | "teamTotalRow"
  /** A second row of the same CSM. The first counts. */
  | "duplicateCsm"
  /** A capacity that is no number of hours, or is below 0; the policy's hours are used. */
  | "capacityExpected"
  /** A blank capacity in a sheet that states others; the policy's hours are used. */
  | "capacityBlank"
  /** A word among a CSM's tiers that names no tier; it is ignored. */
  | "teamTierUnknown"
  /** An account whose owner is not in the team sheet; it goes to somebody who is. */
  | "ownerNotInTeam"
  /** The same, and one of the team is called nearly alike. */
  | "ownerMisspelt"
  /** No language (region, tier) of the accounts occurs among the team's, so the rule is off. */
  | "eligibilityRuleOff"
  /** An account that nobody in the team may take. */
  | "accountUnassigned"
  /** Pinned to its owner, and there is none, or none in the team; the pin is not used. */
  | "pinnedOwnerMissing"
  /** A CSM without capacity who has accounts all the same, because rules hold them there. */
  | "loadWithoutCapacity";

export type PortfolioProblem = Problem<PortfolioProblemCode>;
