import type { ProblemDigest } from "../../../commands/calculator/problemDigest";
import type { KnownSource } from "../../workbook/knownSource";

/** A source that was read, with what is wrong in it. */
export type ProblemSource = KnownSource & { readonly problems: ProblemDigest };

/** What was read so far: the accounts, and the subscriptions once a view needed them. */
export function problemSources(known: readonly KnownSource[]): readonly ProblemSource[] {
  return known.filter((source): source is ProblemSource => source.reference !== null && source.problems !== null);
}

/** How many problems there are in all that was read. */
export function countProblems(known: readonly KnownSource[]): number {
  return problemSources(known).reduce((count, { problems }) => count + problems.count, 0);
}
