import type { ScoreDirection } from "../vocabulary/health";
import { headerDirection } from "../vocabulary/health";
import type { HealthWord } from "../vocabulary/languageWords";
import type { MatchedColumn } from "./matchColumns";
import type { AccountProblem } from "./problemCodes";
import type { SheetRows } from "./judgeRows";
import { columnProblem } from "./readNumberFields";

/** Which way the numbers of the user's own health score run, and what is to be asked about it. */
export interface DirectionReading {
  /** `null` while only a person can say it: the column is not used. */
  readonly direction: ScoreDirection | null;
  readonly question: DirectionQuestion | null;
  readonly problems: readonly AccountProblem[];
}

export interface DirectionQuestion {
  readonly ask: "direction";
  readonly column: MatchedColumn;
  readonly answer: ScoreDirection | null;
}

/** So many accounts of either end a label column has to have before it says which way the numbers beside it run. */
const minLabelled = 3;

/**
 * Which way the user's own score runs: by its header, of risk the other way, and by a label column beside it. Where the
 * header leaves it open and no label tells, or where the two contradict each other, it is asked.
 *
 * @param values one per data row; `undefined` without such a column.
 * @param labels the buckets that the words beside them stand for, one per data row.
 * @param said what a person said, by header as written.
 * @returns `null` without such a column.
 */
export function judgeDirection(
  { rows, matched, kept }: SheetRows,
  values: Float64Array | undefined,
  labels: readonly (HealthWord | null)[] | null,
  said: Readonly<Record<string, ScoreDirection>>,
): DirectionReading | null {
  const column = matched.fields.get("healthScore");
  if (!column || !values) return null;
  const byHeader = headerDirection(column.header);
  const byLabels = labels && labelDirection(kept, values, labels);
  const known = byHeader !== null && byLabels !== null && byHeader !== byLabels ? null : (byHeader ?? byLabels);
  if (known !== null) return { direction: known, question: null, problems: [] };
  const { text } = column.header;
  const answer = Object.hasOwn(said, text) ? said[text]! : null;
  return {
    direction: answer,
    question: { ask: "direction", column, answer },
    problems: answer === null ? [columnProblem(rows, column, "directionUnclear", {})] : [],
  };
}

/** Which way numbers run beside which the worst and the best are labelled; `null` where too few are. */
function labelDirection(
  kept: readonly number[],
  values: Float64Array,
  labels: readonly (HealthWord | null)[],
): ScoreDirection | null {
  const ends = { poor: { sum: 0, count: 0 }, good: { sum: 0, count: 0 } };
  for (const position of kept) {
    const label = labels[position] ?? null;
    const value = values[position] ?? NaN;
    if (label === null || label === "average" || Number.isNaN(value)) continue;
    ends[label].sum += value;
    ends[label].count++;
  }
  const { poor, good } = ends;
  if (poor.count < minLabelled || good.count < minLabelled) return null;
  const [low, high] = [poor.sum / poor.count, good.sum / good.count];
  return low === high ? null : low < high ? "highIsGood" : "highIsPoor";
}
