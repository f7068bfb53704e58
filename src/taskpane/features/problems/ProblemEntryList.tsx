import { makeStyles, mergeClasses, useArrowNavigationGroup } from "@fluentui/react-components";
import { useFormatter } from "../../format/FormatterContext";
import { useTexts } from "../../format/TextsContext";
import { SmallLink } from "../../frame/SmallLink";
import { useTextStyles } from "../../frame/useTextStyles";
import { GroupFix } from "./GroupFix";
import type { ProblemGroup } from "./groupProblems";
import { ProblemEntryItem } from "./ProblemEntryItem";
import type { SourceActions } from "./sourceActions";
import type { FixTarget } from "./useQuickFix";
import { useShownEntries } from "./useShownEntries";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  more: { margin: "0 16px 8px 32px" },
});

interface ProblemEntryListProps {
  readonly group: ProblemGroup;
  readonly actions: SourceActions;
}

/** The entries of one kind of problems, so many at a time. */
export function ProblemEntryList({ group, actions }: ProblemEntryListProps) {
  const texts = useTexts();
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const arrowKeys = useArrowNavigationGroup({ axis: "vertical", memorizeCurrent: true });
  const { entries, more, showMore } = useShownEntries(group, actions);
  const { open } = actions.fixes;
  // What a fix would write is gone through with the Tab key, which would leave a list that arrow keys walk.
  const isFixing = open !== null && entries.some(({ kind, alike }) => isOf(open.target, kind, alike.id));
  return (
    <>
      <GroupFix group={group} actions={actions} />
      <ul className={mergeClasses(styles.list, text.small)} aria-label={group.title} {...(isFixing ? {} : arrowKeys)}>
        {entries.map((entry) => (
          <ProblemEntryItem key={`${entry.kind} ${entry.alike.id}`} entry={entry} actions={actions} />
        ))}
      </ul>
      {more > 0 ? (
        <SmallLink className={styles.more} onClick={showMore}>
          {texts.pane.problems.showMore(format.count(more))}
        </SmallLink>
      ) : null}
    </>
  );
}

function isOf({ kind, entry }: FixTarget, kindOfEntry: string, id: string): boolean {
  return kind === kindOfEntry && entry === id;
}
