import { openEnd } from "../../../src/core/ledger/ledger";
import type { LedgerFaultCode, LeftOutReason } from "../../../src/core/ledger/reading/ledgerFault";
import { readLedger } from "../../../src/core/ledger/reading/readLedger";
import { usedColumns } from "../../../src/core/ledger/reading/subscriptionColumns";
import { readText, type Cells } from "../../../src/core/sheet/cell";
import { isoDate } from "../../../src/core/sheet/serialDate";

/** What a table of subscriptions is read as, written down as a person would. */
export interface ExpectedReading {
  /** The id of the export, where it is a known one. */
  readonly profile: string | null;
  /** The field that each column is used as, by header; columns that are not read are missing. */
  readonly columns: Readonly<Record<string, string>>;
  /** Customer, MRR to a hundredth of a cent, start, end or `null`; in the order of the rows. */
  readonly entries: readonly (readonly [string, number, string, string | null])[];
  /** Rows of the sheet, counted from 1 with the header, that count for nothing, and why. */
  readonly leftOut: readonly (readonly [number, LeftOutReason])[];
  /** Rows that cannot be read, and why; 0 for what concerns the table as a whole. */
  readonly faults: readonly (readonly [number, LedgerFaultCode])[];
}

/** Reads a table as the functions do. */
export function readingOf(cells: Cells): ExpectedReading {
  const leftOut: (readonly [number, LeftOutReason])[] = [];
  const { ledger, columns, profile, faults } = readLedger(cells, {
    onLeftOut: ({ row, reason }) => leftOut.push([row + 1, reason]),
  });
  const used = columns ? [...usedColumns(columns)] : [];
  return {
    profile: profile?.id ?? null,
    columns: Object.fromEntries(
      used.sort(([a], [b]) => a - b).map(([column, field]) => [readText(cells[0]![column]), field]),
    ),
    entries: ledger
      ? Array.from(ledger.row, (_, entry) => [
          ledger.customers[ledger.customer[entry]!]!,
          Math.round(ledger.mrr[entry]! * 1e4) / 1e4,
          isoDate(ledger.start[entry]!),
          ledger.end[entry] === openEnd ? null : isoDate(ledger.end[entry]!),
        ])
      : [],
    leftOut,
    faults: faults.map(({ row, code }) => [row === undefined || row === 0 ? 0 : row + 1, code]),
  };
}
