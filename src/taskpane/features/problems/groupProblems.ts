import { problemCount } from "../../../core/ledger/problems/problemCount";
import type { Problem, Severity } from "../../../core/sheet/problem";
import type { Texts } from "../../../texts/texts";
import { problemAddress } from "../../format/problemAddress";
import type { ProblemWords } from "../../format/problemWords";

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
  /** Of the problems; the last entry may stand for many, and there may be more of them than entries. */
  readonly count: number;
  readonly entries: readonly ProblemEntry[];
  /** Kinds of which there are more than the entries. */
  readonly notListed: readonly NotListed[];
}

/** The problems of one severity, by kind. */
export interface SeverityGroup {
  readonly severity: Severity;
  readonly count: number;
  readonly groups: readonly ProblemGroup[];
}

/** Problems of a kind that are counted, but not at hand. */
export interface NotListed {
  readonly kind: string;
  readonly count: number;
  /** One of the kind. */
  readonly like: Problem;
}

const severities: readonly Severity[] = ["error", "warning", "info"];

/**
 * Problems by severity, then by kind in the order in which kinds first occur, then in sheet order. With a filter only the
 * entries whose heading, text or address contains it, in any case; empty groups are left out.
 *
 * @param notListed counts in the group of its kind as long as nothing is filtered.
 */
export function groupProblems(
  problems: readonly Problem[],
  words: ProblemWords,
  filter: string,
  texts: Texts,
  notListed: readonly NotListed[] = [],
): readonly SeverityGroup[] {
  const wanted = filter.trim().toLowerCase();
  return severities
    .map((severity) => {
      const groups = groupsOf(
        problems.filter((problem) => problem.severity === severity),
        words,
        wanted,
        texts,
        notListed,
      );
      return { severity, groups, count: groups.reduce((sum, { count }) => sum + count, 0) };
    })
    .filter(({ count }) => count > 0);
}

function groupsOf(
  problems: readonly Problem[],
  words: ProblemWords,
  wanted: string,
  texts: Texts,
  notListed: readonly NotListed[],
): readonly ProblemGroup[] {
  const groups = new Map<string, { title: string; entries: ProblemEntry[] }>();
  for (const problem of problems) {
    const title = words.title(problem);
    const entry = { problem, address: problemAddress(problem, texts), text: words.text(problem) };
    const searched = `${title}\n${entry.text}\n${entry.address}`.toLowerCase();
    if (!searched.includes(wanted)) continue;
    const id = groupId(problem, title);
    const group = groups.get(id);
    if (group) group.entries.push(entry);
    else groups.set(id, { title, entries: [entry] });
  }
  return [...groups].map(([id, { title, entries }]) => {
    const further = notListed.filter(({ like }) => wanted === "" && groupId(like, words.title(like)) === id);
    const listed = problemCount(entries.map(({ problem }) => problem));
    return {
      id,
      title,
      count: further.reduce((sum, { count }) => sum + count, listed),
      entries: entries.sort(bySheetOrder),
      notListed: further,
    };
  });
}

function groupId({ severity }: Problem, title: string): string {
  return `${severity} ${title}`;
}

function bySheetOrder({ problem: a }: ProblemEntry, { problem: b }: ProblemEntry): number {
  return (a.row ?? -1) - (b.row ?? -1) || (a.column ?? -1) - (b.column ?? -1);
}
