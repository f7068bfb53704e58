import type { SourceCandidate } from "../../commands/findSources";
import type { SourceReference } from "../../commands/spreadsheetHost";

/** True when two references name the same sheet or table. */
export function sameSource(a: SourceReference | null, b: SourceReference | null): boolean {
  return a !== null && b !== null && a.sheet === b.sheet && a.table === b.table;
}

/** A candidate by its name alone: the rows and columns of a listing go stale. */
export function referenceOf(candidate: SourceCandidate | undefined): SourceReference | null {
  if (candidate === undefined) return null;
  const { sheet, table } = candidate.source;
  return table === undefined ? { sheet } : { sheet, table };
}

/** The best candidate on the sheet under the cursor. */
export function candidateOn(candidates: readonly SourceCandidate[], sheet: string | null): SourceReference | null {
  return referenceOf(candidates.find(({ source }) => source.sheet === sheet));
}

/** Candidates in their order, the one that is referred to in front. */
export function inFront(
  candidates: readonly SourceCandidate[],
  reference: SourceReference | null,
): readonly SourceCandidate[] {
  const isIt = ({ source }: SourceCandidate): boolean => sameSource(source, reference);
  return [...candidates.filter(isIt), ...candidates.filter((candidate) => !isIt(candidate))];
}
