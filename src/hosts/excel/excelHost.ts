/// <reference types="office-js" />
import { HostError, type SpreadsheetHost, type HostDeed } from "../../commands/spreadsheetHost";
import { inExcel } from "./inExcel";
import { insertFormula } from "./insertFormula";
import { filledCells } from "./reading/filledCells";
import { listSources } from "./reading/listSources";
import { readCell } from "./reading/readCell";
import { readInBlocks, readSource } from "./reading/readSource";
import { readSettings, writeSetting } from "./settings";
import { watchChanges } from "./watching/watchChanges";
import type { Watch } from "./watching/watching";
import { watchSheets } from "./watching/watchSheets";
import { activeCell, watchSelection } from "./watching/watchSelection";
import { writeCells } from "./writeCells";
import { createResultWriter, defaultPauses } from "./writing/resultWriter";

export interface ExcelHostOptions {
  /** Pauses before the last steps of writing are tried again. */
  readonly retryMilliseconds?: readonly number[];
}

/** The port over Excel, for the workbook that the pane is open beside. */
export function createExcelHost({ retryMilliseconds = defaultPauses }: ExcelHostOptions = {}): SpreadsheetHost {
  const writer = createResultWriter(retryMilliseconds);
  const changeListeners = new Set<(sheet: string) => void>();
  /** Whoever listens hears of what is done through the port, however soon after. */
  let listening: Promise<unknown> = Promise.resolve();
  const follow = ({ attached, stop }: Watch): (() => void) => {
    listening = Promise.all([listening, attached]);
    return stop;
  };
  return {
    kind: "excel",

    get program() {
      const { version, platform } = Office.context.diagnostics;
      return { version, platform: String(platform) };
    },

    listSources: () => inExcel({ doing: "listing" }, listSources),

    read: (source, options = {}) => {
      const deed: HostDeed = { doing: "reading", sheet: source.table ?? source.sheet };
      return inExcel(deed, (context) => readSource(context, source, options, deed));
    },

    readInBlocks: (source, taker) => {
      const deed: HostDeed = { doing: "reading", sheet: source.table ?? source.sheet };
      return inExcel(deed, (context) => readInBlocks(context, source, taker, deed));
    },

    readCell: (place) => {
      const deed: HostDeed = { doing: "reading", sheet: place.sheet };
      return inExcel(deed, (context) => readCell(context, place, deed));
    },

    writeResults: (sheets, options) => writer.write(sheets, options),

    finishWriting: () => writer.finish(),

    filledCells: (block, limit) => {
      const deed: HostDeed = { doing: "reading", sheet: block.sheet };
      return inExcel(deed, (context) => filledCells(context, block, limit, deed));
    },

    insertFormula: async (place, formula) => {
      const deed: HostDeed = { doing: "inserting" };
      await inExcel(deed, (context) => insertFormula(context, place, formula, deed));
      // Excel says of it that it was ours, and the pane wants to hear of it all the same.
      changeListeners.forEach((listener) => listener(place.sheet));
    },

    writeCells: async (changes) => {
      const written = await writeCells(changes, retryMilliseconds);
      for (const sheet of new Set(written.map(({ place }) => place.sheet))) {
        changeListeners.forEach((listener) => listener(sheet));
      }
      return written;
    },

    selection: () => inExcel({ doing: "locating" }, activeCell),

    select: async ({ sheet: name, row, column }) => {
      const deed: HostDeed = { doing: "going", sheet: name };
      await listening;
      await inExcel(deed, async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("name");
        await context.sync();
        if (sheet.isNullObject) throw new HostError("sheet-missing", deed);
        sheet.activate();
        sheet.getCell(row, column).select();
        await context.sync();
      });
    },

    readSetting: (key) =>
      inExcel({ doing: "readingSettings" }, async (context) => (await readSettings(context, [key]))[key] || null),

    writeSetting: (key, value) => inExcel({ doing: "savingSettings" }, (context) => writeSetting(context, key, value)),

    onChange: (listener) => {
      changeListeners.add(listener);
      const stop = follow(watchChanges(listener, () => writer.isWriting()));
      return () => {
        changeListeners.delete(listener);
        stop();
      };
    },

    onSheetsChange: (listener) => follow(watchSheets(listener, () => writer.isWriting())),

    onSelectionChange: (listener) => follow(watchSelection(listener)),
  };
}
