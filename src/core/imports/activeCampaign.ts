import type { ImportProfile } from "./importProfile";
import { tellingHeaders } from "./tellingHeaders";

/** An ActiveCampaign export of deals: the stage says which of them are customers. */
export const activeCampaign: ImportProfile = {
  id: "activeCampaign",
  kind: "deals",
  fits: tellingHeaders("deal title, stage", "pipeline, deal owner, deal id, deal value, deal currency", 2),
  means: {
    "Deal title": null,
    "Deal ID": null,
    "Deal value": "amount",
    "Deal currency": "currency",
    "Deal owner": "owner",
    "Deal status": "status",
    // Behind a status of the deal's own.
    Stage: "accountStatus",
    Pipeline: null,
    "Account name": "account",
    "Date created": null,
  },
};
