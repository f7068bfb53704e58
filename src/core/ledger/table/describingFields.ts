import { accountHeaders } from "../../vocabulary/accountLanguages";
import type { FieldToMatch } from "../../vocabulary/matchFields";
import { planField } from "../reading/subscriptionFields";

/** Fields of subscription rows that describe and enter no figure; the functions do without the words of the second. */
export const describingFields: readonly FieldToMatch<"plan" | "reason">[] = [
  planField,
  { field: "reason", meanings: ["churnReason"], dictionary: accountHeaders },
];
