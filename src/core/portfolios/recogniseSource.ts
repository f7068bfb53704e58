import { accountHeaders } from "../vocabulary/accountLanguages";
import { accountFields } from "../vocabulary/accountFields";
import { namesAccounts } from "../accounts/namesAccounts";
import { findAccountProfile } from "../imports/accountProfiles";
import { profileHeaders } from "../imports/profileHeaders";
import { findProfile } from "../imports/profiles";
import type { KnownDays } from "../ledger/ledger";
import { gridDays, gridDaysBelow } from "../ledger/reading/gridDays";
import { ColumnCells } from "../ledger/reading/columnCells";
import { refusedTable } from "../ledger/reading/refusedTable";
import { namesSubscriptionRows, subscriptionColumns } from "../ledger/reading/subscriptionColumns";
import type { ColumnSpan } from "../ledger/table/columnBlock";
import { tablePlace } from "../ledger/table/tablePlace";
import { sharedHeaders } from "../vocabulary/headerDictionary";
import { matchFields } from "../vocabulary/matchFields";
import { readHeader, type Header } from "../vocabulary/header";
import type { Cells } from "../sheet/cell";
import type { SheetRange } from "../sheet/sheetRange";
import { matchTeam } from "./teamFields";

export type RecognisedAs = "accounts" | "team" | "subscriptions" | RefusedAs | "nothing";

/** What could be read as subscriptions by its headers, and is none. */
export type RefusedAs = "payments" | "movements";

/** What a sheet looks like, from its best header row. */
export interface SourceRecognition {
  readonly kind: RecognisedAs;
  /** Recognised headers of that kind. */
  readonly recognised: number;
  /** Zero-based row of that header within the range; 0 where nothing is recognised. */
  readonly headerRow: number;
  /** The columns of subscriptions: others on the sheet are none of theirs. */
  readonly columns?: ColumnSpan;
  /** The days that it says something about, where it is an MRR grid. */
  readonly known?: KnownDays;
}

/** Exports put titles and notes above their table, but not more than this. */
const rowsSearched = 10;
/** One word such as `Name` heads all kinds of sheets. */
const minHeaders = 2;
/** Customers and dates: subscription rows of the same workbook say more. */
const gridFields = 2;

/**
 * Tells what a sheet holds from its first rows. Only a header among the first ten counts; the cells below may be
 * anything. An MRR grid, customers × dates, is a table of subscriptions too.
 *
 * @param range the first eleven rows, or more.
 * @example recogniseSource({ ...range, cells: [["CSM", "Capacity"], ["Ana Sousa", 36]] }) // { kind: "team", recognised: 2, headerRow: 0 }
 */
export function recogniseSource(range: Pick<SheetRange, "cells" | "table">): SourceRecognition {
  const subscriptions = recogniseSubscriptions(range);
  let best = nothing;
  for (const [headerRow, row] of range.cells.slice(0, rowsSearched).entries()) {
    const inRow = headerRow === subscriptions.headerRow ? subscriptions : nothing;
    const looksLike = recogniseHeaders(Array.from(row, readHeader), headerRow, inRow);
    if (looksLike.recognised > best.recognised) best = looksLike;
  }
  return best.recognised >= minHeaders ? best : nothing;
}

const nothing: SourceRecognition = { kind: "nothing", recognised: 0, headerRow: 0 };

/** Subscriptions or a grid where those look who read them; a grid below other rows only beyond doubt. */
function recogniseSubscriptions(range: Pick<SheetRange, "cells" | "table">): SourceRecognition {
  const { headerRow, columns } = tablePlace(range);
  const header = range.cells[headerRow]?.slice(columns.first, columns.end) ?? [];
  const known = headerRow === 0 ? gridDays(header) : gridDaysBelow(header);
  if (known) return { kind: "subscriptions", recognised: gridFields, headerRow, columns, known };
  const headers = Array.from(header, readHeader);
  const recognised = subscriptionHeaders(headers);
  if (recognised === 0) return nothing;
  const top = range.cells.slice(headerRow).map((row) => row.slice(columns.first, columns.end));
  return { kind: refusedAs(headers, top) ?? "subscriptions", recognised, headerRow, columns };
}

/** Whether the first rows tell payments or movements, as those tell who read all of them. */
function refusedAs(written: readonly Header[], top: Cells): RefusedAs | undefined {
  const profile = findProfile(written);
  const fault = refusedTable(profileHeaders(written, profile, sharedHeaders), new ColumnCells(top), profile);
  return fault && (fault.code === "paymentsTable" ? "payments" : "movements");
}

function recogniseHeaders(
  headers: readonly Header[],
  headerRow: number,
  subscriptions: SourceRecognition,
): SourceRecognition {
  const team = matchTeam(headers)?.size ?? 0;
  const accounts = recognisedAccountHeaders(headers);
  if (team > 0 && team >= subscriptions.recognised) return { kind: "team", recognised: team, headerRow };
  // A start date and an MRR may stand in both; what more is recognised tells.
  if (accounts > 0 && accounts >= subscriptions.recognised)
    return { kind: "accounts", recognised: accounts, headerRow };
  return subscriptions;
}

/** Recognised headers of an accounts sheet, or of an export of accounts or deals; 0 without one that names the accounts. */
function recognisedAccountHeaders(written: readonly Header[]): number {
  const profile = findAccountProfile(written);
  const matches = matchFields(profileHeaders(written, profile, accountHeaders), accountFields);
  if (!namesAccounts(matches)) return 0;
  // A bare *Start* or *End*, an amount and its interval are as much at home among subscriptions.
  const telling = [...matches].filter(
    ([field, { meaning }]) =>
      meaning !== "start" && meaning !== "endDate" && field !== "amount" && field !== "interval",
  ).length;
  return profile === undefined ? telling : Math.max(telling, profile.fits(written));
}

function subscriptionHeaders(headers: readonly Header[]): number {
  if (!namesSubscriptionRows(headers)) return 0;
  const columns = subscriptionColumns(headers, new ColumnCells([headers.map(({ text }) => text)]));
  if ("code" in columns) return 0;
  const { customer, amount, interval, quantity, start, end, status, currency } = columns;
  return [customer, amount, interval, quantity, start, end, status, currency].filter((column) => column >= 0).length;
}
