import type { Problem } from "../../sheet/problem";
import type { LedgerProblemCode } from "./problemCodes";

/** How many problems there are, those included that are only counted because there are too many of their kind to list. */
export function problemCount(problems: readonly Problem[]): number {
  return problems.reduce((count, problem) => count + standsFor(problem), 0);
}

function standsFor({ code, values }: Problem): number {
  return code === ("furtherProblems" satisfies LedgerProblemCode) ? Number(values?.rows) : 1;
}
