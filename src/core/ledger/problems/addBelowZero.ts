import { ExactSum } from "../../sheet/exactSum";
import type { DateSerial } from "../../sheet/serialDate";
import type { EntriesInOrder } from "./entriesInOrder";
import { openEnd, type Ledger } from "../ledger";
import type { ProblemList } from "./problemList";
import type { ReadTable } from "../table/readTable";

/** A sum that cancels out to within this share of its parts is no money but rounding. */
const cancellation = 1e-9;

/** Adds the customers whose credits are at some time more than what they pay, each on the row of its largest credit then. */
export function addBelowZero(
  { columns, ledger, currency }: Pick<ReadTable, "columns" | "ledger" | "currency">,
  { first, order }: EntriesInOrder,
  problems: ProblemList,
): void {
  const hasCredit = new Uint8Array(ledger.customers.length);
  for (let entry = 0; entry < ledger.mrr.length; entry++) {
    if (ledger.mrr[entry]! < 0) hasCredit[ledger.customer[entry]!] = 1;
  }
  const found: { row: number; date: DateSerial; mrr: number }[] = [];
  for (let customer = 0; customer < hasCredit.length; customer++) {
    if (hasCredit[customer] === 0) continue;
    const entries = order.subarray(first[customer], first[customer + 1]);
    const below = firstBelowZero(ledger, entries);
    if (below) found.push({ ...below, row: ledger.row[largestCredit(ledger, entries, below.date)]! });
  }
  for (const { row, date, mrr } of found.sort((a, b) => a.row - b.row)) {
    const values = { date, mrr, currency: currency ?? "" };
    problems.addAt(row, columns?.customer ?? 0, { code: "customerBelowZero", severity: "warning", values });
  }
}

/**
 * The first day on which a customer's entries add up to less than 0, and to what.
 *
 * @param entries in the order of their starts.
 */
function firstBelowZero(
  { start, end, mrr }: Ledger,
  entries: Int32Array,
): { readonly date: DateSerial; readonly mrr: number } | undefined {
  const byEnd = entries.slice().sort((a, b) => end[a]! - end[b]!);
  const sum = new ExactSum();
  const size = new ExactSum();
  let started = 0;
  let ended = 0;
  while (started < entries.length || ended < byEnd.length) {
    const date = Math.min(start[entries[started] ?? -1] ?? openEnd, end[byEnd[ended] ?? -1] ?? openEnd);
    if (date === openEnd) return undefined;
    for (; started < entries.length && start[entries[started]!] === date; started++) {
      sum.add(mrr[entries[started]!]!);
      size.add(Math.abs(mrr[entries[started]!]!));
    }
    for (; ended < byEnd.length && end[byEnd[ended]!] === date; ended++) {
      sum.add(-mrr[byEnd[ended]!]!);
      size.add(-Math.abs(mrr[byEnd[ended]!]!));
    }
    if (sum.value() < -cancellation * size.value()) return { date, mrr: sum.value() };
  }
  return undefined;
}

function largestCredit({ start, end, mrr, row }: Ledger, entries: Int32Array, date: DateSerial): number {
  return entries
    .filter((entry) => start[entry]! <= date && date < end[entry]!)
    .reduce((largest, entry) => {
      const larger = mrr[largest]! - mrr[entry]! || row[largest]! - row[entry]!;
      return larger > 0 ? entry : largest;
    });
}
