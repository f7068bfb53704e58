import type { Movements } from "../core/ledger/movements";
import { rateSum, rateValue } from "../core/ledger/rates/rate";
import { rates } from "../core/ledger/rates/rates";
import { answer } from "./answer";
import {
  dateArgument,
  declareArguments,
  figureInsteadOfTable,
  flagArgument,
  noArgument,
  numberArgument,
  tableArgument,
  wordArgument,
} from "./argumentReaders";
import { known, positiveFigure, ratio } from "./figures";
import { movementsOf } from "./ledgerArgument";

/**
 * What CHURN measures.
 * @customenum {string}
 */
export declare enum ChurnMeasure {
  /** Churned customers as a share of the customers at opening (default) */
  Rate = "rate",
  /** Number of customers churned */
  Count = "count",
  /** MRR lost: churned and contraction */
  Mrr = "mrr",
  /** MRR lost as a share of the MRR at opening */
  MrrRate = "mrr rate",
}

const tableForm = declareArguments({
  table: tableArgument,
  from: dateArgument,
  to: dateArgument,
  measure: wordArgument<`${ChurnMeasure}`>(["rate", "count", "mrr", "mrr rate"]),
  ends_inclusive: flagArgument,
});
const totalsForm = declareArguments({
  from: numberArgument,
  to: noArgument,
  measure: noArgument,
  ends_inclusive: noArgument,
});

/**
 * Churn between two dates of a subscription table: customers or MRR lost, as a number or a rate – or lost ÷ start.
 *
 * @remarks
 * A customer has churned when its MRR is above 0 at `from` and 0 at `to`. January runs from 1 January to 1 February.
 * With a single number as the first argument the function divides it by the second.
 *
 * @example =CS.CHURN(5, 100) → 0.05
 * @example =CS.CHURN({"Customer","MRR","Start","End";"Acme",100,"2025-06-01","";"Bolt",40,"2025-05-01","2026-01-10"}, "2026-01-01", "2026-02-01", "mrr") → 40
 *
 * @customfunction CHURN
 * @param table Subscriptions or an MRR grid with the header row (for an Excel table Name[#All]) – or the number of customers lost.
 * @param from First day of the period, such as 2026-01-01 – or, after a number lost, the number at the start.
 * @param [to] First day after the period, such as 2026-02-01; needed with a table.
 * @param [measure] "rate", "count", "mrr" or "mrr rate"; "rate" if omitted.
 * @param [ends_inclusive] TRUE when the end date is the last day that counts; FALSE if omitted.
 * @returns A rate (0–1), a number of customers, or MRR.
 */
export function churn(
  table: unknown[][],
  from: unknown,
  to?: unknown,
  measure?: ChurnMeasure,
  ends_inclusive?: unknown,
): unknown {
  return answer("CHURN", () => {
    const lost = figureInsteadOfTable(table, "lost");
    if (lost !== undefined) {
      const start = totalsForm({ from, to, measure, ends_inclusive }).from;
      return ratio(positiveFigure(lost, "lost"), positiveFigure(start, "start"));
    }
    const given = tableForm({ table, from, to, measure, ends_inclusive });
    return measured[given.measure](movementsOf(given));
  });
}

const measured: Readonly<Record<`${ChurnMeasure}`, (moved: Movements) => number>> = {
  rate: (moved) => known(rateValue(rates.customerChurnRate, moved)),
  count: (moved) => rateSum(rates.customerChurnRate, moved),
  mrr: (moved) => rateSum(rates.mrrChurnRate, moved),
  "mrr rate": (moved) => known(rateValue(rates.mrrChurnRate, moved)),
};
