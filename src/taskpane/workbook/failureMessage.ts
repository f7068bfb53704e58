import { CalculatorError } from "../../commands/calculator/calculator";
import { HostError } from "../../commands/spreadsheetHost";
import { cellAddress } from "../../core/sheet/sheetRange";
import type { PaneAction, PaneMessage } from "./paneMessage";
import type { Texts } from "../../texts/texts";

/**
 * An error in words: what happened, whether anything was written, what to do. A host tells what it was doing; for
 * anything else `action` does, and the error's own message is added for a report.
 */
export function failureMessage(error: unknown, action: PaneAction, texts: Texts): PaneMessage {
  const { failures } = texts.pane;
  if (!(error instanceof HostError)) {
    const detail = failures.detail(error instanceof Error ? error.message : String(error));
    const cause = error instanceof CalculatorError ? failures.calculation[error.code] : failures.causes.unexpected;
    const parts = [failures.written.nothing, cause, detail];
    return { action, intent: "error", title: failures.title(failures.actions[action]), detail: parts.join(" ") };
  }
  const left = error.left.length > 0 ? [failures.left(error.left)] : [];
  if (error.code === "cancelled" && error.written === "nothing") {
    const detail = [failures.cancelledDetail, ...left].join(" ");
    return { action, intent: "info", title: failures.cancelled, detail };
  }
  const isOfSheet = error.code === "protected" && error.sheet !== null;
  const cause = isOfSheet ? failures.protectedSheet(error.sheet) : failures.causes[error.code];
  const detail = [failures.written[error.written], cause, ...cellsInWords(error.cells, texts), ...left].join(" ");
  return { action, intent: "error", title: failures.title(failures.deed(error.deed)), detail };
}

const maxCells = 5;

function cellsInWords(cells: HostError["cells"], texts: Texts): string[] {
  if (cells.length === 0) return [];
  const named = cells.slice(0, maxCells).map(({ sheet, row, column }) => `${sheet}!${cellAddress(row, column)}`);
  return [texts.pane.failures.cells(named, cells.length - named.length)];
}
