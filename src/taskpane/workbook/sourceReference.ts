import type { FoundSources, SourceCandidate } from "../../commands/findSources";
import type { SourceInfo, SourceReference } from "../../commands/spreadsheetHost";

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

/** A table of two rows, of which one heads the other, and two columns is the least that could be a list of accounts. */
const [minRows, minColumns] = [3, 2];

/**
 * The sheet or table under the cursor, or the only one there is, that is nothing we recognise and has enough rows: a person
 * knows what its columns mean.
 */
export function unrecognisedOn(
  { sources, found }: { readonly sources: readonly SourceInfo[]; readonly found: FoundSources },
  sheet: string | null,
): SourceReference | null {
  const { accounts, teams, subscriptions, refused } = found;
  const recognised = [...accounts, ...teams, ...subscriptions, ...refused];
  const unrecognised = sources.filter(
    (source) =>
      source.resultKey === null &&
      source.rows >= minRows &&
      source.columns >= minColumns &&
      !recognised.some((candidate) => sameSource(candidate.source, source)),
  );
  const chosen =
    unrecognised.find((source) => source.sheet === sheet) ?? (unrecognised.length === 1 ? unrecognised[0] : undefined);
  if (chosen === undefined) return null;
  return chosen.table === undefined ? { sheet: chosen.sheet } : { sheet: chosen.sheet, table: chosen.table };
}

/** Candidates in their order, the one that is referred to in front. */
export function inFront(
  candidates: readonly SourceCandidate[],
  reference: SourceReference | null,
): readonly SourceCandidate[] {
  const isIt = ({ source }: SourceCandidate): boolean => sameSource(source, reference);
  return [...candidates.filter(isIt), ...candidates.filter((candidate) => !isIt(candidate))];
}
