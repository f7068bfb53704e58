import { ThemeService, UndoCommand, type IRange, type IWorkbookData, type Workbook } from "@univerjs/core";
import { defaultTheme } from "@univerjs/themes";
import type { SpreadsheetHost } from "../../commands/spreadsheetHost";
import { errorCode } from "../../core/sheet/cell";
import { cellAddress } from "../../core/sheet/sheetRange";
import { addSheets } from "./addSheets";
import { openFile, type OpenedFile } from "./files/openFile";
import { saveWorkbook } from "./files/saveWorkbook";
import { rawCell, sheetCells } from "./gridCells";
import { gridPlugins, gridWords } from "./gridPlugins";
import { makeReadOnly } from "./makeReadOnly";
import { readSpills } from "./readSpills";
import { savedSnapshot } from "./savedSnapshot";
import type { SheetFunction } from "./sheetFunction";
import { createSpreadsheet, showWorkbook } from "./spreadsheet";
import { watchChanges, type EarlierChanges, type WorkbookChanges } from "./workbookChanges";
import { createWorkbenchHost } from "./workbenchHost";
import { workbookFromPieces, workbookPieces, type WorkbookPieces, type WorkbookTexts } from "./workbookPieces";
import { readExtras } from "./workbookSnapshot";

/** The error that the active cell shows, with its words where the function gave some. */
export interface CellFailure {
  readonly address: string;
  readonly code: string;
  readonly message: string | null;
}

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
  /** Opens a file in place of the present workbook; when that fails, the present one stays as it is. */
  readonly open: (bytes: Uint8Array, name: string) => Promise<OpenedInGrid>;
  /** Opens a workbook that was kept, with its unsaved changes; when that fails, the present one stays as it is. */
  readonly openKept: (texts: WorkbookTexts, earlier: EarlierChanges) => WorkbookInGrid;
  /** Adds a file's sheets to the present workbook; when that fails, it stays as it is. */
  readonly add: (bytes: Uint8Array, name: string) => Promise<AddedToGrid & FileNotes>;
  readonly addKept: (texts: WorkbookTexts) => AddedToGrid;
  /** Lets nobody change the present workbook any more. */
  readonly makeReadOnly: () => void;
  readonly save: () => Promise<Uint8Array>;
  readonly undo: () => Promise<void>;
  readonly setDark: (dark: boolean) => void;
  /** Steps that Undo could take back. Returns the way to stop. */
  readonly onUndoable: (listener: (steps: number) => void) => () => void;
  /** The error of the active cell, whenever it may have changed. Returns the way to stop. */
  readonly onFailure: (listener: (failure: CellFailure | null) => void) => () => void;
  readonly dispose: () => void;
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
): WorkbenchGrid {
  const spreadsheet = createSpreadsheet({
    functions,
    plugins: gridPlugins(container),
    locales: gridWords,
    darkMode: dark,
    theme: { ...defaultTheme, primary: green },
  });
  const { univer, commands, undoRedo } = spreadsheet;
  let workbook: Workbook | null = null;

  const failure = (): CellFailure | null => {
    if (!workbook) return null;
    const sheet = workbook.getActiveSheet();
    const selection = spreadsheet.selections.getCurrentLastSelection();
    const [row, column] = [selection?.primary?.actualRow ?? 0, selection?.primary?.actualColumn ?? 0];
    const unitId = workbook.getUnitId();
    const cells = sheetCells(spreadsheet, unitId, sheet);
    const code = errorCode(rawCell(cells, row, column));
    if (code === undefined) return null;
    const formula = cells.own[row]?.[column]?.f
      ? { row, column }
      : spillAnchor(unitId, sheet.getSheetId(), row, column);
    const offset = { row: row - formula.row, column: column - formula.column };
    const message = spreadsheet.messages.at(sheet.getSheetId(), formula, offset, code);
    return { address: cellAddress(row, column), code, message };
  };

  const spillAnchor = (
    unitId: string,
    sheetId: string,
    row: number,
    column: number,
  ): { row: number; column: number } => {
    const ranges = spreadsheet.formulas.getArrayFormulaRange()[unitId]?.[sheetId] ?? {};
    const found = Object.values(ranges)
      .flatMap((line) => Object.values((line ?? {}) as Record<string, IRange>))
      .find((range) => {
        return row >= range.startRow && row <= range.endRow && column >= range.startColumn && column <= range.endColumn;
      });
    return found ? { row: found.startRow, column: found.startColumn } : { row, column };
  };

  let changes: WorkbookChanges | null = null;
  const show = (snapshot: IWorkbookData, earlier?: EarlierChanges): WorkbookInGrid => {
    changes?.dispose();
    const shown = showWorkbook(spreadsheet, snapshot);
    workbook = shown;
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
    return { sheets: addSheets(spreadsheet, workbook, snapshot), leftOutSettings };
  };

  return {
    open: async (bytes, name) => {
      const { snapshot, ...notes } = await openFile(bytes, name);
      return { ...notes, ...show(snapshot) };
    },
    openKept: (texts, earlier) => show(workbookFromPieces(texts), earlier),
    add: async (bytes, name) => {
      const { snapshot, ...notes } = await openFile(bytes, name);
      return { ...notes, ...add(snapshot) };
    },
    addKept: (texts) => add(workbookFromPieces(texts)),
    makeReadOnly: () => {
      if (workbook) makeReadOnly(spreadsheet, workbook);
    },
    save: async () => {
      if (!workbook) throw new Error("no workbook is open");
      return saveWorkbook({
        snapshot: savedSnapshot(spreadsheet, workbook),
        spills: readSpills(spreadsheet, workbook),
      });
    },
    undo: async () => {
      await commands.executeCommand(UndoCommand.id);
    },
    setDark: (isDark) => univer.__getInjector().get(ThemeService).setDarkMode(isDark),
    onUndoable: (listener) => {
      const subscription = undoRedo.undoRedoStatus$.subscribe(({ undos }) => listener(undos));
      return () => subscription.unsubscribe();
    },
    onFailure: (listener) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      let last = "";
      const heard = commands.onCommandExecuted(() => {
        // Typing and calculating fire in bursts; the last of them decides.
        clearTimeout(timer);
        timer = setTimeout(() => {
          const shown = failure();
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
    dispose: () => univer.dispose(),
  };
}
