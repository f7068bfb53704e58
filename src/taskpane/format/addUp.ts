/** Parts rounded so that what is printed adds up to the printed total. */
export interface AddedUp {
  readonly total: number;
  readonly parts: readonly number[];
  /** Decimals that both were rounded to. */
  readonly decimals: number;
}

/**
 * Rounds parts of a sum for printing: to whole numbers when they add up to the rounded total, else to cents.
 *
 * @example addUp(10.5, [3.25, 7.25]) // { total: 10.5, parts: [3.25, 7.25], decimals: 2 }
 */
export function addUp(total: number, parts: readonly number[]): AddedUp {
  const whole = parts.map(Math.round);
  if (sum(whole) === Math.round(total)) return { total: Math.round(total), parts: whole, decimals: 0 };
  return addUpToCents(total, parts);
}

/**
 * Rounds parts of a sum to cents. Where cents do not add up (a twelfth of a yearly amount), the parts that were cut most
 * take the missing ones.
 */
function addUpToCents(total: number, parts: readonly number[]): AddedUp {
  const totalCents = Math.round(total * 100);
  const exact = parts.map((part) => part * 100);
  const cents = exact.map(Math.round);
  const missing = totalCents - sum(cents);
  const direction = Math.sign(missing);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: direction * (value - (cents[index] ?? 0)) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, Math.abs(missing))) cents[index] = (cents[index] ?? 0) + direction;
  return { total: totalCents / 100, parts: cents.map((value) => value / 100), decimals: 2 };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
