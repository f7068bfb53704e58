import { useCallback, useEffect, useMemo, useState } from "react";
import type { ProblemDigest } from "../../../commands/calculator/problemDigest";
import type { Problem } from "../../../core/sheet/problem";
import { useTexts } from "../../format/TextsContext";
import { failureMessage } from "../../workbook/failureMessage";
import type { PaneModel } from "../../workbook/paneModel";
import type { NotListed } from "./groupProblems";
import type { ProblemSource } from "./problemSources";

/** A source with the problems of it that are at hand, and how many more there are. */
export interface ListedSource {
  readonly source: ProblemSource;
  readonly problems: readonly Problem[];
  readonly notListed: readonly NotListed[];
}

export interface ListedProblems {
  readonly listed: readonly ListedSource[];
  /** Fetches the next problems of some kinds. */
  readonly fetch: (source: ProblemSource, kinds: readonly string[]) => void;
}

/** Problems that were fetched beyond the first of their kind. They go with the digest that they belong to. */
type Fetched = ReadonlyMap<ProblemDigest, Readonly<Record<string, readonly Problem[]>>>;

/**
 * The problems to list: the first of each kind, and as many more as were asked for.
 *
 * @param all whether all of them are needed, since they are searched.
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

  const fetch = useCallback(
    ({ id, problems: digest }: ProblemSource, kinds: readonly string[]) => {
      for (const kind of kinds) {
        const known = fetched.get(digest)?.[kind] ?? [];
        const from = known.length + (digest.kinds.find((one) => one.id === kind)?.first.length ?? 0);
        calculator.problems(id, kind, from).then(
          (further) => setFetched((before) => withFurther(before, digest, kind, known.length, further)),
          (error: unknown) => dispatch({ type: "messageShown", message: failureMessage(error, "preview", texts) }),
        );
      }
    },
    [calculator, dispatch, fetched, texts],
  );

  useEffect(() => {
    if (!all) return;
    for (const { source, notListed } of listed) {
      const kinds = notListed.map(({ kind }) => kind);
      if (kinds.length > 0) fetch(source, kinds);
    }
  }, [all, listed, fetch]);

  return { listed, fetch };
}

function listedOf(source: ProblemSource, fetched: Fetched): ListedSource {
  const { problems: digest } = source;
  const problems: Problem[] = [];
  const notListed: NotListed[] = [];
  for (const { id, count, listed, first } of digest.kinds) {
    const further = fetched.get(digest)?.[id] ?? [];
    for (const problem of first) problems.push(problem);
    for (const problem of further) problems.push(problem);
    const rest = listed - first.length - further.length;
    // The last of a kind may stand for many: they are no entries, but count.
    if (rest > 0) notListed.push({ kind: id, count: rest + count - listed, like: first[0]! });
  }
  return { source, problems, notListed };
}

/** Only what follows on what is known: the same may have been asked for twice. */
function withFurther(
  before: Fetched,
  digest: ProblemDigest,
  kind: string,
  from: number,
  further: readonly Problem[],
): Fetched {
  const kinds = before.get(digest) ?? {};
  const known = kinds[kind] ?? [];
  // None come where the calculator has lost the source: asked again and again, it would still have none.
  if (known.length !== from || further.length === 0) return before;
  return new Map(before).set(digest, { ...kinds, [kind]: [...known, ...further] });
}
