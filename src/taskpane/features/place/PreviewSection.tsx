import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { PreviewFigures } from "../../../commands/calculator/previewFigures";
import { healthBasis } from "../../../core/health/healthBasis";
import type { QuickFigures } from "../../../core/report/quickFigures";
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
import { onShare } from "./onShare";
import { useTexts } from "../../format/TextsContext";
import type { Texts } from "../../../texts/texts";

const useStyles = makeStyles({
  risk: { marginTop: "4px" },
});

interface PreviewSectionProps {
  /** `null` while there is none. */
  readonly figures: PreviewFigures | null;
  /** What is newer than the figures; `null` where nothing is. */
  readonly quick: QuickFigures | null;
  /** True when settings or cells have changed since it was computed. */
  readonly isStale: boolean;
  /** False when a new one is not to be expected: the sheet could not be read. */
  readonly isWaiting: boolean;
  /** True when the result sheets hold exactly this. */
  readonly isWritten: boolean;
}

/** What placing would write now. */
export function PreviewSection({ figures, quick, isStale, isWaiting, isWritten }: PreviewSectionProps) {
  const texts = useTexts();
  const text = useTextStyles();
  const format = useFormatter();
  const { preview } = texts.pane;
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
  const first = quick ?? firstFigures(figures);
  const { live } = first;
  return (
    <Section id="preview" title={preview.title} hint={hint}>
      <div aria-busy={isStale && isWaiting}>
        <PlotFrame title={preview.health} hint={liveHint(first, format, texts)} stale={showsStale && quick === null}>
          {live === 0 ? (
            <p className={mergeClasses(text.plain, text.hint)}>{preview.noLive}</p>
          ) : (
            <HealthPreview figures={first} currency={figures.reading.currency} />
          )}
        </PlotFrame>
        {live === 0 ? null : (
          <>
            <ConcentrationPlot figures={figures} handHeldNow={first.handHeld} stale={showsStale} />
            <UtilisationBars portfolios={figures.portfolios} title={texts.pane.plots.hoursPerCsm} stale={showsStale} />
          </>
        )}
      </div>
    </Section>
  );
}

/** The same figures of what is not out of date. */
function firstFigures({
  model,
  own,
  live,
  buckets,
  mrrAtRisk,
  handHeld,
  hasHandHeldShare,
}: PreviewFigures): QuickFigures {
  return { model, own, live, buckets, mrrAtRisk, handHeld: { accounts: handHeld.accounts, hasHandHeldShare } };
}

interface HealthPreviewProps {
  readonly figures: QuickFigures;
  readonly currency: string | null;
}

/** The buckets with what is at risk, or why they count for nothing. */
function HealthPreview({ figures, currency }: HealthPreviewProps) {
  const texts = useTexts();
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const { model, own, buckets, mrrAtRisk } = figures;
  if (healthBasis(model, own) === "thinModel") {
    return <p className={mergeClasses(text.plain, text.hint)}>{healthNote(figures, format, texts)}</p>;
  }
  return (
    <>
      <BucketBar counts={buckets} />
      {mrrAtRisk === null ? null : (
        <p className={mergeClasses(text.plain, text.hint, styles.risk)}>
          {`${texts.pane.result.mrrAtRisk} ${format.money(mrrAtRisk, currency)}`}
        </p>
      )}
    </>
  );
}

function liveHint(figures: QuickFigures, format: Formatter, texts: Texts): string {
  return onShare(texts.pane.preview.live(figures.live, format.count(figures.live)), figures, format, texts);
}
