import type { RateId } from "../../src/core/ledger/rates/rates";

/** The call that answers with a rate: a function of a table, a period and, where it has several, a measure. */
export interface RateCall {
  readonly id: string;
  /** Of the rate, and of its sum before it is divided. */
  readonly measure?: string;
  readonly sumMeasure?: string;
}

/** The function of every rate: one without does not compile. */
export const rateFunctions: Readonly<Record<RateId, RateCall>> = {
  netChurnRate: { id: "NETCHURN", measure: "rate", sumMeasure: "amount" },
  netRevenueChurnRate: { id: "NETREVENUECHURN" },
  customerChurnRate: { id: "CHURN", measure: "rate", sumMeasure: "count" },
  mrrChurnRate: { id: "CHURN", measure: "mrr rate", sumMeasure: "mrr" },
  nrr: { id: "NRR" },
  grr: { id: "GRR" },
  quickRatio: { id: "QUICKRATIO" },
};
