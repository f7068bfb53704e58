import { defaultSettings } from "./defaultSettings";
import { sameValue } from "./sameValue";
import { settingAt } from "./settingAt";
import type { SettingPath, Settings } from "./settings";
import { settingTable } from "./settingTable";

/**
 * The settings that are not the same in two, in the order of the table.
 *
 * @example changedSettings({ ...defaultSettings, asOf: "2026-11-23" }) // ["asOf"]
 */
export function changedSettings(after: Settings, before = defaultSettings): readonly SettingPath[] {
  return settingTable
    .map(({ path }) => path)
    .filter((path) => !sameValue(settingAt(before, path), settingAt(after, path)));
}
