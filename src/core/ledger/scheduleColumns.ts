import type { DateSerial } from "../sheet/serialDate";
import type { Movements } from "./movements";
import { isShare, rateSum, rateValue, type Rate, type RateValue } from "./rates/rate";
import { rates } from "./rates/rates";

/** What a column of a schedule holds, for those who give it a number format. */
export type ScheduleFigure = "date" | "mrr" | "customers" | "share" | "ratio";

/** A column of a schedule. Losses are negative, so that each row adds up across, in money and in customers. */
export interface ScheduleColumn {
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
  { header: "Period", holds: "date", value: (_, from) => from },
  { header: "Opening MRR", holds: "mrr", value: (moved) => moved.openingMrr },
  { header: "New", holds: "mrr", value: (moved) => moved.newMrr },
  { header: "Reactivation", holds: "mrr", value: (moved) => moved.reactivationMrr },
  { header: "Expansion", holds: "mrr", value: (moved) => moved.expansionMrr },
  { header: "Contraction", holds: "mrr", value: (moved) => 0 - moved.contractionMrr },
  { header: "Churned", holds: "mrr", value: (moved) => 0 - moved.churnedMrr },
  { header: "Closing MRR", holds: "mrr", value: (moved) => moved.closingMrr },
  { header: "Net churn", holds: "mrr", value: (moved) => rateSum(rates.netChurnRate, moved) },
  { header: "Opening customers", holds: "customers", value: (moved) => moved.openingCustomers },
  { header: "New customers", holds: "customers", value: (moved) => moved.newCustomers },
  { header: "Reactivated customers", holds: "customers", value: (moved) => moved.reactivatedCustomers },
  { header: "Churned customers", holds: "customers", value: (moved) => 0 - moved.churnedCustomers },
  { header: "Closing customers", holds: "customers", value: (moved) => moved.closingCustomers },
  rateColumn("Customer churn rate", rates.customerChurnRate),
  rateColumn("MRR churn rate", rates.mrrChurnRate),
  rateColumn("Net revenue churn rate", rates.netRevenueChurnRate),
  rateColumn("NRR", rates.nrr),
  rateColumn("GRR", rates.grr),
  rateColumn("Quick ratio", rates.quickRatio),
];

function rateColumn(header: string, rate: Rate): ScheduleColumn {
  return { header, holds: isShare(rate) ? "share" : "ratio", value: (moved) => rateValue(rate, moved), rate };
}
