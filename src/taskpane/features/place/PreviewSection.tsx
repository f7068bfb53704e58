import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { PreviewFigures } from "../../../commands/calculator/previewFigures";
import { healthBasis } from "../../../core/health/healthBasis";
import { paneTexts } from "../../../core/texts/pane";
import type { Formatter } from "../../format/formatter";
import { useFormatter } from "../../format/FormatterContext";
import { useTextStyles } from "../../frame/useTextStyles";
import { Section } from "../../frame/Section";
import { BucketBar } from "../../plots/BucketBar";
import { ConcentrationPlot } from "../../plots/ConcentrationPlot";
import { PlotFrame } from "../../plots/PlotFrame";
import { UtilisationBars } from "../../plots/UtilisationBars";
import { useDelayed } from "../../workbook/useDelayed";
import { healthNote } from "./healthNote";

const useStyles = makeStyles({
  stale: { opacity: 0.5 },
  plots: {
    transitionProperty: "opacity",
    transitionDuration: tokens.durationFast,
    "@media (prefers-reduced-motion: reduce)": { transitionProperty: "none" },
  },
});

interface PreviewSectionProps {
  /** `null` while there is none. */
  readonly figures: PreviewFigures | null;
  /** True when settings or cells have changed since it was computed. */
  readonly isStale: boolean;
  /** False when a new one is not to be expected: the sheet could not be read. */
  readonly isWaiting: boolean;
  /** True when the result sheets hold exactly this. */
  readonly isWritten: boolean;
}

/** What placing would write now. */
export function PreviewSection({ figures, isStale, isWaiting, isWritten }: PreviewSectionProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const { preview } = paneTexts;
  // Most recalculations are done before the eye could follow; only longer ones are announced.
  const showsStale = useDelayed(isStale, 300);
  const state = isWritten ? preview.asWritten : preview.notWritten;
  const staleHint = isWaiting ? preview.updating : preview.outOfDate;
  const hint = showsStale ? staleHint : state;
  if (figures === null) {
    return (
      <Section id="preview" title={preview.title}>
        <p className={mergeClasses(text.plain, text.small, text.hint)}>{preview.waiting}</p>
      </Section>
    );
  }
  const { live } = figures;
  return (
    <Section id="preview" title={preview.title} hint={hint}>
      <div className={mergeClasses(styles.plots, showsStale && styles.stale)} aria-busy={isStale && isWaiting}>
        <PlotFrame title={preview.health} hint={liveHint(figures, format)}>
          {live === 0 ? (
            <p className={mergeClasses(text.plain, text.hint)}>{preview.noLive}</p>
          ) : (
            <HealthPreview figures={figures} />
          )}
        </PlotFrame>
        {live === 0 ? null : (
          <>
            <ConcentrationPlot figures={figures} />
            <UtilisationBars portfolios={figures.portfolios} title={paneTexts.plots.hoursPerCsm} />
          </>
        )}
      </div>
    </Section>
  );
}

/** The buckets, or why they count for nothing. */
function HealthPreview({ figures }: { figures: PreviewFigures }) {
  const text = useTextStyles();
  const format = useFormatter();
  if (healthBasis(figures.model, figures.own) !== "thinModel") return <BucketBar counts={figures.buckets} />;
  return <p className={mergeClasses(text.plain, text.hint)}>{healthNote(figures, format)}</p>;
}

function liveHint({ live, model, own }: PreviewFigures, format: Formatter): string {
  const { preview } = paneTexts;
  const words = preview.live(live, format.count(live));
  return healthBasis(model, own) === "partialModel" ? preview.onShare(words, format.share(model.weightShare)) : words;
}
