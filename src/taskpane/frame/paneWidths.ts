import type { GriffelStyle } from "@fluentui/react-components";

/** Below this width of the pane the status bar and the utilisation rows drop what they can spare. */
export function narrowPane(style: GriffelStyle): GriffelStyle {
  return atWidths("(max-width: 359px)", style);
}

/** The same without the smallest, for a property that those set too: which of two matching queries wins is not defined. */
export function narrowPaneOnly(style: GriffelStyle): GriffelStyle {
  return atWidths("(min-width: 300px) and (max-width: 359px)", style);
}

/** At 200 % zoom a docked pane is this narrow: rows with bars stack. */
export function verySmallPane(style: GriffelStyle): GriffelStyle {
  return atWidths("(max-width: 299px)", style);
}

/** Safari 15.4 cannot ask for a container's width. It shows the pane in Excel alone, where the pane is as wide as the page. */
function atWidths(query: string, style: GriffelStyle): GriffelStyle {
  return {
    [`@container pane ${query}`]: style,
    [`@media ${query}`]: { "@supports not (container-type: inline-size)": style },
  };
}
