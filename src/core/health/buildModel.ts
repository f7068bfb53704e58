import type { AccountsReading } from "../accounts/accountsReading";
import type { HealthSettings } from "../settings/settings";
import type { HealthModel, ModelMetric } from "./accountHealth";
import { defaultMetric, metricValues, type MetricSource } from "../settings/defaultMetrics";
import type { MetricSetting } from "../settings/metric";

/** A model and the values that it scores. */
export interface ModelColumns {
  readonly model: HealthModel;
  /** One column per metric of the model, one value per account, `NaN` where missing. */
  readonly columns: readonly Float64Array[];
}

/**
 * The part of the policy's model whose columns exist, in the policy's order, with anchors in the sheet's own units.
 * Metrics of weight 0 are left out.
 */
export function buildModel(reading: AccountsReading, { health }: HealthSettings): ModelColumns {
  const scales = new Map(reading.columns.map(({ field, scale }) => [field, scale]));
  const source: MetricSource = {
    column: (field) => reading.numbers.get(field),
    scaleOf: (field) => scales.get(field),
    asOf: reading.asOf,
  };
  const inPolicy = health.metrics.filter(({ weight }) => weight > 0);
  const found = inPolicy.flatMap((setting) => metricColumn(setting, source, reading) ?? []);
  const weightOf = (settings: readonly { readonly weight: number }[]): number =>
    settings.reduce((sum, { weight }) => sum + weight, 0);
  const metrics = found.map(({ metric }) => metric);
  return {
    model: {
      metrics,
      weightShare: inPolicy.length === 0 ? 0 : weightOf(metrics) / weightOf(inPolicy),
      metricsInPolicy: inPolicy.length,
    },
    columns: found.map(({ values }) => values),
  };
}

function metricColumn(
  setting: MetricSetting,
  source: MetricSource,
  reading: AccountsReading,
): { readonly metric: ModelMetric; readonly values: Float64Array } | null {
  const { id, poor, good, weight } = setting;
  const definition = defaultMetric(id);
  if (!definition) {
    const values = id.startsWith("column:") ? reading.numbers.get(id as `column:${string}`) : undefined;
    return values && poor !== good ? { metric: { id, poor, good, weight, step: null }, values } : null;
  }
  const values = metricValues(definition, source);
  if (!values) return null;
  const scale = definition.field && source.scaleOf(definition.field);
  const anchors = definition.anchors?.(setting, scale) ?? { poor, good };
  const metric = {
    id,
    poor: anchors.poor,
    good: anchors.good,
    weight,
    step: definition.step(scale),
    ...(scale === undefined ? {} : { scale }),
  };
  return metric.poor === metric.good ? null : { metric, values };
}
