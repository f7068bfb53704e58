import { readText, type Cells } from "../../sheet/cell";
import { foldText } from "../../sheet/foldText";
import type { Ledger } from "../ledger";
import { WordReader } from "../reading/wordReader";
import type { ReadTable } from "../table/readTable";

/**
 * Tells which entries of a customer are one plan, and which are the same again. Where no plan is named, those with the
 * same amount and interval are one. Credits are plans of their own, apart from what they are taken off.
 */
export class PlanMatcher {
  private readonly ledger: Ledger;
  /** The words in each entry's row, as numbers: equal for equal ones, 0 for none. */
  private readonly plan: Int32Array;
  private readonly interval: Int32Array;

  constructor({ range, ledger, columns, plan }: Pick<ReadTable, "range" | "ledger" | "columns" | "plan">) {
    this.ledger = ledger;
    this.plan = wordNumbers(range.cells, ledger.row, plan ?? -1);
    this.interval = wordNumbers(range.cells, ledger.row, columns?.interval ?? -1);
  }

  /** Entries of one customer by plan, then as time goes; those that repeat each other stand side by side. */
  inOrder(entries: Int32Array): Int32Array {
    const { start, end, row } = this.ledger;
    return entries
      .slice()
      .sort(
        (a, b) =>
          this.comparePlans(a, b) ||
          start[a]! - start[b]! ||
          end[a]! - end[b]! ||
          this.compareCharges(a, b) ||
          row[a]! - row[b]!,
      );
  }

  isSame(a: number, b: number): boolean {
    return this.comparePlans(a, b) === 0;
  }

  /** True when both have the same plan, charge, start and end. */
  repeats(a: number, b: number): boolean {
    const { start, end } = this.ledger;
    return start[a] === start[b] && end[a] === end[b] && this.isSame(a, b) && this.compareCharges(a, b) === 0;
  }

  private comparePlans(a: number, b: number): number {
    const { mrr } = this.ledger;
    const sign = Math.sign(mrr[a]!) - Math.sign(mrr[b]!);
    return sign || this.plan[a]! - this.plan[b]! || (this.plan[a] === 0 ? this.compareCharges(a, b) : 0);
  }

  private compareCharges(a: number, b: number): number {
    const { mrr } = this.ledger;
    return mrr[a]! - mrr[b]! || this.interval[a]! - this.interval[b]!;
  }
}

/** Numbers the words of a column in the rows of the entries; words compare in any case and spacing. */
function wordNumbers(cells: Cells, rows: Int32Array, column: number): Int32Array {
  const numbers = new Int32Array(rows.length);
  if (column === -1) return numbers;
  const known = new Map([["", 0]]);
  const words = new WordReader((cell) => {
    const word = foldText(readText(cell));
    const number = known.get(word) ?? known.size;
    known.set(word, number);
    return number;
  });
  for (let entry = 0; entry < rows.length; entry++) numbers[entry] = words.read(cells[rows[entry]!]?.[column]);
  return numbers;
}
