import type { CellPlace, SourceReference, SpreadsheetHost } from "./spreadsheetHost";
import type { MrrForm } from "./writeMrr";

/** The views of the pane that commands can open. */
export type PaneView = "place" | "mrr" | "functions" | "problems";

/** What a command may use. The pane makes one for every run of a command. */
export interface CommandContext {
  readonly host: SpreadsheetHost;
  /** True when a source with accounts is recognised and no run is under way. */
  readonly canPlace: boolean;
  /** True while sheets are being written. */
  readonly placing: boolean;
  /** Runs `placeAccounts` with the pane's source and policy, and shows how it goes. */
  readonly place: () => Promise<void>;
  /** Asks the run under way to stop. */
  readonly cancel: () => void;
  /** Reads the source again and computes the preview anew. */
  readonly refresh: () => Promise<void>;
  /** True when the MRR schedule in sight is computed and none is being written. */
  readonly canWriteMrr: boolean;
  /** Writes the MRR schedule in sight to its sheet, and shows how it goes. */
  readonly writeMrr: (form: MrrForm) => Promise<void>;
  readonly showView: (view: PaneView) => void;
  /** Runs the self-check and tells how it went; `null` in builds for users, which have none. */
  readonly selfCheck: (() => Promise<void>) | null;
  /** The cell, or the sheet, that the command is about: the problem or the written sheet it was started from. */
  readonly cell?: CellPlace;
  readonly sheet?: SourceReference;
}

export type CommandId =
  | "placeAccounts"
  | "cancelPlacing"
  | "refresh"
  | "goToCell"
  | "goToSheet"
  | "showPlace"
  | "showMrr"
  | "writeMrrValues"
  | "writeMrrLive"
  | "showFunctions"
  | "showProblems"
  | "selfCheck";

/** Something that a button, the ribbon or a shortcut runs. Its title is the text of the same id in the catalogue. */
export interface Command {
  readonly id: CommandId;
  isEnabled(context: CommandContext): boolean;
  run(context: CommandContext): Promise<void>;
}

/** Every command there is. A new one is one more object here and its title in the catalogue. */
export const commandList: readonly Command[] = [
  {
    id: "placeAccounts",
    isEnabled: ({ canPlace, placing }) => canPlace && !placing,
    run: (context) => context.place(),
  },
  {
    id: "cancelPlacing",
    isEnabled: ({ placing }) => placing,
    run: async (context) => context.cancel(),
  },
  {
    id: "refresh",
    isEnabled: ({ placing }) => !placing,
    run: (context) => context.refresh(),
  },
  {
    id: "goToCell",
    isEnabled: ({ cell }) => cell !== undefined,
    run: async ({ host, cell }) => {
      if (cell) await host.select(cell);
    },
  },
  {
    id: "goToSheet",
    isEnabled: ({ sheet }) => sheet !== undefined,
    run: async ({ host, sheet }) => {
      if (sheet) await host.select({ sheet: sheet.sheet, row: 0, column: 0 });
    },
  },
  {
    id: "showPlace",
    isEnabled: () => true,
    run: async (context) => context.showView("place"),
  },
  {
    id: "showMrr",
    isEnabled: () => true,
    run: async (context) => context.showView("mrr"),
  },
  {
    id: "writeMrrValues",
    isEnabled: ({ canWriteMrr }) => canWriteMrr,
    run: (context) => context.writeMrr("values"),
  },
  {
    id: "writeMrrLive",
    isEnabled: ({ canWriteMrr }) => canWriteMrr,
    run: (context) => context.writeMrr("live"),
  },
  {
    id: "showFunctions",
    isEnabled: () => true,
    run: async (context) => context.showView("functions"),
  },
  {
    id: "showProblems",
    isEnabled: () => true,
    run: async (context) => context.showView("problems"),
  },
  {
    id: "selfCheck",
    isEnabled: ({ selfCheck, placing }) => selfCheck !== null && !placing,
    run: async ({ selfCheck }) => selfCheck?.(),
  },
];

/** The command of an id. */
export function commandById(id: CommandId): Command {
  const command = commandList.find((candidate) => candidate.id === id);
  if (!command) throw new RangeError(`There is no command ${id}`);
  return command;
}

/** Runs a command when it is enabled; otherwise nothing happens. */
export async function runCommand(id: CommandId, context: CommandContext): Promise<void> {
  const command = commandById(id);
  if (command.isEnabled(context)) await command.run(context);
}
