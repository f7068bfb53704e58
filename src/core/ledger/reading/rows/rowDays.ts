import { readNumber } from "../../../sheet/cell";
import { serialOf, type DateSerial } from "../../../sheet/serialDate";
import { openEnd } from "../../ledger";
import type { SubscriptionColumns } from "../subscriptionColumns";
import type { RowStatus } from "../subscriptionStatus";
import { none, type Found, type RowCells } from "./rowCells";
import type { LeaveOut, Standing, StandingReader } from "./rowStanding";

/** Ends from here on are how exports write that there is none. */
export const openFrom = serialOf(2099, 12, 31);

/** The days that a row writes down. */
export interface WrittenDays {
  readonly start: Found | undefined;
  readonly end: Found | undefined;
}

/** The days on which a row counts. */
export interface LiveDays {
  readonly first: DateSerial;
  /** The first day that counts no longer. */
  readonly end: DateSerial;
}

/** Reads from when and until when rows count. */
export class DaysReader {
  /** @param daysAfterEnd 1 where the end is the last day that counts, else 0. */
  constructor(
    private readonly row: RowCells,
    private readonly columns: SubscriptionColumns,
    private readonly daysAfterEnd: number,
    private readonly standing: StandingReader,
    private readonly leaveOut: LeaveOut,
  ) {}

  /** @returns `undefined` for a row that was left out: it ends on the day it starts. */
  written({ stands }: Standing): WrittenDays | undefined {
    const { row, columns } = this;
    const start = row.readable(row.firstDay(columns.starts), "startUnreadable");
    const end = this.endOf(stands);
    // A subscription of no day at all never counts, so nothing else in its row matters.
    if (start && end?.day === start.day && this.daysAfterEnd === 0) return this.leaveOut("noDays", end.column);
    return { start, end };
  }

  /** @returns `undefined` for a row that was left out: it was over before its trial was, or paused from the start. */
  live({ start, end }: WrittenDays, { status, ended, stands, paused }: Standing): LiveDays | undefined {
    const { row, columns, daysAfterEnd } = this;
    const flagged = (): number => this.standing.endedColumn();
    if (start === undefined) return row.fault("startMissing", columns.start);
    if (ended !== undefined && status === (ended ? "live" : "ended")) {
      row.fault("statusesDiffer", this.statusColumn(), flagged());
    }
    row.readable(end, "endUnreadable");
    if (end === undefined && stands === "ended" && readNumber(row.at(columns.amount)) !== 0) {
      row.fault("endMissing", ended === true ? flagged() : this.statusColumn());
    }
    let endDay = end === undefined ? openEnd : end.day + daysAfterEnd;
    if (endDay <= start.day) row.fault("endBeforeStart", end!.column);
    endDay = Math.min(endDay, row.readable(paused, "endUnreadable")?.day ?? endDay);

    const trialEnd = row.readable(this.lastTrialDay(), "trialEndUnreadable");
    const first = Math.max(start.day, trialEnd === undefined ? 0 : trialEnd.day + daysAfterEnd);
    if (endDay > first) return { first, end: endDay };
    return paused === undefined
      ? this.leaveOut("trial", trialEnd?.column ?? columns.start)
      : this.leaveOut("status", columns.status);
  }

  /** The column whose word a row's status is. */
  private statusColumn(): number {
    const { status, dealStages } = this.columns;
    return status === none ? (dealStages[0] ?? none) : status;
  }

  /** When the row ended, or will. */
  private endOf(status: RowStatus | undefined): Found | undefined {
    const { row, columns } = this;
    for (const { column, isCancellation } of columns.ends) {
      const day = row.day(column);
      if (day === undefined || day >= openFrom) continue;
      if (!isCancellation || status !== "live" || Number.isNaN(day)) return { day, column };
      // A notice: it goes on until the end of the period that is paid for.
      const periodEnd = row.day(columns.periodEnd);
      return periodEnd === undefined ? undefined : { day: Math.max(day, periodEnd), column };
    }
    const mayExpire = (columns.ends.length === 0 && columns.endedFlags.length === 0) || status === "ended";
    const expiry = mayExpire ? row.firstDay(columns.expiries) : undefined;
    if (expiry === undefined || expiry.day >= openFrom) return undefined;
    return row.flag(columns.autoRenew) === true ? undefined : expiry;
  }

  /** The latest end of a trial; `NaN` where one of them is none. */
  private lastTrialDay(): Found | undefined {
    let last: Found | undefined;
    for (const column of this.columns.trialEnds) {
      const day = this.row.day(column);
      if (day !== undefined && !(day <= (last?.day ?? 0))) last = { day, column };
      if (Number.isNaN(day)) break;
    }
    return last;
  }
}
