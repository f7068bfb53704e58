import type { LedgerCells } from "../ledgerPayload";
import { countChange } from "./countChange";
import { monthlyAmount } from "./monthlyAmount";
import { emptyTally, scheduleOf, type Schedule } from "./scheduleFigures";
import { boundaries } from "./scheduleSpan";

/** The schedule as add-ins usually calculate it: month by month, filter the live rows and add them up in a Map. */
export function monthByMonth(cells: LedgerCells): Schedule {
  const rows = cells.slice(1).map(([customer, amount, interval, start, end]) => ({
    customer: String(customer),
    monthly: monthlyAmount(Number(amount), String(interval)),
    start: Number(start),
    end: end === "" ? Infinity : Number(end),
  }));
  const firstStarts = new Map<string, number>();
  for (const { customer, start } of rows.filter((row) => row.end > row.start)) {
    firstStarts.set(customer, Math.min(start, firstStarts.get(customer) ?? Infinity));
  }

  const tally = emptyTally();
  let before = new Map<string, number>();
  for (const [slot, date] of boundaries.entries()) {
    const after = new Map<string, number>();
    for (const { customer, monthly } of rows.filter((row) => row.start <= date && row.end > date)) {
      after.set(customer, (after.get(customer) ?? 0) + monthly);
    }
    if (slot === 0) {
      tally.openingMrr = [...after.values()].reduce((sum, mrr) => sum + mrr, 0);
      tally.openingCustomers = after.size;
    } else {
      const from = boundaries[slot - 1]!;
      for (const customer of new Set([...before.keys(), ...after.keys()])) {
        const wasLiveBefore = (firstStarts.get(customer) ?? Infinity) < from;
        countChange(tally, slot, before.get(customer) ?? 0, after.get(customer) ?? 0, wasLiveBefore);
      }
    }
    before = after;
  }
  return scheduleOf(tally);
}
