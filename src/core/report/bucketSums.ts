import type { Bucket } from "../health/accountHealth";
import { ExactSum } from "../sheet/exactSum";
import type { BucketFigures } from "./placement";

/** Buckets in the order in which they are always shown. */
export const bucketOrder: readonly Bucket[] = ["poor", "average", "good", "unknown"];

interface BucketSum {
  accounts: number;
  readonly mrr: ExactSum;
  readonly mrrAtRisk: ExactSum;
}

/** Accounts and money by bucket: exact sums, which can be put together without adding every account again. */
export class BucketSums {
  private readonly sums: Readonly<Record<Bucket, BucketSum>> = {
    poor: emptySum(),
    average: emptySum(),
    good: emptySum(),
    unknown: emptySum(),
  };
  private isRiskKnown = false;

  /** Adds an account; what is not known of it adds nothing. */
  add(bucket: Bucket, mrr: number | null, mrrAtRisk: number | null): void {
    const sum = this.sums[bucket];
    sum.accounts++;
    if (mrr !== null) sum.mrr.add(mrr);
    if (mrrAtRisk === null) return;
    sum.mrrAtRisk.add(mrrAtRisk);
    this.isRiskKnown = true;
  }

  figures(knowsMrr: boolean): readonly BucketFigures[] {
    return bucketOrder.map((bucket) => {
      const { accounts, mrr, mrrAtRisk } = this.sums[bucket];
      return {
        bucket,
        accounts,
        mrr: knowsMrr ? mrr.value() : null,
        mrrAtRisk: this.isRiskKnown ? mrrAtRisk.value() : null,
      };
    });
  }

  mrr(): ExactSum {
    return this.together("mrr");
  }

  /** `null` where it is known of no account. */
  mrrAtRisk(): number | null {
    return this.isRiskKnown ? this.together("mrrAtRisk").value() : null;
  }

  private together(amount: "mrr" | "mrrAtRisk"): ExactSum {
    return bucketOrder.reduce((total, bucket) => total.addSum(this.sums[bucket][amount]), new ExactSum());
  }
}

function emptySum(): BucketSum {
  return { accounts: 0, mrr: new ExactSum(), mrrAtRisk: new ExactSum() };
}
