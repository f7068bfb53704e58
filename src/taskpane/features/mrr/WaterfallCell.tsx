import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { paneTokens } from "../../theme/paneTokens";
import type { WaterfallBar } from "./waterfall";

const forced = { "@media (forced-colors: active)": { fill: "CanvasText" } } as const;

const useStyles = makeStyles({
  plot: { display: "block", width: "100%", height: "26px", overflow: "visible" },
  total: { fill: paneTokens.chartBar, ...forced },
  gain: { fill: paneTokens.bucketGood, ...forced },
  loss: { fill: paneTokens.bucketPoor, ...forced },
  link: {
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeWidth: "1px",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
});

const top = 6;
const height = 14;
const bottom = top + height;
const rowHeight = 26;

interface WaterfallCellProps {
  readonly className?: string;
  readonly bar: WaterfallBar;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Totals do not start at zero, and show it by a break. */
  readonly isCut: boolean;
  /** The running total before and after, for a person who does not see the bar. */
  readonly name: string;
}

/** One bar of the waterfall, with the lines that lead to it from the bar above and on to the one below. */
export function WaterfallCell({ className, bar, isFirst, isLast, isCut, name }: WaterfallCellProps) {
  const styles = useStyles();
  const maskId = useId();
  const { kind, left, width, enters, leaves } = bar;
  const isBroken = kind === "total" && isCut;
  return (
    <svg className={mergeClasses(styles.plot, className)} role="img" aria-label={name}>
      {isFirst ? null : <Link at={enters} from={0} to={top} />}
      {width === 0 && !isFirst && !isLast ? <Link at={enters} from={top} to={bottom} /> : null}
      {isLast ? null : <Link at={leaves} from={bottom} to={rowHeight} />}
      {isBroken ? (
        <mask id={maskId}>
          <rect width="100%" height="100%" fill="white" />
          <path d={`M10 ${top}h3l-2.5 ${height}h-3z`} fill="black" />
        </mask>
      ) : null}
      {width === 0 ? null : (
        <rect
          className={styles[kind]}
          x={`${left}%`}
          y={top}
          width={`${width}%`}
          height={height}
          rx="2"
          mask={isBroken ? `url(#${maskId})` : undefined}
        />
      )}
    </svg>
  );
}

function Link({ at, from, to }: { at: number; from: number; to: number }) {
  return <line className={useStyles().link} x1={`${at}%`} x2={`${at}%`} y1={from} y2={to} />;
}
