import type { Problem } from "../sheet/problem";

/** What is worth knowing about the health of a sheet's accounts. */
export type HealthProblemCode =
  /** No column of a health metric is there: health stays blank, and accounts rank by MRR. */
  "noHealthColumns";

export type HealthProblem = Problem<HealthProblemCode>;
