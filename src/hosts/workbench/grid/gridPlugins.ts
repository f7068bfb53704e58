import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";
import "@univerjs/preset-sheets-filter/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "./grid.css";
import { mergeLocales, type ILocales } from "@univerjs/core";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingWords from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import { CalculationMode, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreWords from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsFilterPreset } from "@univerjs/preset-sheets-filter";
import filterWords from "@univerjs/preset-sheets-filter/locales/en-US";
import { UniverSheetsTablePlugin, UniverSheetsTableUIPlugin } from "@univerjs/preset-sheets-table";
import tableWords from "@univerjs/preset-sheets-table/locales/en-US";
import { FormulaEnginePlugin } from "../formulas/enginePlugin";
import type { GridFunctions } from "../customFunctions/gridFunctions";
import { roomyColumns, roomyRows } from "./gridMeasures";
import { withReadOnlyWords, type ReadOnlyWords } from "./readOnlyWords";
import type { PluginEntry } from "./createSpreadsheet";
import { tableLooks } from "./tableLook";

/** After as many formulas the engine lets the page go on: keys and *Stop* are heard. */
const intervalCount = 50;

/** The grid as a person sees it: formula bar, cells and sheet tabs. The page has a toolbar of its own. */
export function gridPlugins(container: HTMLElement): (functions: GridFunctions) => readonly PluginEntry[] {
  return (functions) => {
    const core = UniverSheetsCorePreset({
      container,
      // The formula bar is part of the header; the grid's own ribbon is not wanted.
      header: true,
      toolbar: false,
      formulaBar: true,
      footer: {
        sheetBar: true,
        statisticBar: true,
        menus: false,
        zoomSlider: false,
        addSheetButtonConfig: { show: true, defaultRowCount: roomyRows, defaultColumnCount: roomyColumns },
      },
      disableAutoFocus: true,
      // Ids and names are texts here on purpose; the grid would mark and explain each of them.
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      formula: { ...functions, initialFormulaComputing: CalculationMode.FORCED },
    });
    const presets = [core, UniverSheetsFilterPreset(), UniverSheetsConditionalFormattingPreset()];
    return [
      ...presets.flatMap(({ plugins }) => (plugins as readonly PluginEntry[]).map(withOwnEngine)),
      [UniverSheetsTablePlugin, tableLooks],
      // The flag with a table's name would push the first row of a sheet down.
      [UniverSheetsTableUIPlugin, { hideAnchor: true }],
    ];
  };
}

function withOwnEngine(entry: PluginEntry): PluginEntry {
  const [plugin, settings] = Array.isArray(entry)
    ? (entry as readonly [unknown, object | undefined])
    : [entry, undefined];
  return plugin === UniverFormulaEnginePlugin ? [FormulaEnginePlugin, { ...settings, intervalCount }] : entry;
}

/** The words of the grid's own menus and dialogs. */
export function gridLocale(readOnly: ReadOnlyWords): ILocales[string] {
  return withReadOnlyWords(mergeLocales(coreWords, tableWords, filterWords, conditionalFormattingWords), readOnly);
}
