import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { PreviewFigures } from "../../../commands/calculator/previewFigures";
import { healthBasis } from "../../../core/health/healthBasis";
import type { HealthModel } from "../../../core/health/accountHealth";
import type { Policy } from "../../../core/settings/policy";
import { useFormatter } from "../../format/FormatterContext";
import type { Formatter } from "../../format/formatter";
import { narrowPaneOnly, verySmallPane } from "../../frame/paneWidths";
import { useTextStyles } from "../../frame/useTextStyles";
import { Section } from "../../frame/Section";
import { healthNote } from "./healthNote";
import { paneTokens } from "../../theme/paneTokens";
import { useTexts } from "../../format/TextsContext";
import { metricLabel } from "../../../core/report/layout/metricLabel";
import type { Texts } from "../../../texts/texts";

const useStyles = makeStyles({
  note: { marginBottom: "8px" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 96px 44px",
    gap: "0 8px",
    alignItems: "center",
    minHeight: "24px",
    ...narrowPaneOnly({ gridTemplateColumns: "minmax(0, 1fr) 64px 44px" }),
    ...verySmallPane({ gridTemplateColumns: "minmax(0, 1fr) auto", marginBottom: "8px" }),
  },
  missing: { gridColumnEnd: -1, gridColumnStart: 2 },
  track: {
    ...verySmallPane({ gridColumnStart: 1, gridColumnEnd: -1, gridRowStart: 2 }),
    height: "4px",
    borderRadius: "2px",
    backgroundColor: paneTokens.chartTrack,
    "@media (forced-colors: active)": { backgroundColor: "Canvas", outline: "1px solid GrayText" },
  },
  bar: {
    display: "block",
    height: "4px",
    borderRadius: "2px",
    backgroundColor: paneTokens.chartBar,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText", forcedColorAdjust: "none" },
  },
});

interface ModelSectionProps {
  readonly policy: Policy;
  /** `null` while nothing was read. */
  readonly figures: Pick<PreviewFigures, "model" | "own"> | null;
}

/** The metrics that make up health, with their weights; those without a column in the sheet say so. */
export function ModelSection({ policy, figures }: ModelSectionProps) {
  const allTexts = useTexts();
  const model = figures?.model ?? null;
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const texts = allTexts.pane.model;
  const note = figures && modelNote(figures, format, allTexts);
  const inPolicy = policy.health.metrics.filter(({ weight }) => weight > 0);
  const added = model?.metrics.filter(({ id }) => inPolicy.every((metric) => metric.id !== id)) ?? [];
  const metrics = [...inPolicy, ...added];
  const heaviest = Math.max(...metrics.map(({ weight }) => weight), 0);
  const used = new Set(model?.metrics.map(({ id }) => id));
  return (
    <Section id="model" title={texts.title} hint={model === null ? undefined : modelHint(model, format, allTexts)}>
      {note === null ? null : <p className={mergeClasses(text.plain, text.small, styles.note)}>{note}</p>}
      {model !== null && model.metrics.length === 0 ? null : (
        <ul className={mergeClasses(styles.list, text.small)}>
          {metrics.map(({ id, weight }) => {
            const isUsed = model === null || used.has(id);
            return (
              <li key={id} className={styles.row}>
                <span className={mergeClasses(text.wrap, !isUsed && text.hint)}>
                  {metricLabel(id, allTexts.report.metrics)}
                </span>
                {isUsed ? (
                  <>
                    <span className={styles.track} aria-hidden="true">
                      <span className={styles.bar} style={{ width: `${(100 * weight) / heaviest}%` }} />
                    </span>
                    <span className={text.number}>{format.number(weight)}</span>
                  </>
                ) : (
                  <span className={mergeClasses(text.number, text.hint, styles.missing)}>{texts.notInSheet}</span>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}

/** What health rests on, but for the user's own score, of which a section of its own tells. */
function modelNote(figures: Pick<PreviewFigures, "model" | "own">, format: Formatter, texts: Texts): string | null {
  const basis = healthBasis(figures.model, figures.own);
  return basis === "own" || basis === "model" ? null : healthNote(figures, format, texts);
}

function modelHint(model: HealthModel, format: Formatter, texts: Texts): string {
  return texts.pane.model.hint(
    format.count(model.metrics.length),
    format.count(model.metricsInPolicy),
    format.share(model.weightShare),
  );
}
