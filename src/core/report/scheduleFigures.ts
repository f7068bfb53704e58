import type { scheduleColumns } from "../ledger/scheduleColumns";

/** What a column of a schedule holds, for those who give it a number format. */
export type ScheduleFigure = "date" | "mrr" | "customers" | "rate" | "ratio";

/** By the columns' headers, in the order of the sheet. */
export const scheduleFigures: Readonly<Record<(typeof scheduleColumns)[number]["header"], ScheduleFigure>> = {
  Period: "date",
  "Opening MRR": "mrr",
  New: "mrr",
  Reactivation: "mrr",
  Expansion: "mrr",
  Contraction: "mrr",
  Churned: "mrr",
  "Closing MRR": "mrr",
  "Net churn": "mrr",
  "Opening customers": "customers",
  "New customers": "customers",
  "Reactivated customers": "customers",
  "Churned customers": "customers",
  "Closing customers": "customers",
  "Customer churn rate": "rate",
  "MRR churn rate": "rate",
  "Net revenue churn rate": "rate",
  NRR: "rate",
  GRR: "rate",
  "Quick ratio": "ratio",
};
