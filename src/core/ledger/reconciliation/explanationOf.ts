import type { ExplainingRow, Explanation, ExplanationKind, ExplanationPart } from "./explanation";

/** Money is the same when it differs by less than a cent, rounded. */
export const halfCent = 0.005;

/** So many rows of an explanation are told. */
const maxRows = 1000;

/** Rows that may have been counted otherwise, with what each would change MRR by, and all together. */
export interface Weighed {
  readonly kind: ExplanationKind;
  readonly detail: string;
  readonly rows: readonly Omit<ExplainingRow, "mrr">[];
  /** One for each row. */
  readonly effects: Float64Array;
  readonly mrr: number;
  readonly parts?: readonly ExplanationPart[];
}

/** Puts weighed rows as an explanation of a difference. */
export function explanationOf(weighed: Weighed, difference: number): Explanation {
  const { kind, detail, rows, effects, mrr, parts = [] } = weighed;
  const explainsAll = isSameMoney(mrr, difference);
  return {
    kind,
    detail,
    rows: largestOf(effects).map((place) => ({ ...rows[place]!, mrr: effects[place]! })),
    rowCount: rows.length,
    mrr,
    explainsAll,
    leadsAway: !explainsAll && Math.abs(mrr - difference) >= Math.abs(difference),
    mayBeChance: kind === "amount" && new Set(rows.map(({ customer }) => customer)).size > 1,
    parts,
  };
}

export function isSameMoney(a: number, b: number): boolean {
  return Math.abs(a - b) <= halfCent;
}

/** The places of the largest effects, either way, the largest first; of equals the first. */
function largestOf(effects: Float64Array): readonly number[] {
  const sizes = effects.map(Math.abs);
  const smallestTold = sizes.slice().sort().at(-maxRows) ?? 0;
  const places: number[] = [];
  for (let place = 0; place < sizes.length; place++) if (sizes[place]! >= smallestTold) places.push(place);
  return places.sort((a, b) => sizes[b]! - sizes[a]! || a - b).slice(0, maxRows);
}
