import { cohorts as cohortsOf, type Cohort } from "../core/ledger/cohorts";
import { spilledAnswer, type AnswerCell } from "./answer";
import { checkCells } from "./answerLimits";
import { dateArgument, declareArguments, flagArgument, tableArgument, wordArgument } from "./argumentReaders";
import { coveredLedger } from "./ledgerArgument";
import { largerSteps, periodDays } from "./periodDays";
import { stepArgument } from "./stepArgument";

/**
 * What COHORTS measures.
 * @customenum {string}
 */
export declare enum CohortMeasure {
  /** Customers still live as a share of the cohort's customers (default) */
  Customers = "customers",
  /** Their MRR as a share of the cohort's MRR at its start */
  Mrr = "mrr",
}

const read = declareArguments({
  table: tableArgument,
  from: dateArgument,
  to: dateArgument,
  measure: wordArgument<`${CohortMeasure}`>(["customers", "mrr"]),
  step_months: stepArgument,
  ends_inclusive: flagArgument,
});

/**
 * Retention by cohort: customers grouped by the period in which they first went live, and what is left of them later.
 *
 * @remarks
 * One row per cohort: its start, its customers, then the share that is live at the end of period 0 (its own), 1, 2 … A
 * cohort's MRR at its start is each customer's on its first live day. What lies after `to` is blank.
 *
 * @example =CS.COHORTS({"Customer","MRR","Start","End";"Acme",100,"2026-01-05","";"Bolt",40,"2026-01-10","2026-02-10"}, "2026-01-01", "2026-03-01") → {"Cohort","Customers",0,1;46023,2,1,0.5;46054,0,"",""}
 * @example =CS.COHORTS({"Customer","MRR","Start","End";"Acme",120,"2026-01-05","";"Bolt",40,"2026-01-10","2026-02-10"}, "2026-01-01", "2026-03-01", "mrr", 2) → {"Cohort","Customers",0;46023,2,0.75}
 *
 * @customfunction COHORTS
 * @param table Subscriptions or an MRR grid with the header row (for an Excel table Name[#All]).
 * @param from First day of the first period, such as 2026-01-01.
 * @param to First day after the last period, such as 2027-01-01.
 * @param [measure] "customers" or "mrr"; "customers" if omitted.
 * @param [step_months] Length of a period in months; 1 if omitted.
 * @param [ends_inclusive] TRUE when the end date is the last day that counts; FALSE if omitted.
 * @returns A header row and a row per cohort.
 */
export function cohorts(
  table: unknown[][],
  from: unknown,
  to: unknown,
  measure?: CohortMeasure,
  step_months?: unknown,
  ends_inclusive?: unknown,
): unknown[][] {
  return spilledAnswer("COHORTS", () => {
    const given = read({ table, from, to, measure, step_months, ends_inclusive });
    const days = periodDays(given, "cohorts");
    checkCells(days.length, days.length + 1, largerSteps);
    const found = cohortsOf(coveredLedger(given, days), days);
    return [
      ["Cohort", "Customers", ...found.keys()],
      ...found.map((cohort) => [
        cohort.start,
        cohort.customers,
        ...found.map((_, period) => retention(cohort, given.measure, period)),
      ]),
    ];
  });
}

/** Blank where a cohort is empty, and behind the last period. */
function retention({ customers, startingMrr, live }: Cohort, measure: `${CohortMeasure}`, period: number): AnswerCell {
  const at = live[period];
  if (!at || customers === 0) return "";
  return measure === "mrr" ? at.mrr / startingMrr : at.customers / customers;
}
