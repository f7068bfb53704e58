import type { HeaderMeaning } from "../vocabulary/headerMeaning";
import type { FieldMatch } from "../vocabulary/matchFields";
import type { AccountField } from "../vocabulary/accountFields";

/** Ids that are plainly an account's, where no column has its name: `ID` alone may be anything's. */
const accountIds: readonly (HeaderMeaning | null)[] = [
  "accountId",
  "customerId",
  "clientId",
  "accountCode",
  "companyId",
];

/** True for headers of which one names the accounts, or where none does, holds their ids. */
export function namesAccounts(matches: ReadonlyMap<AccountField, FieldMatch>): boolean {
  if (matches.has("account")) return true;
  const id = matches.get("id");
  return id !== undefined && accountIds.includes(id.meaning);
}
