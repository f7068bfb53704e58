import type { Header } from "../vocabulary/header";
import { activeCampaign } from "./activeCampaign";
import { chartMogulCustomers } from "./chartMogulCustomers";
import { hubspotCompanies } from "./hubspotCompanies";
import { hubspotDeals } from "./hubspotDeals";
import type { ImportProfile } from "./importProfile";
import { pipedrive } from "./pipedrive";
import { findProfile } from "./profiles";
import { salesforceAccounts } from "./salesforceAccounts";
import { trello } from "./trello";

/** The exports of accounts and deals that are known. */
export const accountProfiles: readonly ImportProfile[] = [
  pipedrive,
  hubspotDeals,
  activeCampaign,
  hubspotCompanies,
  salesforceAccounts,
  chartMogulCustomers,
  trello,
];

/** The export that a header row tells of: of several the one with the most telling headers. */
export function findAccountProfile(headers: readonly Header[]): ImportProfile | undefined {
  return findProfile(headers, accountProfiles);
}
