import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsFilterPlugin } from "@univerjs/sheets-filter";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import { FormulaEnginePlugin } from "../formulas/enginePlugin";
import type { GridFunctions } from "../customFunctions/gridFunctions";
import type { PluginEntry } from "./createSpreadsheet";
import { tableLooks } from "./tableLook";

/** The grid without a page: cells, formulas, formats, tables, filters and conditional formats. */
export function modelPlugins(functions: GridFunctions): readonly PluginEntry[] {
  return [
    [FormulaEnginePlugin, { function: functions.function }],
    UniverSheetsPlugin,
    UniverSheetsNumfmtPlugin,
    [
      UniverSheetsFormulaPlugin,
      { description: functions.description, initialFormulaComputing: CalculationMode.FORCED },
    ],
    [UniverSheetsTablePlugin, tableLooks],
    UniverSheetsFilterPlugin,
    UniverSheetsConditionalFormattingPlugin,
  ];
}
