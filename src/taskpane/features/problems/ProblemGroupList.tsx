import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Accordion,
  makeStyles,
  mergeClasses,
  tokens,
  useArrowNavigationGroup,
} from "@fluentui/react-components";
import { useState } from "react";
import type { CellPlace } from "../../../commands/spreadsheetHost";
import type { Problem } from "../../../core/sheet/problem";
import { useFormatter } from "../../format/FormatterContext";
import { verySmallPane } from "../../frame/paneWidths";
import { useTextStyles } from "../../frame/useTextStyles";
import { useRemembered } from "../../frame/PaneMemory";
import { SmallLink } from "../../frame/SmallLink";
import type { ProblemEntry, ProblemGroup } from "./groupProblems";
import { useTexts } from "../../format/TextsContext";

/** So many entries of a group are shown, and so many more with every *Show more*. */
const entriesAtATime = 50;

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
  list: { margin: 0, padding: 0, listStyleType: "none" },
  entry: {
    display: "grid",
    gridTemplateColumns: "minmax(52px, auto) minmax(0, 1fr) auto",
    gap: "0 8px",
    alignItems: "start",
    padding: "8px 16px 8px 32px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ":first-child": { borderTop: "none" },
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ...verySmallPane({ gridTemplateColumns: "minmax(0, 1fr) auto", paddingLeft: "16px" }),
  },
  address: { color: tokens.colorBrandForeground1 },
  words: verySmallPane({ gridColumnStart: 1, gridColumnEnd: -1, gridRowStart: 2 }),
  goTo: { marginTop: "-4px", marginBottom: "-4px" },
  more: { margin: "0 16px 8px 32px" },
});

interface ProblemGroupListProps {
  /** Name that the open groups are remembered under. */
  readonly id: string;
  /** Level of the kinds' headings. */
  readonly heading: "h3" | "h4";
  readonly groups: readonly ProblemGroup[];
  /** Whether groups are open until the user closes them. */
  readonly startsOpen: boolean;
  /** The cell to go to, or `null` where a problem has no place. */
  readonly placeOf: (problem: Problem) => CellPlace | null;
  readonly onGoTo: (place: CellPlace) => void;
  /** Asked for problems that are counted, but not at hand yet. */
  readonly onFetch: (kinds: readonly string[]) => void;
}

/** The kinds of problems of one severity, each foldable, with its entries. */
export function ProblemGroupList({ id, heading, groups, startsOpen, placeOf, onGoTo, onFetch }: ProblemGroupListProps) {
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
            <Entries group={group} placeOf={placeOf} onGoTo={onGoTo} onFetch={onFetch} />
          </AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
}

type EntriesProps = Pick<ProblemGroupListProps, "placeOf" | "onGoTo" | "onFetch"> & { readonly group: ProblemGroup };

function Entries({ group, placeOf, onGoTo, onFetch }: EntriesProps) {
  const texts = useTexts();
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const arrowKeys = useArrowNavigationGroup({ axis: "vertical", memorizeCurrent: true });
  const [shown, setShown] = useState(entriesAtATime);
  const notListed = group.notListed.reduce((sum, { count }) => sum + count, 0);
  const rest = group.entries.length + notListed - shown;
  const more = Math.min(rest, entriesAtATime);
  return (
    <>
      <ul className={mergeClasses(styles.list, text.small)} aria-label={group.title} {...arrowKeys}>
        {group.entries.slice(0, shown).map((entry) => (
          <Entry key={entryKey(entry)} entry={entry} place={placeOf(entry.problem)} onGoTo={onGoTo} />
        ))}
      </ul>
      {more > 0 ? (
        <SmallLink
          className={styles.more}
          onClick={() => {
            const wanted = shown + entriesAtATime;
            if (wanted > group.entries.length) onFetch(group.notListed.map(({ kind }) => kind));
            setShown(wanted);
          }}
        >
          {texts.pane.problems.showMore(format.count(more))}
        </SmallLink>
      ) : null}
    </>
  );
}

interface EntryProps {
  readonly entry: ProblemEntry;
  readonly place: CellPlace | null;
  readonly onGoTo: (place: CellPlace) => void;
}

function Entry({ entry, place, onGoTo }: EntryProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const { problems: texts } = useTexts().pane;
  return (
    <li className={styles.entry}>
      <code className={mergeClasses(text.monospace, styles.address)}>{entry.address}</code>
      <span className={mergeClasses(text.wrap, styles.words)}>{entry.text}</span>
      {place === null ? null : (
        <SmallLink
          className={styles.goTo}
          aria-label={texts.goToCell(entry.address === "" ? place.sheet : entry.address)}
          onClick={() => onGoTo(place)}
        >
          {texts.goTo}
        </SmallLink>
      )}
    </li>
  );
}

function entryKey({ problem, address, text }: ProblemEntry): string {
  return JSON.stringify([problem.sheet, address, text]);
}
