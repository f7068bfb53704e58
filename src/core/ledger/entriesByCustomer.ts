import type { Ledger } from "./ledger";

/** The entries of a ledger, customer by customer, so that all that a customer paid lies together in memory. */
export interface EntriesByCustomer {
  /** The entries of customer c are those from `first[c]` up to, not including, `first[c + 1]`. */
  readonly first: Int32Array;
  readonly mrr: Float64Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
}

/** Sorts the entries of a ledger by customer, by counting: in time linear in the entries. */
export function entriesByCustomer(ledger: Ledger): EntriesByCustomer {
  // Every index stays within its column, hence the assertions here and below: the loops run over millions of entries.
  const { customers, customer, mrr: givenMrr, start: givenStart, end: givenEnd } = ledger;
  const size = customer.length;
  const first = new Int32Array(customers.length + 1);
  for (let entry = 0; entry < size; entry++) first[customer[entry]! + 1]!++;
  for (let customer = 0; customer < customers.length; customer++) first[customer + 1]! += first[customer]!;

  const mrr = new Float64Array(size);
  const start = new Int32Array(size);
  const end = new Int32Array(size);
  const next = first.slice();
  for (let entry = 0; entry < size; entry++) {
    const place = next[customer[entry]!]!++;
    mrr[place] = givenMrr[entry]!;
    start[place] = givenStart[entry]!;
    end[place] = givenEnd[entry]!;
  }
  return { first, mrr, start, end };
}
