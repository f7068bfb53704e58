import { readText } from "../../../sheet/cell";
import { chargeType } from "../../../vocabulary/chargeType";
import type { LeftOutReason } from "../ledgerFault";
import type { SubscriptionColumns } from "../subscriptionColumns";
import { rowStatus, type RowStatus } from "../subscriptionStatus";
import { WordReader } from "../wordReader";
import { none, type Found, type RowCells } from "./rowCells";

/** What status and flags say of a row. */
export interface Standing {
  /** By its status alone. */
  readonly status: RowStatus | undefined;
  /** By its flags: ended or not. */
  readonly ended: boolean | undefined;
  /** By both: the flag decides. */
  readonly stands: RowStatus | undefined;
  /** Since when it is paused. */
  readonly paused: Found | undefined;
}

/** Told that a row counts for nothing. */
export type LeaveOut = (reason: LeftOutReason, column: number) => undefined;

/** Reads whether rows count at all, and what becomes of those that do. */
export class StandingReader {
  private readonly flags: readonly number[];
  private readonly dealStatuses = new WordReader((cell) => rowStatus(cell, true));

  constructor(
    private readonly row: RowCells,
    private readonly columns: SubscriptionColumns,
    private readonly statuses: WordReader<RowStatus | undefined>,
    private readonly leaveOut: LeaveOut,
  ) {
    this.flags = [...columns.endedFlags, columns.isActive].filter((column) => column !== none);
  }

  /** @returns `undefined` for a row that was left out: by its status, a flag, or a deal that is not won. */
  read(): Standing | undefined {
    const { row, columns, leaveOut } = this;
    const said = this.statuses.read(row.sound(columns.status));
    if (said === "neverCounts") return leaveOut("status", columns.status);
    const isTrial = row.flag(columns.isTrial);
    const ended = this.ended();
    if (isTrial === true) return leaveOut("status", columns.isTrial);
    let status = said;
    for (const column of columns.dealStages) {
      const deal = this.dealStatuses.read(row.sound(column));
      if (deal === "neverCounts" || deal === "paused") return leaveOut("status", column);
      if (deal === undefined || deal === "unknown") return row.fault("statusUnknown", column);
      if (deal === "ended" || status === undefined) status = deal;
    }
    if (columns.isWon !== none) {
      const isWon = row.flag(columns.isWon);
      if (isWon === undefined) return row.fault("statusUnknown", columns.isWon);
      if (!isWon) return leaveOut("status", columns.isWon);
    }
    const paused = status === "paused" ? row.firstDay([columns.pausedAt]) : undefined;
    if (status === "paused" && paused === undefined) return leaveOut("status", columns.status);
    if (status === "unknown") return row.fault("statusUnknown", columns.status);
    const stands = ended === undefined ? status : ended ? "ended" : (status ?? "live");
    return { status, ended, stands, paused };
  }

  /** The column that says of a row's charge that it does not recur: by its type or a flag. */
  columnOfOnce(): number | undefined {
    const { row, columns } = this;
    for (const column of columns.chargeTypes) {
      if (row.isEmpty(column)) continue;
      const type = chargeType(readText(row.sound(column)));
      if (type === undefined) return row.fault("chargeTypeUnknown", column);
      if (type !== "recurring") return column;
    }
    if (row.flag(columns.isRecurring) === false) return columns.isRecurring;
    return row.flag(columns.isOnce) === true ? columns.isOnce : undefined;
  }

  /** The column of the flag that says whether the row has ended. */
  endedColumn(): number {
    return this.flags.find((column) => this.row.said(column) !== undefined) ?? this.columns.isActive;
  }

  /** What flags say: ended, still running, or nothing. */
  private ended(): boolean | undefined {
    const { row, columns } = this;
    let ended: boolean | undefined;
    for (const column of this.flags) {
      const isEnd = column !== columns.isActive;
      const flag = row.flag(column);
      // A 0 is how older desktop Excel hands over a blank: it is no word for still running.
      if (flag === undefined || (isEnd && row.at(column) === 0)) continue;
      if (ended === (flag !== isEnd)) row.fault("statusesDiffer", column, this.endedColumn());
      ended = flag === isEnd;
    }
    return ended;
  }
}
