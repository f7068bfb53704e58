import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { useRef } from "react";
import type { CurveFigures, PreviewFigures } from "../../commands/calculator/previewFigures";
import type { HandHeldCount } from "../../core/segmentation/countHandHeld";
import { useFormatter } from "../format/FormatterContext";
import { useTextStyles } from "../frame/useTextStyles";
import { paneTokens } from "../theme/paneTokens";
import { curveRows } from "./curveRows";
import { noShareWords } from "./noShareWords";
import { FigureTable } from "./FigureTable";
import { PlotFrame } from "./PlotFrame";
import { useElementWidth } from "./useElementWidth";
import type { Texts } from "../../texts/texts";
import { useTexts } from "../format/TextsContext";

const height = 132;
const left = 36;
const right = 8;
const top = 8;
const bottom = 108;

const useStyles = makeStyles({
  plot: { display: "block", overflow: "visible", fontFamily: tokens.fontFamilyBase, fontSize: tokens.fontSizeBase200 },
  grid: { stroke: tokens.colorNeutralStroke2, "@media (forced-colors: active)": { stroke: "GrayText" } },
  share: { stroke: tokens.colorNeutralStrokeAccessible, strokeDasharray: "2 3" },
  ours: {
    stroke: tokens.colorBrandStroke1,
    strokeWidth: "2px",
    fill: "none",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  compared: {
    stroke: paneTokens.chartMuted,
    strokeWidth: "1.5px",
    strokeDasharray: "5 3",
    fill: "none",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  point: {
    fill: tokens.colorBrandStroke1,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "2px",
    "@media (forced-colors: active)": { fill: "CanvasText", stroke: "Canvas" },
  },
  axis: { fill: tokens.colorNeutralForeground3, "@media (forced-colors: active)": { fill: "CanvasText" } },
  topAxis: { fontSize: "11px" },
  main: {
    fill: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "3px",
    paintOrder: "stroke",
    "@media (forced-colors: active)": { fill: "CanvasText", stroke: "Canvas" },
  },
  key: { display: "flex", flexWrap: "wrap", gap: "4px 12px", marginTop: "4px" },
  keyItem: { display: "inline-flex", alignItems: "center", gap: "4px" },
});

/** What accounts were ranked by, in words for the key of the plot. */
export function rankedByLabel(
  { rankedBy, segment }: Pick<PreviewFigures, "rankedBy" | "segment">,
  texts: Texts,
): string {
  const { plots } = texts.pane;
  const { rankBy } = segment;
  if (rankedBy === "column" && typeof rankBy === "object") return plots.byColumn(rankBy.column);
  return plots.ranked[rankedBy];
}

interface ConcentrationPlotProps {
  readonly figures: PreviewFigures;
  /** Of the settings as they are now. */
  readonly handHeldNow: HandHeldCount;
  /** True while the figures are out of date. */
  readonly stale: boolean;
}

/** Accounts by rank, and the MRR that they carry together; dashed the same by MRR alone. */
export function ConcentrationPlot({ figures, handHeldNow, stale }: ConcentrationPlotProps) {
  const texts = useTexts();
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const frame = useRef<HTMLDivElement>(null);
  const width = useElementWidth(frame, 308);
  const { plots } = texts.pane;
  const { concentration, live, handHeld, handHeldByMrr } = figures;
  const handHeldCount = format.count(handHeld.accounts);
  const noShare = noShareWords(figures, texts);
  const hint = handHeldNow.hasHandHeldShare ? plots.handHeld(format.count(handHeldNow.accounts)) : plots.noShare;
  if (noShare !== null || concentration === null || handHeld.mrrShare === null) {
    return (
      <PlotFrame title={plots.concentration} hint={hint} stale={stale}>
        <p className={mergeClasses(text.plain, text.hint)}>{noShare ?? plots.noMrr}</p>
      </PlotFrame>
    );
  }
  const x = scaleLinear([0, Math.max(1, live)], [left, width - right]);
  const y = scaleLinear([0, 1], [bottom, top]);
  const path = (share: (point: CurveFigures) => number): string => {
    const drawn = line<CurveFigures>(
      ({ accounts }) => x(accounts),
      (point) => y(share(point)),
    );
    return drawn(concentration) ?? "";
  };
  const markX = x(handHeld.accounts);
  const markY = y(concentration.find(({ accounts }) => accounts === handHeld.accounts)?.share ?? 0);
  const share = format.share(handHeld.mrrShare);
  const shareByMrr = format.share(handHeldByMrr.mrrShare ?? 0);
  const accounts = plots.accounts(live, format.count(live));
  const labelLeft = markX > width - 110;
  return (
    <PlotFrame title={plots.concentration} hint={hint} table={<CurveTable figures={figures} />} stale={stale}>
      <div ref={frame}>
        <svg
          width="100%"
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={plots.concentrationName(handHeldCount, share, shareByMrr)}
          className={styles.plot}
        >
          {[0, 0.5, 1].map((level) => (
            <path key={level} className={styles.grid} d={`M${left} ${Math.round(y(level)) + 0.5}H${width - right}`} />
          ))}
          <path className={styles.share} d={`M${markX} ${top}V${bottom}`} />
          <path className={styles.compared} d={path(({ shareByMrr }) => shareByMrr)} />
          <path className={styles.ours} d={path(({ share }) => share)} />
          <circle className={styles.point} cx={markX} cy={markY} r={4} />
          <text
            className={styles.main}
            x={labelLeft ? markX - 10 : markX + 10}
            y={Math.min(markY + 14, bottom - 4)}
            textAnchor={labelLeft ? "end" : "start"}
          >
            {plots.ofMrr(share)}
          </text>
          <ShareAxis y={y} />
          {markX - left > 24 ? (
            <text className={styles.axis} x={left} y={bottom + 20}>
              {format.count(0)}
            </text>
          ) : null}
          {markX < width - 120 ? (
            <text className={styles.axis} x={markX} y={bottom + 20} textAnchor="middle">
              {handHeldCount}
            </text>
          ) : null}
          <text className={styles.axis} x={width - right} y={bottom + 20} textAnchor="end">
            {accounts}
          </text>
        </svg>
        <CurveKey figures={figures} />
      </div>
    </PlotFrame>
  );
}

/** The points of both curves that tell their shape. */
function CurveTable({ figures }: Pick<ConcentrationPlotProps, "figures">) {
  const texts = useTexts();
  const format = useFormatter();
  const { plots } = texts.pane;
  return (
    <FigureTable
      name={plots.concentration}
      headers={[plots.firstAccounts, rankedByLabel(figures, texts), plots.byMrrAlone]}
      rows={curveRows(figures).map((row) => ({
        id: String(row.accounts),
        strong: row.isHandHeld,
        cells: [
          `${format.count(row.accounts)} (${format.share(row.ofAccounts)})`,
          format.share(row.share),
          format.share(row.shareByMrr),
        ],
      }))}
    />
  );
}

/** Which line is which. */
function CurveKey({ figures }: Pick<ConcentrationPlotProps, "figures">) {
  const texts = useTexts();
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <div className={mergeClasses(styles.key, text.hint)}>
      <span className={styles.keyItem}>
        <KeyLine className={styles.ours} />
        {rankedByLabel(figures, texts)}
      </span>
      <span className={styles.keyItem}>
        <KeyLine className={styles.compared} />
        {texts.pane.plots.byMrrAlone}
      </span>
    </div>
  );
}

/** The shares along the y axis. */
function ShareAxis({ y }: { readonly y: (share: number) => number }) {
  const styles = useStyles();
  const format = useFormatter();
  return [0, 0.5, 1].map((level) => (
    <text
      key={level}
      className={mergeClasses(styles.axis, level === 1 && styles.topAxis)}
      x={left - 4}
      y={y(level) + 4}
      textAnchor="end"
    >
      {level === 0 ? format.count(0) : format.share(level)}
    </text>
  ));
}

function KeyLine({ className }: { className: string }) {
  return (
    <svg width={16} height={2} viewBox="0 0 16 2" aria-hidden="true" focusable="false">
      <path className={className} d="M0 1H16" />
    </svg>
  );
}
