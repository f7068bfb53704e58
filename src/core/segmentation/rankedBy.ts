import type { RankedBy } from "./segmentedAccount";

/** True where health has a say in who is hand-held. */
export function ranksByHealth(rankedBy: RankedBy): boolean {
  return rankedBy === "mrrAtRisk" || rankedBy === "health";
}
