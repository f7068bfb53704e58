import { matchFields } from "../../vocabulary/matchFields";
import type { Header } from "../../vocabulary/header";
import { describingFields } from "./describingFields";

/** Columns of subscription rows that describe and enter no figure: zero-based within the range, `null` where missing. */
export interface DescribingColumns {
  readonly plan: number | null;
  readonly reason: number | null;
}

/** Finds the columns of the plan and of the reason why a customer left, by their headers. */
export function describingColumns(headers: readonly Header[]): DescribingColumns {
  const found = matchFields(headers, describingFields);
  return { plan: found.get("plan")?.column ?? null, reason: found.get("reason")?.column ?? null };
}
