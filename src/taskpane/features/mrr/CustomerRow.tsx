import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { TableFigures } from "../../../commands/calculator/subscriptions/tableFigures";
import { SmallLink } from "../../frame/SmallLink";
import { useTextStyles } from "../../frame/useTextStyles";
import type { PaneModel } from "./mrrPane";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto auto",
    gap: "0 8px",
    alignItems: "center",
    paddingLeft: "8px",
  },
  detailed: {
    gridTemplateColumns: "minmax(0, 1fr) auto",
    padding: "4px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  goTo: { justifySelf: "end" },
});

interface CustomerRowProps {
  readonly pane: PaneModel;
  readonly table: TableFigures;
  /** Zero-based sheet row. */
  readonly row: number;
  readonly name: string;
  readonly amount: string;
  /** What a second line says of it. */
  readonly detail?: ReactNode;
  /** The way to its row, and that way's name. */
  readonly goTo: string;
  readonly goToName: string;
  readonly tabIndex: 0 | -1;
}

/** A customer with an amount, and the way to its row in the sheet. */
export function CustomerRow({ pane, table, row, name, amount, detail, goTo, goToName, tabIndex }: CustomerRowProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const { range, customerColumn } = table;
  const cell = { sheet: range.sheet, row, column: customerColumn };
  return (
    <div className={mergeClasses(styles.row, detail !== undefined && styles.detailed)}>
      <span className={mergeClasses(text.wrap, detail !== undefined && text.strong)}>{name}</span>
      <span className={text.number}>{amount}</span>
      {detail}
      <SmallLink
        className={styles.goTo}
        aria-label={goToName}
        tabIndex={tabIndex}
        onClick={() => pane.runCommand("goToCell", { cell })}
      >
        {goTo}
      </SmallLink>
    </div>
  );
}
