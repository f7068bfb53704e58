export const scales = ["0-10", "-100-100", "1-5", "0-100", "share", "percent", "count"] as const;

/** What the numbers of a column were taken for. */
export type Scale = (typeof scales)[number];

/** A scale that was recognised, or chosen by the user, for the column with this header. */
export interface ColumnScale {
  /** As written in the sheet; another column in its place is recognised anew. */
  readonly header: string;
  readonly scale: Scale;
}
