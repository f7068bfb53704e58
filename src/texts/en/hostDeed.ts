import type { HostDeed } from "../../commands/spreadsheetHost";
import { inRow } from "./grammar";

/**
 * What a host was doing, after `Could not finish:`.
 *
 * @example hostDeed({ doing: "reading", sheet: "Accounts" }) // "reading Accounts"
 */
export function hostDeed(deed: HostDeed): string {
  switch (deed.doing) {
    case "listing":
      return "reading the list of sheets";
    case "reading":
      return `reading ${deed.sheet}`;
    case "writing":
      return deed.sheets.length === 0 ? "writing the result sheets" : `writing ${inRow(deed.sheets)}`;
    case "finishing":
      return "finishing the result sheets";
    case "clearing":
      return "clearing away";
    case "adding":
      return `adding ${inRow(deed.sheets)}`;
    case "inserting":
      return "inserting the formula";
    case "changingCells":
      return "changing cells";
    case "locating":
      return "reading the selection";
    case "going":
      return `going to ${deed.sheet}`;
    case "readingSettings":
      return "reading the settings";
    case "savingSettings":
      return "saving the settings";
  }
}
