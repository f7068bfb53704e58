import { customerMrr } from "../core/ledger/customerMrr";
import { totalMrr } from "../core/ledger/totals";
import type { Cell } from "../core/sheet/cell";
import { exactSum } from "../core/sheet/exactSum";
import { answer } from "./answer";
import {
  checkLength,
  dateArgument,
  declareArguments,
  flagArgument,
  listArgument,
  listOf,
  noArgument,
  tableArgument,
} from "./argumentReaders";
import { coveredLedger } from "./ledgerArgument";
import { failureOf } from "./ledgerFailure";

const tableForm = declareArguments({ table: tableArgument, date: dateArgument, ends_inclusive: flagArgument });
const totalsForm = declareArguments({ date: listArgument, ends_inclusive: noArgument });

/**
 * Monthly recurring revenue: of a subscription table on a date, or the sum of plain amounts per month.
 *
 * @remarks
 * Live on the date is a subscription that starts on it or before and ends after it. A single row or column of cells is
 * always amounts (a text in the first of several is their header); anything wider and higher is a table.
 *
 * @example =CS.MRR(1200, "year") → 100
 * @example =CS.MRR({"Customer","MRR","Start","End";"Acme",100,"2026-01-01","";"Bolt",40,"2025-05-01","2026-01-10"}, "2026-01-10") → 100
 *
 * @customfunction MRR
 * @param table Subscriptions or an MRR grid with the header row (for an Excel table Name[#All]) – or plain amounts.
 * @param [date] The day to look at, such as 2026-01-31. For plain amounts: their intervals, one or one each; month if omitted.
 * @param [ends_inclusive] TRUE when the end date is the last day that counts; FALSE if omitted.
 * @returns MRR in the money of the table.
 */
export function mrr(table: unknown[][], date?: unknown[][], ends_inclusive?: unknown): unknown {
  return answer("MRR", () => {
    const amounts = listOf(tableArgument(table));
    if (amounts) return mrrOfAmounts(amounts, totalsForm({ date, ends_inclusive }).date);
    const given = tableForm({ table, date, ends_inclusive });
    const ledger = coveredLedger(given, [given.date]);
    return exactSum(customerMrr(ledger, given.date));
  });
}

function mrrOfAmounts(amounts: readonly Cell[], intervals: readonly Cell[]): number {
  if (intervals.length > 1) checkLength(intervals, "date", amounts.length, "there are amounts");
  const total = totalMrr(amounts, intervals);
  if (typeof total !== "number") throw failureOf(total);
  return total;
}
