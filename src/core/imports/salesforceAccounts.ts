import type { ImportProfile } from "./importProfile";
import { tellingHeaders } from "./tellingHeaders";

/** A Salesforce report of accounts: the type says who is a customer. */
export const salesforceAccounts: ImportProfile = {
  id: "salesforceAccounts",
  kind: "accounts",
  fits: tellingHeaders(
    "account name, account owner, type",
    "billing country, billing state/province, annual revenue, account id, last activity, last modified date, industry, rating",
    1,
  ),
  means: {
    Type: "accountStatus",
    "Billing Country": "region",
    // The customer's own, and how warm the lead is.
    "Annual Revenue": null,
    Rating: null,
  },
};
