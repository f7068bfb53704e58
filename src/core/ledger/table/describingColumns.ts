import { matchFields, type Header, type HeaderField } from "../../sheet/header";

const list = (names: string): readonly string[] => names.split(", ");

const fields: readonly HeaderField<"plan" | "reason">[] = [
  {
    field: "plan",
    headers: list(
      "plan, plan name, subscription plan, product, product name, price name, package, plan id, plan code, product id, " +
        "price id, sku",
    ),
  },
  {
    field: "reason",
    headers: list(
      "churn reason, cancellation reason, reason for churn, reason for cancellation, cancel reason, reason, " +
        "cancellation feedback",
    ),
  },
];

/** Columns of subscription rows that describe and enter no figure: zero-based within the range, `null` where missing. */
export interface DescribingColumns {
  readonly plan: number | null;
  readonly reason: number | null;
}

/** Finds the columns of the plan and of the reason why a customer left, by their headers. */
export function describingColumns(headers: readonly Header[]): DescribingColumns {
  const found = matchFields(headers, fields);
  return { plan: found.get("plan")?.column ?? null, reason: found.get("reason")?.column ?? null };
}
