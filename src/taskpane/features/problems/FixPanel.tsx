import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useFormatter } from "../../format/FormatterContext";
import { useTexts } from "../../format/TextsContext";
import { PrimaryButton } from "../../frame/PrimaryButton";
import { useTextStyles } from "../../frame/useTextStyles";
import { FixChanges } from "./FixChanges";
import { FixChoices } from "./FixChoices";
import type { OpenFix, QuickFixes } from "./useQuickFix";

const useStyles = makeStyles({
  panel: {
    gridColumnStart: 1,
    gridColumnEnd: -1,
    display: "grid",
    gap: "8px",
    marginTop: "8px",
    padding: "8px 12px 12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface FixPanelProps {
  readonly id: string;
  readonly open: OpenFix;
  readonly fixes: QuickFixes;
}

/** What a quick fix would write, each cell before and after, and the button that writes it. */
export function FixPanel({ id, open, fixes }: FixPanelProps) {
  const texts = useTexts().pane.problems.fix;
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const { fix, choice, proposals, ticked } = open;
  const changes = proposals?.changes ?? [];
  const waits = fix.asks !== null && choice === null && changes.length === 0;
  return (
    <div id={id} role="group" aria-label={texts.title} className={mergeClasses(styles.panel, text.small)}>
      {fix.asks === null ? null : <FixChoices asks={fix.asks} choice={choice} onChoose={fixes.choose} />}
      {waits ? null : <FixChanges open={open} onTick={fixes.tick} />}
      <div className={styles.buttons}>
        {changes.length === 0 ? null : (
          <PrimaryButton
            label={texts.apply(ticked, format.count(ticked))}
            obstacle={open.obstacle}
            busy={open.isApplying}
            onClick={fixes.apply}
          />
        )}
        <Button onClick={fixes.cancel}>{texts.cancel}</Button>
      </div>
    </div>
  );
}
