import { chargeType } from "../../../vocabulary/chargeType";
import { readText } from "../../../sheet/cell";
import { rowStatus, type RowStatus } from "../subscriptionStatus";
import { none, type Found, type Row } from "./row";

/** What status and flags say of a row. */
export interface Standing {
  /** By its status alone. */
  readonly status: RowStatus | undefined;
  /** The column that says so. */
  readonly column: number;
  /** By its flags: ended or not. */
  readonly ended: boolean | undefined;
  /** By both: the flag decides. */
  readonly stands: RowStatus | undefined;
  /** Since when it is paused. */
  readonly paused: Found | undefined;
}

/**
 * Whether a row counts at all, by its status, its flags, and the stage of its deal.
 *
 * @returns `undefined` for a row that was left out.
 */
export function standingOf(row: Row): Standing | undefined {
  const { status: column, isTrial, isWon, dealStages, pausedAt } = row.columns;
  let status = row.statuses.read(row.sound(column));
  if (status === "neverCounts") return row.leaveOut("status", column);
  const inTrial = row.flag(isTrial);
  const ended = endedFlag(row);
  if (inTrial === true) return row.leaveOut("status", isTrial);
  for (const stage of dealStages) {
    const deal = rowStatus(row.sound(stage), true) ?? "unknown";
    if (deal === "unknown") return row.fault("statusUnknown", stage);
    if (deal !== "live" && deal !== "ended") return row.leaveOut("status", stage);
    if (deal === "ended") row.fault("statusUnknown", stage);
    status ??= deal;
  }
  if (isWon !== none && row.flag(isWon) !== true) {
    return row.flag(isWon) === false ? row.leaveOut("status", isWon) : row.fault("statusUnknown", isWon);
  }
  const paused = status === "paused" ? row.firstDay([pausedAt]) : undefined;
  if (status === "paused" && paused === undefined) return row.leaveOut("status", column);
  if (status === "unknown") row.fault("statusUnknown", column);
  return { status, column, ended, stands: ended === undefined ? status : ended ? "ended" : (status ?? "live"), paused };
}

/** The column that says of a charge that it does not recur: by its type or a flag. */
export function columnOfOnce(row: Row): number | undefined {
  const { chargeTypes, isRecurring, isOnce } = row.columns;
  for (const column of chargeTypes) {
    const type = row.isEmpty(column) ? "recurring" : chargeType(readText(row.sound(column)));
    if (type === undefined) row.fault("chargeTypeUnknown", column);
    if (type !== "recurring") return column;
  }
  if (row.flag(isRecurring) === false) return isRecurring;
  return row.flag(isOnce) === true ? isOnce : undefined;
}

/** The column of the flag that says whether a row has ended. */
export function endedColumn(row: Row): number {
  return flagColumns(row).find((column) => row.flag(column) !== undefined) ?? none;
}

function flagColumns({ columns }: Row): readonly number[] {
  return [...columns.endedFlags, columns.isActive];
}

/** What flags say: ended, still running, or nothing. */
function endedFlag(row: Row): boolean | undefined {
  let ended: boolean | undefined;
  for (const column of flagColumns(row)) {
    const isEnd = column !== row.columns.isActive;
    const flag = row.flag(column);
    // A 0 is how older desktop Excel hands over a blank: it is no word for still running.
    if (flag === undefined || (isEnd && row.at(column) === 0)) continue;
    if (ended === (flag !== isEnd)) row.fault("statusesDiffer", column, endedColumn(row));
    ended = flag === isEnd;
  }
  return ended;
}
