import { mrrSchedule } from "../core/ledger/schedule";
import { scheduleColumns } from "../core/ledger/scheduleColumns";
import { spilledAnswer } from "./answer";
import { dateArgument, declareArguments, flagArgument, tableArgument } from "./argumentReaders";
import { coveredLedger } from "./ledgerArgument";
import { periodDays } from "./periodDays";
import { stepArgument } from "./stepArgument";

const read = declareArguments({
  table: tableArgument,
  from: dateArgument,
  to: dateArgument,
  step_months: stepArgument,
  ends_inclusive: flagArgument,
});

/**
 * The MRR roll-forward of a subscription table: one row per period with opening, movements, closing and every rate.
 *
 * @remarks
 * Contraction, Churned and Churned customers are negative, so that each row adds up across. A rate with nothing to divide
 * by is blank. The last period stops at `to`. One call does the work of hundreds: use it rather than a formula per cell.
 *
 * @example =INDEX(CS.MRRSCHEDULE({"Customer","MRR","Start","End";"Acme",100,"2025-06-01","";"Bolt",40,"2026-01-15",""}, "2026-01-01", "2026-02-01"), 2, 8) → 140
 * @example =INDEX(CS.MRRSCHEDULE({"Customer","MRR","Start","End";"Acme",100,"2025-06-01","";"Bolt",40,"2025-05-01","2026-02-10"}, "2026-01-01", "2026-07-01", 3), 2, 7) → -40
 *
 * @customfunction MRRSCHEDULE
 * @param table Subscriptions or an MRR grid with the header row (for an Excel table Name[#All]).
 * @param from First day of the first period, such as 2026-01-01.
 * @param to First day after the last period, such as 2027-01-01.
 * @param [step_months] Length of a period in months; 1 if omitted.
 * @param [ends_inclusive] TRUE when the end date is the last day that counts; FALSE if omitted.
 * @returns A header row and a row per period.
 */
export function mrrschedule(
  table: unknown[][],
  from: unknown,
  to: unknown,
  step_months?: unknown,
  ends_inclusive?: unknown,
): unknown[][] {
  return spilledAnswer("MRRSCHEDULE", () => {
    const given = read({ table, from, to, step_months, ends_inclusive });
    const days = periodDays(given, "periods");
    const periods = mrrSchedule(coveredLedger(given, days), days);
    return [
      scheduleColumns.map(({ header }) => header),
      ...periods.map((moved, period) => scheduleColumns.map(({ value }) => value(moved, days[period]!) ?? "")),
    ];
  });
}
