import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textHash, TextNumbers } from "../../../src/core/sheet/textNumbers";

/** The number of each text, a new one where need be. */
function numbered(texts: readonly string[], numbers: TextNumbers, hash = textHash): number[] {
  return texts.map((text) => {
    const number = numbers.find(text, hash(text));
    return number === -1 ? numbers.put(text) : number;
  });
}

const places = (texts: readonly string[]) => texts.map((text) => [...new Set(texts)].indexOf(text));

describe("numbers of texts", () => {
  it("rise from 0 in order of first appearance, one for each different text", () => {
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("C1", "C01", "c1", "ä", "ä", "0", "Ā"));
    fc.assert(
      fc.property(fc.array(text.filter((drawn) => drawn !== "")), (texts) => {
        const numbers = new TextNumbers(Math.max(texts.length, 1));
        expect(numbered(texts, numbers)).toEqual(places(texts));
        expect(numbers.list()).toEqual([...new Set(texts)]);
      }),
    );
  });

  it("are told apart where the hashes are not, around the end of the slots and beyond all slots nearby too", () => {
    const texts = Array.from({ length: 500 }, (_, index) => `C${index % 200}`);
    for (const hash of [0, -1, 0x7fffffff]) {
      const numbers = new TextNumbers(200);
      expect(numbered(texts, numbers, () => hash)).toEqual(places(texts));
      expect(numbers.list()).toEqual([...new Set(texts)]);
      expect(numbers.find("another one", hash)).toBe(-1);
    }
  });

  it("fill up to the most that was said", () => {
    for (const most of [1, 2, 3, 64, 1000]) {
      const texts = Array.from({ length: most }, (_, index) => `customer ${index}`);
      const numbers = new TextNumbers(most);
      expect(numbered([...texts, ...texts], numbers)).toEqual(places([...texts, ...texts]));
      expect(numbers.find("another one", textHash("another one"))).toBe(-1);
    }
  });

  it("are the same whether or not the memory was fetched before", () => {
    const texts = Array.from({ length: 200 }, (_, index) => `C${index % 70}`);
    const numbers = new TextNumbers(200);
    const hashes = Int32Array.from(texts, textHash);
    numbers.fetch(hashes, 0, 200);
    expect(numbered(texts, numbers)).toEqual(places(texts));
    numbers.fetch(hashes, 0, 200);
    expect(numbered(texts, numbers)).toEqual(places(texts));
  });
});

describe("the hash of a text", () => {
  it("spreads ids as exports have them over the slots", () => {
    const ids: readonly ((index: number) => string)[] = [
      (index) => `C${String(index).padStart(6, "0")}`,
      (index) => `Customer ${index} of Northgate Group`,
      (index) => `${index}00000`,
      (index) => `user${index}@example${index % 97}.com`,
      (index) => String.fromCharCode(0x4e00 + (index % 2000), 0x4e00 + Math.floor(index / 2000)),
    ];
    for (const id of ids) {
      const slots = new Set(Array.from({ length: 1 << 14 }, (_, index) => textHash(id(index)) & 0xffff));
      // Of 16,384 balls in 65,536 boxes 14,497 are expected to have one of their own or be the first in theirs.
      expect(slots.size).toBeGreaterThan(14_000);
    }
  });
});
