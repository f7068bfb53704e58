/**
 * How many of the accounts a share comes to, rounded half up, at least 1.
 * 0.29 × 50 is 14.499999999999998 in doubles, and a person rounds 14.5 up.
 *
 * @param share 0–1.
 * @example handHeldCount(50, 0.29) // 15
 */
export function handHeldCount(accounts: number, share: number): number {
  if (accounts === 0) return 0;
  return Math.max(1, Math.floor(share * accounts + 0.5 + 1e-9));
}

/**
 * The rows of the highest values that a share comes to; of equal values the earlier row.
 *
 * @param values one per row; `NaN` is a blank, which is never among them and is not counted.
 * @param share 0–1.
 * @example handHeldRows([5, 9, NaN, 9, 1], 0.25) // the row 1
 */
export function handHeldRows(values: readonly number[], share: number): ReadonlySet<number> {
  const rows: number[] = [];
  for (const [row, value] of values.entries()) if (!Number.isNaN(value)) rows.push(row);
  rows.sort((a, b) => values[b]! - values[a]!);
  return new Set(rows.slice(0, handHeldCount(rows.length, share)));
}
