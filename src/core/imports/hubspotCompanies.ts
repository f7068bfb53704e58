import type { ImportProfile } from "./importProfile";
import { tellingHeaders } from "./tellingHeaders";

/** A HubSpot export of companies: customers are those whose lifecycle stage says so. */
export const hubspotCompanies: ImportProfile = {
  id: "hubspotCompanies",
  kind: "accounts",
  fits: tellingHeaders(
    "company name, lifecycle stage",
    "record id, company owner, create date, last activity date, number of employees, annual revenue, industry",
    2,
  ),
  means: {
    "Record ID": "recordId",
    "Lead Status": null,
    Type: null,
    // The customer's own, and the record's.
    "Annual Revenue": null,
    "Create Date": null,
    "Close Date": "becameCustomer",
  },
  onlyStatedCustomers: true,
};
