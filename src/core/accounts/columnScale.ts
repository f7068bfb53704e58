import type { Header } from "../vocabulary/header";
import type { ScaledField } from "../vocabulary/accountFields";
import { scaleEnds, type ColumnScale, type Scale } from "../vocabulary/scale";

/** What there is to go by. */
export interface ScaleEvidence {
  readonly field: ScaledField;
  readonly header: Header;
  /** The readable values, `NaN` elsewhere. */
  readonly values: Float64Array;
  readonly numberFormat: string | null;
  /** Whether another column says how many core features there are. */
  readonly hasTotal: boolean;
  /** What an earlier run or the user settled. */
  readonly kept: ColumnScale | undefined;
}

export interface ScaleReading {
  /** `null` when it cannot be told what the numbers mean. */
  readonly scale: Scale | null;
  /** How many values suggest a narrower scale, when that is at least half of them; else 0. */
  readonly narrower: number;
}

/** Values outside a scale that a column may have without losing it: they are errors of their rows. */
const minFitting = 0.9;

/**
 * Recognises what the numbers of a column mean: once, from all of them, so that a single odd value is an error of its
 * row and never changes the meaning of the others.
 *
 * NPS: 0–10 when nine values in ten lie there, else −100…100. CSAT and contact engagement: the narrowest of 1–5, 0–10
 * and 0–100 that holds nine values in ten; fractions up to 1 are shares. Core features: shares up to 1; above 1 they are
 * counts when a total is there, percentages when the header says so, else nobody knows. The user's own health score: up to
 * 1 a share, up to 10 of ten, above that of a hundred; up to 5 it may be of five or of ten, and nobody knows.
 */
export function recogniseScale(evidence: ScaleEvidence): ScaleReading {
  const { kept, field, header } = evidence;
  if (kept && kept.header === header.text && scalesOf(evidence).includes(kept.scale)) {
    return { scale: kept.scale, narrower: 0 };
  }
  const stated = statedScale(evidence);
  if (stated) return { scale: stated, narrower: 0 };
  if (field === "healthScore") return { scale: ownScale(evidence.values), narrower: 0 };
  return field === "coreFeaturesUsed" ? featuresScale(evidence) : answersScale(evidence);
}

function ownScale(values: Float64Array): Scale | null {
  if (shareWithin(values, "share") === 1) return "share";
  let most = -Infinity;
  for (const value of values) if (value > most) most = value;
  if (most > 10) return "0-100";
  return most > 5 ? "0-10" : null;
}

/** The scales that a column may have. */
export function scalesOf({ field, hasTotal }: Pick<ScaleEvidence, "field" | "hasTotal">): readonly Scale[] {
  if (field === "nps") return ["0-10", "-100-100"];
  if (field === "coreFeaturesUsed") return hasTotal ? ["share", "percent", "count"] : ["share", "percent"];
  return ["1-5", "0-10", "0-100", "share"];
}

/** What header or number format say, where the values do not contradict it. */
function statedScale(evidence: ScaleEvidence): Scale | null {
  const { field, header, values, numberFormat } = evidence;
  const bracket = header.bracket
    .toLowerCase()
    .replace(/[–—]|\.{2,3}|…|to/g, "-")
    .replace(/[\s+]/g, "");
  const stated = new Map<string, Scale>([
    ["0-10", "0-10"],
    ["1-5", "1-5"],
    ["0-100", "0-100"],
    ["/10", "0-10"],
    ["/5", "1-5"],
    ["/100", "0-100"],
    ["-100-100", "-100-100"],
    ["−100-100", "-100-100"],
    ["share", "share"],
    ["count", "count"],
    ["#", "count"],
  ]).get(bracket);
  if (stated && scalesOf(evidence).includes(stated)) return stated;
  if (field === "nps") return null;
  if (numberFormat?.includes("%") === true) return "share";
  const saysPercent = header.text.includes("%") || /^(percent|percentage|pct)$/.test(bracket);
  if (!saysPercent) return null;
  if (shareWithin(values, "share") === 1) return "share";
  return field === "coreFeaturesUsed" ? "percent" : "0-100";
}

function featuresScale({ values, hasTotal }: ScaleEvidence): ScaleReading {
  const within = shareWithin(values, "share");
  if (within === 1 && (!hasTotal || hasFractions(values))) return { scale: "share", narrower: 0 };
  if (within >= minFitting && hasFractions(values)) return { scale: "share", narrower: 0 };
  return { scale: hasTotal ? "count" : null, narrower: 0 };
}

function answersScale(evidence: ScaleEvidence): ScaleReading {
  const { field, values } = evidence;
  if (field !== "nps" && hasFractions(values) && shareWithin(values, "share") === 1) {
    return { scale: "share", narrower: 0 };
  }
  const candidates: readonly Scale[] = field === "nps" ? ["0-10", "-100-100"] : ["1-5", "0-10", "0-100"];
  const scale = candidates.find((candidate) => shareWithin(values, candidate) >= minFitting) ?? null;
  const wide = scale === "0-100" || scale === "-100-100";
  return { scale, narrower: wide ? narrowCount(values) : 0 };
}

/** Share of the known values that lie within a scale; 1 when none is known. */
function shareWithin(values: Float64Array, scale: Scale): number {
  const [low, high] = scaleEnds(scale);
  let known = 0;
  let within = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    known++;
    if (value >= low && value <= high) within++;
  }
  return known === 0 ? 1 : within / known;
}

/** Values of a wide scale that look like answers from 1 to 10, if they are at least half; 0 is at home on both. */
function narrowCount(values: Float64Array): number {
  let known = 0;
  let narrow = 0;
  for (const value of values) {
    if (Number.isNaN(value) || value === 0) continue;
    known++;
    if (value >= 1 && value <= 10) narrow++;
  }
  return narrow * 2 >= known ? narrow : 0;
}

function hasFractions(values: Float64Array): boolean {
  return values.some((value) => value > 0 && value < 1);
}
