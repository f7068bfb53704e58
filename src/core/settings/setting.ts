import type { GenericSchema } from "valibot";

/** A stage of the calculation that a setting can make new; `ledger`: what is read and worked out of subscriptions. */
export type Stage = "read" | "score" | "segment" | "assign" | "sheets" | "ledger";

/** The settings that stand together, for a person. */
export type SettingGroup = "run" | "columns" | "health" | "segment" | "portfolios" | "sheets" | "mrr";

/** One setting: everything that is known of it but its words, which the texts have by its path. */
export interface Setting<Path extends string = string, Value = unknown> {
  /** Where it stands in the settings: a name, or the name of a part and a name in it. */
  readonly path: Path;
  readonly default: Value;
  /** What it can be. The messages of the schema are codes: `SettingNeed`. */
  readonly schema: GenericSchema<unknown, Value>;
  readonly group: SettingGroup;
  /** The stages that use it themselves; those after them are new as well. */
  readonly affects: readonly Stage[];
  /** What of the value a stage looks at, where that is not the whole of it. */
  partFor?(stage: Stage, value: Value): unknown;
}

/**
 * Declares a setting.
 *
 * @example setting("segment.share", { default: 0.2, schema: share, group: "segment", affects: ["segment"] })
 */
export function setting<const Path extends string, Value>(
  path: Path,
  facts: Omit<Setting<Path, Value>, "path" | "default"> & { readonly default: NoInfer<Value> },
): Setting<Path, Value> {
  return { path, ...facts };
}
