import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { quickFixOf } from "../../../commands/fixes/quickFix";
import { useFormatter } from "../../format/FormatterContext";
import { useTexts } from "../../format/TextsContext";
import { narrowPane } from "../../frame/paneWidths";
import { SmallLink } from "../../frame/SmallLink";
import { useTextStyles } from "../../frame/useTextStyles";
import { EntryCells } from "./EntryCells";
import { FixButton } from "./FixButton";
import { FixPanel } from "./FixPanel";
import type { ProblemEntry } from "./groupProblems";
import { placeOf, type SourceActions } from "./sourceActions";
import { useEntryCells, type EntryCellsShown } from "./useEntryCells";
import { isSameTarget } from "./useQuickFix";

const useStyles = makeStyles({
  entry: {
    display: "grid",
    gridTemplateColumns: "minmax(52px, auto) minmax(0, 1fr) auto",
    gap: "0 8px",
    alignItems: "start",
    padding: "8px 16px 8px 32px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ":first-child": { borderTop: "none" },
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ...narrowPane({ gridTemplateColumns: "minmax(0, 1fr) auto", paddingLeft: "16px" }),
  },
  address: { color: tokens.colorBrandForeground1 },
  words: narrowPane({ gridColumnStart: 1, gridColumnEnd: -1, gridRowStart: 2 }),
  inline: { marginTop: "-4px", marginBottom: "-4px" },
});

interface ProblemEntryItemProps {
  readonly entry: ProblemEntry;
  readonly actions: SourceActions;
}

/** Problems that say the same: one line, which opens to their cells where they have several. */
export function ProblemEntryItem({ entry, actions }: ProblemEntryItemProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const { problems: texts } = useTexts().pane;
  const cells = useEntryCells(entry, actions);
  const id = useId();
  const fixId = useId();
  const { problem } = entry.alike;
  const fix = quickFixOf(problem);
  const target = { use: actions.use, kind: entry.kind, entry: entry.alike.id };
  const { open } = actions.fixes;
  const place = placeOf(problem, actions.headerRow);
  const goTo = place && {
    "aria-label": texts.goToCell(entry.address === "" ? place.sheet : entry.address),
    onClick: () => actions.goTo(place),
  };
  return (
    <li className={styles.entry}>
      {goTo !== null && fix !== null ? (
        <SmallLink {...goTo} className={mergeClasses(text.monospace, styles.inline)}>
          {entry.address}
        </SmallLink>
      ) : (
        <code className={mergeClasses(text.monospace, styles.address)}>{entry.address}</code>
      )}
      <EntryWords id={id} entry={entry} cells={cells} rowsAre={actions.rowsAre(problem.sheet)} />
      {fix !== null ? (
        <FixButton panelId={fixId} target={target} fix={fix} fixes={actions.fixes} address={entry.address} />
      ) : goTo !== null ? (
        <SmallLink {...goTo} className={styles.inline}>
          {texts.goTo}
        </SmallLink>
      ) : null}
      {open !== null && isSameTarget(open.target, target) ? (
        <FixPanel id={fixId} open={open} fixes={actions.fixes} />
      ) : null}
      {cells.isOpen ? <EntryCells id={id} entry={entry} cells={cells} goTo={actions.goTo} /> : null}
    </li>
  );
}

interface EntryWordsProps {
  /** Of the list of its cells. */
  readonly id: string;
  readonly entry: ProblemEntry;
  readonly cells: EntryCellsShown;
  readonly rowsAre: "accounts" | "rows";
}

/** What is wrong, and of how many cells: they are folded until somebody wants to see them. */
function EntryWords({ id, entry, cells, rowsAre }: EntryWordsProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const format = useFormatter();
  const { problems: texts } = useTexts().pane;
  const { cells: count } = entry.alike;
  return (
    <span className={mergeClasses(text.wrap, styles.words)}>
      {entry.text}
      {count > 1 ? (
        <>
          {" · "}
          <SmallLink
            className={styles.inline}
            aria-expanded={cells.isOpen}
            aria-controls={cells.isOpen ? id : undefined}
            onClick={cells.turn}
          >
            {texts.cells[rowsAre](count, format.count(count))}
          </SmallLink>
        </>
      ) : null}
    </span>
  );
}
