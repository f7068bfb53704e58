import type { DateSerial } from "../sheet/serialDate";
import { daySlots } from "./daySlots";
import { entriesByCustomer } from "./entriesByCustomer";
import type { Ledger } from "./ledger";
import { walkChanges } from "./walkChanges";

/** The customers that have an entry, as indices into `ledger.customers`, in its order. */
export function customersWithEntries({ customers, customer }: Ledger): number[] {
  const found = new Uint8Array(customers.length);
  for (let entry = 0; entry < customer.length; entry++) found[customer[entry]!] = 1;
  return [...customers.keys()].filter((index) => found[index] === 1);
}

/**
 * MRR of each customer that has an entry on each of some dates: a row per customer, in the order of
 * `customersWithEntries`, with the dates in theirs. The same to the last bit as `customerMrr` of each date.
 *
 * @param dates one or more, in any order; the same may come twice.
 * @example customerMrrByDate(ledger, [46023, 46054]) // [[100, 100], [40, 0]]
 */
export function customerMrrByDate(ledger: Ledger, dates: readonly DateSerial[]): number[][] {
  const slots = daySlots([...new Set(dates)].sort((a, b) => a - b));
  const customers = customersWithEntries(ledger);
  const rows: number[][] = [];
  for (const customer of customers) rows[customer] = new Array<number>(slots.length).fill(NaN);
  walkChanges(entriesByCustomer(ledger), slots, (customer, slot, _, after) => {
    rows[customer]![slot] = after;
  });
  const places = dates.map(slots.slotOf);
  return customers.map((customer) => {
    const row = rows[customer]!;
    // Where nothing changed, it is what it was.
    let mrr = 0;
    for (let slot = 0; slot < row.length; slot++) row[slot] = mrr = Number.isNaN(row[slot]) ? mrr : row[slot]!;
    return places.map((slot) => row[slot]!);
  });
}
