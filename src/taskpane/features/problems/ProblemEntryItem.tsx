import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { quickFixOf } from "../../../commands/fixes/quickFix";
import { useFormatter } from "../../format/FormatterContext";
import { useTexts } from "../../format/TextsContext";
import { verySmallPane } from "../../frame/paneWidths";
import { SmallLink } from "../../frame/SmallLink";
import { useTextStyles } from "../../frame/useTextStyles";
import { EntryCells } from "./EntryCells";
import { FixButton } from "./FixButton";
import { FixPanel } from "./FixPanel";
import type { ProblemEntry } from "./groupProblems";
import { placeOf, type SourceActions } from "./sourceActions";
import { useEntryCells } from "./useEntryCells";
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
    ...verySmallPane({ gridTemplateColumns: "minmax(0, 1fr) auto", paddingLeft: "16px" }),
  },
  address: { color: tokens.colorBrandForeground1 },
  words: verySmallPane({ gridColumnStart: 1, gridColumnEnd: -1, gridRowStart: 2 }),
  actions: { display: "flex", alignItems: "center", gap: "8px", marginTop: "-4px", marginBottom: "-4px" },
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
  const format = useFormatter();
  const { problems: texts } = useTexts().pane;
  const cells = useEntryCells(entry, actions);
  const id = useId();
  const fixId = useId();
  const { problem, cells: count } = entry.alike;
  const fix = quickFixOf(problem);
  const target = { use: actions.use, kind: entry.kind, entry: entry.alike.id };
  const { open } = actions.fixes;
  const place = placeOf(problem, actions.headerRow);
  return (
    <li className={styles.entry}>
      <code className={mergeClasses(text.monospace, styles.address)}>{entry.address}</code>
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
              {texts.cells[actions.rowsAre(problem.sheet)](count, format.count(count))}
            </SmallLink>
          </>
        ) : null}
      </span>
      {place === null ? null : (
        <span className={styles.actions}>
          <SmallLink
            aria-label={texts.goToCell(entry.address === "" ? place.sheet : entry.address)}
            onClick={() => actions.goTo(place)}
          >
            {texts.goTo}
          </SmallLink>
          {fix === null ? null : (
            <FixButton panelId={fixId} target={target} fix={fix} fixes={actions.fixes} address={entry.address} />
          )}
        </span>
      )}
      {open !== null && isSameTarget(open.target, target) ? (
        <FixPanel id={fixId} open={open} fixes={actions.fixes} />
      ) : null}
      {cells.isOpen ? <EntryCells id={id} entry={entry} cells={cells} goTo={actions.goTo} /> : null}
    </li>
  );
}
