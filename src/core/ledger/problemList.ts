import type { LedgerProblem } from "./problemCodes";

/** Nobody reads more of one kind, and a table may have a million rows. */
const mostOfAKind = 1000;

/**
 * Collects the problems of a table: of each kind, that is code and column, the first thousand; then one that counts the
 * rest and leads to the first of them.
 */
export class ProblemList {
  private readonly kinds = new Map<string, LedgerProblem[]>();
  private readonly rest = new Map<string, { readonly first: LedgerProblem; rows: number }>();

  /** Problems of one kind come in the order of the sheet. */
  add(problem: LedgerProblem): void {
    const kind = `${problem.code} ${problem.column ?? ""}`;
    const kept = this.kinds.get(kind);
    if (!kept) {
      this.kinds.set(kind, [problem]);
      return;
    }
    if (kept.length < mostOfAKind) {
      kept.push(problem);
      return;
    }
    const rest = this.rest.get(kind);
    if (rest) rest.rows++;
    else this.rest.set(kind, { first: problem, rows: 1 });
  }

  addAll(problems: Iterable<LedgerProblem>): void {
    for (const problem of problems) this.add(problem);
  }

  /** By row, then column; what concerns the sheet as a whole comes first. */
  inSheetOrder(): readonly LedgerProblem[] {
    const further = [...this.rest.values()].map(({ first: { found: _, ...place }, rows }): LedgerProblem => ({
      ...place,
      code: "furtherProblems",
      values: { code: place.code, rows },
    }));
    return [...[...this.kinds.values()].flat(), ...further].sort(
      (a, b) => (a.row ?? -1) - (b.row ?? -1) || (a.column ?? -1) - (b.column ?? -1),
    );
  }
}
