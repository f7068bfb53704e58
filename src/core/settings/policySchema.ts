import * as v from "valibot";
import { accountFields, scaledFields, type AccountField, type ScaledField } from "../accounts/accountFields";
import type { Scale } from "../accounts/scale";
import type { MetricId } from "../health/metric";
import type { Policy } from "./policy";
import { defaultPolicy } from "./policyDefaults";
import { readDate } from "../sheet/serialDate";

/** What is wrong with a stored policy, as data. */
export interface PolicyError {
  /** The field, as a person finds it in the JSON: `health.metrics[2].weight`; `""` for the text as a whole. */
  readonly field: string;
  /** What is needed there. */
  readonly needed: string;
  /** What was found there, as JSON, cut when long. */
  readonly found: string;
}

export type PolicyReading =
  { readonly ok: true; readonly policy: Policy } | { readonly ok: false; readonly error: PolicyError };

const figure = (needed: string, low: number, high = Number.MAX_VALUE) =>
  v.pipe(v.number(needed), v.finite(needed), v.minValue(low, needed), v.maxValue(high, needed));
const share = figure("a number from 0 to 1", 0, 1);
const score = figure("a number from 0 to 100", 0, 100);
const atLeastNone = figure("a number of at least 0", 0);
const anchor = figure("a number", -Number.MAX_VALUE);
const text = v.pipe(v.string("text"), v.trim(), v.minLength(1, "text that is not blank"));

const groupNeeded = "a group of settings in { }";

function isGroup(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A group of settings. A field that an older version did not know is missing there and takes its default. */
const group = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(
    v.custom<v.InferInput<v.StrictObjectSchema<Entries, undefined>>>(isGroup, groupNeeded),
    v.strictObject(entries, (issue) => (issue.expected === "never" ? "no such field" : groupNeeded)),
  );

const scales: readonly Scale[] = ["0-10", "-100-100", "1-5", "0-100", "share", "percent", "count"];
const scale = v.picklist(scales, `one of ${scales.join(", ")}`);
const scaleKept = group({ header: text, scale });

const anchors = v.pipe(
  group({ poor: anchor, good: anchor }),
  v.check(({ poor, good }) => poor !== good, "poor and good that differ"),
);

const defaultIds = new Set<string>(defaultPolicy.health.metrics.map(({ id }) => id));
const metricId = v.custom<MetricId>(
  (id) => typeof id === "string" && (defaultIds.has(id) || /^column:.*\S/s.test(id)),
  `one of ${[...defaultIds].join(", ")}, or column: and a header`,
);

const metric = v.pipe(
  group({
    id: metricId,
    poor: anchor,
    good: anchor,
    weight: atLeastNone,
    byScale: v.optional(v.record(scale, anchors, "anchors by scale in { }")),
  }),
  v.check(({ poor, good }) => poor !== good, "poor and good that differ"),
);

const metrics = v.pipe(
  v.array(metric, "a list of metrics in [ ]"),
  v.check((list) => new Set(list.map(({ id }) => id)).size === list.length, "each metric once"),
);

const tierLimits = (fallback: { readonly employees: number; readonly mrr: number }) =>
  v.optional(
    group({
      employees: v.optional(atLeastNone, fallback.employees),
      mrr: v.optional(atLeastNone, fallback.mrr),
    }),
    {},
  );

const isoDay = v.pipe(
  v.string("a date such as 2026-01-31, or null for today"),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, "a date such as 2026-01-31, or null for today"),
  v.check((day) => Number.isFinite(readDate(day)), "a day that exists"),
);

const { health, segment, tiers, workload, portfolios, sheets } = defaultPolicy;

const columnEntries = Object.fromEntries(
  accountFields.map(({ field }) => [field, v.optional(v.nullable(text))]),
) as Record<AccountField, v.OptionalSchema<v.NullableSchema<typeof text, undefined>, undefined>>;
const scaleEntries = Object.fromEntries(scaledFields.map((field) => [field, v.optional(scaleKept)])) as Record<
  ScaledField,
  v.OptionalSchema<typeof scaleKept, undefined>
>;

/** The schema that every stored or imported policy is held against. */
export const policySchema = group({
  version: v.literal(1, "1, the version that this add-in writes"),
  asOf: v.optional(v.nullable(isoDay), null),
  columns: v.optional(group(columnEntries), {}),
  scales: v.optional(group(scaleEntries), {}),
  health: v.optional(
    v.pipe(
      group({
        metrics: v.optional(metrics, () => [...health.metrics]),
        averageFrom: v.optional(score, health.averageFrom),
        goodFrom: v.optional(score, health.goodFrom),
        minCoverage: v.optional(share, health.minCoverage),
      }),
      v.forward(
        v.check(({ averageFrom, goodFrom }) => goodFrom >= averageFrom, "a limit of at least averageFrom"),
        ["goodFrom"],
      ),
    ),
    {},
  ),
  segment: v.optional(
    group({
      share: v.optional(share, segment.share),
      rankBy: v.optional(
        v.union(
          [v.picklist(["mrrAtRisk", "mrr"]), v.strictObject({ column: text })],
          'mrrAtRisk, mrr, or { "column": a header }',
        ),
        "mrrAtRisk",
      ),
    }),
    {},
  ),
  tiers: v.optional(group({ enterprise: tierLimits(tiers.enterprise), midMarket: tierLimits(tiers.midMarket) }), {}),
  workload: v.optional(
    group({
      handHeldHours: v.optional(
        group({
          enterprise: v.optional(atLeastNone, workload.handHeldHours.enterprise),
          midMarket: v.optional(atLeastNone, workload.handHeldHours.midMarket),
          smallBusiness: v.optional(atLeastNone, workload.handHeldHours.smallBusiness),
        }),
        {},
      ),
      scaledHours: v.optional(atLeastNone, workload.scaledHours),
      onboardingHours: v.optional(atLeastNone, workload.onboardingHours),
      onboardingDays: v.optional(atLeastNone, workload.onboardingDays),
    }),
    {},
  ),
  portfolios: v.optional(
    group({
      mode: v.optional(v.picklist(["portfolios", "pooled"], "portfolios or pooled"), portfolios.mode),
      capacityHours: v.optional(atLeastNone, portfolios.capacityHours),
      freezeDays: v.optional(atLeastNone, portfolios.freezeDays),
      tolerance: v.optional(atLeastNone, portfolios.tolerance),
    }),
    {},
  ),
  sheets: v.optional(group({ liveFormulas: v.optional(v.boolean("true or false"), sheets.liveFormulas) }), {}),
});

/**
 * Reads a stored or imported policy. Missing fields, which an older version did not know, take their defaults; anything
 * else that is wrong is an error that names the first wrong field, and nothing of the text is used.
 *
 * @example readPolicy('{"version":1,"segment":{"share":2}}') // error: segment.share needs a number from 0 to 1
 */
export function readPolicy(json: string): PolicyReading {
  let stored: unknown;
  try {
    stored = JSON.parse(json);
  } catch {
    return { ok: false, error: { field: "", needed: "JSON text", found: shortened(json) } };
  }
  const result = v.safeParse(policySchema, stored);
  if (result.success) return { ok: true, policy: result.output };
  const [issue] = result.issues;
  return {
    ok: false,
    error: { field: fieldPath(issue.path ?? []), needed: issue.message, found: shortened(asJson(issue.input)) },
  };
}

function fieldPath(path: readonly v.IssuePathItem[]): string {
  return path.reduce(
    (joined, { key }) =>
      typeof key === "number" ? `${joined}[${key}]` : joined === "" ? String(key) : `${joined}.${String(key)}`,
    "",
  );
}

function asJson(value: unknown): string {
  return value === undefined ? "nothing" : (JSON.stringify(value) ?? "nothing");
}

const maxFoundLength = 60;

function shortened(found: string): string {
  return found.length > maxFoundLength ? `${found.slice(0, maxFoundLength)}…` : found;
}
