import type { HealthBasis } from "../health/healthBasis";
import type { SettingPath, SettingValue } from "../settings/settings";

/** What words about a setting are made with. */
export interface SettingFormat {
  readonly number: (value: number) => string;
  readonly percent: (share: number) => string;
  /** What health rests on in the sheet at hand. */
  readonly basis: HealthBasis;
}

/** What a setting is called, and what it says; `null` where the report shows it in a table of its own. */
interface SettingText<Value> {
  readonly name: string;
  /** `""` where there is nothing to say. */
  readonly said: ((value: Value, format: SettingFormat) => string) | null;
}

/** Every setting in words. */
export type SettingTexts = { readonly [Path in SettingPath]: SettingText<SettingValue<Path>> };
