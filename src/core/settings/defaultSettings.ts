import { nestSettings } from "./nestSettings";
import type { Settings } from "./settings";

/** The settings that a workbook starts with. Every one of them can be changed, and is shown beside what it decides. */
export const defaultSettings = nestSettings<unknown>(
  (setting) => setting.default,
  (part) => part,
  // The type of the settings is made of the same table.
) as unknown as Settings;
