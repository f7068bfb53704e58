import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { healthBasis } from "../../../core/health/healthBasis";
import type { Placement } from "../../../core/report/placement";
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
import { useTexts } from "../../format/TextsContext";
import type { Texts } from "../../../texts/texts";

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
  readonly placement: Placement | null;
  /** True when settings or cells have changed since it was computed. */
  readonly isStale: boolean;
  /** False when a new one is not to be expected: the sheet could not be read. */
  readonly isWaiting: boolean;
  /** True when the result sheets hold exactly this. */
  readonly isWritten: boolean;
}

/** What placing would write now. */
export function PreviewSection({ placement, isStale, isWaiting, isWritten }: PreviewSectionProps) {
  const texts = useTexts();
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const { preview } = texts.pane;
  // Most recalculations are done before the eye could follow; only longer ones are announced.
  const showsStale = useDelayed(isStale, 300);
  const state = isWritten ? preview.asWritten : preview.notWritten;
  const staleHint = isWaiting ? preview.updating : preview.outOfDate;
  const hint = showsStale ? staleHint : state;
  if (placement === null) {
    return (
      <Section id="preview" title={preview.title}>
        <p className={mergeClasses(text.plain, text.small, text.hint)}>{preview.waiting}</p>
      </Section>
    );
  }
  const live = placement.placed.length;
  return (
    <Section id="preview" title={preview.title} hint={hint}>
      <div className={mergeClasses(styles.plots, showsStale && styles.stale)} aria-busy={isStale && isWaiting}>
        <PlotFrame title={preview.health} hint={liveHint(placement, format, texts)}>
          {live === 0 ? (
            <p className={mergeClasses(text.plain, text.hint)}>{preview.noLive}</p>
          ) : (
            <HealthPreview placement={placement} />
          )}
        </PlotFrame>
        {live === 0 ? null : (
          <>
            <ConcentrationPlot placement={placement} />
            <UtilisationBars portfolios={placement.portfolios} title={texts.pane.plots.hoursPerCsm} />
          </>
        )}
      </div>
    </Section>
  );
}

/** The buckets, or why they count for nothing. */
function HealthPreview({ placement }: { placement: Placement }) {
  const texts = useTexts();
  const text = useTextStyles();
  const format = useFormatter();
  if (healthBasis(placement.model, placement.own) !== "thinModel") return <BucketBar counts={placement.buckets} />;
  return <p className={mergeClasses(text.plain, text.hint)}>{healthNote(placement, format, texts)}</p>;
}

function liveHint({ placed, model, own }: Placement, format: Formatter, texts: Texts): string {
  const { preview } = texts.pane;
  const live = preview.live(placed.length, format.count(placed.length));
  return healthBasis(model, own) === "partialModel" ? preview.onShare(live, format.share(model.weightShare)) : live;
}
