import { foldText } from "../../sheet/foldText";
import { earlierCaptions } from "./earlierCaptions";
import type { NamedColumn } from "./resultSheet";
import type { WrittenColumn } from "./workbookMarks";

const idsByCaption = new Map(Object.entries(earlierCaptions).map(([header, id]) => [foldText(header), id]));

/**
 * Which column of ours each column of a table is, by id; `null` for one of the user's. A column is known by its header as we
 * wrote it, in whatever words that was; one whose header the user has changed is the user's from then on.
 *
 * @param headers as they stand in the table
 * @param written the columns that we wrote there; `null` where nobody remembers, and every header of ours counts
 * @param wanted the columns of the new table, whose headers tell those ids that were not kept
 */
export function identifyColumns(
  headers: readonly string[],
  written: readonly WrittenColumn[] | null,
  wanted: readonly NamedColumn[],
): readonly (string | null)[] {
  const ids = idsByHeader(written, wanted);
  const candidates = headers.map((header) => ids.get(foldText(header)) ?? []);
  const found = new Array<string | null>(headers.length).fill(null);
  const taken = new Set<string>();
  const settle = (most: number): boolean => {
    const place = candidates.findIndex((of, at) => found[at] === null && of.length > 0 && left(of).length <= most);
    const [first] = candidates[place] ?? [];
    if (first === undefined) return false;
    const id = left(candidates[place] ?? [])[0] ?? first;
    found[place] = id;
    taken.add(id);
    return true;
  };
  const left = (of: readonly string[]): readonly string[] => of.filter((id) => !taken.has(id));
  // A header may have been one column's before and be another's now: what is certain goes first, and leaves less to choose.
  while (settle(1) || settle(Infinity));
  return found;
}

/** The id of a column that was written before ids were kept. */
export function earlierIdOf(header: string): string {
  const folded = foldText(header);
  return idsByCaption.get(folded) ?? `header:${folded}`;
}

function idsByHeader(
  written: readonly WrittenColumn[] | null,
  wanted: readonly NamedColumn[],
): ReadonlyMap<string, readonly string[]> {
  const idsOfWanted = new Map(wanted.map(({ id, header }) => [foldText(header), id]));
  const ids = new Map<string, string[]>();
  const add = (header: string, id: string): void => {
    const known = ids.get(header);
    if (!known) ids.set(header, [id]);
    else if (!known.includes(id)) known.push(id);
  };
  const idOf = (header: string): string => idsOfWanted.get(header) ?? earlierIdOf(header);
  if (!written) for (const header of [...idsByCaption.keys(), ...idsOfWanted.keys()]) add(header, idOf(header));
  for (const { id, header } of written ?? []) add(foldText(header), id ?? idOf(foldText(header)));
  return ids;
}
