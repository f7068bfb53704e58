import { exactSum } from "../../sheet/exactSum";
import { sharedHeaders } from "../../vocabulary/headerDictionary";
import { readHeader } from "../../vocabulary/header";
import { profileHeaders } from "../../imports/profileHeaders";
import { ColumnCells } from "../reading/columnCells";
import { customersInRows } from "../reading/customerIndex";
import { LedgerFaults } from "../reading/ledgerFault";
import { readSubscriptions } from "../reading/readSubscriptions";
import { withoutStatus } from "../reading/subscriptionColumns";
import type { SubscriptionTable } from "./subscriptionTable";

/** Customers whose rows do not count today, and so not for the past either. */
export interface LeftOutToday {
  readonly customers: number;
  /** What they would be a month, as far as their amounts can be read. */
  readonly mrr: number;
}

type AskedTable = Pick<SubscriptionTable, "cells" | "columns" | "profile" | "leftOut" | "definition">;

/**
 * How many customers a status that never counts leaves out, and what they would come to: a status is today's, so the
 * months in which they paid are left out as well.
 */
export function leftOutToday({ cells, columns, profile, leftOut, definition }: AskedTable): LeftOutToday {
  if (columns === null) return { customers: 0, mrr: 0 };
  // A deal that was not won has no past.
  const ofDeals = [...columns.dealStages, columns.isWon];
  const rows = leftOut
    .filter(({ reason, column }) => reason === "status" && !ofDeals.includes(column))
    .map(({ row }) => cells[row] ?? []);
  if (rows.length === 0) return { customers: 0, mrr: 0 };
  const header = cells[0] ?? [];
  const table = new ColumnCells([header, ...rows]);
  const customers = customersInRows(table.cells, columns.customer);
  const headers = profileHeaders(header.map(readHeader), profile, sharedHeaders);
  const faults = new LedgerFaults(Infinity);
  const ledger = readSubscriptions(table, customers, headers, withoutStatus(columns), { definition }, faults);
  return { customers: new Set(customers.numbers.subarray(1)).size, mrr: exactSum(ledger.mrr) };
}
