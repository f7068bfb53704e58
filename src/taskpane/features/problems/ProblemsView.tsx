import { Button, makeStyles, mergeClasses, Tooltip } from "@fluentui/react-components";
import { ArrowSync20Regular, Filter20Regular } from "@fluentui/react-icons";
import { useFormatter } from "../../format/FormatterContext";
import { FilterField } from "../../frame/FilterField";
import { useTextStyles } from "../../frame/useTextStyles";
import { ViewFrame } from "../../frame/ViewFrame";
import type { ProblemsPane } from "./problemsPane";
import { SourceProblems } from "./SourceProblems";
import { useTexts } from "../../format/TextsContext";
import type { Texts } from "../../../texts/texts";
import { useGroupedProblems } from "./useGroupedProblems";
import { useQuickFix } from "./useQuickFix";
import { useSourceActions } from "./useSourceActions";

const useStyles = makeStyles({
  head: { padding: "0 16px 8px", flexShrink: 0 },
  count: { marginTop: "8px" },
  empty: { padding: "16px" },
});

/** What is wrong in the accounts, the team and the subscriptions, grouped and counted; each entry leads to its cell. */
export function ProblemsView({ pane }: { pane: ProblemsPane }) {
  const allTexts = useTexts();
  const { isBusy, dispatch } = pane;
  const { filter } = pane.state.problems;
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const { problems: texts, views, source: sourceTexts } = allTexts.pane;

  const { grouped, all, shown, fetch } = useGroupedProblems(pane);
  const actionsOf = useSourceActions(pane, useQuickFix(pane), fetch);
  const inAll = sourceTexts.problems(all, format.count(all));
  const places = texts.places(grouped.map(({ source }) => source.place));
  return (
    <ViewFrame
      title={views.problems}
      actions={
        <Tooltip content={allTexts.pane.commands.refresh} relationship="label">
          <Button
            appearance="subtle"
            icon={<ArrowSync20Regular />}
            disabledFocusable={isBusy}
            onClick={() => pane.runCommand("refresh")}
          />
        </Tooltip>
      }
      head={
        all === 0 ? null : (
          <div className={styles.head}>
            <FilterField
              label={texts.filter}
              clearLabel={texts.clearFilter}
              Icon={Filter20Regular}
              value={filter}
              onChange={(wanted) => dispatch({ type: "problems", event: { type: "filtered", filter: wanted } })}
            />
            <p role="status" className={mergeClasses(text.plain, text.small, text.hint, styles.count)}>
              {shown === all ? texts.count(inAll, places) : texts.countFiltered(format.count(shown), inAll, places)}
            </p>
          </div>
        )
      }
    >
      {shown === 0 ? (
        <p className={mergeClasses(text.plain, text.small, styles.empty)}>
          {emptyWords(grouped.length, all, filter, allTexts)}
        </p>
      ) : (
        grouped.map(({ source, groups, count }) => {
          if (count === 0) return null;
          const title = texts.inSource(source.place, sourceTexts.problems(count, format.count(count)));
          return (
            <SourceProblems
              key={source.id}
              source={source}
              groups={groups}
              title={grouped.length > 1 ? title : null}
              actions={actionsOf(source)}
            />
          );
        })
      )}
    </ViewFrame>
  );
}

function emptyWords(sources: number, problems: number, filter: string, allTexts: Texts): string {
  const { problems: texts } = allTexts.pane;
  if (sources === 0) return texts.noSource;
  return problems === 0 ? `${texts.none}. ${texts.noneDetail}` : texts.noneMatch(filter);
}
