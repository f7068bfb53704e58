import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { PreviewFigures } from "../../../commands/calculator/previewFigures";
import type { Guess } from "../../../core/accounts/guess";
import { healthBasis } from "../../../core/health/healthBasis";
import { ranksByHealth } from "../../../core/segmentation/rankedBy";
import { useFormatter } from "../../format/FormatterContext";
import type { Formatter } from "../../format/formatter";
import { useTextStyles } from "../../frame/useTextStyles";
import { Section } from "../../frame/Section";
import { BucketBar } from "../../plots/BucketBar";
import { BucketLabel } from "../../plots/BucketShape";
import { FigureTable } from "../../plots/FigureTable";
import { balanceWords } from "./balanceWords";
import { guessWords } from "./guessWords";
import { onShare } from "./onShare";
import { healthNote } from "./healthNote";
import { highestUtilisation } from "./highestUtilisation";
import { useTexts } from "../../format/TextsContext";
import type { Texts } from "../../../texts/texts";

const useStyles = makeStyles({
  figures: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(112px, 1fr))",
    gap: "12px 16px",
    margin: "0 0 16px",
  },
  figure: { margin: 0, display: "flex", flexDirection: "column" },
  value: { margin: 0, fontSize: "20px", lineHeight: "28px", letterSpacing: "-0.01em", overflowWrap: "anywhere" },
  detail: { margin: 0 },
  table: { marginTop: "12px" },
  balance: { marginTop: "12px" },
});

/** The main numbers of a placement, the buckets with their money, and the sum that ties it to the sheet. */
export function FiguresSection({ figures }: { figures: PreviewFigures }) {
  const allTexts = useTexts();
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const { result: texts } = allTexts.pane;
  const isThin = healthBasis(figures.model, figures.own) === "thinModel";
  const note = healthNote(figures, format, allTexts);
  const interrupted = interruptedWords(figures, format, allTexts);
  return (
    <Section id="figures" title={texts.figures} hint={texts.asOf(format.date(figures.asOf))}>
      <dl className={styles.figures}>
        {mainFigures(figures, format, allTexts).map(({ label, value, detail, guess }) => (
          <div key={label} className={mergeClasses(styles.figure, text.small)}>
            <dt className={text.hint}>{label}</dt>
            <dd className={mergeClasses(styles.value, text.strong)}>{value}</dd>
            <dd className={mergeClasses(styles.detail, text.hint)}>{detail}</dd>
            {guess === null ? null : <dd className={mergeClasses(styles.detail, text.hint)}>{guess}</dd>}
          </div>
        ))}
      </dl>
      {figures.live > 0 && !isThin ? <BucketBar counts={figures.buckets} /> : null}
      {note === null ? null : <p className={mergeClasses(text.plain, text.small, text.hint, styles.balance)}>{note}</p>}
      <div className={styles.table}>
        <BucketTable figures={figures} />
      </div>
      {figures.mrrBalance === null ? null : (
        <p className={mergeClasses(text.plain, text.small, text.hint, styles.balance)}>
          {balanceWords(figures.mrrBalance, figures.reading.currency, format, allTexts)}
          {interrupted === null ? "" : ` ${interrupted}`}
        </p>
      )}
    </Section>
  );
}

function BucketTable({ figures }: { figures: PreviewFigures }) {
  const format = useFormatter();
  const { result: texts } = useTexts().pane;
  const { currency } = figures.reading;
  const isThin = healthBasis(figures.model, figures.own) === "thinModel";
  const money = (value: number | null): string => (value === null ? "–" : format.money(value, currency));
  return (
    <FigureTable
      name={texts.perBucket}
      spareColumn={1}
      headers={[texts.bucket, texts.accounts, texts.mrr, texts.atRisk]}
      rows={[
        ...(isThin ? [] : figures.buckets).map(({ bucket, accounts, mrr, mrrAtRisk }) => ({
          id: bucket,
          cells: [<BucketLabel key={bucket} bucket={bucket} />, format.count(accounts), money(mrr), money(mrrAtRisk)],
        })),
        {
          id: "total",
          strong: true,
          cells: [
            texts.total,
            format.count(figures.live),
            money(figures.mrrBalance?.placed ?? null),
            money(figures.mrrAtRisk),
          ],
        },
      ]}
    />
  );
}

interface Figure {
  readonly label: string;
  readonly value: string;
  readonly detail: string;
  /** What of it rests on a guess; `null` where nothing does. */
  readonly guess: string | null;
}

function mainFigures(figures: PreviewFigures, format: Formatter, allTexts: Texts): readonly Figure[] {
  const { result: texts, plots } = allTexts.pane;
  const { live, mrrBalance, mrrAtRisk, handHeld, hasHandHeldShare, portfolios, reading } = figures;
  const mrr = mrrBalance?.placed ?? null;
  const highest = highestUtilisation(portfolios);
  const bound = portfolios?.lowerBound ?? null;
  const guessOf = (guess: Guess): string | null => guessWords(guess, reading.currency, format, allTexts);
  const guess = guessOf(figures.guessed.placed);
  return [
    {
      label: texts.mrr,
      value: mrr === null ? "–" : format.money(mrr, reading.currency),
      detail: mrr === null ? texts.noMrrColumn : texts.accountsPlaced(live, format.count(live)),
      guess,
    },
    {
      label: texts.mrrAtRisk,
      value: mrrAtRisk === null ? "–" : format.money(mrrAtRisk, reading.currency),
      detail: riskDetail(figures, format, allTexts),
      guess: mrrAtRisk === null ? null : guess,
    },
    {
      label: texts.handHeld,
      value: hasHandHeldShare ? format.count(handHeld.accounts) : "–",
      detail: hasHandHeldShare ? handHeldDetail(figures, format, allTexts) : plots.noShare,
      guess: hasHandHeldShare ? guessOf(figures.guessed.handHeld) : null,
    },
    {
      label: texts.highestUtilisation,
      value: highest === null ? "–" : utilisationText(highest, format, allTexts),
      detail: bound === null ? texts.noTeam : texts.lowerBound(utilisationText(bound, format, allTexts)),
      guess: highest === null ? null : guess,
    },
  ];
}

function riskDetail({ mrrBalance, mrrAtRisk, model, own }: PreviewFigures, format: Formatter, allTexts: Texts): string {
  const { result: texts } = allTexts.pane;
  const mrr = mrrBalance?.placed ?? null;
  if (mrr === null) return texts.noMrrColumn;
  if (mrrAtRisk === null) return healthBasis(model, own) === "thinModel" ? texts.healthThin : texts.noHealth;
  return mrr > 0 ? onShare(texts.ofMrr(format.share(mrrAtRisk / mrr)), { model, own }, format, allTexts) : "";
}

function handHeldDetail(figures: PreviewFigures, format: Formatter, allTexts: Texts): string {
  const { live, handHeld, rankedBy } = figures;
  const { result: texts, plots } = allTexts.pane;
  const share = format.share(live === 0 ? 0 : handHeld.accounts / live);
  const detail = texts.ofAccounts(share, plots.accounts(live, format.count(live)));
  return ranksByHealth(rankedBy) ? onShare(detail, figures, format, allTexts) : detail;
}

/** Who is placed although nothing is charged now; `null` where nobody is. */
function interruptedWords({ interrupted, reading }: PreviewFigures, format: Formatter, allTexts: Texts): string | null {
  const { accounts, mrr } = interrupted;
  if (accounts === 0) return null;
  const { result: texts } = allTexts.pane;
  const words = texts.interruptedAccounts(accounts, format.count(accounts));
  return texts.interrupted(words, format.money(mrr, reading.currency));
}

function utilisationText(utilisation: number, format: Formatter, texts: Texts): string {
  return Number.isFinite(utilisation) ? format.share(utilisation) : texts.pane.plots.noCapacity;
}
