import { useDeferredValue, useMemo } from "react";
import { useFormatter } from "../../format/FormatterContext";
import { problemWords } from "../../format/problemWords";
import { useTexts } from "../../format/TextsContext";
import { groupProblems, type SeverityGroup } from "./groupProblems";
import type { ProblemsPane } from "./problemsPane";
import { countProblems, problemSources, type ProblemSource } from "./problemSources";
import { useListedProblems } from "./useListedProblems";

/** A source with its problems that the filter leaves, and how many they are. */
export interface GroupedSource {
  readonly source: ProblemSource;
  readonly groups: readonly SeverityGroup[];
  readonly count: number;
}

export interface GroupedProblems {
  readonly grouped: readonly GroupedSource[];
  /** How many problems there are, filtered or not. */
  readonly all: number;
  /** How many the filter leaves. */
  readonly shown: number;
  /** Fetches the next entries of some kinds. */
  readonly fetch: (source: ProblemSource, kinds: readonly string[]) => void;
}

/** The problems of every source that was read, grouped, as far as the filter leaves them. */
export function useGroupedProblems(pane: ProblemsPane): GroupedProblems {
  const texts = useTexts();
  const format = useFormatter();
  const { known } = pane;
  const filter = useDeferredValue(pane.state.problems.filter);
  // What else happens in the pane groups nothing anew.
  const sources = useMemo(() => problemSources(known), [known]);
  const { listed, fetch } = useListedProblems(pane, sources, filter !== "");
  const grouped = useMemo(
    () =>
      listed.map(({ source, kinds }) => {
        const groups = groupProblems(kinds, problemWords(format, texts), filter, texts);
        return { source, groups, count: groups.reduce((count, group) => count + group.count, 0) };
      }),
    [listed, filter, format, texts],
  );
  const shown = grouped.reduce((sum, { count }) => sum + count, 0);
  return { grouped, all: countProblems(known), shown, fetch };
}
