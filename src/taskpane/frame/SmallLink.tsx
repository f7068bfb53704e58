import { createCustomFocusIndicatorStyle, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTextStyles } from "./useTextStyles";

const useStyles = makeStyles({
  link: {
    color: tokens.colorBrandForeground1,
    minHeight: "24px",
    lineHeight: "24px",
    whiteSpace: "nowrap",
    textAlign: "start",
    "@media (forced-colors: active)": { color: "LinkText" },
    borderRadius: tokens.borderRadiusMedium,
    ...createCustomFocusIndicatorStyle({
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "1px",
      textDecorationLine: "none",
    }),
  },
});

interface SmallLinkProps {
  readonly children: ReactNode;
  readonly onClick: () => void;
  readonly id?: string;
  readonly className?: string;
  readonly tabIndex?: number;
  readonly "aria-label"?: string;
  readonly "aria-expanded"?: boolean;
  readonly "aria-controls"?: string;
}

/** A button that looks like a link in the pane's small text, 24 px high so that it can be hit. */
export function SmallLink({ className, ...props }: SmallLinkProps) {
  const styles = useStyles();
  const text = useTextStyles();
  return <Link {...props} className={mergeClasses(text.small, styles.link, className)} />;
}
