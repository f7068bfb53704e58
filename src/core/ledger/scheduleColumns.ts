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
  movedColumn("openingMrr", "Opening MRR", "mrr"),
  movedColumn("newMrr", "New", "mrr"),
  movedColumn("reactivationMrr", "Reactivation", "mrr"),
  movedColumn("expansionMrr", "Expansion", "mrr"),
  lostColumn("contractionMrr", "Contraction", "mrr"),
  lostColumn("churnedMrr", "Churned", "mrr"),
  movedColumn("closingMrr", "Closing MRR", "mrr"),
  { id: "netChurn", header: "Net churn", holds: "mrr", value: (moved) => rateSum(rates.netChurnRate, moved) },
  movedColumn("openingCustomers", "Opening customers", "customers"),
  movedColumn("newCustomers", "New customers", "customers"),
  movedColumn("reactivatedCustomers", "Reactivated customers", "customers"),
  lostColumn("churnedCustomers", "Churned customers", "customers"),
  movedColumn("closingCustomers", "Closing customers", "customers"),
  rateColumn("customerChurnRate", "Customer churn rate"),
  rateColumn("mrrChurnRate", "MRR churn rate"),
  rateColumn("netRevenueChurnRate", "Net revenue churn rate"),
  rateColumn("nrr", "NRR"),
  rateColumn("grr", "GRR"),
  rateColumn("quickRatio", "Quick ratio"),
];

function movedColumn(id: keyof Movements, header: string, holds: ScheduleFigure): ScheduleColumn {
  return { id, header, holds, value: (moved) => moved[id] };
}

function lostColumn(id: keyof Movements, header: string, holds: ScheduleFigure): ScheduleColumn {
  return { id, header, holds, value: (moved) => 0 - moved[id] };
}

function rateColumn(id: keyof typeof rates, header: string): ScheduleColumn {
  const rate: Rate = rates[id];
  return { id, header, holds: isShare(rate) ? "share" : "ratio", value: (moved) => rateValue(rate, moved), rate };
}
