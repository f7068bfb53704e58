import { ThemeService, UndoCommand, type IRange, type Workbook } from "@univerjs/core";
import { defaultTheme } from "@univerjs/themes";
import type { SpreadsheetHost } from "../../commands/spreadsheetHost";
import { errorCode } from "../../core/sheet/cell";
import { cellAddress } from "../../core/sheet/sheetRange";
import { openFile, type OpenedFile } from "./files/openFile";
import { saveWorkbook } from "./files/saveWorkbook";
import { rawCell, sheetCells } from "./gridCells";
import { gridPlugins, gridWords } from "./gridPlugins";
import { readSpills } from "./readSpills";
import { savedSnapshot } from "./savedSnapshot";
import type { SheetFunction } from "./sheetFunction";
import { createSpreadsheet, showWorkbook } from "./spreadsheet";
import { createWorkbenchHost } from "./workbenchHost";

/** The error that the active cell shows, with its words where the function gave some. */
export interface CellFailure {
  readonly address: string;
  readonly code: string;
  readonly message: string | null;
}

export interface OpenedInGrid extends Omit<OpenedFile, "snapshot"> {
  readonly host: SpreadsheetHost;
}

/** The grid of the page, with everything that the page around it does with it. */
export interface WorkbenchGrid {
  /** Opens a file in place of the present workbook; when that fails, the present one stays as it is. */
  readonly open: (bytes: Uint8Array, name: string) => Promise<OpenedInGrid>;
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

  return {
    open: async (bytes, name) => {
      const { snapshot, ...notes } = await openFile(bytes, name);
      workbook = showWorkbook(spreadsheet, snapshot);
      return { ...notes, host: createWorkbenchHost(spreadsheet, workbook) };
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
