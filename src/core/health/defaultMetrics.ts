import type { AccountField } from "../vocabulary/accountFields";
import { scaleEnds } from "../accounts/columnScale";
import type { Scale } from "../vocabulary/scale";
import type { DateSerial } from "../sheet/serialDate";
import type { Anchors, DefaultMetricId, MetricSetting } from "../settings/metric";

/** What the values of a metric are worked out from: one number per account, `NaN` where missing. */
export interface MetricSource {
  /** A column in use; `undefined` where the sheet has none. */
  readonly column: (field: AccountField) => Float64Array | undefined;
  readonly scaleOf: (field: AccountField) => Scale | undefined;
  readonly asOf: DateSerial;
}

/** A metric of the default model. Anchors and weight are in the policy, its name in the texts. */
export interface MetricDefinition {
  readonly id: DefaultMetricId;
  /** The field whose scale the values are on, where that has to be recognised. */
  readonly scaledField?: AccountField;
  /** The metric's column, or `null` when the sheet lacks what it needs. */
  readonly values: (source: MetricSource) => Float64Array | null;
  /** The smallest change that a next step speaks of, in the unit of the values. */
  readonly step: (scale: Scale | undefined) => number;
  /** The anchors in the unit of the values; without it the policy's own. */
  readonly anchors?: (setting: MetricSetting, scale: Scale | undefined) => Anchors;
}

/** The default model's metrics in the order of the model. A new metric is one more object here and a row in the policy. */
export const defaultMetrics: readonly MetricDefinition[] = [
  {
    id: "stickiness",
    values: ({ column }) => ratio(column("dau"), column("mau")),
    step: () => 0.01,
  },
  {
    id: "seatUse",
    values: ({ column }) => ratio(column("activeUsers") ?? column("mau"), column("seats")),
    step: () => 0.01,
  },
  {
    id: "coreFeaturesUsed",
    values: ({ column, scaleOf }) => {
      const used = column("coreFeaturesUsed");
      if (!used) return null;
      return scaleOf("coreFeaturesUsed") === "count" ? ratio(used, column("coreFeaturesTotal")) : used;
    },
    step: () => 0.01,
  },
  {
    id: "daysSinceLastLogin",
    values: ({ column, asOf }) => column("lastLogin")?.map((login) => asOf - login) ?? null,
    step: () => 1,
  },
  {
    id: "contactEngagement",
    scaledField: "contactEngagement",
    values: ({ column }) => column("contactEngagement") ?? null,
    step: answerStep,
    anchors: anchorsOnScale,
  },
  {
    id: "nps",
    scaledField: "nps",
    values: ({ column }) => column("nps") ?? null,
    step: () => 1,
    anchors: (setting, scale) => (scale ? setting.byScale?.[scale] : undefined) ?? setting,
  },
  {
    id: "csat",
    scaledField: "csat",
    values: ({ column }) => column("csat") ?? null,
    step: answerStep,
    anchors: anchorsOnScale,
  },
  {
    id: "openTickets",
    values: ({ column }) => column("tickets") ?? null,
    step: () => 1,
  },
];

/** Part ÷ whole per account; missing where the whole is 0, for nothing can be said of a share of nothing. */
function ratio(parts: Float64Array | undefined, wholes: Float64Array | undefined): Float64Array | null {
  if (!parts || !wholes) return null;
  return parts.map((part, account) => {
    const whole = wholes[account] ?? NaN;
    return whole > 0 ? part / whole : NaN;
  });
}

/** Anchors on 0–100, carried over to the sheet's scale: 50 → 87.5 is 3 → 4.5 on 1–5. */
function anchorsOnScale(setting: MetricSetting, scale: Scale | undefined): Anchors {
  const [low, high] = scaleEnds(scale ?? "0-100");
  const carried = (anchor: number): number => low + (anchor / 100) * (high - low);
  return { poor: carried(setting.poor), good: carried(setting.good) };
}

/** Answers on short scales move by tenths, on long ones by points. */
function answerStep(scale: Scale | undefined): number {
  if (scale === "share") return 0.01;
  return scale === "1-5" || scale === "0-10" ? 0.1 : 1;
}
