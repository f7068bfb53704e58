import { accountHeaders } from "../vocabulary/accountLanguages";
import { matchFields, type FieldMatch, type FieldToMatch } from "../vocabulary/matchFields";
import type { Header } from "../vocabulary/header";
import { accountFields } from "../vocabulary/accountFields";
import { namesAccounts } from "../accounts/namesAccounts";

export type TeamField = "csm" | "capacity" | "cost" | "languages" | "regions" | "tiers";

/** What heads the columns of a team sheet. A cost helps to tell a team sheet from others. */
export const teamFields: readonly FieldToMatch<TeamField>[] = (
  [
    { field: "csm", meanings: ["owner", "teamMember"] },
    { field: "capacity", meanings: ["capacity", "hours"] },
    { field: "cost", meanings: ["cost"] },
    { field: "languages", meanings: ["languages", "language"] },
    { field: "regions", meanings: ["regions", "region"] },
    { field: "tiers", meanings: ["tiers", "tier"] },
  ] as const
).map((field) => ({ ...field, dictionary: accountHeaders }));

/**
 * The columns of a team sheet.
 *
 * @returns `null` when the headers are not a team's: one without a CSM column, or with an account column.
 */
export function matchTeam(headers: readonly Header[]): ReadonlyMap<TeamField, FieldMatch> | null {
  const found = matchFields(headers, teamFields);
  const accounts = matchFields(headers, accountFields);
  return found.has("csm") && !namesAccounts(accounts) ? found : null;
}
