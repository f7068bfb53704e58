import type { Setting } from "./setting";
import { settingTable } from "./settingTable";

/**
 * Something made of every setting, put together as the settings are: by the first name of the path and then by the second.
 *
 * @param leafOf what is made of one setting
 * @param partOf what is made of the settings that share a first name
 */
export function nestSettings<Leaf>(
  leafOf: (setting: Setting) => Leaf,
  partOf: (leaves: Readonly<Record<string, Leaf>>) => Leaf,
): Record<string, Leaf> {
  const nested: Record<string, Leaf> = {};
  const parts = new Map<string, Record<string, Leaf>>();
  for (const setting of settingTable) {
    const [part = "", name] = setting.path.split(".");
    if (name === undefined) nested[part] = leafOf(setting);
    else parts.set(part, { ...parts.get(part), [name]: leafOf(setting) });
  }
  for (const [part, leaves] of parts) nested[part] = partOf(leaves);
  return nested;
}
