import { readNumber } from "../../../sheet/cell";
import { monthlyInterval, sameInterval, severalTimes, type BillingInterval } from "../../../vocabulary/interval";
import { readInterval, readIntervalInWords, type IntervalReading } from "../billingInterval";
import type { SubscriptionColumns } from "../subscriptionColumns";
import { WordReader } from "../wordReader";
import type { RowCells } from "./rowCells";

/** Reads how often rows are charged. */
export class IntervalReader {
  private readonly intervals = new WordReader(readInterval);
  private readonly inWords = new WordReader(readIntervalInWords);
  private readonly isRead: boolean;

  constructor(
    private readonly row: RowCells,
    private readonly columns: SubscriptionColumns,
  ) {
    this.isRead = columns.fixedInterval === undefined && columns.kind !== "contractValue";
  }

  /** How often the row is charged, all that say so agreeing. */
  read(): BillingInterval {
    const { row, columns, isRead } = this;
    let found = columns.headerInterval;
    for (const { column, count, mayBeMonths } of columns.intervals) {
      const stated = this.wordsOf(mayBeMonths).read(row.at(column));
      if (stated === "once") return stated;
      // Beside a fixed interval the column is used all the same: it could have said that the row is charged once.
      if (!isRead) row.sound(column);
      if (!isRead || stated === undefined) continue;
      if (typeof stated === "string") {
        return row.fault(stated === "ambiguous" ? "intervalAmbiguous" : "intervalUnreadable", column);
      }
      const all = severalTimes(stated, this.countIn(count));
      if (found !== undefined && !sameInterval(found, all)) row.fault("intervalsDiffer", column);
      found = all;
    }
    const count = isRead ? (readNumber(row.at(columns.loneCount)) ?? 0) : 0;
    if (count !== 0 && count !== 1) row.fault("intervalCountAlone", columns.loneCount);
    return found ?? monthlyInterval;
  }

  /** What a column's words are: all that are intervals, or those that are no bare numbers. */
  wordsOf(mayBeMonths: boolean): WordReader<IntervalReading> {
    return mayBeMonths ? this.intervals : this.inWords;
  }

  private countIn(column: number): number {
    const cell = this.row.at(column);
    // A 0 is how older desktop Excel hands over a blank.
    const count = cell === 0 ? 1 : (readNumber(cell) ?? 1);
    return count > 0 && count <= 1000 ? count : this.row.fault("intervalCountUnreadable", column);
  }
}
