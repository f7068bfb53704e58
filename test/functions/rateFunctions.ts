import { rateIds, type RateId } from "../../src/core/ledger/rates/rates";

/** The call that answers with a rate: a function of a table, a period and, where it has several, a measure. */
export interface RateCall {
  readonly id: string;
  /** Of the rate, and of its sum before it is divided. */
  readonly measure?: string;
  readonly sumMeasure?: string;
}

/** Rates that are one measure of a function. Every other one has a function of its own, by its name. */
const measures: Readonly<Partial<Record<RateId, RateCall>>> = {
  netChurnRate: { id: "NETCHURN", measure: "rate", sumMeasure: "amount" },
  customerChurnRate: { id: "CHURN", measure: "rate", sumMeasure: "count" },
  mrrChurnRate: { id: "CHURN", measure: "mrr rate", sumMeasure: "mrr" },
};

/** The function of every rate: `nrr` is `NRR`, `netRevenueChurnRate` is `NETREVENUECHURN`. */
export const rateFunctions = Object.fromEntries(
  rateIds.map((id): [RateId, RateCall] => [id, measures[id] ?? { id: id.replace(/Rate$/, "").toUpperCase() }]),
) as Readonly<Record<RateId, RateCall>>;
