import type { AccountsReading } from "../accounts/accountsReading";
import type { MetricId } from "../settings/metric";
import type { HealthSettings } from "../settings/settings";
import type { HealthModel, OwnHealth } from "./accountHealth";
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
  const use = ownScore === "automatic" ? automaticUse(ours.model) : ownScore;
  const own = { ...ownScores.headers, use };
  return { ...(use === "metric" ? withOwnMetric(ours, ownScores, settings) : ours), own, ownScores };
}

/** What becomes of the user's own score where nobody says it. */
export function automaticUse({ weightShare }: HealthModel): "used" | "beside" {
  return weightShare < partialBelow - rounding ? "used" : "beside";
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
