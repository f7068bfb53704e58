import {
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { CheckmarkCircle20Regular, Table16Regular } from "@fluentui/react-icons";
import { useFormatter } from "../../format/FormatterContext";
import { useTextStyles } from "../../frame/useTextStyles";
import { Section, Sections } from "../../frame/Section";
import { SmallLink } from "../../frame/SmallLink";
import { UtilisationBars } from "../../plots/UtilisationBars";
import { paneTokens } from "../../theme/paneTokens";
import { CarrySection } from "./CarrySection";
import { FiguresSection } from "./FiguresSection";
import type { PlacePane } from "./placePane";
import type { RunResult } from "./placeState";
import { useTexts } from "../../format/TextsContext";

const useStyles = makeStyles({
  messages: { padding: "12px 16px 4px", display: "grid", gap: "8px" },
  success: { backgroundColor: paneTokens.statusSuccessBg, border: `1px solid ${tokens.colorNeutralStroke2}` },
  successIcon: { color: paneTokens.statusSuccessText },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  sheet: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "0 8px",
    minHeight: "28px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ":first-child": { borderTop: "none" },
  },
  icon: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
  rows: { marginLeft: "auto" },
  orphans: { margin: "4px 0 0", paddingLeft: "16px" },
});

interface ResultTabProps {
  readonly pane: PlacePane;
  readonly result: RunResult;
}

/** What the last run wrote, and what it found. */
export function ResultTab({ pane, result }: ResultTabProps) {
  const allTexts = useTexts();
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const { result: texts, source } = allTexts.pane;
  const { figures, written } = result;
  const isOutOfDate = result.revision !== pane.state.place.revision;
  const placed = texts.placed(figures.live, format.count(figures.live));
  return (
    <>
      <div className={styles.messages}>
        {isOutOfDate ? (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody className={text.small}>
              <MessageBarTitle>{texts.outOfDate}</MessageBarTitle> {texts.outOfDateDetail}
            </MessageBarBody>
          </MessageBar>
        ) : (
          <MessageBar
            intent="success"
            layout="multiline"
            className={styles.success}
            icon={<CheckmarkCircle20Regular className={styles.successIcon} />}
          >
            <MessageBarBody className={text.small}>
              <strong className={text.strong}>{placed}</strong>
              {texts.placedDetail(format.duration(result.milliseconds), figures.reading.sheet)}
            </MessageBarBody>
          </MessageBar>
        )}
        <Orphans result={result} />
        <Left result={result} />
      </div>
      <Sections id="result" open={["figures", "carry", "utilisation", "written"]}>
        <FiguresSection figures={figures} />
        <CarrySection figures={figures} />
        <Section id="utilisation" title={texts.utilisation}>
          <UtilisationBars portfolios={figures.portfolios} title={allTexts.pane.plots.hoursPerCsm} />
        </Section>
        <Section id="written" title={texts.written}>
          <ul className={mergeClasses(styles.list, text.small)}>
            {written.map(({ key, name, rows }) => (
              <li key={key} className={styles.sheet}>
                <Table16Regular className={styles.icon} aria-hidden="true" />
                <SmallLink
                  className={text.wrap}
                  aria-label={texts.goToSheet(name)}
                  onClick={() => pane.runCommand("goToSheet", { sheet: { sheet: name } })}
                >
                  {name}
                </SmallLink>
                <span className={mergeClasses(styles.rows, text.hint)}>{source.rows(rows, format.count(rows))}</span>
              </li>
            ))}
          </ul>
        </Section>
      </Sections>
    </>
  );
}

/** Notes of the user's whose account is gone: they could not be kept in the sheet, so they are listed here once. */
function Orphans({ result }: { result: RunResult }) {
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const { result: texts } = useTexts().pane;
  return result.written
    .filter(({ orphans }) => orphans.length > 0)
    .map(({ key, name, orphans }) => (
      <MessageBar key={key} intent="warning" layout="multiline">
        <MessageBarBody className={text.small}>
          {texts.orphans(orphans.length, format.count(orphans.length), name)}
          <ul className={styles.orphans}>
            {orphans.map((orphan) => (
              <li key={orphan.key}>
                {texts.orphan(
                  orphan.key,
                  Object.entries(orphan.values)
                    .map(([header, value]) => `${header}: ${value}`)
                    .join("; "),
                )}
              </li>
            ))}
          </ul>
        </MessageBarBody>
      </MessageBar>
    ));
}

/** Hidden sheets of ours that could not be taken out. */
function Left({ result }: { result: RunResult }) {
  const texts = useTexts();
  const text = useTextStyles();
  const left = [...new Set(result.written.flatMap((sheet) => sheet.left ?? []))];
  if (left.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={text.small}>{texts.pane.failures.left(left)}</MessageBarBody>
    </MessageBar>
  );
}
