import type { AccountsReading } from "../accounts/accountsReading";
import { scaleEnds } from "../vocabulary/scale";
import { readHeader } from "../vocabulary/header";
import { isRisk } from "../vocabulary/health";
import type { HealthWord } from "../vocabulary/languageWords";
import type { HealthModel, OwnHealth, OwnScore } from "./accountHealth";
import { partialBelow } from "./healthBasis";
import type { BucketLimits } from "./nextStep";
import { healthBucket } from "./healthBucket";

/** The user's own health score, one entry per account of the reading. */
export interface OwnScores {
  readonly own: OwnHealth;
  readonly of: (account: number) => OwnScore;
}

/** The scores in the middle of the buckets. */
export function bucketMiddles({ averageFrom, goodFrom }: BucketLimits): Readonly<Record<HealthWord, number>> {
  return { poor: averageFrom / 2, average: (averageFrom + goodFrom) / 2, good: (goodFrom + 100) / 2 };
}

const unknown: OwnScore = { score: null, bucket: "unknown" };

/**
 * The user's own health score, on 0–100: never ignored. Scores of risk run the other way. A column of words beside it
 * decides the bucket; without a score, words count as the middle of their bucket. It is used where the columns of our model
 * make up less than half of its weight, else it is shown beside ours.
 *
 * @returns `null` where the sheet has no such column, or one of which nobody knows the scale.
 */
export function ownHealth(
  { columns, numbers, healthWords }: AccountsReading,
  model: HealthModel,
  { averageFrom, goodFrom }: BucketLimits,
): OwnScores | null {
  const scoreColumn = columns.find(({ field, used }) => field === "healthScore" && used);
  const wordColumn = columns.find(({ field }) => field === "healthLabel");
  const scores = numbers.get("healthScore");
  const saysWords = healthWords?.some((word) => word !== null) === true;
  if (!(scoreColumn && scores) && !saysWords) return null;

  const [low, high] = scaleEnds(scoreColumn?.scale ?? "0-100");
  const runsDown = scoreColumn !== undefined && isRisk(readHeader(scoreColumn.header));
  const middleOf = bucketMiddles({ averageFrom, goodFrom });
  const of = (account: number): OwnScore => {
    const word = healthWords?.[account] ?? null;
    const value = scores?.[account] ?? NaN;
    // Rounded, for 8.2 on a scale of ten is 82 and not 82.00000000000001.
    const share = Number(((100 * (value - low)) / (high - low)).toPrecision(12));
    const known = Number.isNaN(value) ? null : runsDown ? 100 - share : share;
    const score = known ?? (word === null ? null : middleOf[word]);
    if (score === null) return unknown;
    return { score, bucket: word ?? healthBucket(score, averageFrom, goodFrom) };
  };
  const isPartial = model.weightShare < partialBelow - 1e-9;
  return {
    own: {
      scoreHeader: scoreColumn && scores ? scoreColumn.header : null,
      wordHeader: saysWords && wordColumn ? wordColumn.header : null,
      use: isPartial ? "used" : "beside",
    },
    of,
  };
}
