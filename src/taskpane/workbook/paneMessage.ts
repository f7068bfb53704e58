import type { Texts } from "../../texts/texts";

/** What was being done when something failed; the catalogue has the words. */
export type PaneAction = keyof Texts["pane"]["failures"]["actions"];

/** Something that went wrong or was stopped, in words. */
export interface PaneMessage {
  /** What failed: the message goes once it succeeds. */
  readonly action?: PaneAction;
  readonly intent: "success" | "info" | "warning" | "error";
  readonly title: string;
  readonly detail: string;
}
