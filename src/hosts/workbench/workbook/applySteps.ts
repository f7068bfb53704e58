import type { Workbook } from "@univerjs/core";
import { HostError, type HostDeed } from "../../../commands/spreadsheetHost";
import type { Step } from "../results/resultSteps";
import type { Spreadsheet } from "../grid/spreadsheet";

/**
 * Does all steps as one that Undo takes back. When one fails, those before it are taken back.
 *
 * @throws {HostError} with nothing changed
 */
export function applySteps(
  { commands, undoRedo }: Spreadsheet,
  workbook: Workbook,
  steps: readonly Step[],
  deed: HostDeed,
): void {
  const done: Step[] = [];
  try {
    for (const step of steps) {
      done.push(step);
      if (!commands.syncExecuteCommand(step.redo.id, step.redo.params)) throw new Error(`${step.redo.id} was refused`);
    }
  } catch (cause) {
    for (const step of done.reverse()) commands.syncExecuteCommand(step.undo.id, step.undo.params);
    throw new HostError("unexpected", deed, { cause });
  }
  undoRedo.pushUndoRedo({
    unitID: workbook.getUnitId(),
    undoMutations: steps.map(({ undo }) => undo).reverse(),
    redoMutations: steps.map(({ redo }) => redo),
  });
}
