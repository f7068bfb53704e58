import { EDITOR_ACTIVATED, type Worksheet } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { SetRangeValuesCommand } from "@univerjs/sheets";
import { HostError, type CellPlace, type HostDeed } from "../../../commands/spreadsheetHost";
import type { Spreadsheet } from "../grid/spreadsheet";

/** More is too long for a cell's formula in Excel too. */
const maxFormulaLength = 8192;

/**
 * Writes a formula by the command that typing runs: it calculates, spills, and is one undo step. What stood in the cell
 * goes, its look stays.
 *
 * @throws {HostError} `formula-refused`, or `edit-mode` while the user types into a cell; nothing is written then
 */
export function insertFormula(
  { commands, context }: Spreadsheet,
  unitId: string,
  sheet: Worksheet,
  { row, column }: CellPlace,
  formula: string,
): void {
  const deed: HostDeed = { doing: "inserting" };
  // What the user is typing would be lost without a word.
  if (context.getContextValue(EDITOR_ACTIVATED)) throw new HostError("edit-mode", deed);
  if (!isFormula(formula)) throw new HostError("formula-refused", deed);
  const done = commands.syncExecuteCommand(SetRangeValuesCommand.id, {
    unitId,
    subUnitId: sheet.getSheetId(),
    range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    // What is left unsaid would stay as it was.
    value: { f: formula, v: null, t: null, si: null, p: null },
  });
  if (!done) throw new HostError("unexpected", deed);
}

function isFormula(text: string): boolean {
  if (!/^=\s*\S/.test(text) || text.length > maxFormulaLength) return false;
  // The grid answers an error code in place of a tree; a text that is never closed it does not notice.
  const quotes = text.split('"').length - 1;
  return quotes % 2 === 0 && typeof new LexerTreeBuilder().treeBuilder(text) !== "string";
}
