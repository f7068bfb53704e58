import { readNumber } from "../../../sheet/cell";
import { serialOf, type DateSerial } from "../../../sheet/serialDate";
import { openEnd } from "../../ledger";
import type { RowStatus } from "../subscriptionStatus";
import type { Found, Row } from "./row";
import { endedColumn, type Standing } from "./rowStanding";

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

/** @returns `undefined` for a row that was left out: it ends on the day it starts. */
export function writtenDays(row: Row, { stands }: Standing): WrittenDays | undefined {
  const start = row.readable(row.firstDay(row.columns.starts), "startUnreadable");
  const end = endOf(row, stands);
  // A subscription of no day at all never counts, so nothing else in its row matters.
  if (start && end?.day === start.day && row.daysAfterEnd === 0) return row.leaveOut("noDays", end.column);
  return { start, end };
}

/**
 * From when until when a row counts: all that says so agreeing.
 *
 * @returns `undefined` for a row that was left out: it was over before its trial was, or paused from the start.
 */
export function liveDays(row: Row, { start, end }: WrittenDays, standing: Standing): LiveDays | undefined {
  const { columns, daysAfterEnd } = row;
  const { status, column, ended, stands, paused } = standing;
  if (start === undefined) return row.fault("startMissing", columns.start);
  if (ended !== undefined && status === (ended ? "live" : "ended")) {
    row.fault("statusesDiffer", column, endedColumn(row));
  }
  row.readable(end, "endUnreadable");
  if (end === undefined && stands === "ended" && readNumber(row.at(columns.amount)) !== 0) {
    row.fault("endMissing", ended === true ? endedColumn(row) : column);
  }
  let endDay = end === undefined ? openEnd : end.day + daysAfterEnd;
  if (endDay <= start.day) row.fault("endBeforeStart", end!.column);
  endDay = Math.min(endDay, row.readable(paused, "endUnreadable")?.day ?? endDay);

  const trialEnd = row.readable(lastTrialDay(row), "trialEndUnreadable");
  const first = Math.max(start.day, trialEnd === undefined ? 0 : trialEnd.day + daysAfterEnd);
  if (endDay > first) return { first, end: endDay };
  return paused ? row.leaveOut("status", column) : row.leaveOut("trial", trialEnd!.column);
}

/** When a row ended, or will. */
function endOf(row: Row, status: RowStatus | undefined): Found | undefined {
  const { ends, endedFlags, expiries, periodEnd, autoRenew } = row.columns;
  for (const { column, isCancellation } of ends) {
    const day = row.day(column);
    if (day === undefined || day >= openFrom) continue;
    if (!isCancellation || status !== "live" || Number.isNaN(day)) return { day, column };
    // A notice: it goes on until the end of the period that is paid for.
    const paidUntil = row.day(periodEnd);
    return paidUntil === undefined ? undefined : { day: Math.max(day, paidUntil), column };
  }
  const mayExpire = ends.length + endedFlags.length === 0 || status === "ended";
  const expiry = mayExpire ? row.firstDay(expiries) : undefined;
  if (expiry === undefined || expiry.day >= openFrom) return undefined;
  return row.flag(autoRenew) === true ? undefined : expiry;
}

/** The latest end of a trial; `NaN` where one of them is none. */
function lastTrialDay(row: Row): Found | undefined {
  let last: Found | undefined;
  for (const column of row.columns.trialEnds) {
    const day = row.day(column);
    if (day !== undefined && !(day <= (last?.day ?? 0))) last = { day, column };
    if (Number.isNaN(day)) break;
  }
  return last;
}
