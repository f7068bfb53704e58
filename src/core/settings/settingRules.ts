import type { SettingNeed } from "./settingNeeds";
import type { SettingPath, Settings } from "./settings";

/** What settings have to be to each other. */
interface SettingRule {
  /** The setting that is named where it does not hold. */
  readonly path: SettingPath;
  readonly needed: SettingNeed;
  readonly holds: (settings: Settings) => boolean;
}

export const settingRules: readonly SettingRule[] = [
  {
    path: "health.goodFrom",
    needed: "atLeastAverageFrom",
    holds: ({ health }) => health.goodFrom >= health.averageFrom,
  },
];
