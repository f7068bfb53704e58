import { errorCode, type Cell } from "../../sheet/cell";

/** Some thirty years of days; what is more varied than that would only cost memory. */
const mostWords = 10_000;

/** Reads cells of few different words or days as text, each of them once; many rows say the same as the row before. */
export class WordReader<Meaning> {
  private readonly known = new Map<Cell, Meaning>();
  private last: Cell = null;
  private lastMeaning: Meaning;

  constructor(private readonly meaningOf: (cell: Cell) => Meaning) {
    this.lastMeaning = meaningOf(null);
  }

  /** True for the cell that was read last. */
  isLast(cell: Cell): boolean {
    return cell === this.last;
  }

  read(cell: Cell): Meaning {
    if (cell === this.last) return this.lastMeaning;
    if (typeof cell === "number") return this.meaningOf(cell);
    const known = this.known.get(cell);
    const meaning = known === undefined ? this.meaningOf(cell) : known;
    if (known === undefined && this.known.size < mostWords && errorCode(cell) === undefined) {
      this.known.set(cell, meaning);
    }
    this.last = cell;
    this.lastMeaning = meaning;
    return meaning;
  }
}
