import { problemCount } from "../../core/ledger/problems/problemCount";
import type { Problem, Severity } from "../../core/sheet/problem";

/** So many problems of a kind are handed over at once. */
export const problemsAtATime = 500;

/** The problems of one kind: of one severity and code, about one column. */
export interface ProblemKind {
  readonly id: string;
  readonly severity: Severity;
  /** How many there are, those included that are only counted. */
  readonly count: number;
  /** How many of them have a place of their own. */
  readonly listed: number;
  /** The first of them. */
  readonly first: readonly Problem[];
}

/** The problems of a source: how many there are of each kind, in the order in which kinds first occur. */
export interface ProblemDigest {
  readonly count: number;
  readonly errors: number;
  readonly kinds: readonly ProblemKind[];
}

export const noProblems: ProblemDigest = { count: 0, errors: 0, kinds: [] };

/** Counts problems by kind, and keeps the first few of each. */
export function problemDigest(problems: readonly Problem[]): ProblemDigest {
  const byKind = new Map<string, Problem[]>();
  for (const problem of problems) {
    const id = kindOf(problem);
    const known = byKind.get(id);
    if (known) known.push(problem);
    else byKind.set(id, [problem]);
  }
  const kinds = Array.from(byKind, ([id, all]): ProblemKind => {
    const [{ severity }] = all as [Problem];
    return { id, severity, count: problemCount(all), listed: all.length, first: all.slice(0, problemsAtATime) };
  });
  const count = (of: readonly ProblemKind[]): number => of.reduce((sum, kind) => sum + kind.count, 0);
  return { count: count(kinds), errors: count(kinds.filter(({ severity }) => severity === "error")), kinds };
}

/** The problems of a kind from a place on, as many as are handed over at once. */
export function furtherProblems(problems: readonly Problem[], kind: string, from: number): readonly Problem[] {
  return problems.filter((problem) => kindOf(problem) === kind).slice(from, from + problemsAtATime);
}

function kindOf({ severity, code, header }: Problem): string {
  return JSON.stringify([severity, code, header ?? null]);
}
