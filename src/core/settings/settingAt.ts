import type { PartName, SettingPath, Settings, SettingValue } from "./settings";

/** What stands at a path: of `segment.share` the share. */
export function settingAt<Path extends SettingPath>(
  settings: Pick<Settings, PartName<Path>>,
  path: Path,
): SettingValue<Path> {
  // The type of the settings is made of these very paths.
  return path.split(".").reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], settings) as never;
}
