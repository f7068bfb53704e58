import {
  ICommandService,
  IContextService,
  IUndoRedoService,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  Univer,
} from "@univerjs/core";
import { UniverInstanceType } from "@univerjs/core";
import type { ILocales, IUniverConfig, IWorkbookData, Plugin, PluginCtor, Workbook } from "@univerjs/core";
import {
  FormulaDataModel,
  IActiveDirtyManagerService,
  IDefinedNamesService,
  IFunctionService,
} from "@univerjs/engine-formula";
import { SheetsSelectionsService } from "@univerjs/sheets";
import { TableManager } from "@univerjs/sheets-table";
import { SheetRevisions } from "../cells/sheetRevisions";
import { addTableMutation } from "../adding/addTableMutation";
import { allowTableNames } from "./allowTableNames";
import { permitFormulas } from "./permitFormulas";
import { FormulaMessages } from "../customFunctions/formulaMessages";
import { fileFormulas, type FormulasOfFile } from "../formulas/fileFormulas";
import { followSheets } from "../formulas/followSheets";
import { FormulaRows } from "../formulas/formulaRows";
import { followMoves } from "../formulas/followMoves";
import { KeptValues } from "../formulas/keptValues";
import { OpenFormulas } from "../formulas/openFormulas";
import { totalledTables } from "../formulas/totalledTables";
import { gridFunctions, type GridFunctions } from "../customFunctions/gridFunctions";
import { calculateAfterSetRows, setRowsMutation } from "../results/setRowsMutation";
import { setSettingsMutation } from "../results/setSettingsMutation";
import { setTableMutation } from "../results/setTableMutation";
import { atOnce } from "../slices/inSlices";
import type { SheetFunction } from "../customFunctions/sheetFunction";

/** A plug-in of the grid, with its settings. */
export type PluginEntry = PluginCtor<Plugin> | readonly [PluginCtor<Plugin>, object | undefined];

/** The grid with the services that our adapter works on. One workbook is open at a time. */
export interface Spreadsheet {
  readonly univer: Univer;
  readonly commands: ICommandService;
  /** What the user is at: editing a cell, for one. */
  readonly context: IContextService;
  readonly undoRedo: IUndoRedoService;
  readonly formulas: FormulaDataModel;
  readonly selections: SheetsSelectionsService;
  readonly tables: TableManager;
  readonly messages: FormulaMessages;
  readonly kept: KeptValues;
  readonly formulaRows: FormulaRows;
  readonly revisions: SheetRevisions;
  readonly openFormulas: OpenFormulas;
  readonly instances: IUniverInstanceService;
}

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

let opened = 0;
const following = new WeakSet<Spreadsheet>();

/**
 * Shows a workbook in place of the one that was open. Nothing of that one is left, its undo steps included: whatever may
 * fail, such as reading a file, is done before.
 *
 * @param formulas those of the snapshot, for a caller who looked for them in slices
 */
export function showWorkbook(
  spreadsheet: Spreadsheet,
  snapshot: IWorkbookData,
  formulas: FormulasOfFile = atOnce(fileFormulas(snapshot.sheets)),
): Workbook {
  const { univer, instances, commands, kept, formulaRows } = spreadsheet;
  const before = instances.getCurrentUnitOfType(UniverInstanceType.UNIVER_SHEET);
  // The grid shows one workbook at a time: the old one goes before the new one comes.
  if (before) instances.disposeUnit(before.getUnitId());
  opened++;
  const id = `workbook-${opened}`;
  kept.expect(id, formulas);
  formulaRows.expect(id, formulas.rows);
  const workbook = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, { ...snapshot, id });
  for (const mutation of [addTableMutation, setRowsMutation, setTableMutation, setSettingsMutation]) {
    if (!commands.hasCommand(mutation.id)) commands.registerCommand(mutation);
  }
  calculateAfterSetRows(univer.__getInjector().get(IActiveDirtyManagerService));
  allowTableNames(univer.__getInjector());
  permitFormulas(univer.__getInjector());
  if (!following.has(spreadsheet)) {
    following.add(spreadsheet);
    // After the grid's own, which rewrites the same formulas.
    followSheets(spreadsheet);
  }
  instances.focusUnit(workbook.getUnitId());
  return workbook;
}
