import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useFormatter } from "../../format/FormatterContext";
import { useTextStyles } from "../../frame/useTextStyles";
import { ViewFrame } from "../../frame/ViewFrame";
import { FirstRunFooter } from "../../frame/FirstRunFooter";
import { SourceChoiceList } from "../../frame/SourceChoiceList";
import type { PaneModel } from "./mrrPane";
import { mrrSourceChoices } from "./mrrSourceChoices";
import { useTexts } from "../../format/TextsContext";

const useStyles = makeStyles({
  part: { padding: "8px 16px 16px" },
  lead: { color: tokens.colorNeutralForeground2, marginTop: "4px" },
  sheets: { minHeight: "32px", display: "flex", alignItems: "center" },
  after: { marginTop: "8px" },
});

/** Shown while no sheet of the workbook is recognised as subscriptions: what it takes, and a choice. */
export function MrrFirstRun({ pane }: { pane: PaneModel }) {
  const allTexts = useTexts();
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const { firstRun: texts, source } = allTexts.mrr;
  const choices = mrrSourceChoices(pane.state.sources, pane.state.found, format, allTexts);
  return (
    <ViewFrame title={allTexts.pane.views.mrr} footer={<FirstRunFooter openSample={pane.openSample} />}>
      <section className={styles.part}>
        <h2 className={mergeClasses(text.plain, text.large, text.strong)}>{texts.title}</h2>
        <p className={mergeClasses(text.plain, text.medium, styles.lead)}>{texts.lead}</p>
      </section>
      <section className={mergeClasses(styles.part, text.small)}>
        <h2 className={mergeClasses(text.plain, text.small, text.strong, styles.sheets)}>{texts.sheets}</h2>
        {choices.length === 0 ? (
          <p className={text.plain}>{texts.noSheets}</p>
        ) : (
          <>
            <SourceChoiceList
              label={source.choose}
              choices={choices}
              chosen={null}
              onChoose={(reference) => pane.mrr.dispatch({ type: "sourceChosen", source: reference })}
            />
            <p className={mergeClasses(text.plain, text.hint, styles.after)}>{texts.noMatch}</p>
          </>
        )}
      </section>
    </ViewFrame>
  );
}
