import { addMonths, serialOf, type DateSerial } from "../../src/core/sheet/serialDate";
import { accountNames } from "./accountNames";
import type { SeededRandom } from "./seededRandom";
import { sampleTeam, type SampleCsm } from "./sampleTeam";

export type SampleTier = "Enterprise" | "Mid-market" | "Small business";

/** A customer of the sample before anybody mistyped anything. */
export interface SampleAccount {
  readonly name: string;
  readonly status: "Live" | "Churned" | "Trial";
  readonly csm: string;
  readonly tier: SampleTier;
  readonly region: string;
  readonly mrr: number;
  readonly seats: number;
  readonly mau: number;
  readonly dau: number;
  /** 0–1 in steps of 0.05; `null` where usage is not tracked. */
  readonly featuresShare: number | null;
  readonly lastLogin: DateSerial | null;
  /** 1–5. */
  readonly engagement: number | null;
  /** The last answer, 0–10. */
  readonly nps: number | null;
  /** 1–5 with one decimal. */
  readonly csat: number | null;
  readonly tickets: number;
  readonly since: DateSerial;
  readonly firstValue: DateSerial | null;
  readonly renewal: DateSerial | null;
}

/** The day that the sample is about. */
export const sampleAsOf = serialOf(2026, 11, 23);

/** Log-normal sizes by tier: median, spread of the logarithm, and the range that the tier's prices allow. */
const sizes: Readonly<Record<SampleTier, { median: number; spread: number; low: number; high: number }>> = {
  Enterprise: { median: 5000, spread: 0.28, low: 3400, high: 9200 },
  "Mid-market": { median: 2000, spread: 0.3, low: 900, high: 3300 },
  "Small business": { median: 350, spread: 0.32, low: 190, high: 780 },
};

const tiers: readonly SampleTier[] = ["Enterprise", "Mid-market", "Small business"];
const tierShares = [14, 40, 46];
const regions = ["Iberia", "DACH", "UK and Ireland", "Benelux", "Nordics"];
const regionShares = [28, 30, 20, 12, 10];

/**
 * Made-up accounts in the order of the sheet. One hidden quality per account drives all its figures, so that usage,
 * satisfaction and tickets hang together as they do in life: not perfectly.
 */
export function sampleAccounts(
  count: number,
  random: SeededRandom,
  fixedNames: ReadonlyMap<number, string> = new Map(),
): SampleAccount[] {
  return accountNames(count, random, fixedNames).map((name) => sampleAccount(name, random));
}

/** One made-up live account of this name. */
export function sampleAccount(name: string, random: SeededRandom): SampleAccount {
  const tier = random.pick(tiers, tierShares);
  const region = random.pick(regions, regionShares);
  const quality = clamp(0.67 + 0.28 * random.normal(), 0.02, 0.98);
  /** Where a metric lies between poor (0) and good (1): the quality with some noise of its own. */
  const standing = (): number => clamp(quality + 0.14 * random.normal(), 0, 1.1);

  const mrr = monthlyRevenue(tier, random);
  const seats = Math.max(8, Math.round((mrr / 24) * (0.85 + 0.4 * random.uniform())));
  const mau = clampWhole(seats * (0.2 + 0.6 * standing()), 2, seats);
  const dau = clampWhole(mau * (0.05 + 0.2 * standing()), 1, mau);
  const since = startDay(random);
  return {
    name,
    status: "Live",
    csm: ownerOf(tier, region, random).name,
    tier,
    region,
    mrr,
    seats,
    mau,
    dau,
    featuresShare: Math.min(1, Math.round((0.2 + 0.6 * standing()) * 20) / 20),
    lastLogin: sampleAsOf - clampWhole(30 - 29 * standing(), 0, 45),
    engagement: random.chance(0.1) ? null : clampWhole(1.8 + 2.4 * standing(), 1, 5),
    nps: random.chance(0.25) ? null : clampWhole(6 + 3 * standing() + 0.4 * random.normal(), 0, 10),
    csat: random.chance(0.12) ? null : clamp(Math.round((3 + 1.5 * standing()) * 10) / 10, 1, 5),
    tickets: clampWhole(10 - 10 * standing(), 0, 14),
    since,
    firstValue: firstValueDay(since, quality, random),
    renewal: nextAnniversary(since),
  };
}

function monthlyRevenue(tier: SampleTier, random: SeededRandom): number {
  const { median, spread, low, high } = sizes[tier];
  return Math.round(clamp(median * Math.exp(spread * random.normal()), low, high) / 10) * 10;
}

/** Most customers are between half a year and five years old; a few have just come. */
function startDay(random: SeededRandom): DateSerial {
  const ageDays = random.chance(0.03) ? random.whole(12, 80) : random.whole(150, 1750);
  return sampleAsOf - ageDays;
}

/** Weeks rather than months for good accounts; the youngest and the weakest are still waiting. */
function firstValueDay(since: DateSerial, quality: number, random: SeededRandom): DateSerial | null {
  const days = Math.round(Math.exp(3.9 - 1.1 * quality + 0.5 * random.normal()));
  const reached = since + days;
  return reached > sampleAsOf || (quality < 0.35 && random.chance(0.4)) ? null : reached;
}

function nextAnniversary(since: DateSerial): DateSerial {
  for (let years = 1; ; years++) {
    const day = addMonths(since, 12 * years);
    if (day > sampleAsOf) return day;
  }
}

function ownerOf(tier: SampleTier, region: string, random: SeededRandom): SampleCsm {
  const eligible = sampleTeam.filter((csm) => csm.regions.includes(region) && csm.tiers.includes(tier));
  return random.pick(
    eligible,
    eligible.map(({ popularity }) => popularity),
  );
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

function clampWhole(value: number, low: number, high: number): number {
  return clamp(Math.round(value), low, high);
}
