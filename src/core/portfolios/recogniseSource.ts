import { accountFields } from "../accounts/accountFields";
import type { KnownDays } from "../ledger/ledger";
import { gridDays } from "../ledger/reading/gridDays";
import { namesSubscriptionRows, subscriptionColumns } from "../ledger/reading/subscriptionColumns";
import { matchFields, readHeader, type Header } from "../sheet/header";
import type { SheetRange } from "../sheet/sheetRange";
import { matchTeam } from "./teamFields";

export type RecognisedAs = "accounts" | "team" | "subscriptions" | "nothing";

/** What a sheet looks like, from its best header row. */
export interface SourceRecognition {
  readonly kind: RecognisedAs;
  /** Recognised headers of that kind. */
  readonly recognised: number;
  /** Zero-based row of that header within the range; 0 where nothing is recognised. */
  readonly headerRow: number;
  /** The days that it says something about, where it is an MRR grid. */
  readonly known?: KnownDays;
}

/** Exports put titles and notes above their table, but not more than this. */
const rowsSearched = 10;
/** One word such as `Name` heads all kinds of sheets. */
const fewestHeaders = 2;
/** Customers and dates: subscription rows of the same workbook say more. */
const gridFields = 2;

/**
 * Tells what a sheet holds from its first ten rows. Only the header counts; the cells below may be anything. An MRR grid,
 * customers × dates, is a table of subscriptions too; its header is the sheet's first row, since further down a row of
 * rising numbers may be figures.
 *
 * @example recogniseSource({ ...range, cells: [["CSM", "Capacity"], ["Ana Sousa", 36]] }) // { kind: "team", recognised: 2, headerRow: 0 }
 */
export function recogniseSource({ cells }: Pick<SheetRange, "cells">): SourceRecognition {
  const [first = []] = cells;
  const known = gridDays(first);
  if (known) return { kind: "subscriptions", recognised: gridFields, headerRow: 0, known };
  let best = nothing;
  for (const [headerRow, row] of cells.slice(0, rowsSearched).entries()) {
    const looksLike = recogniseHeaders(Array.from(row, readHeader));
    if (looksLike.recognised > best.recognised) best = { ...looksLike, headerRow };
  }
  return best.recognised >= fewestHeaders ? best : nothing;
}

const nothing: SourceRecognition = { kind: "nothing", recognised: 0, headerRow: 0 };

function recogniseHeaders(headers: readonly Header[]): Omit<SourceRecognition, "headerRow"> {
  const team = matchTeam(headers)?.size ?? 0;
  const accountMatches = matchFields(headers, accountFields);
  const accounts = accountMatches.has("account") ? accountMatches.size : 0;
  const subscriptions = subscriptionHeaders(headers);
  if (team > 0 && team >= subscriptions) return { kind: "team", recognised: team };
  // A start date and an MRR may stand in both; what more is recognised tells.
  if (accounts > 0 && accounts >= subscriptions) return { kind: "accounts", recognised: accounts };
  return subscriptions > 0 ? { kind: "subscriptions", recognised: subscriptions } : { kind: "nothing", recognised: 0 };
}

function subscriptionHeaders(headers: readonly Header[]): number {
  if (!namesSubscriptionRows(headers)) return 0;
  const columns = subscriptionColumns(headers);
  if ("code" in columns) return 0;
  const { customer, amount, interval, quantity, start, end, status, currency } = columns;
  return [customer, amount, interval, quantity, start, end, status, currency].filter((column) => column >= 0).length;
}
