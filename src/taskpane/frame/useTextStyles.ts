import { makeStyles, tokens } from "@fluentui/react-components";

/** Text sizes of the pane: the design's 12/16, 14/20, 16/22 and 20/28. */
export const useTextStyles = makeStyles({
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  medium: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  large: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  hint: { color: tokens.colorNeutralForeground3 },
  plain: { margin: 0, padding: 0 },
  number: { textAlign: "right", whiteSpace: "nowrap" },
  monospace: { fontFamily: tokens.fontFamilyMonospace },
  wrap: { overflowWrap: "anywhere" },
  /** For screen readers alone. */
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});
