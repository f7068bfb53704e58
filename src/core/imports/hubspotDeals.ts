import type { ImportProfile } from "./importProfile";
import { tellingHeaders } from "./tellingHeaders";

/** A HubSpot export of deals: those that are closed and won are contracts of the associated company. */
export const hubspotDeals: ImportProfile = {
  id: "hubspotDeals",
  kind: "deals",
  fits: tellingHeaders(
    "deal name, deal stage",
    "record id, amount, deal owner, close date, associated company, pipeline",
    2,
  ),
  means: {
    // The deal's own.
    "Record ID": null,
    "Deal Name": null,
    "Deal Stage": "status",
    Amount: "amount",
    "Deal owner": "owner",
    "Close Date": "startDate",
    "Create Date": null,
    "Associated Company": "company",
    "Associated Company (Primary)": "company",
    "Associated Company Names": "company",
    "Associated Company IDs": "companyId",
    "Associated Company IDs (Primary)": "companyId",
  },
};
