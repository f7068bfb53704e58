import { Button, makeStyles, mergeClasses, tokens, Tooltip } from "@fluentui/react-components";
import {
  ArrowSync20Regular,
  ErrorCircle16Regular,
  Filter20Regular,
  Info16Regular,
  Warning16Regular,
} from "@fluentui/react-icons";
import { useDeferredValue, useMemo } from "react";
import type { CellPlace } from "../../commands/spreadsheetHost";
import type { Problem, Severity } from "../../core/sheet/problem";
import { paneTexts } from "../../core/texts/pane";
import { severityTexts } from "../../core/texts/problems";
import { useFormatter } from "../format/FormatterContext";
import { FilterField } from "../frame/FilterField";
import { useTextStyles } from "../frame/useTextStyles";
import { useRemembered } from "../frame/PaneMemory";
import { ViewFrame } from "../frame/ViewFrame";
import { previewedPlacement, previewedProblems, type PaneState } from "../state/paneState";
import type { PaneModel } from "../state/usePane";
import { paneTokens } from "../theme/paneTokens";
import { groupProblems } from "./groupProblems";
import { ProblemGroupList } from "./ProblemGroupList";
import { problemWords } from "./problemWords";

const useStyles = makeStyles({
  head: { padding: "0 16px 8px", flexShrink: 0 },
  count: { marginTop: "8px" },
  severity: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "0 4px",
    minHeight: "28px",
    padding: "0 16px 0 12px",
    margin: 0,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  error: { color: paneTokens.statusErrorText },
  warning: { color: paneTokens.statusWarningText },
  info: { color: tokens.colorNeutralForeground2 },
  severityName: { display: "inline-flex", alignItems: "center", gap: "4px" },
  consequence: { marginLeft: "auto", fontWeight: tokens.fontWeightRegular },
  empty: { padding: "16px" },
});

const icons: Readonly<Record<Severity, typeof Warning16Regular>> = {
  error: ErrorCircle16Regular,
  warning: Warning16Regular,
  info: Info16Regular,
};

/** What is wrong in the source and in the team sheet, grouped and counted; each entry leads to its cell. */
export function ProblemsView({ pane }: { pane: PaneModel }) {
  const { state } = pane;
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const [filter, setFilter] = useRemembered("problem filter", "");
  const deferredFilter = useDeferredValue(filter);
  const problems = previewedProblems(state);
  const groups = useMemo(
    () => (problems === null ? [] : groupProblems(problems, problemWords(format), deferredFilter)),
    [problems, deferredFilter, format],
  );
  const { problems: texts, views } = paneTexts;
  const shown = groups.reduce((count, group) => count + group.count, 0);
  const headerRow = previewedPlacement(state)?.reading.headerRow ?? 0;
  return (
    <ViewFrame
      title={views.problems}
      actions={
        <Tooltip content={paneTexts.commands.refresh} relationship="label">
          <Button
            appearance="subtle"
            icon={<ArrowSync20Regular />}
            disabledFocusable={state.run !== null}
            onClick={() => pane.runCommand("refresh")}
          />
        </Tooltip>
      }
      head={
        problems === null || problems.length === 0 ? null : (
          <div className={styles.head}>
            <FilterField
              label={texts.filter}
              clearLabel={texts.clearFilter}
              Icon={Filter20Regular}
              value={filter}
              onChange={setFilter}
            />
            <p role="status" className={mergeClasses(text.plain, text.small, text.hint, styles.count)}>
              {countWords(problems, shown, state, format.count)}
            </p>
          </div>
        )
      }
    >
      {problems === null || shown === 0 ? (
        <p className={mergeClasses(text.plain, text.small, styles.empty)}>{emptyWords(problems, filter)}</p>
      ) : (
        groups.map(({ severity, count, groups: kinds }) => {
          const Icon = icons[severity];
          return (
            <section key={severity} aria-labelledby={`problems-${severity}`}>
              <h2 id={`problems-${severity}`} className={mergeClasses(styles.severity, text.small, text.strong)}>
                <span className={mergeClasses(styles.severityName, styles[severity])}>
                  <Icon aria-hidden="true" />
                  {`${severityTexts[severity].title} ${format.count(count)}`}
                </span>{" "}
                <span className={mergeClasses(styles.consequence, text.hint)}>{severityTexts[severity].meaning}</span>
              </h2>
              <ProblemGroupList
                id={severity}
                groups={kinds}
                startsOpen={severity !== "info"}
                placeOf={(problem) => placeOf(problem, headerRow)}
                onGoTo={(cell) => pane.runCommand("goToCell", { cell })}
              />
            </section>
          );
        })
      )}
    </ViewFrame>
  );
}

/** A problem of a whole column leads to its header; one of the whole sheet has no cell. */
function placeOf({ sheet, row, column }: Problem, headerRow: number): CellPlace | null {
  if (row === undefined && column === undefined) return null;
  return { sheet, row: row ?? headerRow, column: column ?? 0 };
}

function emptyWords(problems: readonly Problem[] | null, filter: string): string {
  const { problems: texts } = paneTexts;
  if (problems === null) return texts.noSource;
  return problems.length === 0 ? `${texts.none}. ${texts.noneDetail}` : texts.noneMatch(filter);
}

function countWords(
  problems: readonly Problem[],
  shown: number,
  state: PaneState,
  count: (value: number) => string,
): string {
  const { problems: texts, source } = paneTexts;
  const reading = previewedPlacement(state)?.reading;
  const sheet = reading?.sheet ?? state.source?.sheet ?? "";
  const place = reading ? `${sheet}!${reading.address}` : sheet;
  const all = source.problems(problems.length, count(problems.length));
  return shown === problems.length ? texts.count(all, place) : texts.countFiltered(count(shown), all, place);
}
