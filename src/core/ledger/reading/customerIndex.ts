import { readText, type Cell } from "../../sheet/cell";

const totalWords = /^(?:total|sum|grand\s+total|gesamt|summe|soma)$/i;

/** With room for spaces; longer names need no closer look. */
const longestTotal = 16;

/** True for a name that heads a total, in any case: it would be counted twice. `Total Wines` is a customer. */
export function isTotal(text: string): boolean {
  return text.length <= longestTotal && totalWords.test(text.trim());
}

/** Returned for a cell that names no customer. */
export const noCustomer = -1;
/** Returned for a cell that names a total. */
export const totalCustomer = -2;

/**
 * Numbers customers in order of first appearance. They compare as trimmed text, case-sensitive; a number as its text.
 */
export class CustomerIndex {
  /** How many customers there are. */
  size = 0;
  /** Known by the cell as it stands, so that a customer's later rows cost one look-up and no trimming. */
  private readonly known = new Map<Cell, number>();

  /** Number of the customer in a cell, a new one if need be; `noCustomer` or `totalCustomer` for cells that name none. */
  of(cell: Cell): number {
    const seen = this.known.get(cell);
    if (seen !== undefined) return seen;
    const text = readText(cell);
    if (text === "" || typeof cell === "boolean") return noCustomer;
    if (isTotal(text)) return totalCustomer;
    const index = (cell === text ? undefined : this.known.get(text)) ?? this.size++;
    this.known.set(cell, index);
    if (cell !== text) this.known.set(text, index);
    return index;
  }

  /** The customers by number: the first cell known under a number has its name. */
  names(): string[] {
    const names: string[] = [];
    for (const [cell, index] of this.known) if (index === names.length) names.push(readText(cell));
    return names;
  }
}
