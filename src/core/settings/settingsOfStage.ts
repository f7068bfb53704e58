import { settingAt } from "./settingAt";
import type { Setting, Stage } from "./setting";
import type { SettingPath } from "./settings";
import { settingTable } from "./settingTable";

/**
 * What a stage of a placement looks at in the settings, by path: as long as that is the same, so is its answer.
 *
 * @param policy the settings that the stage is handed, those of others may be left out.
 * @example settingsOfStage("segment", defaultPolicy) // { "segment.share": 0.2, … }
 */
export function settingsOfStage(stage: Stage, policy: object): Readonly<Record<string, unknown>> {
  const looking = settingTable.filter(({ path, affects }: Setting) => affects.includes(stage) && !isOfMrr(path));
  return Object.fromEntries(
    looking.map((setting: Setting) => {
      const value: unknown = settingAt(policy as never, setting.path as SettingPath);
      return [setting.path, setting.partFor ? setting.partFor(stage, value) : value];
    }),
  );
}

function isOfMrr(path: string): boolean {
  return path.startsWith("mrr.");
}
