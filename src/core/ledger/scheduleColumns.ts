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

/** A column of a schedule. Losses are negative, so that each row adds up across, in money and in customers. */
export interface ScheduleColumn {
  readonly header: string;
  /** `null` where there is nothing to divide by. */
  readonly value: (moved: Movements, from: DateSerial) => Rate;
}

/** Every column of a schedule, in the order of the sheet. The headers are the same in every language. */
export const scheduleColumns = [
  { header: "Period", value: (_, from) => from },
  { header: "Opening MRR", value: (moved) => moved.openingMrr },
  { header: "New", value: (moved) => moved.newMrr },
  { header: "Reactivation", value: (moved) => moved.reactivationMrr },
  { header: "Expansion", value: (moved) => moved.expansionMrr },
  { header: "Contraction", value: (moved) => 0 - moved.contractionMrr },
  { header: "Churned", value: (moved) => 0 - moved.churnedMrr },
  { header: "Closing MRR", value: (moved) => moved.closingMrr },
  { header: "Net churn", value: netChurnMrr },
  { header: "Opening customers", value: (moved) => moved.openingCustomers },
  { header: "New customers", value: (moved) => moved.newCustomers },
  { header: "Reactivated customers", value: (moved) => moved.reactivatedCustomers },
  { header: "Churned customers", value: (moved) => 0 - moved.churnedCustomers },
  { header: "Closing customers", value: (moved) => moved.closingCustomers },
  { header: "Customer churn rate", value: customerChurnRate },
  { header: "MRR churn rate", value: mrrChurnRate },
  { header: "Net revenue churn rate", value: netRevenueChurnRate },
  { header: "NRR", value: netRevenueRetention },
  { header: "GRR", value: grossRevenueRetention },
  { header: "Quick ratio", value: quickRatio },
] as const satisfies readonly ScheduleColumn[];
