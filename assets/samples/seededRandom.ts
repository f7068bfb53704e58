/** A repeatable stream of chance: the same seed gives the same draws on every machine. */
export interface SeededRandom {
  /** 0 ≤ x < 1. */
  uniform(): number;
  /** Standard normal: mean 0, standard deviation 1. */
  normal(): number;
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  /** One of a list, each with its weight (equal without weights). */
  pick<Item>(items: readonly Item[], weights?: readonly number[]): Item;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** A new list in random order. */
  shuffled<Item>(items: readonly Item[]): Item[];
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, good enough for made-up accounts. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;

  function uniform(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  function pick<Item>(items: readonly Item[], weights: readonly number[] = items.map(() => 1)): Item {
    let rest = uniform() * weights.reduce((sum, weight) => sum + weight, 0);
    const found = items.find((_item, index) => (rest -= weights[index] ?? 0) < 0) ?? items.at(-1);
    if (found === undefined) throw new Error("Nothing to pick from.");
    return found;
  }

  return {
    uniform,
    // Box and Muller; 1 − u keeps the logarithm finite.
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    whole: (low, high) => low + Math.floor(uniform() * (high - low + 1)),
    pick,
    chance: (probability) => uniform() < probability,
    shuffled: (items) =>
      items
        .map((item) => ({ item, order: uniform() }))
        .sort((a, b) => a.order - b.order)
        .map(({ item }) => item),
  };
}
