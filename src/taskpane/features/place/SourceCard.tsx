import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Table20Regular, Warning16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { useFormatter } from "../../format/FormatterContext";
import type { Formatter } from "../../format/formatter";
import { useTextStyles } from "../../frame/useTextStyles";
import { SmallLink } from "../../frame/SmallLink";
import { ColumnChipList } from "./ColumnChipList";
import { usedColumns } from "./columnChips";
import { ExportLine } from "./mapping/ExportLine";
import { SourceChoiceList } from "../../frame/SourceChoiceList";
import { sourceTitle } from "../../workbook/sourceChoice";
import type { PlacePane, StateWithPlace } from "./placePane";
import { previewedFigures, previewedProblems, teamSource } from "./placeState";
import { sourceChoices } from "./sourceChoices";
import { useTexts } from "../../format/TextsContext";
import type { Texts } from "../../../texts/texts";

const useStyles = makeStyles({
  place: { padding: "12px 16px", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    padding: "12px",
  },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px" },
  source: { display: "flex", alignItems: "center", gap: "8px", flexGrow: 1, minWidth: 0, flexBasis: "96px" },
  grow: { flexGrow: 1, flexBasis: 0, minWidth: "min-content" },
  name: { minWidth: 0 },
  columns: { marginTop: "8px" },
  problems: { marginTop: "8px" },
  choices: { marginTop: "12px" },
  button: { minWidth: "auto", fontWeight: tokens.fontWeightRegular },
});

interface SourceCardProps {
  readonly pane: PlacePane;
  /** Shows the columns below, at one of them or from the first on. */
  readonly onColumns: (column: number | null) => void;
  /** Takes back what was said of the sheet. */
  readonly onStartOver?: () => void;
}

/** The sheet that accounts are placed from: rows, currency, what it was recognised as, columns, problems. */
export function SourceCard({ pane, onColumns, onStartOver }: SourceCardProps) {
  const allTexts = useTexts();
  const { state } = pane;
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const [isChoosing, setChoosing] = useState(false);
  const { source: texts } = allTexts.pane;
  const { source } = state.place;
  if (source === null) return null;
  const reading = previewedFigures(state.place)?.reading ?? null;
  const unreadable = state.place.preview.kind === "unreadable" ? state.place.preview : null;
  return (
    <section className={styles.place} aria-label={texts.title}>
      <div className={mergeClasses(styles.card, text.small)}>
        <div className={styles.row}>
          <div className={styles.source}>
            <Table20Regular aria-hidden="true" />
            <div className={styles.name}>
              <h2 className={mergeClasses(text.plain, text.medium, text.strong, text.wrap)}>
                {sourceTitle(source, state.sources, allTexts)}
              </h2>
              <div className={text.hint}>{sourceDetail(state, format, allTexts)}</div>
            </div>
          </div>
          <Button
            size="small"
            className={styles.button}
            aria-expanded={isChoosing}
            onClick={() => setChoosing(!isChoosing)}
          >
            {isChoosing ? texts.done : texts.change}
          </Button>
        </div>
        {isChoosing ? (
          <div className={styles.choices}>
            <SourceChoiceList
              choices={sourceChoices(state.sources, state.found, format, allTexts)}
              chosen={source}
              onChoose={(chosen) => pane.place.dispatch({ type: "sourceChosen", source: chosen })}
            />
          </div>
        ) : null}
        <ExportLine profile={reading?.profile ?? null} policy={state.policy} onChange={pane.changePolicy} />
        {state.place.recalled === 0 || onStartOver === undefined ? null : (
          <div className={mergeClasses(styles.row, styles.columns)}>
            <span className={mergeClasses(styles.grow, text.hint)}>
              {allTexts.pane.columns.recalled(state.place.recalled, format.count(state.place.recalled))}
            </span>
            <SmallLink onClick={onStartOver}>{allTexts.pane.columns.startOver}</SmallLink>
          </div>
        )}
        {reading === null && unreadable === null ? null : (
          <div className={mergeClasses(styles.row, styles.columns)}>
            <span className={mergeClasses(styles.grow, text.hint)}>
              {reading === null
                ? texts.nothingToPlace
                : texts.columnsRead(format.count(usedColumns(reading)), format.count(reading.headers.length))}
            </span>
            <SmallLink onClick={() => onColumns(null)}>{texts.changeColumns}</SmallLink>
          </div>
        )}
        {reading === null ? null : <ColumnChipList reading={reading} onOpen={onColumns} />}
        <div className={mergeClasses(styles.row, styles.problems)}>
          <ProblemsLine pane={pane} />
        </div>
        <TeamLine pane={pane} />
      </div>
    </section>
  );
}

/** Says which sheet the team is read from. */
function TeamLine({ pane }: { pane: PlacePane }) {
  const texts = useTexts();
  const text = useTextStyles();
  const { found, sources, place } = pane.state;
  const team = teamSource(found, place.source);
  if (team === null) return null;
  return <div className={text.hint}>{texts.pane.columns.team(sourceTitle(team, sources, texts))}</div>;
}

function ProblemsLine({ pane }: { pane: PlacePane }) {
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const { source: texts, status } = useTexts().pane;
  const problems = previewedProblems(pane.state.place);
  if (problems === null) {
    return pane.state.readFailure === null && pane.state.place.readFailure === null ? (
      <span className={text.hint}>{texts.reading}</span>
    ) : null;
  }
  const { count, errors } = problems;
  if (count === 0) return <span className={text.hint}>{texts.noProblems}</span>;
  const all = texts.problems(count, format.count(count));
  return (
    <>
      <Warning16Regular aria-hidden="true" />
      <span className={styles.grow}>
        {errors === 0 ? all : texts.problemsWithErrors(all, status.errors(errors, format.count(errors)))}
      </span>
      <SmallLink aria-label={texts.showProblems} onClick={() => pane.runCommand("showProblems")}>
        {texts.show}
      </SmallLink>
    </>
  );
}

function sourceDetail(state: StateWithPlace, format: Formatter, texts: Texts): string {
  const reading = previewedFigures(state.place)?.reading;
  const listed = state.sources.find(
    ({ sheet, table }) => sheet === state.place.source?.sheet && table === state.place.source.table,
  );
  const rows = reading?.rows ?? Math.max(0, (listed?.rows ?? 1) - 1);
  const words = texts.pane.source.rows(rows, format.count(rows));
  return reading?.currency ? `${words} · ${reading.currency}` : words;
}
