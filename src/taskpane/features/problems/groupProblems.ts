import type { AlikeProblems } from "../../../commands/calculator/problemDigest";
import type { Problem, Severity } from "../../../core/sheet/problem";
import type { Texts } from "../../../texts/texts";
import { problemAddress } from "../../format/problemAddress";
import type { ProblemWords } from "../../format/problemWords";

/** Problems that say the same, in words, with where they are. */
export interface ProblemEntry {
  /** The calculator's kind. */
  readonly kind: string;
  readonly alike: AlikeProblems;
  /** A1 address of its first cell, `P:P` for a column, `""` for a whole sheet. */
  readonly address: string;
  readonly text: string;
}

/** The problems of one kind. */
export interface ProblemGroup {
  readonly id: string;
  readonly title: string;
  /** Of the problems: an entry stands for all that say the same, and there may be more than those at hand. */
  readonly count: number;
  readonly entries: readonly ProblemEntry[];
  /** Kinds of which not all entries are at hand, and how many are not. */
  readonly notListed: readonly NotListed[];
}

/** The problems of one severity, by kind. */
export interface SeverityGroup {
  readonly severity: Severity;
  readonly count: number;
  readonly groups: readonly ProblemGroup[];
}

/** A kind of problems with the entries that are at hand. */
export interface ListedKind {
  readonly id: string;
  readonly severity: Severity;
  readonly count: number;
  /** How many entries there are, and those at hand. */
  readonly all: number;
  readonly entries: readonly AlikeProblems[];
}

export interface NotListed {
  readonly kind: string;
  readonly entries: number;
}

const severities: readonly Severity[] = ["error", "warning", "info"];

/**
 * Problems by severity, then by kind in the order in which kinds first occur, then in sheet order. With a filter only the
 * entries whose heading, text or address contains it, in any case; empty groups are left out.
 */
export function groupProblems(
  kinds: readonly ListedKind[],
  words: ProblemWords,
  filter: string,
  texts: Texts,
): readonly SeverityGroup[] {
  const wanted = filter.trim().toLowerCase();
  return severities
    .map((severity) => {
      const own = kinds.filter((kind) => kind.severity === severity);
      const groups = groupsOf(own, words, wanted, texts);
      return { severity, groups, count: groups.reduce((sum, { count }) => sum + count, 0) };
    })
    .filter(({ count }) => count > 0);
}

function groupsOf(
  kinds: readonly ListedKind[],
  words: ProblemWords,
  wanted: string,
  texts: Texts,
): readonly ProblemGroup[] {
  const groups = new Map<string, { count: number; entries: ProblemEntry[]; notListed: NotListed[] }>();
  for (const { id, count, all, entries } of kinds) {
    const [first] = entries;
    if (!first) continue;
    const title = words.title(first.problem);
    const listed = entries
      .map(({ problem }, index): ProblemEntry => {
        const alike = entries[index]!;
        return { kind: id, alike, address: problemAddress(problem, texts), text: words.text(problem) };
      })
      .filter((entry) => isWanted(entry, title, wanted, texts));
    if (listed.length === 0) continue;
    const group = groups.get(title) ?? { count: 0, entries: [], notListed: [] };
    groups.set(title, group);
    group.count += wanted === "" ? count : listed.reduce((sum, { alike }) => sum + alike.count, 0);
    for (const entry of listed) group.entries.push(entry);
    if (wanted === "" && all > entries.length) group.notListed.push({ kind: id, entries: all - entries.length });
  }
  return [...groups].map(([title, { count, entries, notListed }]) => {
    return { id: title, title, count, entries: entries.sort(bySheetOrder), notListed };
  });
}

function isWanted({ alike, address, text }: ProblemEntry, title: string, wanted: string, texts: Texts): boolean {
  const isIn = (words: string): boolean => words.toLowerCase().includes(wanted);
  if (wanted === "" || isIn(`${title}\n${text}\n${address}`)) return true;
  return alike.rows.some((row) => isIn(problemAddress({ ...alike.problem, row }, texts)));
}

function bySheetOrder({ alike: a }: ProblemEntry, { alike: b }: ProblemEntry): number {
  const place = ({ row = -1, column = -1 }: Problem): readonly [number, number] => [row, column];
  const [[rowA, columnA], [rowB, columnB]] = [place(a.problem), place(b.problem)];
  return rowA - rowB || columnA - columnB;
}
