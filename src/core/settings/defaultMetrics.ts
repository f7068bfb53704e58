import type { DateSerial } from "../sheet/serialDate";
import type { AccountField } from "../vocabulary/accountFields";
import { scaleEnds, type Scale } from "../vocabulary/scale";
import type { Anchors, MetricSettingOf } from "./metricSetting";

/** What the values of a metric are worked out from: one number per account, `NaN` where missing. */
export interface MetricSource {
  /** A column in use; `undefined` where the sheet has none. */
  readonly column: (field: AccountField) => Float64Array | undefined;
  readonly scaleOf: (field: AccountField) => Scale | undefined;
  readonly asOf: DateSerial;
}

/** A metric of the default model: all that there is to it but its name, which the texts have. */
export interface MetricDefinition<Id extends string = string> {
  readonly id: Id;
  /** Anchors and weight that the settings start with. */
  readonly defaults: Omit<MetricSettingOf<string>, "id">;
  /** The column that holds its values as they stand, on the scale that the column is on. */
  readonly field?: AccountField;
  /** What is worked out from several columns or from dates; `null` when the sheet lacks what it needs. */
  readonly values?: (source: MetricSource) => Float64Array | null;
  /** The smallest change that a next step speaks of, in the unit of the values. */
  readonly step: (scale: Scale | undefined) => number;
  /** The anchors in the unit of the values; without it the setting's own. */
  readonly anchors?: (setting: MetricSettingOf<string>, scale: Scale | undefined) => Anchors;
}

/** The default model's metrics in the order of the model. A new metric is one more object here, its column a field. */
const definitions = [
  {
    id: "stickiness",
    defaults: { poor: 0.05, good: 0.25, weight: 25 },
    values: ({ column }) => ratio(column("dau"), column("mau")),
    step: () => 0.01,
  },
  {
    id: "seatUse",
    defaults: { poor: 0.2, good: 0.8, weight: 15 },
    values: ({ column }) => ratio(column("activeUsers") ?? column("mau"), column("seats")),
    step: () => 0.01,
  },
  {
    id: "coreFeaturesUsed",
    defaults: { poor: 0.2, good: 0.8, weight: 15 },
    values: ({ column, scaleOf }) => {
      const used = column("coreFeaturesUsed");
      if (!used) return null;
      return scaleOf("coreFeaturesUsed") === "count" ? ratio(used, column("coreFeaturesTotal")) : used;
    },
    step: () => 0.01,
  },
  {
    id: "daysSinceLastLogin",
    defaults: { poor: 30, good: 1, weight: 10 },
    values: ({ column, asOf }) => column("lastLogin")?.map((login) => asOf - login) ?? null,
    step: () => 1,
  },
  {
    id: "contactEngagement",
    defaults: { poor: 20, good: 80, weight: 15 },
    field: "contactEngagement",
    step: answerStep,
    anchors: anchorsOnScale,
  },
  {
    id: "nps",
    defaults: { poor: 6, good: 9, weight: 10, byScale: { "-100-100": { poor: -20, good: 50 } } },
    field: "nps",
    step: () => 1,
    anchors: (setting, scale) => (scale ? setting.byScale?.[scale] : undefined) ?? setting,
  },
  {
    id: "csat",
    defaults: { poor: 50, good: 87.5, weight: 5 },
    field: "csat",
    step: answerStep,
    anchors: anchorsOnScale,
  },
  {
    id: "openTickets",
    defaults: { poor: 10, good: 0, weight: 5 },
    field: "tickets",
    step: () => 1,
  },
] as const satisfies readonly MetricDefinition[];

/** The metrics of the default model. */
export type DefaultMetricId = (typeof definitions)[number]["id"];

export const defaultMetrics: readonly MetricDefinition<DefaultMetricId>[] = definitions;

const byId: ReadonlyMap<string, MetricDefinition> = new Map(definitions.map((metric) => [metric.id, metric]));

/** A metric of the default model; `undefined` for one that a user added. */
export function defaultMetric(id: string): MetricDefinition | undefined {
  return byId.get(id);
}

/** A metric's values; `null` when the sheet lacks what it needs. */
export function metricValues({ field, values }: MetricDefinition, source: MetricSource): Float64Array | null {
  if (values) return values(source);
  return (field && source.column(field)) ?? null;
}

/** Part ÷ whole per account; missing where the whole is 0, for nothing can be said of a share of nothing. */
function ratio(parts: Float64Array | undefined, wholes: Float64Array | undefined): Float64Array | null {
  if (!parts || !wholes) return null;
  return parts.map((part, account) => {
    const whole = wholes[account] ?? NaN;
    return whole > 0 ? part / whole : NaN;
  });
}

/** Anchors on 0–100, carried over to the sheet's scale: 50 → 87.5 is 3 → 4.5 on 1–5. */
function anchorsOnScale(setting: MetricSettingOf<string>, scale: Scale | undefined): Anchors {
  const [low, high] = scaleEnds(scale ?? "0-100");
  const carried = (anchor: number): number => low + (anchor / 100) * (high - low);
  return { poor: carried(setting.poor), good: carried(setting.good) };
}

/** Answers on short scales move by tenths, on long ones by points. */
function answerStep(scale: Scale | undefined): number {
  if (scale === "share") return 0.01;
  return scale === "1-5" || scale === "0-10" ? 0.1 : 1;
}
