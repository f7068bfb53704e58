import { rates } from "../core/ledger/rates/rates";
import { periodRate } from "./periodRate";

/**
 * Quick ratio: (new + expansion) ÷ (contraction + churned) MRR; above 1 the base grows.
 *
 * @remarks
 * Reactivation stays out. A period in which nothing was lost has no quick ratio (#DIV/0!).
 *
 * @example =CS.QUICKRATIO({"Customer","2026-01","2026-02";"Acme",100,130;"Bolt",100,90}, "2026-01-01", "2026-02-01") → 3
 * @example =CS.QUICKRATIO({"Customer","2026-01","2026-02";"Acme",100,0;"New",0,150}, "2026-01-01", "2026-02-01") → 1.5
 *
 * @customfunction QUICKRATIO
 * @param table Subscriptions or an MRR grid with the header row (for an Excel table Name[#All]).
 * @param from First day of the period, such as 2026-01-01.
 * @param to First day after the period, such as 2026-02-01.
 * @param [ends_inclusive] TRUE when the end date is the last day that counts; FALSE if omitted.
 * @returns A ratio.
 */
export function quickratio(table: unknown[][], from: unknown, to: unknown, ends_inclusive?: unknown): unknown {
  return periodRate("QUICKRATIO", { table, from, to, ends_inclusive }, rates.quickRatio);
}
