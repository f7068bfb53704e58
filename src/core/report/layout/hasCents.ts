/**
 * True when any of some amounts has cents, so that all of a column are printed with them.
 *
 * @example hasCents([100, 0.1 + 0.2]) // true
 */
export function hasCents(amounts: readonly number[]): boolean {
  return amounts.some((amount) => Math.round(amount * 100) % 100 !== 0);
}
