import { makeStyles, mergeClasses, tokens, ToggleButton, Tooltip } from "@fluentui/react-components";
import { Table16Filled, Table16Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { useTextStyles } from "../frame/useTextStyles";
import { useRemembered } from "../frame/PaneMemory";
import { useTexts } from "../format/TextsContext";

const useStyles = makeStyles({
  frame: { marginTop: "12px", ":first-child": { marginTop: 0 } },
  heading: { display: "flex", alignItems: "center", gap: "0 8px", minHeight: "24px", marginBottom: "4px" },
  title: { fontWeight: tokens.fontWeightRegular },
  hint: { marginLeft: "auto", textAlign: "end" },
  content: {
    transitionProperty: "opacity",
    transitionDuration: tokens.durationFast,
    "@media (prefers-reduced-motion: reduce)": { transitionProperty: "none" },
  },
  stale: { opacity: 0.5 },
  toggle: { minWidth: "24px", width: "24px", height: "24px", padding: 0, color: tokens.colorNeutralForeground3 },
});

interface PlotFrameProps {
  readonly title: string;
  readonly hint?: string;
  /** The same as a table; without one the plot prints all of its figures itself. */
  readonly table?: ReactNode;
  /** True while the plot shows what is out of date: its hint may be newer. */
  readonly stale?: boolean;
  readonly children: ReactNode;
}

/** A plot under its heading, with a button that shows its table instead. */
export function PlotFrame({ title, hint, table, stale = false, children }: PlotFrameProps) {
  const texts = useTexts();
  const styles = useStyles();
  const text = useTextStyles();
  const [asTable, setAsTable] = useRemembered(`table ${title}`, false);
  const toggleName = asTable ? texts.pane.plots.asPlot(title) : texts.pane.plots.asTable(title);
  return (
    <div className={mergeClasses(styles.frame, text.small)}>
      <div className={styles.heading}>
        <h3 className={mergeClasses(styles.title, text.plain, text.small)}>{title}</h3>
        {hint ? <span className={mergeClasses(styles.hint, text.hint)}>{hint}</span> : <span className={styles.hint} />}
        {table ? (
          <Tooltip content={toggleName} relationship="label">
            <ToggleButton
              appearance="transparent"
              size="small"
              className={styles.toggle}
              checked={asTable}
              icon={asTable ? <Table16Filled /> : <Table16Regular />}
              onClick={() => setAsTable(!asTable)}
            />
          </Tooltip>
        ) : null}
      </div>
      <div className={mergeClasses(styles.content, stale && styles.stale)}>{table && asTable ? table : children}</div>
    </div>
  );
}
