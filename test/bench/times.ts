/** Times of contenders that ran in turn: milliseconds of each one's rounds. */
export class Times {
  constructor(private readonly rounds: ReadonlyMap<string, readonly number[]>) {}

  /** In the order in which they ran. */
  get names(): string[] {
    return [...this.rounds.keys()];
  }

  has(name: string): boolean {
    return this.rounds.has(name);
  }

  /** Milliseconds, the median of the rounds. */
  of(name: string): number {
    return median(this.roundsOf(name));
  }

  /**
   * One time ÷ another: the median of the ratios of each round, because what else the machine does weighs on both sides
   * of a round and falls out. Where one of them ran less often, the ratio of the medians.
   */
  ratio(name: string, other: string): number {
    const [ones, others] = [this.roundsOf(name), this.roundsOf(other)];
    if (ones.length !== others.length) return median(ones) / median(others);
    return median(ones.map((time, round) => time / (others[round] ?? NaN)));
  }

  private roundsOf(name: string): readonly number[] {
    const rounds = this.rounds.get(name);
    if (!rounds) throw new Error(`${name} did not run`);
    return rounds;
  }
}

/** The middle one; of an even number the mean of the two in the middle. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}
