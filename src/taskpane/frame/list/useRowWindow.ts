import { useCallback, useState } from "react";

/** Rows from an index up to another one, which is not among them. */
export interface RowWindow {
  readonly from: number;
  readonly to: number;
}

/** So many rows before and after those in sight are always at hand … */
const nearRows = 50;
/** … and so many are fetched, so that not every step asks again. */
const fetchedRows = 150;

const firstRows: RowWindow = { from: 0, to: 2 * fetchedRows };

/** Which rows of a long list are fetched: those in sight with some around them, never all. */
export interface WantedRows extends RowWindow {
  /** Tells which rows are in sight. */
  readonly need: (from: number, to: number) => void;
  /** Goes back to the first rows. */
  readonly restart: () => void;
}

export function useRowWindow(): WantedRows {
  const [rows, setRows] = useState(firstRows);
  const need = useCallback((from: number, to: number) => setRows((last) => windowFor(last, { from, to })), []);
  const restart = useCallback(() => setRows(firstRows), []);
  return { ...rows, need, restart };
}

/**
 * The window to fetch when some rows are in sight: the last one as long as it reaches far enough around them.
 *
 * @example windowFor({ from: 0, to: 300 }, { from: 270, to: 290 }) // { from: 120, to: 440 }
 */
export function windowFor(last: RowWindow, inSight: RowWindow): RowWindow {
  const reaches = last.from <= Math.max(inSight.from - nearRows, 0) && inSight.to + nearRows <= last.to;
  return reaches ? last : { from: Math.max(inSight.from - fetchedRows, 0), to: inSight.to + fetchedRows };
}
