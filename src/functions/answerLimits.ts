import { needs } from "./failure";

/** What an answer has at most. More is refused in words, instead of Excel standing still. */
export const answerLimits = { cells: 1_000_000, periods: 1_200, cohorts: 1_200 } as const;

type Limited = keyof typeof answerLimits;

/**
 * Checks a number against its limit, to be asked before the work is done: `MRRSCHEDULE needs a larger step_months or a
 * shorter span: at most 1,200 periods, not 97,188`.
 *
 * @param change what to change where there are too many.
 */
export function checkLimit(limited: Limited, asked: number, change: string, shown = grouped(asked)): void {
  const limit = answerLimits[limited];
  if (asked > limit) throw needs(`${change}: at most ${grouped(limit)} ${limited}, not ${shown}`);
}

/** The same for the cells of an answer, its header row and column included. */
export function checkCells(rows: number, columns: number, change: string): void {
  checkLimit("cells", rows * columns, change, `${grouped(rows)} × ${grouped(columns)}`);
}

/** Digits in groups of three, in every language: `1,000,000`. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
