import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { CheckmarkCircle16Regular, Warning16Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { useTextStyles } from "../../frame/useTextStyles";
import { paneTokens } from "../../theme/paneTokens";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "flex-start", gap: "4px", width: "100%", minWidth: 0 },
  icon: { flexShrink: 0 },
  warning: { color: paneTokens.statusWarningText },
  success: { color: paneTokens.statusSuccessText },
  words: { flexGrow: 1, minWidth: 0 },
});

const icons = { warning: Warning16Regular, success: CheckmarkCircle16Regular } as const;

interface FooterLineProps {
  readonly id?: string;
  /** With an icon in front; plain words without. */
  readonly kind?: keyof typeof icons;
  readonly children: ReactNode;
}

/** A line of small text above the buttons of a footer. */
export function FooterLine({ id, kind, children }: FooterLineProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const Icon = kind && icons[kind];
  return (
    <div className={mergeClasses(styles.line, text.small)}>
      {Icon && kind ? <Icon className={mergeClasses(styles.icon, styles[kind])} aria-hidden="true" /> : null}
      <span id={id} className={mergeClasses(styles.words, text.wrap)}>
        {children}
      </span>
    </div>
  );
}
