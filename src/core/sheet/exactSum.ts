/**
 * The correctly rounded sum of doubles: the exact sum, rounded once, so it does not depend on their order.
 *
 * Two doubles hold what the additions so far came to and what they missed (Knuth's TwoSum). Only where even the second
 * misses something, which takes amounts some 30 powers of ten apart, Shewchuk's non-overlapping partial sums keep the
 * rest, as in Python's `math.fsum`.
 * (Shewchuk, "Adaptive Precision Floating-Point Arithmetic and Fast Robust Geometric Predicates", 1997.)
 *
 * @example new ExactSum().add(1e16).add(1).add(-1e16).value() // 1
 */
export class ExactSum {
  private high = 0;
  private low = 0;
  private partials: number[] | null = null;

  add(value: number): this {
    const { high } = this;
    const sum = high + value;
    const part = sum - high;
    const missed = high - (sum - part) + (value - part);
    this.high = sum;
    if (missed !== 0) this.addMissed(missed);
    return this;
  }

  private addMissed(missed: number): void {
    const { low } = this;
    const sum = low + missed;
    const part = sum - low;
    const rest = low - (sum - part) + (missed - part);
    this.low = sum;
    if (rest !== 0) addPartial((this.partials ??= []), rest);
  }

  /** Adds another exact sum, still exactly. */
  addSum(other: ExactSum): this {
    // Its parts are read first: it may be this very sum.
    const { high, low, partials } = other;
    for (const part of [high, low, ...(partials ?? [])]) this.add(part);
    return this;
  }

  value(): number {
    if (this.partials === null) return this.high + this.low;
    const partials = [...this.partials];
    addPartial(partials, this.low);
    addPartial(partials, this.high);
    return roundedOnce(partials);
  }
}

/** The correctly rounded sum of a list. */
export function exactSum(values: Iterable<number>): number {
  const sum = new ExactSum();
  for (const value of values) sum.add(value);
  return sum.value();
}

/** Adds a number to partial sums that do not overlap, smallest first. */
function addPartial(partials: number[], value: number): void {
  let x = value;
  let kept = 0;
  for (const partial of partials) {
    const [large, small] = Math.abs(x) < Math.abs(partial) ? [partial, x] : [x, partial];
    const high = large + small;
    const low = small - (high - large);
    if (low !== 0) partials[kept++] = low;
    x = high;
  }
  partials.length = kept;
  partials.push(x);
}

function roundedOnce(partials: readonly number[]): number {
  let last = partials.length - 1;
  let high = partials[last] ?? 0;
  let low = 0;
  while (last > 0) {
    const x = high;
    const y = partials[--last] ?? 0;
    high = x + y;
    low = y - (high - x);
    if (low !== 0) break;
  }
  // Half-way cases round to even only when the remaining partials agree in sign with what was cut.
  const next = last > 0 ? (partials[last - 1] ?? 0) : 0;
  if ((low < 0 && next < 0) || (low > 0 && next > 0)) {
    const doubled = low * 2;
    const rounded = high + doubled;
    if (doubled === rounded - high) high = rounded;
  }
  return high;
}
