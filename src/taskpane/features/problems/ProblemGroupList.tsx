import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Accordion,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { useFormatter } from "../../format/FormatterContext";
import { useTextStyles } from "../../frame/useTextStyles";
import { useRemembered } from "../../frame/PaneMemory";
import type { ProblemGroup } from "./groupProblems";
import { ProblemEntryList } from "./ProblemEntryList";
import type { SourceActions } from "./sourceActions";
import { useTexts } from "../../format/TextsContext";

const useStyles = makeStyles({
  header: { margin: 0 },
  button: { minHeight: "32px", padding: "0 16px 0 8px", gap: "4px" },
  icon: { paddingRight: 0, color: tokens.colorNeutralForeground3, fontSize: "16px", lineHeight: 0 },
  title: { flexGrow: 1, minWidth: 0, textAlign: "start" },
  count: {
    flexShrink: 0,
    minWidth: "20px",
    height: "16px",
    padding: "0 4px",
    boxSizing: "border-box",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: "8px",
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    lineHeight: "14px",
    textAlign: "center",
  },
  panel: { margin: 0 },
});

interface ProblemGroupListProps {
  /** Name that the open groups are remembered under. */
  readonly id: string;
  /** Level of the kinds' headings. */
  readonly heading: "h3" | "h4";
  readonly groups: readonly ProblemGroup[];
  /** Whether groups are open until the user closes them. */
  readonly startsOpen: boolean;
  readonly actions: SourceActions;
}

/** The kinds of problems of one severity, each foldable, with its entries. */
export function ProblemGroupList({ id, heading, groups, startsOpen, actions }: ProblemGroupListProps) {
  const texts = useTexts();
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  // What the user turned over is remembered, so that groups which come later start as the others did.
  const [turned, setTurned] = useRemembered<readonly string[]>(`problems ${id}`, []);
  const isOpen = (group: ProblemGroup): boolean => turned.includes(group.id) !== startsOpen;
  return (
    <Accordion
      multiple
      collapsible
      openItems={groups.filter(isOpen).map((group) => group.id)}
      onToggle={(_, data) => {
        const value = String(data.value);
        setTurned(turned.includes(value) ? turned.filter((each) => each !== value) : [...turned, value]);
      }}
    >
      {groups.map((group) => (
        <AccordionItem key={group.id} value={group.id}>
          <AccordionHeader
            as={heading}
            size="small"
            className={styles.header}
            button={{ className: styles.button }}
            expandIcon={{ className: styles.icon }}
          >
            <span className={mergeClasses(styles.title, text.small, text.strong)}>{group.title}</span>
            <span className={mergeClasses(styles.count, text.small)} aria-hidden="true">
              {format.count(group.count)}
            </span>
            <span className={text.unseen}>
              {`, ${texts.pane.problems.groupCount(group.count, format.count(group.count))}`}
            </span>
          </AccordionHeader>
          <AccordionPanel className={styles.panel}>
            <ProblemEntryList group={group} actions={actions} />
          </AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
}
