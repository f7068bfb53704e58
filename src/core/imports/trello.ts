import type { ImportProfile } from "./importProfile";
import { tellingHeaders } from "./tellingHeaders";

/** A Trello board: a card is an account, its list the stage, its first member the CSM. Archived cards are left out. */
export const trello: ImportProfile = {
  id: "trello",
  kind: "accounts",
  fits: tellingHeaders("card name, list name", "card id, card url, board name, board id, members, archived", 3),
  means: {
    "Card ID": "id",
    "Card Name": "account",
    Members: "owner",
    "List Name": "stage",
    Archived: "archived",
    // A card's own days are those of the work on it.
    "Start Date": null,
    "Due Date": null,
    Labels: null,
  },
  ownerIsFirst: true,
};
