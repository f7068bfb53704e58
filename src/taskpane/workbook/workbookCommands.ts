import type { Command } from "./command";
import type { CommandRunner, PaneModel } from "./paneModel";

/** What can be run whichever feature is in sight. */
export const workbookCommands: readonly Command<Omit<PaneModel, keyof CommandRunner>>[] = [
  {
    id: "refresh",
    isEnabled: ({ isBusy }) => !isBusy,
    run: ({ refresh }) => refresh(),
  },
  {
    id: "goToCell",
    isEnabled: (_, { cell }) => cell !== undefined,
    run: async ({ host }, { cell }) => {
      if (cell) await host.select(cell);
    },
  },
  {
    id: "goToSheet",
    isEnabled: (_, { sheet }) => sheet !== undefined,
    run: async ({ host }, { sheet }) => {
      if (sheet) await host.select({ sheet: sheet.sheet, row: 0, column: 0 });
    },
  },
  {
    id: "selfCheck",
    isEnabled: ({ selfCheck, isBusy }) => selfCheck !== null && !isBusy,
    run: async ({ selfCheck }) => selfCheck?.(),
  },
];
