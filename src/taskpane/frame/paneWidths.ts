/** Below this width of the pane the status bar and the utilisation rows drop what they can spare. */
export const narrowPane = "@container pane (max-width: 359px)";
/** The same without the smallest, for a property that those set too: which of two matching queries wins is not defined. */
export const narrowPaneOnly = "@container pane (min-width: 300px) and (max-width: 359px)";
/** At 200 % zoom a docked pane is this narrow: rows with bars stack. */
export const verySmallPane = "@container pane (max-width: 299px)";
