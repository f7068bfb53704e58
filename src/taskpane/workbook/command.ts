import type { Dispatch } from "react";
import type { CellPlace, SourceReference } from "../../commands/spreadsheetHost";
import type { Texts } from "../../texts/texts";
import type { WorkbookEvent } from "./workbookState";

/** Every command has a title in the catalogue, and is named as that is. */
export type CommandId = keyof Texts["pane"]["commands"];

/** What a command is about. */
export interface CommandTarget {
  readonly cell?: CellPlace;
  readonly sheet?: SourceReference;
  /** What the problems in sight are narrowed down to. */
  readonly filter?: string;
  /** Id of a custom function: `CHURN`. */
  readonly function?: string;
}

/** Something that a button, the ribbon or a shortcut runs. */
export interface Command<Pane> {
  readonly id: CommandId;
  isEnabled(pane: Pane, target: CommandTarget): boolean;
  run(pane: Pane, target: CommandTarget): void | Promise<void>;
}

/** The command that brings a feature in sight. */
export function showCommand(id: CommandId, view: string): Command<{ readonly dispatch: Dispatch<WorkbookEvent> }> {
  return { id, isEnabled: () => true, run: ({ dispatch }) => dispatch({ type: "viewShown", view }) };
}
