import type { Problem } from "../sheet/problem";

/** What is worth knowing about the 80/20 of a sheet. */
export type SegmentationProblemCode =
  /** No MRR is known: accounts rank by health, and money is left blank. */
  | "rankedByHealth"
  /** Neither MRR nor health is known: there is no 80/20, and accounts stay with their CSMs. */
  | "nothingToRankBy"
  /** More than half of the accounts rank alike where the share ends: they are left scaled. */
  | "tiedAtShare"
  /** The column that the policy ranks by is blank or unreadable for some accounts: they come last. */
  | "rankValueBlank"
  /** The column that the policy ranks by is missing or cannot be used. */
  | "rankColumnNotUsed"
  /** More accounts are pinned hand-held than the share has places. */
  | "pinsAboveShare";

export type SegmentationProblem = Problem<SegmentationProblemCode>;
