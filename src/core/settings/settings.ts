import type { settingTable } from "./settingTable";

type Entry = (typeof settingTable)[number];

export type SettingPath = Entry["path"];

/** What stands at a path of the settings. */
export type SettingValue<Path extends SettingPath> = Extract<Entry, { readonly path: Path }>["default"];

/** The first name of a path. */
export type PartName<Path extends string> = Path extends `${infer Part}.${string}` ? Part : Path;
type NameIn<Part extends string, Path extends string> = Path extends `${Part}.${infer Name}` ? Name : never;

/**
 * Everything that steers the calculation, as one plain, serialisable object that is stored in the workbook.
 * Shares are 0–1, scores 0–100, hours are per month, days are calendar days.
 */
export type Settings = {
  readonly [Part in PartName<SettingPath>]: Part extends SettingPath
    ? SettingValue<Part>
    : { readonly [Name in NameIn<Part, SettingPath>]: SettingValue<Extract<SettingPath, `${Part}.${Name}`>> };
};

/** What reading an accounts sheet looks at: of the metrics and of the ranking only the columns that they name. */
export type AccountsSettings = Pick<
  Settings,
  "columns" | "scales" | "words" | "writing" | "directions" | "amounts" | "export" | "headerRow"
> & {
  readonly health: Pick<Settings["health"], "metrics">;
  readonly segment: Pick<Settings["segment"], "rankBy">;
};

/** What scoring looks at. */
export type HealthSettings = Pick<Settings, "health">;

/** What the 80/20 looks at. */
export type SegmentationSettings = Pick<Settings, "segment" | "tiers">;

/** What the team and the portfolios look at. */
export type PortfolioSettings = Pick<Settings, "workload" | "portfolios">;
