import { matchFields, type FieldMatch, type Header, type HeaderField } from "../sheet/header";
import { accountFields } from "../accounts/accountFields";

export type TeamField = "csm" | "capacity" | "cost" | "languages" | "regions" | "tiers";

const ownerHeaders = accountFields.find(({ field }) => field === "owner")?.headers ?? [];

/** The headers by which the columns of a team sheet are found. A cost helps to tell a team sheet from others. */
export const teamFields: readonly HeaderField<TeamField>[] = [
  { field: "csm", headers: [...ownerHeaders, "cs manager", "csm name", "team member", "member"] },
  {
    field: "capacity",
    headers: [
      "capacity",
      "capacity hours",
      "hours",
      "hours a month",
      "hours per month",
      "monthly hours",
      "available hours",
    ],
  },
  { field: "cost", headers: ["cost", "cost a month", "cost per month", "monthly cost", "salary"] },
  { field: "languages", headers: ["languages", "language", "speaks"] },
  {
    field: "regions",
    headers: ["regions", "region", "countries", "country", "territories", "territory", "markets", "market"],
  },
  { field: "tiers", headers: ["tiers", "tier", "segments", "segment"] },
];

/**
 * The columns of a team sheet.
 *
 * @returns `null` when the headers are not a team's: one without a CSM column, or with an account column.
 */
export function matchTeam(headers: readonly Header[]): ReadonlyMap<TeamField, FieldMatch> | null {
  const found = matchFields(headers, teamFields);
  const accounts = matchFields(headers, accountFields);
  return found.has("csm") && !accounts.has("account") ? found : null;
}
