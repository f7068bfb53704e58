import { rates } from "../core/ledger/rates/rates";
import { periodRate } from "./periodRate";

/**
 * Net revenue churn rate: (churned + contraction − expansion) ÷ opening MRR; negative is good.
 *
 * @remarks
 * The industry's rate, of the customers live at opening only: what new customers bring stays out. It is 1 − NRR, and has
 * the opposite sign of NETCHURN.
 *
 * @example =CS.NETREVENUECHURN({"Customer","2026-01","2026-02";"Acme",100,120;"Bolt",60,40;"Core",40,0}, "2026-01-01", "2026-02-01") → 0.2
 * @example =CS.NETREVENUECHURN({"Customer","2026-01","2026-02";"Acme",100,130;"Bolt",100,90}, "2026-01-01", "2026-02-01") → -0.1
 *
 * @customfunction NETREVENUECHURN
 * @param table Subscriptions or an MRR grid with the header row (for an Excel table Name[#All]).
 * @param from First day of the period, such as 2026-01-01.
 * @param to First day after the period, such as 2026-02-01.
 * @param [ends_inclusive] TRUE when the end date is the last day that counts; FALSE if omitted.
 * @returns A share of the MRR at opening.
 */
export function netrevenuechurn(table: unknown[][], from: unknown, to: unknown, ends_inclusive?: unknown): unknown {
  return periodRate("NETREVENUECHURN", { table, from, to, ends_inclusive }, rates.netRevenueChurnRate);
}
