import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CsmLoad, Portfolios } from "../../core/portfolios/assignment";
import { useFormatter } from "../format/FormatterContext";
import type { Formatter } from "../format/formatter";
import { narrowPane, verySmallPane } from "../frame/paneWidths";
import { useTextStyles } from "../frame/useTextStyles";
import { paneTokens } from "../theme/paneTokens";
import { FigureTable } from "./FigureTable";
import { PlotFrame } from "./PlotFrame";
import { SmallLink } from "../frame/SmallLink";
import { useTexts } from "../format/TextsContext";
import type { Texts } from "../../texts/texts";

/** All CSMs share a scale from 0 to 150 %; beyond that the bar ends in an arrow and the number tells. */
const scaleEnd = 1.5;
/** More CSMs than this are folded away until asked for. */
const shownAtFirst = 12;

const useStyles = makeStyles({
  rows: {
    display: "grid",
    // Columns are named, so that the bar can come last in the text and still stand in the middle of the row.
    gridAutoFlow: "row dense",
    gridTemplateColumns: "fit-content(104px) minmax(48px, 1fr) auto auto",
    columnGap: "8px",
    alignItems: "center",
    margin: 0,
    padding: 0,
    listStyleType: "none",
    ...verySmallPane({ gridTemplateColumns: "minmax(0, 1fr) auto" }),
  },
  row: { display: "contents" },
  name: { gridColumnStart: 1, minHeight: "16px", lineHeight: "16px", padding: "4px 0", overflowWrap: "anywhere" },
  hours: { gridColumnStart: 3, ...narrowPane({ display: "none" }) },
  share: { gridColumnStart: 4, minWidth: "36px", ...verySmallPane({ gridColumnStart: 2 }) },
  track: {
    gridColumnStart: 2,
    position: "relative",
    height: "8px",
    borderRadius: "2px",
    backgroundColor: paneTokens.chartTrack,
    "@media (forced-colors: active)": { backgroundColor: "Canvas", outline: "1px solid GrayText" },
    ...verySmallPane({ gridColumnStart: 1, gridColumnEnd: -1, marginBottom: "8px" }),
  },
  bar: {
    position: "absolute",
    left: 0,
    top: 0,
    bottom: 0,
    borderRadius: "2px",
    backgroundColor: paneTokens.chartBar,
    transitionProperty: "width",
    transitionDuration: tokens.durationFast,
    transitionTimingFunction: tokens.curveEasyEase,
    "@media (prefers-reduced-motion: reduce)": { transitionProperty: "none" },
    "@media (forced-colors: active)": { backgroundColor: "CanvasText", forcedColorAdjust: "none" },
  },
  arrow: {
    position: "absolute",
    right: "-7px",
    top: "-2px",
    borderLeft: `7px solid ${paneTokens.chartBar}`,
    borderTop: "6px solid transparent",
    borderBottom: "6px solid transparent",
    "@media (forced-colors: active)": { borderLeftColor: "CanvasText", forcedColorAdjust: "none" },
  },
  tick: {
    position: "absolute",
    top: "-4px",
    bottom: "-4px",
    left: `${100 / scaleEnd}%`,
    width: "2px",
    backgroundColor: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText", forcedColorAdjust: "none" },
  },
  today: {
    position: "absolute",
    top: 0,
    width: "8px",
    height: "8px",
    boxSizing: "border-box",
    marginLeft: "-4px",
    borderRadius: "50%",
    border: `2px solid ${tokens.colorNeutralForeground3}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  key: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 12px", marginTop: "4px" },
  keyItem: { display: "inline-flex", alignItems: "center", gap: "4px" },
  keyTick: { position: "static", width: "2px", height: "12px" },
  keyToday: { position: "static", marginLeft: 0 },
});

interface UtilisationBarsProps {
  /** `null` without a team. */
  readonly portfolios: Pick<Portfolios, "loads" | "moves" | "unassigned"> | null;
  readonly title: string;
  /** True while the figures are out of date. */
  readonly stale?: boolean;
}

/** Hours of each CSM against their capacity, before and after; the percentage and the hours are printed. */
export function UtilisationBars({ portfolios, title, stale = false }: UtilisationBarsProps) {
  const texts = useTexts();
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const [showAll, setShowAll] = useState(false);
  const { plots } = texts.pane;
  if (portfolios === null) {
    return (
      <PlotFrame title={title} stale={stale}>
        <p className={mergeClasses(text.plain, text.hint)}>{plots.noPortfolios}</p>
      </PlotFrame>
    );
  }
  const { loads, moves, unassigned } = portfolios;
  const shown = showAll ? loads : loads.slice(0, shownAtFirst);
  return (
    <PlotFrame
      title={title}
      hint={plots.perMonth}
      table={<UtilisationTable title={title} loads={loads} />}
      stale={stale}
    >
      <ul className={styles.rows} aria-label={title}>
        {shown.map((load) => {
          const { before, after, hours } = utilisationWords(load, format, texts);
          const { name } = load.member;
          return (
            <li key={name} className={styles.row} role="listitem">
              <span className={styles.name}>{name}</span>
              <span className={mergeClasses(styles.hours, text.number, text.hint)}>{hours}</span>
              <span className={mergeClasses(styles.share, text.number)}>{after}</span>
              <span className={styles.track} role="img" aria-label={plots.utilisationName(name, after, before)}>
                <span className={styles.bar} style={{ width: `${position(load.utilisationAfter)}%` }} />
                {load.utilisationAfter > scaleEnd ? <span className={styles.arrow} /> : null}
                <span className={styles.tick} />
                <span className={styles.today} style={{ left: `${position(load.utilisationBefore)}%` }} />
              </span>
            </li>
          );
        })}
      </ul>
      {loads.length > shownAtFirst ? (
        <SmallLink onClick={() => setShowAll(!showAll)}>
          {showAll ? plots.showFewer : plots.showAll(format.count(loads.length))}
        </SmallLink>
      ) : null}
      <div className={mergeClasses(styles.key, text.hint)}>
        <span className={styles.keyItem}>
          <span className={mergeClasses(styles.tick, styles.keyTick)} />
          {plots.capacity}
        </span>
        <span className={styles.keyItem}>
          <span className={mergeClasses(styles.today, styles.keyToday)} />
          {plots.today}
        </span>
        <span>{plots.moves(moves, format.count(moves))}</span>
        {unassigned > 0 ? <span>{plots.unassigned(unassigned, format.count(unassigned))}</span> : null}
      </div>
    </PlotFrame>
  );
}

function UtilisationTable({ title, loads }: { title: string; loads: readonly CsmLoad[] }) {
  const texts = useTexts();
  const format = useFormatter();
  const { plots } = texts.pane;
  return (
    <FigureTable
      name={title}
      headers={[plots.csm, plots.hours, plots.today, plots.utilisation]}
      rows={loads.map((load) => {
        const { before, after, hours } = utilisationWords(load, format, texts);
        return { id: load.member.name, cells: [load.member.name, hours, before, after] };
      })}
    />
  );
}

function utilisationWords(
  load: CsmLoad,
  format: Formatter,
  texts: Texts,
): { before: string; after: string; hours: string } {
  const share = (utilisation: number): string =>
    Number.isFinite(utilisation) ? format.share(utilisation) : texts.pane.plots.noCapacity;
  return {
    before: share(load.utilisationBefore),
    after: share(load.utilisationAfter),
    hours: texts.pane.plots.hoursOf(format.hours(load.hoursAfter), format.hours(load.member.capacityHours)),
  };
}

/** Per cent of the track; a utilisation beyond the scale, or of a CSM without capacity, stands at its end. */
function position(utilisation: number): number {
  if (Number.isNaN(utilisation)) return 0;
  return (100 * Math.min(Math.max(utilisation, 0), scaleEnd)) / scaleEnd;
}
