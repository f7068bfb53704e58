import type { LedgerCells } from "../ledgerPayload";
import { countChange } from "./countChange";
import { monthlyAmount } from "./monthlyAmount";
import { emptyTally, scheduleOf, type Schedule } from "./scheduleFigures";
import { scheduleMonths, slotOfDay } from "./scheduleSpan";

interface CustomerMonths {
  /** MRR at each boundary. */
  readonly mrr: number[];
  /** Slot of the earliest start. */
  first: number;
}

/** The schedule as a careful programmer writes it: each row read once, into a Map of the months of every customer. */
export function mapOfMonths(cells: LedgerCells): Schedule {
  const customers = new Map<string, CustomerMonths>();
  for (const [id, amount, interval, start, end] of cells.slice(1)) {
    if (typeof amount !== "number" || typeof start !== "number") throw new Error("An amount or a start is no number");
    if (end === start) continue;
    const from = slotOfDay(start);
    const until = typeof end === "number" ? slotOfDay(end) : scheduleMonths + 1;
    const name = String(id);
    let months = customers.get(name);
    if (!months) {
      months = { mrr: new Array<number>(scheduleMonths + 1).fill(0), first: from };
      customers.set(name, months);
    }
    if (from < months.first) months.first = from;
    const monthly = monthlyAmount(amount, String(interval));
    for (let slot = from; slot < until; slot++) months.mrr[slot]! += monthly;
  }

  const tally = emptyTally();
  for (const { mrr, first } of customers.values()) {
    const opening = mrr[0]!;
    tally.openingMrr += opening;
    if (opening > 0) tally.openingCustomers++;
    for (let slot = 1; slot <= scheduleMonths; slot++) {
      countChange(tally, slot, mrr[slot - 1]!, mrr[slot]!, first < slot);
    }
  }
  return scheduleOf(tally);
}
