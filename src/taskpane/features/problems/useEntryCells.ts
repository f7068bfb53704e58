import { useState } from "react";
import type { AlikeProblems } from "../../../commands/calculator/problemDigest";
import type { ProblemEntry } from "./groupProblems";
import type { SourceActions } from "./sourceActions";

/** So many more cells are shown with every *Show more*. */
const cellsAtATime = 100;

/** The cells of one entry, folded until somebody wants to see them. */
export interface EntryCellsShown {
  readonly isOpen: boolean;
  readonly turn: () => void;
  /** Zero-based sheet rows of the cells shown. */
  readonly rows: readonly number[];
  /** How many come with *Show more*. */
  readonly more: number;
  readonly showMore: () => void;
}

/** Shows the cells of an entry, and fetches those that did not come with it. */
export function useEntryCells(entry: ProblemEntry, { fetchRows }: SourceActions): EntryCellsShown {
  const { alike } = entry;
  const [isOpen, setIsOpen] = useState(false);
  const [shown, setShown] = useState(0);
  // Rows that were fetched go with the very entry: another reading has others.
  const [fetched, setFetched] = useState<{ readonly of: AlikeProblems; readonly rows: readonly number[] } | null>(null);
  const known = fetched?.of === alike ? fetched.rows : alike.rows;
  const visible = Math.max(shown, Math.min(alike.rows.length, cellsAtATime));
  const showMore = (): void => {
    const wanted = visible + cellsAtATime;
    setShown(wanted);
    if (wanted <= known.length || known.length >= alike.cells) return;
    void fetchRows(entry, known.length).then((further) => setFetched({ of: alike, rows: [...known, ...further] }));
  };
  return {
    isOpen,
    turn: () => setIsOpen(!isOpen),
    rows: known.slice(0, visible),
    more: Math.min(Math.max(0, alike.cells - visible), cellsAtATime),
    showMore,
  };
}
