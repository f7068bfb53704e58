import { sameValue } from "./sameValue";
import { settingAt } from "./settingAt";
import type { Setting, Stage } from "./setting";
import type { Settings } from "./settings";
import { settingTable } from "./settingTable";

/** The stages of a placement, each of which takes what the one before it found out. */
const placementStages: readonly Stage[] = ["read", "score", "segment", "assign", "sheets"];

/**
 * The stages that a change of the settings makes new: those that look at what was changed, and those after them.
 *
 * @example affectedStages(defaultSettings, { ...defaultSettings, sheets: { liveFormulas: true } }) // ["sheets"]
 */
export function affectedStages(before: Settings, after: Settings): readonly Stage[] {
  const looking = new Set(settingTable.flatMap((setting: Setting) => stagesOf(setting, before, after)));
  const first = placementStages.findIndex((stage) => looking.has(stage));
  return [...(first < 0 ? [] : placementStages.slice(first)), ...(looking.has("ledger") ? (["ledger"] as const) : [])];
}

function stagesOf(setting: Setting, before: Settings, after: Settings): readonly Stage[] {
  const { path, affects } = setting;
  const partOf = (settings: Settings, stage: Stage): unknown => {
    const value = settingAt(settings, path as never);
    return setting.partFor ? setting.partFor(stage, value) : value;
  };
  return affects.filter((stage) => !sameValue(partOf(before, stage), partOf(after, stage)));
}
