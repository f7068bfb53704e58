import { useAnnounce } from "@fluentui/react-components";
import { useCallback, type Dispatch } from "react";
import { cellAddress } from "../../core/sheet/sheetRange";
import { useTexts } from "../format/TextsContext";
import type { Command, CommandId, CommandTarget } from "./command";
import { failureMessage } from "./failureMessage";
import type { Feature } from "./feature";
import type { CommandRunner } from "./paneModel";
import { useLatest } from "./useLatest";
import { workbookCommands } from "./workbookCommands";
import type { WorkbookEvent } from "./workbookState";

/** Runs the commands of the workbook and of the features on the pane as it is then, and tells how it went. */
export function useCommandRunner<Pane extends { readonly dispatch: Dispatch<WorkbookEvent> }>(
  features: readonly Feature[],
  pane: Pane,
): CommandRunner {
  const texts = useTexts();
  const { announce } = useAnnounce();
  const latest = useLatest(pane);
  const { dispatch } = pane;

  const runCommand = useCallback(
    (id: CommandId, target: CommandTarget = {}) => {
      runOn(commandById(id, features), latest(), target).then(
        () => {
          if (target.cell ?? target.sheet) dispatch({ type: "succeeded", action: "select" });
          if (target.cell) announce(texts.pane.problems.selected(cellAddress(target.cell.row, target.cell.column)));
        },
        (error: unknown) => dispatch({ type: "messageShown", message: failureMessage(error, "select", texts) }),
      );
    },
    [features, latest, dispatch, announce, texts],
  );

  const requestCommand = useCallback(
    (id: CommandId) => {
      const owner = features.find(({ commands }) => commands.some((command) => command.id === id));
      if (owner) dispatch({ type: "viewShown", view: owner.id });
      runCommand(id);
    },
    [features, dispatch, runCommand],
  );
  return { runCommand, requestCommand };
}

/** Every command there is: those of the workbook, then each feature's own. */
export function commandsOf(features: readonly Feature[]): readonly Command<never>[] {
  return [...workbookCommands, ...features.flatMap(({ commands }) => commands)];
}

/** The command of an id. */
export function commandById(id: CommandId, features: readonly Feature[]): Command<never> {
  const command = commandsOf(features).find((candidate) => candidate.id === id);
  if (!command) throw new RangeError(`There is no command ${id}`);
  return command;
}

async function runOn(command: Command<never>, pane: unknown, target: CommandTarget): Promise<void> {
  // The pane that is handed over holds what the workbook and all features have: each command knows its part.
  const part = pane as never;
  if (command.isEnabled(part, target)) await command.run(part, target);
}
