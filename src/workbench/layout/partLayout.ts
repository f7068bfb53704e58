import type { GriffelStyle } from "@fluentui/react-components";
import type { SpreadsheetHost } from "../../commands/spreadsheetHost";
import { minGrid, minPane } from "./PaneSeparator";

/** What stands side by side where there is room, and one at a time where there is not. */
export const parts = ["grid", "pane"] as const;
export type Part = (typeof parts)[number];

/** The line between the two. */
const line = 1;
const side = minGrid + line;

/** Holds only where the window has no room for a grid and a pane side by side. */
export function inNarrowWindow(style: GriffelStyle): GriffelStyle {
  return { [`@media (max-width: ${side + minPane - 1}px)`]: style };
}

/** Of the element around both parts: `data-shown` says which one is in sight in a narrow window. */
export const partLayout: GriffelStyle = {
  display: "grid",
  minHeight: 0,
  // The width that was chosen, as far as it leaves the grid its room.
  gridTemplateColumns: `minmax(0, 1fr) ${line}px min(var(--pane-width), calc(100vw - ${side}px))`,
  ...inNarrowWindow({
    gridTemplateColumns: "minmax(0, 1fr)",
    // Both keep their size: the grid would lay itself out for none.
    "& > *": { gridArea: "1 / 1" },
    "& > [role=separator]": { display: "none" },
    "&[data-shown=pane] > [data-part=grid], &[data-shown=grid] > [data-part=pane]": { visibility: "hidden" },
  }),
};

/** The host as the pane gets it: a cell that the pane leads to comes into sight with the grid. */
export function showingGrid(host: SpreadsheetHost, show: () => void): SpreadsheetHost {
  const select: SpreadsheetHost["select"] = async (place) => {
    await host.select(place);
    show();
  };
  return { ...host, select };
}
