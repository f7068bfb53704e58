/** Seldom reached by chance where half of the slots are free. */
const maxSteps = 32;

/**
 * Numbers different texts from 0, in order of first appearance.
 *
 * A `Map` of the texts does the same; for a million texts that are long and new it takes twice as long, for short ones a
 * tenth longer. Nearly all of that is waiting for memory: it keeps several words for each text, and moves all of them each
 * time it grows. Here a look-up touches one slot and one text, the slots never move, and `fetch` has those of many
 * look-ups come at the same time.
 * (Open addressing with linear probing: Knuth, "The Art of Computer Programming" 6.4. Group prefetching: Chen, Ailamaki,
 * Gibbons, Mowry, "Improving Hash Join Performance through Prefetching", 2004.)
 *
 * @example numbers.find("Acme", textHash("Acme")) // -1
 * @example numbers.put("Acme") // 0
 */
export class TextNumbers {
  /** Number of the text in each slot, counted from 1; 0 where it is free. */
  private readonly slots: Int32Array;
  /** The texts by these numbers. The first one stands for no text: so that `fetch` needs no case of its own for it. */
  private readonly texts = [""];
  /** Texts that found no free slot near theirs: texts could be made up that all want the same one. */
  private readonly others = new Map<string, number>();
  /** Where the text of the last look-up is, or is to be put; -1 for a crowded one. */
  private slot = 0;
  /** What `fetch` found, kept so that the engine cannot leave out the work as useless. */
  fetched = 0;

  /** @param most more texts than that, 1 or more, are never put in: at least half of the slots stay free. */
  constructor(most: number) {
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(most) + 1));
  }

  /** The texts in the order of their numbers. */
  list(): string[] {
    return this.texts.slice(1);
  }

  /** Has the memory come that look-ups of these hashes will touch; a few dozen of them at a time. */
  fetch(hashes: Int32Array, from: number, until: number): void {
    const { slots, texts } = this;
    const last = slots.length - 1;
    let fetched = 0;
    for (let at = from; at < until; at++) fetched += texts[slots[hashes[at]! & last]!]!.length;
    this.fetched = fetched;
  }

  /**
   * The number of a text that is not blank; -1 where it has none.
   *
   * @param hash its `textHash`.
   */
  find(text: string, hash: number): number {
    const { slots, texts } = this;
    const last = slots.length - 1;
    for (let step = 0; step < maxSteps; step++) {
      const slot = (hash + step) & last;
      const number = slots[slot]!;
      if (number > 0 && texts[number] !== text) continue;
      this.slot = slot;
      return number - 1;
    }
    this.slot = -1;
    return this.others.get(text) ?? -1;
  }

  /**
   * Numbers the text that `find` has just looked for in vain.
   *
   * @returns its number.
   */
  put(text: string): number {
    const number = this.texts.push(text) - 1;
    if (this.slot < 0) this.others.set(text, number - 1);
    else this.slots[this.slot] = number;
    return number - 1;
  }
}

/** A number for a text, the same for equal texts and seldom for others. */
export function textHash(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x9e3779b1);
  return hash ^ (hash >>> 15);
}
