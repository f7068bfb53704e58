import type { Cell } from "../../sheet/cell";

/** Some thirty years of days; what is more varied than that would only cost memory. */
const maxWords = 10_000;
const places = 64;

/** Reads cells of few different words or days as text, each that means something once. */
export class WordReader<Meaning> {
  private readonly known = new Map<Cell, Meaning>();
  /** By a place that each word has: the word met there last, and its meaning. It saves most look-ups in the map. */
  private readonly words: string[] = new Array<string>(places).fill("");
  private readonly meanings: Meaning[];

  constructor(private readonly meaningOf: (cell: Cell) => Meaning) {
    this.meanings = [meaningOf("")];
  }

  /** True for a text that was met in its place last, so that its meaning is known. */
  knows(text: string): boolean {
    return this.words[placeOf(text)] === text;
  }

  read(cell: Cell): Meaning {
    if (typeof cell !== "string") return this.meaningOf(cell);
    const place = placeOf(cell);
    if (this.words[place] === cell) return this.meanings[place]!;
    const meaning = this.known.get(cell) ?? this.meaningOf(cell);
    if (this.known.size < maxWords) this.known.set(cell, meaning);
    this.words[place] = cell;
    this.meanings[place] = meaning;
    return meaning;
  }
}

function placeOf(text: string): number {
  return text.length === 0 ? 0 : (text.length + text.charCodeAt(0)) & (places - 1);
}
