/// <reference types="office-js" />
import { HostError, type CellPlace, type HostDeed } from "../../commands/spreadsheetHost";
import { excelCode } from "./inExcel";

/** More is too long for a cell's formula. */
const maxFormulaLength = 8192;

/**
 * Writes a formula as if it were typed. A cell whose format is Text would show the formula instead of its answer, so that
 * one gets the general format first.
 *
 * @throws {HostError} `formula-refused`; nothing is written then
 */
export async function insertFormula(
  context: Excel.RequestContext,
  { sheet: name, row, column }: CellPlace,
  formula: string,
  deed: HostDeed,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("name");
  await context.sync();
  if (sheet.isNullObject) throw new HostError("sheet-missing", deed);
  if (!/^=\s*\S/.test(formula) || formula.length > maxFormulaLength) throw new HostError("formula-refused", deed);
  const cell = sheet.getCell(row, column).load("numberFormat");
  await context.sync();
  const isText = cell.numberFormat[0]?.[0] === "@";
  try {
    if (isText) cell.numberFormat = [["General"]];
    cell.formulas = [[formula]];
    await context.sync();
  } catch (cause) {
    if (excelCode(cause) !== "InvalidArgument") throw cause;
    if (isText) {
      cell.numberFormat = [["@"]];
      await context.sync();
    }
    throw new HostError("formula-refused", deed, { cause });
  }
}
