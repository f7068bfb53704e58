/**
 * The two values of a change of a metric without a step: the target in full, what an account has in six digits – in more
 * where it would read as at the target or beyond it. Whole digits are never cut.
 *
 * @example plainChange(1 / 9, 0.207) // ["0.111111", "0.207"]
 */
export function plainChange(from: number, to: number): readonly [from: string, to: string] {
  const target = rounded(to, fullDigits);
  let digits = 6;
  while (digits < fullDigits && Math.sign(target - rounded(from, digits)) !== Math.sign(to - from)) digits++;
  return [String(rounded(from, digits)), String(target)];
}

/** Doubles are good for some more, which are rounding: 0.30000000000000004 is 0.3. */
const fullDigits = 12;

function rounded(value: number, digits: number): number {
  return Math.abs(value) >= 10 ** digits ? Math.round(value) : Number(value.toPrecision(digits));
}
