import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { PreviewFigures } from "../../../../commands/calculator/previewFigures";
import { bucketMiddles } from "../../../../core/health/ownHealth";
import { ownUses, type OwnHealth } from "../../../../core/health/accountHealth";
import type { OwnFigures } from "../../../../core/report/ownFigures";
import type { Policy } from "../../../../core/settings/policy";
import { columnLetters } from "../../../../core/sheet/sheetRange";
import { useFormatter } from "../../../format/FormatterContext";
import { useTexts } from "../../../format/TextsContext";
import { Section } from "../../../frame/Section";
import { Segments } from "../../../frame/Segments";
import { SmallLink } from "../../../frame/SmallLink";
import { useTextStyles } from "../../../frame/useTextStyles";
import { OwnEffectsTable } from "./OwnEffectsTable";

const useStyles = makeStyles({
  line: { marginTop: "8px" },
});

/** The link that opens the list of what differs. */
export const differLinkId = "own-score-differ";

interface OwnScoreSectionProps {
  readonly policy: Policy;
  readonly figures: PreviewFigures;
  readonly onChange: (policy: Policy) => void;
  /** Shows the accounts that differ by a bucket. */
  readonly onList: () => void;
}

/** What becomes of the user's own health score: a choice of three, what each comes to, and what differs. */
export function OwnScoreSection({ policy, figures, onChange, onList }: OwnScoreSectionProps) {
  const { own, ownFigures } = figures;
  const format = useFormatter();
  const texts = useTexts().pane.ownScore;
  if (own === null || ownFigures === null) return null;
  return (
    <Section
      id="ownScore"
      title={texts.title}
      hint={texts.hint(columnLetters(ownFigures.column), format.count(ownFigures.known))}
    >
      <OwnChoice own={own} figures={ownFigures} policy={policy} onChange={onChange} />
      {own.use === "beside" ? <Differences differ={ownFigures.differ} onList={onList} /> : null}
      <OwnEffectsTable chosen={own.use} figures={ownFigures} currency={figures.reading.currency} />
    </Section>
  );
}

interface OwnChoiceProps extends Pick<OwnScoreSectionProps, "policy" | "onChange"> {
  readonly own: OwnHealth;
  readonly figures: OwnFigures;
}

function OwnChoice({ own, figures, policy, onChange }: OwnChoiceProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const { ownUses: names, pane } = useTexts();
  const texts = pane.ownScore;
  const choose = (ownScore: Policy["health"]["ownScore"]): void =>
    onChange({ ...policy, health: { ...policy.health, ownScore } });
  const { poor, average, good } = bucketMiddles(policy.health);
  const said = policy.health.ownScore;
  const isAutomatic = said === "automatic";
  // What was chosen is in sight at once, the figures that follow from it a moment later.
  const use = isAutomatic ? own.use : said;
  const hint = mergeClasses(text.plain, text.small, text.hint, styles.line);
  return (
    <>
      <Segments
        fill
        label={texts.choose}
        choices={ownUses.map((use) => ({ value: use, label: names[use] }))}
        value={use}
        onChange={choose}
      />
      <p className={hint}>
        {texts.means[use]}{" "}
        {isAutomatic ? (
          texts.byItself(use, format.share(figures.filledShare))
        ) : (
          <>
            {texts.chosen} <SmallLink onClick={() => choose("automatic")}>{texts.letDecide}</SmallLink>
          </>
        )}
      </p>
      {own.scoreHeader === null ? (
        <p className={hint}>{texts.words(format.number(poor), format.number(average), format.number(good))}</p>
      ) : null}
    </>
  );
}

interface DifferencesProps extends Pick<OwnScoreSectionProps, "onList"> {
  readonly differ: number;
}

function Differences({ differ, onList }: DifferencesProps) {
  const text = useTextStyles();
  const format = useFormatter();
  const texts = useTexts().pane.ownScore;
  if (differ === 0) return <p className={mergeClasses(text.plain, text.small, text.hint)}>{texts.noneDiffer}</p>;
  return (
    <SmallLink id={differLinkId} onClick={onList}>
      {texts.differ(differ, format.count(differ))}
    </SmallLink>
  );
}
