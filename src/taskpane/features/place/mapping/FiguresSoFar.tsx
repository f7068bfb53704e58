import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { PreviewFigures } from "../../../../commands/calculator/previewFigures";
import { useFormatter } from "../../../format/FormatterContext";
import { useTexts } from "../../../format/TextsContext";
import { Section } from "../../../frame/Section";
import { useTextStyles } from "../../../frame/useTextStyles";
import { balanceWords } from "../balanceWords";
import { guessWords } from "../guessWords";

const useStyles = makeStyles({
  figure: { margin: 0, display: "flex", flexDirection: "column" },
  value: { margin: 0, fontSize: "20px", lineHeight: "28px", letterSpacing: "-0.01em", overflowWrap: "anywhere" },
  detail: { margin: 0 },
  balance: { marginTop: "8px" },
});

/** What the answers do to the money: it changes with each of them. */
export function FiguresSoFar({ figures }: { figures: PreviewFigures }) {
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const texts = useTexts();
  const { questions, result } = texts.pane;
  const { mrrBalance, live, reading } = figures;
  const guess = guessWords(figures.guessed.placed, reading.currency, format, texts);
  return (
    <Section id="soFar" title={questions.figuresSoFar} hint={questions.soFarHint}>
      <dl className={mergeClasses(text.small, styles.figure)}>
        <dt className={text.hint}>{result.mrr}</dt>
        <dd className={mergeClasses(styles.value, text.strong)}>
          {mrrBalance === null ? "–" : format.money(mrrBalance.placed, reading.currency)}
        </dd>
        <dd className={mergeClasses(styles.detail, text.hint)}>{texts.pane.preview.live(live, format.count(live))}</dd>
        {guess === null ? null : <dd className={mergeClasses(styles.detail, text.hint)}>{guess}</dd>}
      </dl>
      {mrrBalance === null ? null : (
        <p className={mergeClasses(text.plain, text.small, text.hint, styles.balance)}>
          {balanceWords(mrrBalance, reading.currency, format, texts)}
        </p>
      )}
    </Section>
  );
}
