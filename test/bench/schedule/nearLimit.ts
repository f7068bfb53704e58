import type { LedgerCells } from "../ledgerPayload";
import { emptyTally, kindOffset, scheduleOf, type MovementTally, type Schedule } from "./scheduleFigures";
import { afterwards, slotOfDay } from "./scheduleSpan";

/** Cents a year: whole numbers for every interval, so that plain additions are exact and nothing is nothing. */
const unitsPerMrr = 1200;

/** Marks a row that never counts, because it ends on the day it starts. */
const never = 255;

/** Rows in typed columns; customers are numbered. */
interface Columns {
  readonly customers: number;
  readonly customer: Int32Array;
  readonly units: Float64Array;
  /** The slot of the start in the low byte, that of the end in the high one. */
  readonly span: Uint16Array;
}

/**
 * The schedule, as fast as a plain loop can make it: one Map of ids, typed columns, a counting sort by customer, and
 * per customer a bit for each boundary at which something changes. It trusts its input – the columns' order, kinds of
 * cells, intervals, no credits – so it is a yardstick, not a function to give to people.
 */
export function nearLimit(cells: LedgerCells): Schedule {
  const tally = emptyTally();
  countMovements(byCustomer(readColumns(cells)), tally);
  return scheduleOf(tally, unitsPerMrr);
}

function readColumns(cells: LedgerCells): Columns {
  const count = cells.length - 1;
  const customer = new Int32Array(count);
  const units = new Float64Array(count);
  const span = new Uint16Array(count);
  const numbers = new Map<string, number>();
  for (let row = 0; row < count; row++) {
    // By index, because taking a row apart at once goes through its iterator.
    const rowCells = cells[row + 1]!;
    const id = rowCells[0] as string;
    const interval = rowCells[2];
    const start = rowCells[3] as number;
    const end = rowCells[4]!;
    const cents = Math.floor((rowCells[1] as number) * 100 + 0.5);
    units[row] = cents * (interval === "month" ? 12 : interval === "year" ? 1 : interval === "quarter" ? 4 : 52);
    span[row] =
      end === ""
        ? slotOfDay(start) | (afterwards << 8)
        : (end as number) > start
          ? slotOfDay(start) | (slotOfDay(end as number) << 8)
          : never;
    let number = numbers.get(id);
    if (number === undefined) numbers.set(id, (number = numbers.size));
    customer[row] = number;
  }
  return { customers: numbers.size, customer, units, span };
}

/** The same rows with those of a customer together; `ends` says where each customer's rows end. */
interface SortedColumns {
  readonly ends: Int32Array;
  readonly units: Float64Array;
  readonly span: Uint16Array;
}

function byCustomer({ customers, customer, units, span }: Columns): SortedColumns {
  const count = customer.length;
  const places = new Int32Array(customers + 1);
  for (let row = 0; row < count; row++) places[customer[row]! + 1]!++;
  for (let who = 0; who < customers; who++) places[who + 1]! += places[who]!;
  const sorted: SortedColumns = { ends: places, units: new Float64Array(count), span: new Uint16Array(count) };
  for (let row = 0; row < count; row++) {
    const place = places[customer[row]!]!++;
    sorted.units[place] = units[row]!;
    sorted.span[place] = span[row]!;
  }
  return sorted;
}

function countMovements({ ends, units, span }: SortedColumns, tally: MovementTally): void {
  const { mrr, customers } = tally;
  const change = new Float64Array(64);
  const kinds = kindOffset;
  let row = 0;
  for (let who = 0; who < ends.length - 1; who++) {
    // Boundaries at which something changes, as bits: those before the 32nd, and the others.
    let early = 0;
    let late = 0;
    let first = never;
    for (const end = ends[who]!; row < end; row++) {
      const from = span[row]! & 255;
      if (from < first) first = from;
      const until = span[row]! >> 8;
      // A life between two boundaries changes nothing at either, but it makes a later start a return.
      if (until <= from) continue;
      change[from]! += units[row]!;
      change[until]! -= units[row]!;
      if (from < 32) early |= 1 << from;
      else late |= 1 << (from - 32);
      if (until < 32) early |= 1 << until;
      else late |= 1 << (until - 32);
    }

    let before = 0;
    if (early & 1) {
      before = change[0]!;
      change[0] = 0;
      early ^= 1;
      tally.openingMrr += before;
      tally.openingCustomers++;
    }
    late &= (1 << (afterwards - 32)) - 1;
    change[afterwards] = 0;
    for (let half = 0; half < 2; half++) {
      for (let bits = half === 0 ? early : late; bits !== 0; bits &= bits - 1) {
        const slot = (half === 0 ? 31 : 63) - Math.clz32(bits & -bits);
        const changed = change[slot]!;
        if (changed === 0) continue;
        change[slot] = 0;
        const after = before + changed;
        if (before === 0) {
          const place = (first < slot ? kinds.reactivation : kinds.new) + slot;
          mrr[place]! += after;
          customers[place]!++;
        } else if (after === 0) {
          mrr[kinds.churned + slot]! += before;
          customers[kinds.churned + slot]!++;
        } else if (changed > 0) mrr[kinds.expansion + slot]! += changed;
        else mrr[kinds.contraction + slot]! -= changed;
        before = after;
      }
    }
  }
}
