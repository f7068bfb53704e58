import type { IWorkbookData, Workbook, Worksheet } from "@univerjs/core";
import type { SpreadsheetHost } from "../../../src/commands/spreadsheetHost";
import type { Cell } from "../../../src/core/sheet/cell";
import { rawCell, rawCells } from "../../../src/hosts/workbench/cells/gridCells";
import { modelPlugins } from "../../../src/hosts/workbench/grid/modelPlugins";
import type { SheetFunction } from "../../../src/hosts/workbench/customFunctions/sheetFunction";
import { createSpreadsheet } from "../../../src/hosts/workbench/grid/createSpreadsheet";
import { showWorkbook } from "../../../src/hosts/workbench/grid/showWorkbook";
import type { Spreadsheet } from "../../../src/hosts/workbench/grid/spreadsheet";
import { createWorkbenchHost } from "../../../src/hosts/workbench/workbenchHost";

export interface HeadlessWorkbook {
  readonly spreadsheet: Spreadsheet;
  readonly workbook: Workbook;
  readonly host: SpreadsheetHost;
  /** What a cell holds now. */
  readonly cell: (sheet: string, row: number, column: number) => Cell;
  /** Waits until a cell holds a value: calculations end later, and the grid's own promise can end too early. */
  readonly until: (sheet: string, row: number, column: number, wanted: Cell) => Promise<void>;
  readonly formula: (sheet: string, row: number, column: number) => string | null;
}

/** The workbench's grid without a page, with a workbook open in it. */
export function headlessWorkbook(snapshot: IWorkbookData, functions: readonly SheetFunction[] = []): HeadlessWorkbook {
  const spreadsheet = createSpreadsheet({ functions, plugins: modelPlugins });
  const workbook = showWorkbook(spreadsheet, snapshot);
  const sheetNamed = (name: string): Worksheet => {
    const sheet = workbook.getSheetBySheetName(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  };
  const cell = (name: string, row: number, column: number): Cell =>
    rawCell(rawCells(spreadsheet, workbook.getUnitId(), sheetNamed(name)), row, column);
  return {
    spreadsheet,
    workbook,
    host: createWorkbenchHost(spreadsheet, workbook),
    cell,
    until: async (name, row, column, wanted) => {
      const end = Date.now() + 10_000;
      while (JSON.stringify(cell(name, row, column)) !== JSON.stringify(wanted)) {
        if (Date.now() > end) throw new Error(`${name} ${row},${column} is ${JSON.stringify(cell(name, row, column))}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    formula: (name, row, column) =>
      spreadsheet.formulas.getFormulaStringByCell(row, column, sheetNamed(name).getSheetId(), workbook.getUnitId()) ??
      null,
  };
}
