import * as v from "valibot";
import { defaultAverageFrom, defaultGoodFrom, defaultMinCoverage } from "../functionDefaults";
import {
  defaultMetricIds,
  defaultMetricSettings,
  ownMetricColumns,
  type MetricId,
  type MetricSetting,
} from "../metric";
import { setting } from "../setting";
import { anyNumber, group, need, notNegative, oneOf, score, share } from "../settingSchemas";

const anchors = v.pipe(
  group({ poor: anyNumber, good: anyNumber }),
  v.check(({ poor, good }) => poor !== good, need("differentAnchors")),
);

const knownIds = new Set<string>(defaultMetricIds);
const metricId = v.custom<MetricId>(
  (id) => typeof id === "string" && (knownIds.has(id) || /^column:.*\S/s.test(id)),
  need("metricId"),
);

const metric = v.pipe(
  group({
    id: metricId,
    poor: anyNumber,
    good: anyNumber,
    weight: notNegative,
    byScale: v.exactOptional(v.record(oneOf("scale"), anchors, need("anchorsByScale"))),
  }),
  v.check(({ poor, good }) => poor !== good, need("differentAnchors")),
);

const metrics: v.GenericSchema<unknown, readonly MetricSetting[]> = v.pipe(
  v.array(metric, need("metrics")),
  v.check((list) => new Set(list.map(({ id }) => id)).size === list.length, need("eachMetricOnce")),
);

export const healthSettings = [
  setting("health.metrics", {
    default: defaultMetricSettings,
    schema: metrics,
    group: "health",
    affects: ["read", "score"],
    // Other weights and anchors read nothing anew, another column does.
    partFor: (stage, value) => (stage === "read" ? ownMetricColumns(value) : value),
  }),
  /** What becomes of the user's own health score; `automatic`: used where our model has less than half of its weight. */
  setting("health.ownScore", { default: "automatic", schema: oneOf("ownScore"), group: "health", affects: ["score"] }),
  /** The score from which a bucket is average. */
  setting("health.averageFrom", { default: defaultAverageFrom, schema: score, group: "health", affects: ["score"] }),
  /** The score from which it is good. */
  setting("health.goodFrom", { default: defaultGoodFrom, schema: score, group: "health", affects: ["score"] }),
  /** Share of the weight that must be known for a score. */
  setting("health.minCoverage", { default: defaultMinCoverage, schema: share, group: "health", affects: ["score"] }),
] as const;
