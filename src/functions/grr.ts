import { rates } from "../core/ledger/rates/rates";
import { periodRate } from "./periodRate";

/**
 * Gross revenue retention: (opening − contraction − churned) ÷ opening MRR; at most 1, higher is better.
 *
 * @remarks
 * Of the customers live at opening only; expansion stays out.
 *
 * @example =CS.GRR({"Customer","2026-01","2026-02";"Acme",100,130;"Bolt",100,90}, "2026-01-01", "2026-02-01") → 0.95
 * @example =CS.GRR({"Customer","2026-01","2026-02";"Acme",100,120;"Bolt",60,40;"Core",40,0}, "2026-01-01", "2026-02-01") → 0.7
 *
 * @customfunction GRR
 * @param table Subscriptions or an MRR grid with the header row (for an Excel table Name[#All]).
 * @param from First day of the period, such as 2026-01-01.
 * @param to First day after the period, such as 2026-02-01.
 * @param [ends_inclusive] TRUE when the end date is the last day that counts; FALSE if omitted.
 * @returns A share of the MRR at opening, from 0 to 1.
 */
export function grr(table: unknown[][], from: unknown, to: unknown, ends_inclusive?: unknown): unknown {
  return periodRate("GRR", { table, from, to, ends_inclusive }, rates.grr);
}
