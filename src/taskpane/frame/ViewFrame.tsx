import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { ScrollerProvider } from "./list/scroller";
import { useTextStyles } from "./useTextStyles";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0, minHeight: 0 },
  header: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    minHeight: "44px",
    padding: "0 8px 0 16px",
    flexShrink: 0,
  },
  title: { flexGrow: 1 },
  body: { flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden", position: "relative" },
  footer: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    padding: "12px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface ViewFrameProps {
  readonly title: string;
  /** Icon buttons at the right end of the title. */
  readonly actions?: ReactNode;
  /** Stays in sight between title and body: tabs, a filter. */
  readonly head?: ReactNode;
  /** Stays in sight under the body; holds the view's one primary button. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** What every view consists of: title, body that scrolls, footer. */
export function ViewFrame({ title, actions, head, footer, children }: ViewFrameProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const [body, setBody] = useState<HTMLElement | null>(null);
  return (
    <div className={styles.view}>
      <header className={styles.header}>
        <h1 className={mergeClasses(styles.title, text.plain, text.large, text.strong)}>{title}</h1>
        {actions}
      </header>
      {head}
      <div ref={setBody} className={styles.body}>
        <ScrollerProvider value={body}>{children}</ScrollerProvider>
      </div>
      {footer ? <footer className={styles.footer}>{footer}</footer> : null}
    </div>
  );
}
