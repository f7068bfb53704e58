import { setting } from "../setting";
import { flag } from "../settingSchemas";

export const sheetSettings = [
  /** Health and bucket in CS Placement as formulas over the row's own metric cells. */
  setting("sheets.liveFormulas", { default: false, schema: flag, group: "sheets", affects: ["sheets"] }),
] as const;
