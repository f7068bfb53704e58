import { SetSelectionsOperation, SetWorksheetActiveOperation } from "@univerjs/sheets";
import type { ICommandInfo, IRange, Workbook, Worksheet } from "@univerjs/core";
import { HostError, type HostDeed } from "../../commands/spreadsheetHost";
import type { CellPlace, SourceInfo, SourceReference, SpreadsheetHost } from "../../commands/spreadsheetHost";
import type { SheetRange } from "../../core/sheet/sheetRange";
import { readFilledCells } from "./cells/filledCells";
import { readGridCell } from "./cells/gridCells";
import { insertFormula } from "./cells/insertFormula";
import { SheetReader } from "./cells/sheetReader";
import { sheetsWithChangedCells } from "./cells/sheetRevisions";
import { writeCells } from "./cells/writeCells";
import type { Spreadsheet } from "./grid/spreadsheet";
import { readExtras, readSheetExtras } from "./workbook/workbookSnapshot";
import { writeResults, writeSettings } from "./results/writeResults";

/** The page's part of the grid brings this command; without a page there is nothing to scroll. */
const scrollToCell = "sheet.command.scroll-to-cell";

/** The port over the workbench's grid, for the workbook that is open in it. */
export function createWorkbenchHost(spreadsheet: Spreadsheet, workbook: Workbook): SpreadsheetHost {
  const unitId = workbook.getUnitId();
  let ownWriting = false;
  const reader = new SheetReader(spreadsheet, workbook);

  const sheetNamed = (name: string, deed: HostDeed): Worksheet => {
    const sheet = workbook.getSheetBySheetName(name);
    if (!sheet) throw new HostError("sheet-missing", deed);
    return sheet;
  };

  /** Asks anew where a source is whenever it is called. */
  const placeOf =
    (sheet: Worksheet, { table: name }: SourceReference, deed: HostDeed, rows?: number) =>
    async (): Promise<IRange | null> => {
      if (name === undefined) return firstRows(await reader.used(sheet), rows);
      const table = tablesOf(sheet).find((one) => one.name === name);
      if (!table) throw new HostError("table-missing", deed);
      return firstRows(table.range, rows);
    };

  return {
    kind: "workbench",

    listSources: () =>
      guarded({ doing: "listing" }, async () => (await Promise.all(workbook.getSheets().map(sheetSources))).flat()),

    read: (source, { rows } = {}) =>
      guarded({ doing: "reading", sheet: source.table ?? source.sheet }, async (deed) => {
        const sheet = sheetNamed(source.sheet, deed);
        const range = (await reader.read(sheet, placeOf(sheet, source, deed, rows))) ?? emptyRange(sheet);
        return ofTable(range, source);
      }),

    readInBlocks: (source, taker) =>
      guarded({ doing: "reading", sheet: source.table ?? source.sheet }, async (deed) => {
        const sheet = sheetNamed(source.sheet, deed);
        const read = await reader.readInBlocks(sheet, placeOf(sheet, source, deed), taker);
        if (read) return ofTable(read, source);
        const { cells: _, ...head } = emptyRange(sheet);
        return ofTable(head, source);
      }),

    readCell: ({ sheet: name, row, column }) =>
      guarded({ doing: "reading", sheet: name }, (deed) =>
        readGridCell(spreadsheet, workbook, sheetNamed(name, deed), row, column),
      ),

    writeResults: (sheets, options) =>
      guarded({ doing: "writing", sheets: [] }, () =>
        writeResults(spreadsheet, workbook, sheets, options, (apply) => {
          ownWriting = true;
          try {
            apply();
          } finally {
            ownWriting = false;
          }
        }),
      ),

    // One task writes everything or takes it back: nothing can be left half done.
    finishWriting: async () => [],

    filledCells: (block, limit) =>
      guarded({ doing: "reading", sheet: block.sheet }, (deed) =>
        readFilledCells(spreadsheet, unitId, sheetNamed(block.sheet, deed), block, limit),
      ),

    insertFormula: (place, formula) =>
      guarded({ doing: "inserting" }, (deed) =>
        insertFormula(spreadsheet, unitId, sheetNamed(place.sheet, deed), place, formula),
      ),

    writeCells: (changes) =>
      guarded({ doing: "changingCells" }, (deed) => writeCells(spreadsheet, workbook, changes, deed)),

    selection: () => guarded({ doing: "locating" }, () => activeCell()),

    select: ({ sheet: name, row, column }) =>
      guarded({ doing: "going", sheet: name }, (deed) => {
        const sheet = sheetNamed(name, deed);
        const subUnitId = sheet.getSheetId();
        const range: IRange = { startRow: row, endRow: row, startColumn: column, endColumn: column };
        const primary = { ...range, actualRow: row, actualColumn: column, isMerged: false, isMergedMainCell: false };
        const { commands } = spreadsheet;
        commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId });
        commands.syncExecuteCommand(SetSelectionsOperation.id, {
          unitId,
          subUnitId,
          selections: [{ range, primary, style: null }],
          reveal: true,
        });
        if (commands.hasCommand(scrollToCell)) {
          void commands.executeCommand(scrollToCell, { unitId, range });
        }
      }),

    readSetting: (key) =>
      guarded({ doing: "readingSettings" }, () => readExtras(workbook.getSnapshot()).settings[key] ?? null),

    writeSetting: (key, value) =>
      guarded({ doing: "savingSettings" }, () => {
        const { settings } = readExtras(workbook.getSnapshot());
        if (settings[key] !== value) writeSettings(spreadsheet, workbook, { [key]: value });
      }),

    onChange: (listener) => {
      const changed = new Set<string>();
      const tell = (): void => {
        const names = [...changed].flatMap((id) => workbook.getSheetBySheetId(id)?.getName() ?? []);
        changed.clear();
        names.forEach(listener);
      };
      return listen((command) => {
        if (ownWriting) return;
        const before = changed.size;
        sheetsWithChangedCells(command, unitId).forEach((id) => changed.add(id));
        // One word per sheet, however many cells a paste or a calculation changes.
        if (before === 0 && changed.size > 0) queueMicrotask(tell);
      });
    },

    onSheetsChange: (listener) =>
      listen(({ id, params }) => {
        if (ownWriting || !sheetMutations.has(id)) return;
        if ((params as { unitId?: string } | undefined)?.unitId === unitId) queueMicrotask(listener);
      }),

    onSelectionChange: (listener) => {
      let last = "";
      return listen(({ id }) => {
        if (id !== SetSelectionsOperation.id && id !== SetWorksheetActiveOperation.id) return;
        const place = activeCell();
        const key = JSON.stringify(place);
        if (key === last) return;
        last = key;
        listener(place);
      });
    },
  };

  function tablesOf(sheet: Worksheet): readonly { name: string; range: IRange }[] {
    const id = sheet.getSheetId();
    return spreadsheet.tables.getTableList(unitId).filter(({ subUnitId }) => subUnitId === id);
  }

  async function sheetSources(sheet: Worksheet): Promise<readonly SourceInfo[]> {
    const used = await reader.used(sheet);
    const name = sheet.getName();
    const resultKey = readSheetExtras(sheet.getConfig()).resultKey ?? null;
    const tables = tablesOf(sheet).map(({ name: table, range }) => ({
      sheet: name,
      table,
      ...sizeOf(range),
      resultKey,
    }));
    const [only] = tablesOf(sheet);
    if (tables.length === 1 && used && only && covers(only.range, used)) return tables;
    return [{ sheet: name, ...(used ? sizeOf(used) : { rows: 0, columns: 0 }), resultKey }, ...tables];
  }

  function activeCell(): CellPlace {
    const sheet = workbook.getActiveSheet();
    const selection = spreadsheet.selections.getWorkbookSelections(unitId).getSelectionsOfWorksheet(sheet.getSheetId());
    const primary = selection.at(-1)?.primary;
    return { sheet: sheet.getName(), row: primary?.actualRow ?? 0, column: primary?.actualColumn ?? 0 };
  }

  function listen(heard: (command: ICommandInfo) => void): () => void {
    const subscription = spreadsheet.commands.onCommandExecuted((command) => {
      // A workbook that goes fires commands too; there is nothing in it to look at any more.
      if (spreadsheet.instances.getUnit(unitId)) heard(command);
    });
    return () => subscription.dispose();
  }
}

/** Mutations after which other sheets are there, or the same ones under other names. */
const sheetMutations: ReadonlySet<string> = new Set([
  "sheet.mutation.insert-sheet",
  "sheet.mutation.remove-sheet",
  "sheet.mutation.set-worksheet-name",
]);
async function guarded<Result>(deed: HostDeed, run: (deed: HostDeed) => Result | Promise<Result>): Promise<Result> {
  try {
    return await run(deed);
  } catch (cause) {
    throw cause instanceof HostError ? cause : new HostError("unexpected", deed, { cause });
  }
}

function sizeOf({ startRow, endRow, startColumn, endColumn }: IRange): Pick<SourceInfo, "rows" | "columns"> {
  return { rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
}

function firstRows<Range extends IRange | null>(range: Range, rows: number | undefined): Range {
  return range === null || rows === undefined
    ? range
    : { ...range, endRow: Math.min(range.endRow, range.startRow + Math.max(1, rows) - 1) };
}

function covers(outer: IRange, used: IRange): boolean {
  return (
    outer.startRow === 0 && outer.startColumn === 0 && outer.endRow >= used.endRow && outer.endColumn >= used.endColumn
  );
}

function ofTable<Range extends object>(range: Range, { table }: SourceReference): Range {
  return table === undefined ? range : { ...range, table };
}

function emptyRange(sheet: Worksheet): SheetRange {
  return { sheet: sheet.getName(), firstRow: 0, firstColumn: 0, cells: [], numberFormats: [], hiddenRows: [] };
}
