import type { DateSerial } from "../sheet/serialDate";
import { mrrOfCustomer } from "./customerMrr";
import type { EntriesByCustomer } from "./entriesByCustomer";
import { firstLiveDay } from "./firstLiveDay";
import type { Ledger } from "./ledger";

/**
 * The MRR of one customer after another on a schedule's days, told only for the days by which something of it changed.
 *
 * What each entry adds on its first day and takes away on its last is summed up in two parts, a coarse and a fine one.
 * Both are multiples of a power of two small enough that no sum of a customer's parts is ever rounded, so the MRR is
 * exact until its two parts are put together: the same to the last bit as `mrrOfCustomer`, which steps in where that
 * cannot be had – for credits, and for amounts too far apart in size.
 */
export class MrrCurve {
  /** MRR on the day that `next` answered. */
  mrr = 0;

  private readonly slots: ScheduleSlots;
  private readonly marked: Int32Array;
  private readonly coarseChange: Float64Array;
  private readonly fineChange: Float64Array;
  private readonly coarseUnit: number;
  private readonly fineUnit: number;

  private who = 0;
  private word = 0;
  private coarse = 0;
  private fine = 0;
  /** True while the two parts say all. */
  private isExact = true;
  /** Number of the first day by which an amount had started. */
  private firstSlot = 0;

  constructor(
    private readonly entries: EntriesByCustomer,
    private readonly days: readonly DateSerial[],
  ) {
    this.slots = new ScheduleSlots(days);
    this.marked = new Int32Array((days.length >> 5) + 1);
    this.coarseChange = new Float64Array(days.length);
    this.fineChange = new Float64Array(days.length);
    // Adding 1.5 × 2^e to a number and taking it away again rounds the number to a multiple of 2^(e − 52).
    const [largest, most] = [powerFrom(largestAmount(entries.mrr)), powerFrom(mostEntries(entries.first))];
    this.coarseUnit = 1.5 * largest * most * 2;
    this.fineUnit = (this.coarseUnit * most * 2) / 2 ** 52;
  }

  /** Turns to a customer; the days of the one before must all have been taken. */
  follow(who: number): void {
    const { first, mrr, start, end } = this.entries;
    const until = first[who + 1]!;
    this.who = who;
    this.word = 0;
    this.coarse = 0;
    this.fine = 0;
    this.isExact = true;
    this.firstSlot = this.days.length;
    for (let entry = first[who]!; entry < until; entry++) {
      const amount = mrr[entry]!;
      const coarse = amount + this.coarseUnit - this.coarseUnit;
      const fine = amount - coarse;
      if (amount < 0 || fine + this.fineUnit - this.fineUnit !== fine) this.isExact = false;
      const from = this.slots.of(start[entry]!);
      if (amount > 0 && from < this.firstSlot) this.firstSlot = from;
      this.change(from, coarse, fine);
      this.change(this.slots.of(end[entry]!), -coarse, -fine);
    }
  }

  private change(slot: number, coarse: number, fine: number): void {
    // What comes after the last day is of no interest.
    if (slot === this.days.length) return;
    this.marked[slot >> 5]! |= 1 << (slot & 31);
    this.coarseChange[slot]! += coarse;
    this.fineChange[slot]! += fine;
  }

  /** The next day by which something changed, by its number in the schedule; -1 when there is none. */
  next(): number {
    const { marked } = this;
    for (; this.word < marked.length; this.word++) {
      const bits = marked[this.word]!;
      if (bits === 0) continue;
      marked[this.word] = bits & (bits - 1);
      const slot = (this.word << 5) + 31 - Math.clz32(bits & -bits);
      this.coarse += this.coarseChange[slot]!;
      this.fine += this.fineChange[slot]!;
      this.coarseChange[slot] = 0;
      this.fineChange[slot] = 0;
      this.mrr = this.isExact ? this.coarse + this.fine : mrrOfCustomer(this.entries, this.who, this.days[slot]!);
      return slot;
    }
    return -1;
  }

  /** True when the customer, whose MRR is 0 on the day before this one of the schedule, was live at some instant before it. */
  wasLiveBefore(slot: number): boolean {
    if (slot === 0) return false;
    // An amount that had started by the day before has ended by then: it was live earlier.
    if (this.isExact) return this.firstSlot < slot;
    return firstLiveDay(this.entries, this.who) < this.days[slot - 1]!;
  }
}

/** For each calendar day the number of the first day of a schedule that is not before it. */
class ScheduleSlots {
  private readonly firstDay: DateSerial;
  private readonly lastDay: DateSerial;
  private readonly ofDay: Int32Array;
  private readonly size: number;

  constructor(days: readonly DateSerial[]) {
    this.firstDay = days[0]!;
    this.lastDay = days.at(-1)!;
    this.size = days.length;
    this.ofDay = new Int32Array(this.lastDay - this.firstDay + 1);
    let slot = 0;
    for (let day = this.firstDay; day <= this.lastDay; day++) {
      if (day > days[slot]!) slot++;
      this.ofDay[day - this.firstDay] = slot;
    }
  }

  /** The number of days for a day after all of them. */
  of(day: DateSerial): number {
    if (day <= this.firstDay) return 0;
    return day > this.lastDay ? this.size : this.ofDay[day - this.firstDay]!;
  }
}

function largestAmount(mrr: Ledger["mrr"]): number {
  let largest = 0;
  for (let entry = 0; entry < mrr.length; entry++) largest = Math.max(largest, Math.abs(mrr[entry]!));
  return largest;
}

function mostEntries(first: EntriesByCustomer["first"]): number {
  let most = 0;
  for (let who = 0; who < first.length - 1; who++) most = Math.max(most, first[who + 1]! - first[who]!);
  return most;
}

/** A power of two that is not below a number of 0 or more. */
function powerFrom(number: number): number {
  return number === 0 ? 0 : 2 ** Math.ceil(Math.log2(number) + 1e-9);
}
