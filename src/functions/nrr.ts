import { rates } from "../core/ledger/rates/rates";
import { periodRate } from "./periodRate";

/**
 * Net revenue retention: (opening + expansion − contraction − churned) ÷ opening MRR; above 1 is good.
 *
 * @remarks
 * Of the customers live at opening only: new and reactivated customers stay out.
 *
 * @example =CS.NRR({"Customer","2026-01","2026-02";"Acme",100,130;"Bolt",100,90}, "2026-01-01", "2026-02-01") → 1.1
 * @example =CS.NRR({"Customer","2026-01","2026-02";"Acme",100,120;"Bolt",60,40;"Core",40,0;"New",0,50}, "2026-01-01", "2026-02-01") → 0.8
 *
 * @customfunction NRR
 * @param table Subscriptions or an MRR grid with the header row (for an Excel table Name[#All]).
 * @param from First day of the period, such as 2026-01-01.
 * @param to First day after the period, such as 2026-02-01.
 * @param [ends_inclusive] TRUE when the end date is the last day that counts; FALSE if omitted.
 * @returns A share of the MRR at opening; 1 is 100 %.
 */
export function nrr(table: unknown[][], from: unknown, to: unknown, ends_inclusive?: unknown): unknown {
  return periodRate("NRR", { table, from, to, ends_inclusive }, rates.nrr);
}
