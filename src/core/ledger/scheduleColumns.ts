import type { DateSerial } from "../sheet/serialDate";
import type { Movements } from "./movements";
import { isShare, rateSum, rateValue, type Rate, type RateValue } from "./rates/rate";
import { rates } from "./rates/rates";

/** What a column of a schedule holds, for those who give it a number format. */
export type ScheduleFigure = "date" | "mrr" | "customers" | "share" | "ratio";

/** A column of a schedule. Losses are negative, so that each row adds up across, in money and in customers. */
export interface ScheduleColumn {
  /** What it is known by from one run to the next. */
  readonly id: string;
  readonly header: string;
  readonly holds: ScheduleFigure;
  /** `null` where there is nothing to divide by. */
  readonly value: (moved: Movements, from: DateSerial) => RateValue;
  /** The rate that it is the value of. */
  readonly rate?: Rate;
}

/**
 * Every column of a schedule, in the order of the sheet. The headers are the same in every language, and formulas know the
 * columns by their places: a new one comes last.
 */
export const scheduleColumns: readonly ScheduleColumn[] = [
  { id: "period", header: "Period", holds: "date", value: (_, from) => from },
  { id: "openingMrr", header: "Opening MRR", holds: "mrr", value: (moved) => moved.openingMrr },
  { id: "newMrr", header: "New", holds: "mrr", value: (moved) => moved.newMrr },
  { id: "reactivationMrr", header: "Reactivation", holds: "mrr", value: (moved) => moved.reactivationMrr },
  { id: "expansionMrr", header: "Expansion", holds: "mrr", value: (moved) => moved.expansionMrr },
  { id: "contractionMrr", header: "Contraction", holds: "mrr", value: (moved) => 0 - moved.contractionMrr },
  { id: "churnedMrr", header: "Churned", holds: "mrr", value: (moved) => 0 - moved.churnedMrr },
  { id: "closingMrr", header: "Closing MRR", holds: "mrr", value: (moved) => moved.closingMrr },
  { id: "netChurn", header: "Net churn", holds: "mrr", value: (moved) => rateSum(rates.netChurnRate, moved) },
  { id: "openingCustomers", header: "Opening customers", holds: "customers", value: (moved) => moved.openingCustomers },
  { id: "newCustomers", header: "New customers", holds: "customers", value: (moved) => moved.newCustomers },
  {
    id: "reactivatedCustomers",
    header: "Reactivated customers",
    holds: "customers",
    value: (moved) => moved.reactivatedCustomers,
  },
  {
    id: "churnedCustomers",
    header: "Churned customers",
    holds: "customers",
    value: (moved) => 0 - moved.churnedCustomers,
  },
  { id: "closingCustomers", header: "Closing customers", holds: "customers", value: (moved) => moved.closingCustomers },
  rateColumn("customerChurnRate", "Customer churn rate"),
  rateColumn("mrrChurnRate", "MRR churn rate"),
  rateColumn("netRevenueChurnRate", "Net revenue churn rate"),
  rateColumn("nrr", "NRR"),
  rateColumn("grr", "GRR"),
  rateColumn("quickRatio", "Quick ratio"),
];

function rateColumn(id: keyof typeof rates, header: string): ScheduleColumn {
  const rate: Rate = rates[id];
  return { id, header, holds: isShare(rate) ? "share" : "ratio", value: (moved) => rateValue(rate, moved), rate };
}
