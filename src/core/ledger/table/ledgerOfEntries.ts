import type { Ledger } from "../ledger";

/**
 * A ledger with only those entries that are kept. Customers without any are not listed.
 *
 * @param keep told the number of each entry.
 */
export function ledgerOfEntries(ledger: Ledger, keep: (entry: number) => boolean): Ledger {
  const size = ledger.row.length;
  const kept = new Int32Array(size);
  let count = 0;
  for (let entry = 0; entry < size; entry++) if (keep(entry)) kept[count++] = entry;

  const columns = {
    row: new Int32Array(count),
    customer: new Int32Array(count),
    mrr: new Float64Array(count),
    start: new Int32Array(count),
    end: new Int32Array(count),
  };
  const customers: string[] = [];
  const placeOf = new Map<number, number>();
  for (let place = 0; place < count; place++) {
    const entry = kept[place]!;
    const customer = ledger.customer[entry]!;
    const known = placeOf.get(customer);
    if (known === undefined) placeOf.set(customer, customers.push(ledger.customers[customer]!) - 1);
    columns.row[place] = ledger.row[entry]!;
    columns.customer[place] = known ?? customers.length - 1;
    columns.mrr[place] = ledger.mrr[entry]!;
    columns.start[place] = ledger.start[entry]!;
    columns.end[place] = ledger.end[entry]!;
  }
  return { ...ledger, ...columns, customers };
}
