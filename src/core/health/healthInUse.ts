import type { AccountsReading } from "../accounts/accountsReading";
import type { MetricId } from "../settings/metric";
import type { HealthSettings } from "../settings/settings";
import type { OwnHealth } from "./accountHealth";
import { buildModel, type ModelColumns } from "./buildModel";
import { partialBelow, rounding } from "./healthBasis";
import { ownHealth, type OwnScores } from "./ownHealth";

/** What health is worked out from: our model, and the user's own score with what becomes of it. */
export interface HealthInUse extends ModelColumns {
  readonly own: OwnHealth | null;
  readonly ownScores: OwnScores | null;
}

/**
 * Our model, and the user's own score, which is used, shown beside ours, or one of our metrics: as the settings say, or by
 * itself. Then it is used where the columns of our model make up less than half of its weight, else it stands beside ours.
 */
export function healthInUse(reading: AccountsReading, settings: HealthSettings): HealthInUse {
  const ours = buildModel(reading, settings);
  const ownScores = ownHealth(reading, settings.health);
  if (ownScores === null) return { ...ours, own: null, ownScores };
  const { ownScore } = settings.health;
  const use = ownScore === "automatic" ? automaticUse(ours) : ownScore;
  const own = { ...ownScores.headers, use };
  return { ...(use === "metric" ? withOwnMetric(ours, ownScores, settings) : ours), own, ownScores };
}

/** What becomes of the user's own score where nobody says it. */
export function automaticUse(ours: ModelColumns): "used" | "beside" {
  return filledShare(ours) < partialBelow - rounding ? "used" : "beside";
}

/** Share of the whole model's weight whose columns say anything: a blank one cannot stand against a score of theirs. */
export function filledShare({ model, columns }: ModelColumns): number {
  const weightOf = (metrics: readonly { readonly weight: number }[]): number =>
    metrics.reduce((sum, { weight }) => sum + weight, 0);
  const filled = model.metrics.filter((_, index) => columns[index]!.some((value) => !Number.isNaN(value)));
  return filled.length === 0 ? 0 : (model.weightShare * weightOf(filled)) / weightOf(model.metrics);
}

/** The model with the user's own score behind its metrics, as heavy as the heaviest of them; its scale are its anchors. */
function withOwnMetric(
  { model, columns }: ModelColumns,
  { headers, anchors, values }: OwnScores,
  { health }: HealthSettings,
): ModelColumns {
  const id: MetricId = `column:${headers.scoreHeader ?? headers.wordHeader ?? ""}`;
  // As a metric of the user's own it is in the model already.
  if (model.metrics.some((metric) => metric.id === id)) return { model, columns };
  const weights = health.metrics.map(({ weight }) => weight);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const weight = Math.max(...weights, 0) || 1;
  return {
    model: {
      metrics: [...model.metrics, { id, ...anchors, weight, step: null }],
      weightShare: (model.weightShare * all + weight) / (all + weight),
      metricsInPolicy: model.metricsInPolicy + 1,
    },
    columns: [...columns, values()],
  };
}
