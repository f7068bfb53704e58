import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Calculator } from "../../../commands/calculator/calculator";
import type { AlikeProblems, ProblemDigest, ProblemKind } from "../../../commands/calculator/problemDigest";
import { useTexts } from "../../format/TextsContext";
import { failureMessage } from "../../workbook/failureMessage";
import type { PaneModel } from "../../workbook/paneModel";
import type { ListedKind } from "./groupProblems";
import type { ProblemSource } from "./problemSources";

/** A source with the problems of it that are at hand. */
export interface ListedSource {
  readonly source: ProblemSource;
  readonly kinds: readonly ListedKind[];
}

export interface ListedProblems {
  readonly listed: readonly ListedSource[];
  /** Fetches the next entries of some kinds. */
  readonly fetch: (source: ProblemSource, kinds: readonly string[]) => void;
}

/** Entries of kinds of which more than the first were fetched. They go with the digest that they belong to. */
type Fetched = ReadonlyMap<ProblemDigest, Readonly<Record<string, readonly AlikeProblems[]>>>;

/**
 * The problems to list: the first entries of each kind, and as many more as were asked for.
 *
 * @param all whether all of them are needed, with all their cells, since they are searched.
 */
export function useListedProblems(
  pane: Pick<PaneModel, "calculator" | "dispatch">,
  sources: readonly ProblemSource[],
  all: boolean,
): ListedProblems {
  const { calculator, dispatch } = pane;
  const texts = useTexts();
  const [fetched, setFetched] = useState<Fetched>(new Map());
  const listed = useMemo(() => sources.map((source) => listedOf(source, fetched)), [sources, fetched]);

  const take = useCallback(
    ({ problems: digest }: ProblemSource, kind: string, coming: Promise<readonly AlikeProblems[]>) =>
      coming.then(
        (entries) => setFetched((before) => withEntries(before, digest, kind, entries)),
        (error: unknown) => dispatch({ type: "messageShown", message: failureMessage(error, "preview", texts) }),
      ),
    [dispatch, texts],
  );

  const fetch = useCallback(
    (source: ProblemSource, kinds: readonly string[]) => {
      const known = listedOf(source, fetched).kinds.filter(({ id }) => kinds.includes(id));
      for (const { id, entries } of known) {
        const next = calculator.problems(source.id, id, entries.length);
        void take(
          source,
          id,
          next.then((further) => [...entries, ...further]),
        );
      }
    },
    [calculator, fetched, take],
  );

  const completed = useRef<WeakSet<ProblemDigest>>(new WeakSet());
  useEffect(() => {
    if (!all) return;
    for (const source of sources) {
      if (completed.current.has(source.problems)) continue;
      completed.current.add(source.problems);
      for (const kind of source.problems.kinds) {
        if (!isComplete(kind)) void take(source, kind.id, allEntries(calculator, source, kind));
      }
    }
  }, [all, sources, calculator, take]);

  return { listed, fetch };
}

function listedOf(source: ProblemSource, fetched: Fetched): ListedSource {
  const { problems: digest } = source;
  const kinds = digest.kinds.map(({ id, severity, count, entries: all, first }): ListedKind => {
    return { id, severity, count, all, entries: fetched.get(digest)?.[id] ?? first };
  });
  return { source, kinds };
}

/** The longer list stays: the same may have been asked for twice. */
function withEntries(before: Fetched, digest: ProblemDigest, kind: string, entries: readonly AlikeProblems[]): Fetched {
  const kinds = before.get(digest) ?? {};
  return (kinds[kind]?.length ?? 0) > entries.length
    ? before
    : new Map(before).set(digest, { ...kinds, [kind]: entries });
}

function isComplete({ entries, first }: ProblemKind): boolean {
  return entries === first.length && first.every(({ cells, rows }) => cells === rows.length);
}

/** All entries of a kind with all their rows, page by page. None more come where the calculator has lost the source. */
async function allEntries(
  calculator: Pick<Calculator, "problems" | "problemRows">,
  { id: use }: ProblemSource,
  { id: kind, first }: ProblemKind,
): Promise<readonly AlikeProblems[]> {
  const entries = [...first];
  for (;;) {
    const further = await calculator.problems(use, kind, entries.length);
    if (further.length === 0) break;
    for (const entry of further) entries.push(entry);
  }
  for (const [index, entry] of entries.entries()) {
    const rows = [...entry.rows];
    while (rows.length < entry.cells) {
      const further = await calculator.problemRows(use, kind, entry.id, rows.length);
      if (further.length === 0) break;
      for (const row of further) rows.push(row);
    }
    if (rows.length > entry.rows.length) entries[index] = { ...entry, rows };
  }
  return entries;
}
