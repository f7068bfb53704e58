import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { PreviewFigures } from "../../../commands/calculator/previewFigures";
import type { Carried } from "../../../core/segmentation/segmentedAccount";
import { useFormatter } from "../../format/FormatterContext";
import { narrowPane } from "../../frame/paneWidths";
import { useTextStyles } from "../../frame/useTextStyles";
import { Section } from "../../frame/Section";
import { FigureTable } from "../../plots/FigureTable";
import { paneTokens } from "../../theme/paneTokens";
import { noShareWords } from "../../plots/noShareWords";
import { coverageWords } from "./coverageWords";
import { guessWords } from "./guessWords";
import { onShare } from "./onShare";
import { useTexts } from "../../format/TextsContext";

const useStyles = makeStyles({
  share: { display: "inline-flex", alignItems: "center", gap: "8px" },
  track: {
    display: "inline-block",
    width: "36px",
    height: "4px",
    borderRadius: "2px",
    backgroundColor: paneTokens.chartTrack,
    "@media (forced-colors: active)": { backgroundColor: "Canvas", outline: "1px solid GrayText" },
    ...narrowPane({ display: "none" }),
  },
  bar: {
    display: "block",
    height: "4px",
    borderRadius: "2px",
    backgroundColor: paneTokens.chartBar,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText", forcedColorAdjust: "none" },
  },
  ours: { backgroundColor: tokens.colorBrandBackground },
  number: { minWidth: "36px" },
  words: { marginTop: "8px" },
});

/** What the hand-held accounts carry, and what the same number chosen by MRR alone would. */
export function CarrySection({ figures }: { figures: PreviewFigures }) {
  const allTexts = useTexts();
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const { result: texts, plots } = allTexts.pane;
  const { handHeld, handHeldByMrr, hasHandHeldShare, segment, rankedBy } = figures;
  const { rankBy } = segment;
  const chosenBy = rankedBy === "column" && typeof rankBy === "object" ? rankBy.column : texts.ranked[rankedBy];
  const words = hasHandHeldShare ? coverageWords(figures, format, allTexts) : null;
  const cells = (name: string, carried: Carried, isOurs: boolean) => [
    name,
    <ShareBar key="mrr" share={carried.mrrShare} isOurs={isOurs} />,
    <ShareBar key="risk" share={carried.mrrAtRiskShare} isOurs={isOurs} />,
  ];
  const count = plots.accounts(handHeld.accounts, format.count(handHeld.accounts));
  const accounts = handHeld.mrrAtRiskShare === null ? count : onShare(count, figures, format, allTexts);
  const guess = guessWords(figures.guessed.handHeld, figures.reading.currency, format, allTexts);
  return (
    <Section id="carry" title={texts.carry(format.exactShare(segment.share))} hint={accounts}>
      {!hasHandHeldShare || handHeld.mrrShare === null ? (
        <p className={mergeClasses(text.plain, text.small, text.hint)}>
          {noShareWords(figures, allTexts) ?? plots.noMrr}
        </p>
      ) : (
        <FigureTable
          name={texts.carry(format.exactShare(segment.share))}
          headers={[texts.chosenBy, texts.mrr, texts.atRisk]}
          rows={[
            { id: "ours", strong: true, cells: cells(chosenBy, handHeld, true) },
            { id: "byMrr", cells: cells(texts.mrrAlone, handHeldByMrr, false) },
          ]}
        />
      )}
      {!hasHandHeldShare || guess === null ? null : (
        <p className={mergeClasses(text.plain, text.small, text.hint, styles.words)}>{guess}</p>
      )}
      {words === null ? null : <p className={mergeClasses(text.plain, text.small, text.hint, styles.words)}>{words}</p>}
    </Section>
  );
}

function ShareBar({ share, isOurs }: { share: number | null; isOurs: boolean }) {
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  if (share === null) return "–";
  return (
    <span className={styles.share}>
      <span className={styles.track} aria-hidden="true">
        <span
          className={mergeClasses(styles.bar, isOurs && styles.ours)}
          style={{ width: `${100 * Math.min(Math.max(share, 0), 1)}%` }}
        />
      </span>
      <span className={mergeClasses(styles.number, text.number)}>{format.share(share)}</span>
    </span>
  );
}
