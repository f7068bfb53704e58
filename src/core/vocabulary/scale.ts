export const scales = ["0-10", "-100-100", "1-5", "0-100", "share", "percent", "count"] as const;

/** What the numbers of a column were taken for. */
export type Scale = (typeof scales)[number];

/** A scale that was recognised, or chosen by the user, for the column with this header. */
export interface ColumnScale {
  /** As written in the sheet; another column in its place is recognised anew. */
  readonly header: string;
  readonly scale: Scale;
}

const ends: Readonly<Record<Scale, readonly [low: number, high: number]>> = {
  "0-10": [0, 10],
  "-100-100": [-100, 100],
  "1-5": [1, 5],
  "0-100": [0, 100],
  share: [0, 1],
  percent: [0, 100],
  count: [0, Infinity],
};

/** The lowest and the highest value of a scale. */
export function scaleEnds(scale: Scale): readonly [low: number, high: number] {
  return ends[scale];
}
