import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DocumentTable16Regular, LockClosed16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { SourceReference } from "../../../commands/spreadsheetHost";
import { useFormatter } from "../../format/FormatterContext";
import { useTextStyles } from "../../frame/useTextStyles";
import { paneTokens } from "../../theme/paneTokens";
import { SourceChoiceList } from "../../frame/SourceChoiceList";
import type { PlacePane } from "./placePane";
import { sourceChoices } from "./sourceChoices";
import { useTexts } from "../../format/TextsContext";

const useStyles = makeStyles({
  part: {
    padding: "8px 16px 16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":last-child": { borderBottom: "none" },
  },
  drawing: { display: "block" },
  rules: { fill: "none", stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: "1.5px" },
  arrow: { fill: "none", stroke: tokens.colorBrandStroke1, strokeWidth: "2px" },
  poor: { fill: paneTokens.bucketPoor },
  average: { fill: paneTokens.bucketAverage },
  good: { fill: paneTokens.bucketGood },
  line: { fill: paneTokens.chartTrack },
  title: { margin: "12px 0 4px" },
  lead: { color: tokens.colorNeutralForeground2 },
  subtitle: { minHeight: "32px", display: "flex", alignItems: "center" },
  use: { width: "100%", marginTop: "12px" },
  after: { marginTop: "8px" },
  list: { margin: 0, padding: 0, listStyleType: "none", display: "grid", gap: "8px" },
  note: { display: "grid", gridTemplateColumns: "16px minmax(0, 1fr)", gap: "8px" },
  noteIcon: { color: tokens.colorNeutralForeground3 },
});

/** Shown while no sheet of the workbook is recognised as accounts: what it takes, and what will happen. */
export function FirstRun({ pane }: { pane: PlacePane }) {
  const texts = useTexts();
  const { state } = pane;
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const [chosen, setChosen] = useState<SourceReference | null>(null);
  const { firstRun } = texts.pane;
  const choices = sourceChoices(state.sources, state.found, format, texts);
  return (
    <>
      <section className={styles.part}>
        <Drawing />
        <h2 className={mergeClasses(text.plain, text.large, text.strong, styles.title)}>{firstRun.title}</h2>
        <p className={mergeClasses(text.plain, text.medium, styles.lead)}>{firstRun.lead}</p>
      </section>
      <section className={mergeClasses(styles.part, text.small)}>
        <h2 className={mergeClasses(text.plain, text.small, text.strong, styles.subtitle)}>{firstRun.sheets}</h2>
        {choices.length === 0 ? (
          <p className={text.plain}>{firstRun.noSheets}</p>
        ) : (
          <>
            <SourceChoiceList choices={choices} chosen={chosen} onChoose={setChosen} />
            <Button
              appearance="primary"
              className={styles.use}
              disabledFocusable={chosen === null}
              onClick={() => {
                if (chosen !== null) pane.place.dispatch({ type: "sourceChosen", source: chosen });
              }}
            >
              {firstRun.useSheet}
            </Button>
            <p className={mergeClasses(text.plain, text.hint, styles.after)}>{firstRun.noMatch}</p>
          </>
        )}
      </section>
      <section className={mergeClasses(styles.part, text.small)}>
        <h2 className={mergeClasses(text.plain, text.small, text.strong, styles.subtitle)}>
          {firstRun.whatWillHappen}
        </h2>
        <ul className={styles.list}>
          <li className={styles.note}>
            <DocumentTable16Regular className={styles.noteIcon} aria-hidden="true" />
            <span>{firstRun.sheetsAdded}</span>
          </li>
          <li className={styles.note}>
            <LockClosed16Regular className={styles.noteIcon} aria-hidden="true" />
            <span>{firstRun.privacy}</span>
          </li>
        </ul>
      </section>
    </>
  );
}

/** A sheet that turns into the three buckets. */
function Drawing() {
  const styles = useStyles();
  return (
    <svg width="88" height="56" viewBox="0 0 88 56" className={styles.drawing} aria-hidden="true" focusable="false">
      <g className={styles.rules}>
        <rect x="1" y="5" width="36" height="46" rx="3" />
        <path d="M1 15h36M1 24h36M1 33h36M1 42h36M14 5v46" />
      </g>
      <path className={styles.arrow} d="M42 28h10m-4-4 4 4-4 4" />
      <g transform="translate(60 5)">
        <path className={styles.poor} d="M0 1h10L5 10z" />
        <path className={styles.average} d="m5 17 5.5 5.5L5 28l-5.5-5.5z" />
        <circle className={styles.good} cx="5" cy="40" r="5" />
        <g className={styles.line}>
          <rect x="15" y="3" width="12" height="4" rx="2" />
          <rect x="15" y="21" width="12" height="4" rx="2" />
          <rect x="15" y="38" width="12" height="4" rx="2" />
        </g>
      </g>
    </svg>
  );
}
