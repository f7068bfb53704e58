import { problemCount } from "../../core/ledger/problems/problemCount";
import { foldText } from "../../core/sheet/foldText";
import type { Problem, Severity } from "../../core/sheet/problem";

/** So many entries of a kind are handed over at once. */
export const entriesAtATime = 500;
/** So many rows of an entry come with it, and so many at once when more are asked for. */
export const rowsAtFirst = 20;
export const rowsAtATime = 2_000;

/** Problems that say the same of cells of one column. */
export interface AlikeProblems {
  readonly id: string;
  /** How many problems they are, those included that are only counted. */
  readonly count: number;
  /** The first of them, which speaks for all. */
  readonly problem: Omit<Problem, "otherRows">;
  /** How many cells they are about; 0 where they have none. */
  readonly cells: number;
  /** The first zero-based sheet rows of these cells, ascending. */
  readonly rows: readonly number[];
}

/** The problems of one kind: of one severity and code, about one column. */
export interface ProblemKind {
  readonly id: string;
  readonly severity: Severity;
  /** How many there are, those included that are only counted. */
  readonly count: number;
  /** How many entries they make, and the first of them. */
  readonly entries: number;
  readonly first: readonly AlikeProblems[];
}

/** The problems of a source: how many there are of each kind, in the order in which kinds first occur. */
export interface ProblemDigest {
  readonly count: number;
  readonly errors: number;
  readonly kinds: readonly ProblemKind[];
}

export const noProblems: ProblemDigest = { count: 0, errors: 0, kinds: [] };

/** What one entry is made of. */
export interface ProblemEntry {
  readonly problems: readonly Problem[];
  readonly rows: readonly number[];
}

type Entries = ReadonlyMap<string, ProblemEntry>;
type Kinds = ReadonlyMap<string, Entries>;

/** Counts problems by kind and by what they say, and keeps the first few of each. */
export function problemDigest(problems: readonly Problem[]): ProblemDigest {
  const kinds = Array.from(grouped(problems), ([id, entries]): ProblemKind => {
    const alike = [...entries];
    const [, { problems: some }] = alike[0]!;
    const count = alike.reduce((sum, [, { problems: same }]) => sum + problemCount(same), 0);
    const first = alike.slice(0, entriesAtATime).map(alikeProblems);
    return { id, severity: some[0]!.severity, count, entries: alike.length, first };
  });
  const count = (of: readonly ProblemKind[]): number => of.reduce((sum, kind) => sum + kind.count, 0);
  return { count: count(kinds), errors: count(kinds.filter(({ severity }) => severity === "error")), kinds };
}

/** The entries of a kind from one on, as many as are handed over at once. */
export function furtherEntries(problems: readonly Problem[], kind: string, from: number): readonly AlikeProblems[] {
  return [...(grouped(problems).get(kind) ?? [])].slice(from, from + entriesAtATime).map(alikeProblems);
}

/** The rows of an entry from one on, as many as are handed over at once. */
export function furtherRows(
  problems: readonly Problem[],
  kind: string,
  entry: string,
  from: number,
): readonly number[] {
  return (
    grouped(problems)
      .get(kind)
      ?.get(entry)
      ?.rows.slice(from, from + rowsAtATime) ?? []
  );
}

/** All entries, those of one kind, or one of them. */
export function entriesOf(
  problems: readonly Problem[],
  kind: string | null,
  entry: string | null,
): readonly ProblemEntry[] {
  const kinds = grouped(problems);
  if (kind === null) return [...kinds.values()].flatMap((entries) => [...entries.values()]);
  const entries = kinds.get(kind);
  if (entry === null) return [...(entries?.values() ?? [])];
  const one = entries?.get(entry);
  return one ? [one] : [];
}

function alikeProblems([id, { problems, rows }]: readonly [string, ProblemEntry]): AlikeProblems {
  const { otherRows: _, ...problem } = problems[0]!;
  return { id, count: problemCount(problems), problem, cells: rows.length, rows: rows.slice(0, rowsAtFirst) };
}

/** Pages are asked for one after another: problems are grouped once. */
const known = new WeakMap<readonly Problem[], Kinds>();

function grouped(problems: readonly Problem[]): Kinds {
  let kinds = known.get(problems);
  if (kinds === undefined) known.set(problems, (kinds = group(problems)));
  return kinds;
}

interface Growing {
  readonly problems: Problem[];
  readonly rows: number[];
}

function group(problems: readonly Problem[]): Kinds {
  const kinds = new Map<string, Map<string, Growing>>();
  for (const problem of problems) {
    const kind = kindOf(problem);
    let entries = kinds.get(kind);
    if (entries === undefined) kinds.set(kind, (entries = new Map<string, Growing>()));
    const id = entryOf(problem);
    let entry = entries.get(id);
    if (entry === undefined) entries.set(id, (entry = { problems: [], rows: [] }));
    entry.problems.push(problem);
    if (problem.row !== undefined) entry.rows.push(problem.row);
    // A loop: as arguments of one call so many rows could be too many.
    for (const row of problem.otherRows ?? []) entry.rows.push(row);
  }
  return kinds;
}

function kindOf({ severity, code, header }: Problem): string {
  return JSON.stringify([severity, code, header ?? null]);
}

/** What all problems of one entry have in common: where they stand but for the row, what was found, and what is said of it. */
function entryOf({ sheet, column, found, values }: Problem): string {
  let id = `${sheet}\n${column ?? ""}\n${foldText(found ?? "")}`;
  for (const name in values) id += `\n${name} ${values?.[name]}`;
  return id;
}
