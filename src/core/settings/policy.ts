import type { SettingPath, Settings } from "./settings";

/** The settings that steer a placement: all but those of MRR. */
export type Policy = Omit<Settings, "mrr">;

export type PolicyPath = Exclude<SettingPath, `mrr.${string}`>;
