import { ThemeService, UndoCommand, type IWorkbookData, type Workbook } from "@univerjs/core";
import { defaultTheme } from "@univerjs/themes";
import type { SpreadsheetHost } from "../../commands/spreadsheetHost";
import { activeCellNote, type ActiveCellNote } from "./cells/activeCellNote";
import { addSheets } from "./adding/addSheets";
import type { OpenedFile } from "./files/openFile";
import type { SavableWorkbook } from "./files/saveWorkbook";
import { PageFiles, type FileOptions } from "./files/worker/pageFiles";
import { checkFormulas, type FormulaReport } from "./formulas/checkFormulas";
import { fileFormulas } from "./formulas/fileFormulas";
import { markKeptCells } from "./formulas/markKeptCells";
import { stopCalculation, watchCalculation, type CalculationProgress } from "./formulas/watchCalculation";
import { gridLocale, gridPlugins } from "./grid/gridPlugins";
import { makeReadOnly } from "./grid/makeReadOnly";
import { nameGridControls, type GridControlNames } from "./grid/nameGridControls";
import type { ReadOnlyWords } from "./grid/readOnlyWords";
import type { SheetFunction } from "./customFunctions/sheetFunction";
import { createSpreadsheet } from "./grid/createSpreadsheet";
import { showWorkbook } from "./grid/showWorkbook";
import { inSlices, pageTurn } from "./slices/inSlices";
import { watchChanges, type EarlierChanges, type WorkbookChanges } from "./workbook/workbookChanges";
import { workbookToTake } from "./workbook/workbookToTake";
import { createWorkbenchHost } from "./workbenchHost";
import { workbookFromPieces, workbookPieces, type WorkbookPieces, type WorkbookTexts } from "./workbook/workbookPieces";
import { readExtras } from "./workbook/workbookSnapshot";

/** A workbook that is open in the grid. */
export interface WorkbookInGrid {
  readonly host: SpreadsheetHost;
  readonly changes: WorkbookChanges;
  readonly pieces: WorkbookPieces;
  /** The name that a sheet has now. */
  readonly sheetName: (id: string) => string;
}

/** What a person should be told about a file. */
export type FileNotes = Omit<OpenedFile, "snapshot">;

export interface OpenedInGrid extends FileNotes, WorkbookInGrid {}

/** The sheets that were added to the open workbook. */
export interface AddedToGrid {
  /** The names that they got. */
  readonly sheets: readonly string[];
  /** The other workbook had settings of ours: those of the open one stay. */
  readonly leftOutSettings: boolean;
}

/** The grid of the page, with everything that the page around it does with it. */
export interface WorkbenchGrid {
  /** Opens a file in place of the present workbook; when that fails or is cancelled, the present one stays as it is. */
  readonly open: (bytes: Uint8Array, name: string, options?: FileOptions) => Promise<OpenedInGrid>;
  /** Opens a workbook that was kept, with its unsaved changes; when that fails, the present one stays as it is. */
  readonly openKept: (texts: WorkbookTexts, earlier: EarlierChanges, options?: FileOptions) => Promise<WorkbookInGrid>;
  /** Adds a file's sheets to the present workbook; when that fails or is cancelled, it stays as it is. */
  readonly add: (bytes: Uint8Array, name: string, options?: FileOptions) => Promise<AddedToGrid & FileNotes>;
  readonly addKept: (texts: WorkbookTexts, options?: FileOptions) => Promise<AddedToGrid>;
  /** Lets nobody change the present workbook any more. */
  readonly makeReadOnly: () => void;
  /** An .xlsx file with the present workbook, and the changes that it holds as `saved` takes them. */
  readonly save: (options?: FileOptions) => Promise<{ readonly file: Blob; readonly mark: number }>;
  readonly undo: () => Promise<void>;
  readonly setDark: (dark: boolean) => void;
  /** Steps that Undo could take back. Returns the way to stop. */
  readonly onUndoable: (listener: (steps: number) => void) => () => void;
  /** What is to be said of the active cell, whenever it may have changed. Returns the way to stop. */
  readonly onCellNote: (listener: (note: ActiveCellNote | null) => void) => () => void;
  /** What became of a file's formulas, once they are calculated. Returns the way to stop. */
  readonly onFormulasChecked: (listener: (report: FormulaReport) => void) => () => void;
  /** How far a calculation is; `null` at its end. Returns the way to stop. */
  readonly onCalculation: (listener: (progress: CalculationProgress | null) => void) => () => void;
  readonly stopCalculation: () => void;
  readonly dispose: () => void;
}

/** What the grid is called and says in the language of the page. */
export interface GridWords {
  readonly controls: GridControlNames;
  readonly readOnly: ReadOnlyWords;
}

/** The page's green in the grid: selection, active tab, buttons. */
const green = {
  50: "#f3faf6",
  100: "#e9f5ee",
  200: "#cbe6d6",
  300: "#a9d5bb",
  400: "#4fbf82",
  500: "#178a4b",
  600: "#107c41",
  700: "#0e6b38",
  800: "#0a5029",
  900: "#073b1e",
} as const;

const delay = 80;

/** Builds the grid into an element of the page. */
export function createWorkbenchGrid(
  container: HTMLElement,
  functions: readonly SheetFunction[],
  dark: boolean,
  words: GridWords,
): WorkbenchGrid {
  const spreadsheet = createSpreadsheet({
    functions,
    plugins: gridPlugins(container),
    locales: gridLocale(words.readOnly),
    darkMode: dark,
    theme: { ...defaultTheme, primary: green },
  });
  const { univer, commands, undoRedo } = spreadsheet;
  const stopNaming = nameGridControls(container, words.controls);
  const files = new PageFiles();
  let workbook: Workbook | null = null;
  const checked = new Set<(report: FormulaReport) => void>();
  const check = (shown: Workbook): void => {
    void checkFormulas(spreadsheet, shown).then((report) => {
      if (report && workbook === shown) checked.forEach((listener) => listener(report));
    });
  };

  let changes: WorkbookChanges | null = null;
  const show = async (
    snapshot: IWorkbookData,
    { signal, onProgress }: FileOptions,
    earlier?: EarlierChanges,
  ): Promise<WorkbookInGrid> => {
    const formulas = await inSlices(fileFormulas(snapshot.sheets), signal);
    onProgress?.({ stage: "showing", share: null });
    await pageTurn();
    changes?.dispose();
    const shown = showWorkbook(spreadsheet, snapshot, formulas);
    // The grid's own parts start with its first workbook.
    if (!workbook) markKeptCells(spreadsheet);
    workbook = shown;
    check(shown);
    changes = watchChanges(spreadsheet, shown, earlier);
    return {
      host: createWorkbenchHost(spreadsheet, shown),
      changes,
      pieces: workbookPieces(spreadsheet, shown),
      sheetName: (id) => shown.getSheetBySheetId(id)?.getName() ?? "",
    };
  };
  const add = (snapshot: IWorkbookData): AddedToGrid => {
    if (!workbook) throw new Error("no workbook is open");
    const leftOutSettings = Object.keys(readExtras(snapshot).settings).length > 0;
    const sheets = addSheets(spreadsheet, workbook, snapshot);
    check(workbook);
    return { sheets, leftOutSettings };
  };

  return {
    open: async (bytes, name, options = {}) => {
      const { snapshot, ...notes } = await files.open(bytes, name, options);
      return { ...notes, ...(await show(snapshot, options)) };
    },
    openKept: async (texts, earlier, options = {}) =>
      show(await inSlices(workbookFromPieces(texts), options.signal), options, earlier),
    add: async (bytes, name, options) => {
      const { snapshot, ...notes } = await files.open(bytes, name, options);
      return { ...notes, ...add(snapshot) };
    },
    addKept: async (texts, options = {}) => add(await inSlices(workbookFromPieces(texts), options.signal)),
    makeReadOnly: () => {
      if (workbook) makeReadOnly(spreadsheet, workbook);
    },
    save: async (options) => {
      if (!workbook || !changes) throw new Error("no workbook is open");
      const { head, ...cells } = workbookToTake(spreadsheet, workbook, changes);
      const counted = changes;
      let mark = counted.total;
      const takenHead = (): SavableWorkbook => {
        mark = counted.total;
        return head();
      };
      const file = await files.save({ ...cells, head: takenHead }, options);
      return { file, mark };
    },
    undo: async () => {
      await commands.executeCommand(UndoCommand.id);
    },
    setDark: (isDark) => univer.__getInjector().get(ThemeService).setDarkMode(isDark),
    onUndoable: (listener) => {
      const subscription = undoRedo.undoRedoStatus$.subscribe(({ undos }) => listener(undos));
      return () => subscription.unsubscribe();
    },
    onCellNote: (listener) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      let last = "";
      const heard = commands.onCommandExecuted(() => {
        // Typing and calculating fire in bursts; the last of them decides.
        clearTimeout(timer);
        timer = setTimeout(() => {
          const shown = workbook && activeCellNote(spreadsheet, workbook);
          const key = JSON.stringify(shown);
          if (key !== last) listener(shown);
          last = key;
        }, delay);
      });
      return () => {
        clearTimeout(timer);
        heard.dispose();
      };
    },
    onFormulasChecked: (listener) => {
      checked.add(listener);
      return () => checked.delete(listener);
    },
    onCalculation: (listener) => watchCalculation(commands, listener),
    stopCalculation: () => stopCalculation(commands),
    dispose: () => {
      stopNaming();
      files.dispose();
      univer.dispose();
    },
  };
}
