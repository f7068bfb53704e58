import type { AccountsReading } from "../accounts/accountsReading";
import { scaleEnds } from "../vocabulary/scale";
import type { HealthWord } from "../vocabulary/languageWords";
import type { Anchors } from "../settings/metric";
import type { OwnHealth, OwnScore } from "./accountHealth";
import type { BucketLimits } from "./nextStep";
import { healthBucket } from "./healthBucket";

/** The user's own health score, one entry per account of the reading. */
export interface OwnScores {
  readonly headers: Pick<OwnHealth, "scoreHeader" | "wordHeader">;
  /** The worst and the best that it can say, in the sheet's unit. */
  readonly anchors: Anchors;
  /** On 0–100, with its bucket. */
  readonly of: (account: number) => OwnScore;
  /** In the sheet's unit; `NaN` where it says nothing. */
  readonly values: () => Float64Array;
}

/** The scores in the middle of the buckets. */
export function bucketMiddles({ averageFrom, goodFrom }: BucketLimits): Readonly<Record<HealthWord, number>> {
  return { poor: averageFrom / 2, average: (averageFrom + goodFrom) / 2, good: (goodFrom + 100) / 2 };
}

const unknown: OwnScore = { score: null, bucket: "unknown" };

/**
 * The user's own health score, on 0–100: never ignored. Scores of risk run the other way. A column of words beside it
 * decides the bucket; without a score, words count as the middle of their bucket.
 *
 * @returns `null` where the sheet has no such column, or one of which nobody knows the scale or the direction.
 */
export function ownHealth(
  { accounts, columns, numbers, healthWords }: AccountsReading,
  limits: BucketLimits,
): OwnScores | null {
  const scoreColumn = columns.find(({ field, used }) => field === "healthScore" && used);
  const wordColumn = columns.find(({ field }) => field === "healthLabel");
  const scores = numbers.get("healthScore");
  const saysWords = healthWords?.some((word) => word !== null) === true;
  if (!(scoreColumn && scores) && !saysWords) return null;

  const ends = scaleEnds(scoreColumn?.scale ?? "0-100");
  const [poor, good] = scoreColumn?.runsDown === true ? [ends[1], ends[0]] : ends;
  const middleOf = bucketMiddles(limits);
  const scoreOf = (account: number): number | null => {
    const value = scores?.[account] ?? NaN;
    const word = healthWords?.[account] ?? null;
    // Rounded, for 8.2 on a scale of ten is 82 and not 82.00000000000001.
    if (!Number.isNaN(value)) return Number(((100 * (value - poor)) / (good - poor)).toPrecision(12));
    return word === null ? null : middleOf[word];
  };
  const of = (account: number): OwnScore => {
    const score = scoreOf(account);
    if (score === null) return unknown;
    return {
      score,
      bucket: healthWords?.[account] ?? healthBucket(score, limits.averageFrom, limits.goodFrom),
    };
  };
  const values = (): Float64Array =>
    Float64Array.from(accounts, (_, account) => {
      const value = scores?.[account] ?? NaN;
      const score = scoreOf(account);
      return Number.isNaN(value) && score !== null ? poor + (score / 100) * (good - poor) : value;
    });
  return {
    headers: {
      scoreHeader: scoreColumn && scores ? scoreColumn.header : null,
      wordHeader: saysWords && wordColumn ? wordColumn.header : null,
    },
    anchors: { poor, good },
    of,
    values,
  };
}
