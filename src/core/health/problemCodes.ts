import type { Problem } from "../sheet/problem";

/** What is worth knowing about the health of a sheet's accounts. */
export type HealthProblemCode =
  /** The user's own score is the health of the accounts. */
  | "ownHealthUsed"
  /** The user's own score is shown beside ours. */
  | "ownHealthBeside"
  /** The user's own score is one of our metrics. */
  | "ownHealthMetric"
  /** So little of the model is there that health enters no figure, no plan and no ranking. */
  | "healthThin"
  /** Less than half of the model is there: said beside every figure. */
  | "healthPartial"
  /** No column of a health metric is there: health stays blank, and ranks nobody. */
  | "noHealthColumns";

export type HealthProblem = Problem<HealthProblemCode>;
