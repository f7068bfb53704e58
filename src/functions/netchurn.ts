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
  optionalNumberArgument,
  tableArgument,
  wordArgument,
} from "./argumentReaders";
import { known, positiveFigure, ratio } from "./figures";
import { movementsOf } from "./ledgerArgument";

/**
 * What NETCHURN measures.
 * @customenum {string}
 */
export declare enum NetChurnMeasure {
  /** MRR sold minus MRR lost (default) */
  Amount = "amount",
  /** The same as a share of the MRR at opening */
  Rate = "rate",
}

const tableForm = declareArguments({
  table: tableArgument,
  from: dateArgument,
  to: dateArgument,
  measure: wordArgument<`${NetChurnMeasure}`>(["amount", "rate"]),
  ends_inclusive: flagArgument,
});
const totalsForm = declareArguments({
  from: numberArgument,
  to: optionalNumberArgument,
  measure: noArgument,
  ends_inclusive: noArgument,
});

/**
 * Net churn: what was sold minus what was lost, positive is good – between two dates of a table, or of two amounts.
 *
 * @remarks
 * Of a table: new + reactivation + expansion − contraction − churned MRR, which is the net new MRR. The industry's net
 * revenue churn rate has the opposite sign and leaves new customers out.
 *
 * @example =CS.NETCHURN(10000, 15000) → 5000
 * @example =CS.NETCHURN({"Customer","2026-01","2026-02";"Acme",100,130;"Bolt",40,0}, "2026-01-01", "2026-02-01") → -10
 *
 * @customfunction NETCHURN
 * @param table Subscriptions or an MRR grid with the header row (for an Excel table Name[#All]) – or the MRR churned.
 * @param from First day of the period, such as 2026-01-01 – or, after an amount churned, the amount sold.
 * @param [to] First day after the period, such as 2026-02-01; needed with a table – or, after two amounts, the MRR at opening to divide by.
 * @param [measure] "amount" or "rate"; "amount" if omitted.
 * @param [ends_inclusive] TRUE when the end date is the last day that counts; FALSE if omitted.
 * @returns MRR, or a share of the MRR at opening.
 */
export function netchurn(
  table: unknown[][],
  from: unknown,
  to?: unknown,
  measure?: NetChurnMeasure,
  ends_inclusive?: unknown,
): unknown {
  return answer("NETCHURN", () => {
    const churned = figureInsteadOfTable(table, "churned");
    if (churned !== undefined) {
      const given = totalsForm({ from, to, measure, ends_inclusive });
      const net = positiveFigure(given.from, "sold") - positiveFigure(churned, "churned");
      return given.to === undefined ? net : ratio(net, positiveFigure(given.to, "opening"));
    }
    const given = tableForm({ table, from, to, measure, ends_inclusive });
    const moved = movementsOf(given);
    return given.measure === "rate" ? known(rateValue(rates.netChurnRate, moved)) : rateSum(rates.netChurnRate, moved);
  });
}
