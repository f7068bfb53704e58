import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { Bucket } from "../../core/health/accountHealth";
import { useFormatter } from "../format/FormatterContext";
import { verySmallPane } from "../frame/paneWidths";
import { useTextStyles } from "../frame/useTextStyles";
import { paneTokens } from "../theme/paneTokens";
import { BucketLabel } from "./BucketShape";
import { useTexts } from "../format/TextsContext";

const forced = { backgroundColor: "CanvasText", forcedColorAdjust: "none" } as const;

const useStyles = makeStyles({
  bar: { display: "flex", gap: "2px", height: "12px" },
  part: { borderRadius: "2px", minWidth: "4px" },
  poor: { backgroundColor: paneTokens.bucketPoor, "@media (forced-colors: active)": forced },
  average: { backgroundColor: paneTokens.bucketAverage, "@media (forced-colors: active)": forced },
  good: { backgroundColor: paneTokens.bucketGood, "@media (forced-colors: active)": forced },
  unknown: {
    backgroundImage: `repeating-linear-gradient(135deg, ${paneTokens.bucketUnknown} 0 2px, transparent 2px 5px)`,
    boxShadow: `inset 0 0 0 1px ${paneTokens.bucketUnknown}`,
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundImage: "repeating-linear-gradient(135deg, CanvasText 0 2px, Canvas 2px 5px)",
      boxShadow: "inset 0 0 0 1px CanvasText",
    },
  },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: "2px 8px",
    margin: "8px 0 0",
    padding: 0,
    listStyleType: "none",
    ...verySmallPane({ display: "grid", gridTemplateColumns: "auto auto" }),
  },
  count: { display: "block" },
});

/** How many accounts are in each bucket. */
export interface BucketCount {
  readonly bucket: Bucket;
  readonly accounts: number;
}

/** One stacked bar, and under it the counts with shape and word, which are its text twin. */
export function BucketBar({ counts }: { counts: readonly BucketCount[] }) {
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const of = (bucket: Bucket): string => format.count(counts.find((count) => count.bucket === bucket)?.accounts ?? 0);
  const name = useTexts().pane.plots.bucketCounts(of("poor"), of("average"), of("good"), of("unknown"));
  return (
    <div>
      <div className={styles.bar} role="img" aria-label={name}>
        {counts
          .filter(({ accounts }) => accounts > 0)
          .map(({ bucket, accounts }) => (
            <span
              key={bucket}
              className={mergeClasses(styles.part, styles[bucket])}
              style={{ flex: `${accounts} 0 0` }}
            />
          ))}
      </div>
      <ul className={styles.legend}>
        {counts.map(({ bucket, accounts }) => (
          <li key={bucket}>
            <span className={mergeClasses(styles.count, text.large, text.strong)}>{format.count(accounts)}</span>
            <BucketLabel bucket={bucket} />
          </li>
        ))}
      </ul>
    </div>
  );
}
