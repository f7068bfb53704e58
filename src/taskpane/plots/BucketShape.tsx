import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Bucket } from "../../core/health/accountHealth";
import { paneTokens } from "../theme/paneTokens";
import { useTexts } from "../format/TextsContext";

const useStyles = makeStyles({
  shape: { width: "12px", height: "12px", flexShrink: 0, display: "block" },
  poor: { fill: paneTokens.bucketPoor, "@media (forced-colors: active)": { fill: "CanvasText" } },
  average: { fill: paneTokens.bucketAverage, "@media (forced-colors: active)": { fill: "CanvasText" } },
  good: { fill: paneTokens.bucketGood, "@media (forced-colors: active)": { fill: "CanvasText" } },
  unknown: {
    fill: "none",
    stroke: paneTokens.bucketUnknown,
    strokeWidth: "1.5px",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  label: {
    display: "inline-flex",
    alignItems: "center",
    gap: "4px",
    whiteSpace: "nowrap",
    verticalAlign: "top",
    fontSize: tokens.fontSizeBase200,
  },
  poorText: { color: paneTokens.bucketPoorText },
  averageText: { color: paneTokens.bucketAverageText },
  goodText: { color: paneTokens.bucketGoodText },
  unknownText: { color: paneTokens.bucketUnknownText },
});

/** Triangle, diamond, disc or ring: a bucket without its colour. */
export function BucketShape({ bucket }: { bucket: Bucket }) {
  const styles = useStyles();
  return (
    <svg
      viewBox="0 0 12 12"
      className={mergeClasses(styles.shape, styles[bucket])}
      aria-hidden="true"
      focusable="false"
    >
      {bucket === "poor" ? <path d="M1 2h10L6 11z" /> : null}
      {bucket === "average" ? <path d="M6 .7 11.3 6 6 11.3.7 6z" /> : null}
      {bucket === "good" ? <circle cx="6" cy="6" r="5" /> : null}
      {bucket === "unknown" ? <circle cx="6" cy="6" r="4.6" /> : null}
    </svg>
  );
}

/** A bucket's shape and word in its colour. */
export function BucketLabel({ bucket }: { bucket: Bucket }) {
  const texts = useTexts();
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.label, styles[`${bucket}Text`])}>
      <BucketShape bucket={bucket} />
      {texts.pane.buckets[bucket]}
    </span>
  );
}
