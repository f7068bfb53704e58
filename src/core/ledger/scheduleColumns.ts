import type { DateSerial } from "../sheet/serialDate";
import type { Movements } from "./movements";
import {
  customerChurnRate,
  grossRevenueRetention,
  mrrChurnRate,
  netChurnMrr,
  netRevenueChurnRate,
  netRevenueRetention,
  quickRatio,
  type Rate,
} from "./rates";

/** What a column of a schedule holds, for those who give it a number format. */
export type ScheduleFigure = "date" | "mrr" | "customers" | "rate" | "ratio";

/** A column of a schedule. Losses are negative, so that each row adds up across, in money and in customers. */
export interface ScheduleColumn {
  readonly header: string;
  readonly figure: ScheduleFigure;
  /** `null` where there is nothing to divide by. */
  readonly value: (moved: Movements, from: DateSerial) => Rate;
}

/** Every column of a schedule, in the order of the sheet. The headers are the same in every language. */
export const scheduleColumns: readonly ScheduleColumn[] = [
  { header: "Period", figure: "date", value: (_, from) => from },
  { header: "Opening MRR", figure: "mrr", value: (moved) => moved.openingMrr },
  { header: "New", figure: "mrr", value: (moved) => moved.newMrr },
  { header: "Reactivation", figure: "mrr", value: (moved) => moved.reactivationMrr },
  { header: "Expansion", figure: "mrr", value: (moved) => moved.expansionMrr },
  { header: "Contraction", figure: "mrr", value: (moved) => 0 - moved.contractionMrr },
  { header: "Churned", figure: "mrr", value: (moved) => 0 - moved.churnedMrr },
  { header: "Closing MRR", figure: "mrr", value: (moved) => moved.closingMrr },
  { header: "Net churn", figure: "mrr", value: netChurnMrr },
  { header: "Opening customers", figure: "customers", value: (moved) => moved.openingCustomers },
  { header: "New customers", figure: "customers", value: (moved) => moved.newCustomers },
  { header: "Reactivated customers", figure: "customers", value: (moved) => moved.reactivatedCustomers },
  { header: "Churned customers", figure: "customers", value: (moved) => 0 - moved.churnedCustomers },
  { header: "Closing customers", figure: "customers", value: (moved) => moved.closingCustomers },
  { header: "Customer churn rate", figure: "rate", value: customerChurnRate },
  { header: "MRR churn rate", figure: "rate", value: mrrChurnRate },
  { header: "Net revenue churn rate", figure: "rate", value: netRevenueChurnRate },
  { header: "NRR", figure: "rate", value: netRevenueRetention },
  { header: "GRR", figure: "rate", value: grossRevenueRetention },
  { header: "Quick ratio", figure: "ratio", value: quickRatio },
];
