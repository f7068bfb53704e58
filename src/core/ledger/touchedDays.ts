import type { DateSerial } from "../sheet/serialDate";
import type { EntriesByCustomer } from "./entriesByCustomer";

/**
 * Which of a schedule's days see a change of one customer: a set of bits, filled from the customer's entries and emptied
 * from the first day on.
 */
export class TouchedDays {
  /** For each calendar day from the first to the last: the number of the first schedule day that is not before it. */
  private readonly slotOfDay: Int32Array;
  private readonly firstDay: DateSerial;
  private readonly lastDay: DateSerial;
  private readonly words: Int32Array;
  private word = 0;

  constructor(days: readonly DateSerial[]) {
    this.firstDay = days[0] ?? 0;
    this.lastDay = days.at(-1) ?? 0;
    this.slotOfDay = new Int32Array(this.lastDay - this.firstDay + 1);
    let slot = 0;
    for (let day = this.firstDay; day <= this.lastDay; day++) {
      if (day > days[slot]!) slot++;
      this.slotOfDay[day - this.firstDay] = slot;
    }
    this.words = new Int32Array((days.length >> 5) + 1);
  }

  /** Marks the days by which an entry of the customer has started or ended; nothing may be left from another one. */
  mark({ first, start, end }: EntriesByCustomer, who: number): void {
    const until = first[who + 1]!;
    this.word = this.words.length;
    for (let entry = first[who]!; entry < until; entry++) {
      this.markDay(start[entry]!);
      this.markDay(end[entry]!);
    }
  }

  private markDay(day: DateSerial): void {
    // What comes after the last day is of no interest.
    if (day > this.lastDay) return;
    const slot = day <= this.firstDay ? 0 : this.slotOfDay[day - this.firstDay]!;
    const word = slot >> 5;
    this.words[word]! |= 1 << (slot & 31);
    if (word < this.word) this.word = word;
  }

  /** Takes out the first day that is marked, by its number; -1 when none is left. */
  take(): number {
    const { words } = this;
    for (; this.word < words.length; this.word++) {
      const bits = words[this.word]!;
      if (bits === 0) continue;
      words[this.word] = bits & (bits - 1);
      return (this.word << 5) + 31 - Math.clz32(bits & -bits);
    }
    return -1;
  }
}
