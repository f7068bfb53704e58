/**
 * The correctly rounded sum of doubles: the exact sum, rounded once, so it does not depend on their order.
 * Method: Shewchuk's non-overlapping partial sums, as in Python's `math.fsum`.
 * (Shewchuk, "Adaptive Precision Floating-Point Arithmetic and Fast Robust Geometric Predicates", 1997.)
 *
 * @example new ExactSum().add(1e16).add(1).add(-1e16).value() // 1
 */
export class ExactSum {
  private readonly partials: number[] = [];

  add(value: number): this {
    const { partials } = this;
    let x = value;
    let kept = 0;
    for (const partial of partials) {
      let y = partial;
      if (Math.abs(x) < Math.abs(y)) [x, y] = [y, x];
      const high = x + y;
      const low = y - (high - x);
      if (low !== 0) partials[kept++] = low;
      x = high;
    }
    partials.length = kept;
    partials.push(x);
    return this;
  }

  /** Adds another exact sum, still exactly. */
  addSum(other: ExactSum): this {
    for (const partial of [...other.partials]) this.add(partial);
    return this;
  }

  value(): number {
    const { partials } = this;
    let last = partials.length - 1;
    if (last < 0) return 0;
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
}

/** The correctly rounded sum of a list. */
export function exactSum(values: Iterable<number>): number {
  const sum = new ExactSum();
  for (const value of values) sum.add(value);
  return sum.value();
}
