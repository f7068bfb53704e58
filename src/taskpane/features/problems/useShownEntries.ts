import { useState } from "react";
import type { ProblemEntry, ProblemGroup } from "./groupProblems";
import type { SourceActions } from "./sourceActions";

/** So many entries of a group are shown, and so many more with every *Show more*. */
const entriesAtATime = 50;

export interface ShownEntries {
  readonly entries: readonly ProblemEntry[];
  /** How many come with *Show more*. */
  readonly more: number;
  readonly showMore: () => void;
}

/** The entries of a group that are shown; those that are not at hand are fetched when they are asked for. */
export function useShownEntries(group: ProblemGroup, { fetch }: SourceActions): ShownEntries {
  const [shown, setShown] = useState(entriesAtATime);
  const notListed = group.notListed.reduce((sum, { entries }) => sum + entries, 0);
  const rest = group.entries.length + notListed - shown;
  const showMore = (): void => {
    const wanted = shown + entriesAtATime;
    if (wanted > group.entries.length) fetch(group.notListed.map(({ kind }) => kind));
    setShown(wanted);
  };
  return { entries: group.entries.slice(0, shown), more: Math.min(rest, entriesAtATime), showMore };
}
