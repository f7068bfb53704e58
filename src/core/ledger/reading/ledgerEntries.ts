import { firstSerial, type DateSerial } from "../../sheet/serialDate";
import { openEnd, type Ledger } from "../ledger";

/** The columns of a ledger while they are filled, entry by entry. */
export class LedgerEntries {
  count = 0;
  readonly customer: Int32Array;
  readonly mrr: Float64Array;
  private readonly row: Int32Array;
  private readonly start: Int32Array;
  private readonly end: Int32Array;

  /** @param most more entries than that are never added. */
  constructor(most: number) {
    this.row = new Int32Array(most);
    this.customer = new Int32Array(most);
    this.mrr = new Float64Array(most);
    this.start = new Int32Array(most);
    this.end = new Int32Array(most);
  }

  /**
   * Adds an entry; its MRR is for the caller to write into `mrr`, since a double handed over costs an object each.
   *
   * @returns its number.
   */
  add(row: number, customer: number, start: DateSerial, end: DateSerial): number {
    const entry = this.count++;
    this.row[entry] = row;
    this.customer[entry] = customer;
    this.start[entry] = start;
    this.end[entry] = end;
    return entry;
  }

  /** The row of the table that an entry comes from. */
  rowOf(entry: number): number {
    return this.row[entry]!;
  }

  /** The ledger of what was added; its table says something about every day, unless other days are given. */
  ledger(customers: readonly string[], knownFrom = firstSerial, knownUntil = openEnd): Ledger {
    const { count } = this;
    return {
      customers,
      customer: this.customer.subarray(0, count),
      mrr: this.mrr.subarray(0, count),
      start: this.start.subarray(0, count),
      end: this.end.subarray(0, count),
      row: this.row.subarray(0, count),
      knownFrom,
      knownUntil,
    };
  }
}
