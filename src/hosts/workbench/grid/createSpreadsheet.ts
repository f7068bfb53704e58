import {
  ICommandService,
  IContextService,
  IUndoRedoService,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  Univer,
} from "@univerjs/core";
import type { ILocales, IUniverConfig, Plugin, PluginCtor } from "@univerjs/core";
import { FormulaDataModel, IDefinedNamesService, IFunctionService } from "@univerjs/engine-formula";
import { SheetsSelectionsService } from "@univerjs/sheets";
import { TableManager } from "@univerjs/sheets-table";
import { SheetRevisions } from "../cells/sheetRevisions";
import { FormulaMessages } from "../customFunctions/formulaMessages";
import { followMoves } from "../formulas/followMoves";
import { FormulaRows } from "../formulas/formulaRows";
import { KeptValues } from "../formulas/keptValues";
import { OpenFormulas } from "../formulas/openFormulas";
import { totalledTables } from "../formulas/totalledTables";
import { gridFunctions, type GridFunctions } from "../customFunctions/gridFunctions";
import type { SheetFunction } from "../customFunctions/sheetFunction";

import type { Spreadsheet } from "./spreadsheet";

/** A plug-in of the grid, with its settings. */
export type PluginEntry = PluginCtor<Plugin> | readonly [PluginCtor<Plugin>, object | undefined];

export interface SpreadsheetOptions {
  readonly functions: readonly SheetFunction[];
  /** What the grid consists of: all of it in a page, its model alone in a test. */
  readonly plugins: (functions: GridFunctions) => readonly PluginEntry[];
  readonly locales?: ILocales[string];
  readonly darkMode?: boolean;
  readonly theme?: IUniverConfig["theme"];
}

/** What the engine's parser takes for a function without having one. */
const parsedWords: ReadonlySet<string> = new Set(["LET", "LAMBDA"]);

/** Starts a grid that has no workbook yet. */
export function createSpreadsheet({ functions, plugins, locales, darkMode, theme }: SpreadsheetOptions): Spreadsheet {
  const messages = new FormulaMessages();
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: locales ?? {} },
    logLevel: LogLevel.ERROR,
    darkMode: darkMode ?? false,
    ...(theme && { theme }),
  });
  const injector = univer.__getInjector();
  const instances = injector.get(IUniverInstanceService);
  const open = new OpenFormulas(instances, {
    definedNames: () => injector.get(IDefinedNamesService),
    knows: (name) => parsedWords.has(name) || injector.get(IFunctionService).hasExecutor(name),
    totalled: (workbook) => totalledTables(workbook, injector.get(TableManager)),
  });
  const kept = new KeptValues(instances, open);
  injector.add([OpenFormulas, { useValue: open }]);
  injector.add([KeptValues, { useValue: kept }]);
  const formulaRows = new FormulaRows();
  injector.add([FormulaRows, { useValue: formulaRows }]);
  // Before the grid's own parts, which ask for formulas when they hear of a change.
  formulaRows.follow(injector.get(ICommandService));
  const revisions = new SheetRevisions();
  revisions.follow(injector.get(ICommandService));
  followMoves(injector.get(ICommandService), kept);
  const registered = new Set<string>();
  for (const entry of plugins(gridFunctions(functions, messages))) {
    const [plugin, settings] = Array.isArray(entry)
      ? (entry as [PluginCtor<Plugin>, object])
      : [entry as PluginCtor<Plugin>];
    if (registered.has(plugin.pluginName)) continue;
    registered.add(plugin.pluginName);
    univer.registerPlugin(plugin, settings);
  }
  // The formula engine's plug-ins start with the first workbook; their services are asked for when they are needed.
  return {
    univer,
    messages,
    kept,
    formulaRows,
    revisions,
    openFormulas: open,
    commands: injector.get(ICommandService),
    context: injector.get(IContextService),
    undoRedo: injector.get(IUndoRedoService),
    instances,
    get formulas() {
      return injector.get(FormulaDataModel);
    },
    get selections() {
      return injector.get(SheetsSelectionsService);
    },
    get tables() {
      return injector.get(TableManager);
    },
  };
}
