import { problemCount } from "../../../core/ledger/problems/problemCount";
import type { Problem, Severity } from "../../../core/sheet/problem";
import { cellAddress, columnLetters } from "../../../core/sheet/sheetRange";
import type { Texts } from "../../../texts/texts";

/** A problem in words, with where it is. */
export interface ProblemEntry {
  readonly problem: Problem;
  /** A1 address of its cell, `P:P` for a column, `""` for a whole sheet. */
  readonly address: string;
  readonly text: string;
}

/** The problems of one kind. */
export interface ProblemGroup {
  readonly id: string;
  readonly title: string;
  /** Of the problems; the last entry may stand for many. */
  readonly count: number;
  readonly entries: readonly ProblemEntry[];
}

/** The problems of one severity, by kind. */
export interface SeverityGroup {
  readonly severity: Severity;
  readonly count: number;
  readonly groups: readonly ProblemGroup[];
}

/** How a problem is put into words. */
export interface ProblemWords {
  /** Heading of its kind, with the column where it has one. */
  readonly title: (problem: Problem) => string;
  /** What is wrong, and what would be right. */
  readonly text: (problem: Problem) => string;
}

const severities: readonly Severity[] = ["error", "warning", "info"];

/**
 * Problems by severity, then by kind in the order in which kinds first occur, then in sheet order. With a filter only the
 * entries whose heading, text or address contains it, in any case; empty groups are left out.
 */
export function groupProblems(
  problems: readonly Problem[],
  words: ProblemWords,
  filter: string,
  texts: Texts,
): readonly SeverityGroup[] {
  const wanted = filter.trim().toLowerCase();
  return severities
    .map((severity) => {
      const groups = groupsOf(
        problems.filter((problem) => problem.severity === severity),
        words,
        wanted,
        texts,
      );
      return { severity, groups, count: groups.reduce((sum, { count }) => sum + count, 0) };
    })
    .filter(({ count }) => count > 0);
}

/** Where a problem is, as a person writes it. */
export function problemAddress({ row, column }: Problem, texts: Texts): string {
  if (column === undefined) return row === undefined ? "" : `${row + 1}:${row + 1}`;
  return row === undefined ? texts.pane.problems.wholeColumn(columnLetters(column)) : cellAddress(row, column);
}

function groupsOf(
  problems: readonly Problem[],
  words: ProblemWords,
  wanted: string,
  texts: Texts,
): readonly ProblemGroup[] {
  const groups = new Map<string, { title: string; entries: ProblemEntry[] }>();
  for (const problem of problems) {
    const title = words.title(problem);
    const entry = { problem, address: problemAddress(problem, texts), text: words.text(problem) };
    const searched = `${title}\n${entry.text}\n${entry.address}`.toLowerCase();
    if (!searched.includes(wanted)) continue;
    const id = `${problem.severity} ${title}`;
    const group = groups.get(id);
    if (group) group.entries.push(entry);
    else groups.set(id, { title, entries: [entry] });
  }
  return [...groups].map(([id, { title, entries }]) => ({
    id,
    title,
    count: problemCount(entries.map(({ problem }) => problem)),
    entries: entries.sort(bySheetOrder),
  }));
}

function bySheetOrder({ problem: a }: ProblemEntry, { problem: b }: ProblemEntry): number {
  return (a.row ?? -1) - (b.row ?? -1) || (a.column ?? -1) - (b.column ?? -1);
}
