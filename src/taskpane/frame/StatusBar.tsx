import { makeStyles, mergeClasses, tokens, Tooltip } from "@fluentui/react-components";
import {
  Calendar16Regular,
  ErrorCircle16Regular,
  History16Regular,
  Table16Regular,
  TableSimple16Regular,
  Warning16Regular,
} from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { narrowPane } from "./paneWidths";
import { useTextStyles } from "./useTextStyles";
import { useTexts } from "../format/TextsContext";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    height: "24px",
    padding: "0 8px",
    flexShrink: 0,
    overflow: "hidden",
    whiteSpace: "nowrap",
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  item: { display: "flex", alignItems: "center", gap: "2px", flexShrink: 0 },
  source: { flexShrink: 1, minWidth: 0 },
  cut: { overflow: "hidden", textOverflow: "ellipsis" },
  spare: narrowPane({ display: "none" }),
  host: { marginLeft: "auto" },
});

/** What the status bar prints, in words already. */
export interface Status {
  readonly source: string;
  readonly sourceName: string;
  /** How many errors and how many others, and the two in words; `null` where there are none. */
  readonly problems: { readonly errors: string; readonly others: string; readonly name: string } | null;
  readonly asOf: string | null;
  /** `null` where the view has nothing that is run. */
  readonly lastRun: string | null;
  readonly host: string;
}

/** One line under the pane: source and rows, problems, as-of date, last run, host. What does not fit stays in its name and tooltip. What can be clicked comes last. */
export function StatusBar({ status, children }: { status: Status; children?: ReactNode }) {
  const styles = useStyles();
  const text = useTextStyles();
  const { status: texts } = useTexts().pane;
  const { problems } = status;
  const parts = [
    status.sourceName,
    problems && problems.name,
    status.asOf === null ? null : texts.asOf(status.asOf),
    status.lastRun === null ? null : texts.lastRun(status.lastRun),
    status.host,
  ].filter((part) => part !== null);
  const everything = texts.more(parts);
  return (
    <Tooltip content={everything} relationship="inaccessible" positioning="above-start">
      <div role="group" aria-label={texts.label} className={mergeClasses(styles.bar, text.small)}>
        <span className={text.unseen}>{everything}</span>
        <span className={mergeClasses(styles.item, styles.source)} aria-hidden="true">
          <Table16Regular />
          <span className={styles.cut}>{status.source}</span>
        </span>
        {problems === null ? null : (
          <span className={styles.item} aria-hidden="true">
            <ErrorCircle16Regular />
            {problems.errors}
            <Warning16Regular />
            {problems.others}
          </span>
        )}
        {status.asOf === null ? null : (
          <span className={styles.item} aria-hidden="true">
            <Calendar16Regular />
            {status.asOf}
          </span>
        )}
        {status.lastRun === null ? null : (
          <span className={mergeClasses(styles.item, styles.spare)} aria-hidden="true">
            <History16Regular />
            {status.lastRun}
          </span>
        )}
        <span className={mergeClasses(styles.item, styles.spare, styles.host)} aria-hidden="true">
          <TableSimple16Regular />
        </span>
        {children}
      </div>
    </Tooltip>
  );
}
