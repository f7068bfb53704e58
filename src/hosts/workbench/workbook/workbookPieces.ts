import type { IWorkbookData, IWorksheetData, Workbook } from "@univerjs/core";
import type { Spreadsheet } from "../grid/spreadsheet";
import type { SlicedWork } from "../slices/inSlices";
import { savedSnapshot } from "./savedSnapshot";

/** A workbook as texts: what belongs to no single sheet, and each sheet in pieces. */
export interface WorkbookPieces {
  /** Ids of the sheets, in the workbook's order. */
  readonly sheetIds: readonly string[];
  /** All but the sheets: styles, tables, rules, names, settings. */
  head(): string;
  /** A sheet's pieces, each made in about a millisecond when it is asked for. */
  sheet(id: string): Iterable<string>;
}

/** A workbook's pieces, kept or read back. */
export interface WorkbookTexts {
  readonly head: string;
  readonly sheets: Readonly<Record<string, readonly string[]>>;
}

/** A browser hands a record of up to 64 kB over at once; a character may take two bytes. */
const charactersInPiece = 24_000;

/** Takes a workbook apart, as it is at the moment of asking. Values that formulas had last are in it. */
export function workbookPieces(spreadsheet: Spreadsheet, workbook: Workbook): WorkbookPieces {
  return {
    get sheetIds() {
      return [...workbook.getSnapshot().sheetOrder];
    },
    head: () => {
      const head: IWorkbookData = { ...savedSnapshot(spreadsheet, workbook), sheets: {} };
      return JSON.stringify(head);
    },
    sheet: (id) => sheetPieces(workbook.getSheetBySheetId(id)?.getConfig() ?? {}),
  };
}

/** The first piece is all but the cells; each of the others some rows of them. */
function* sheetPieces({ cellData = {}, ...sheet }: Partial<IWorksheetData>): Iterable<string> {
  yield JSON.stringify(sheet);
  let rows: string[] = [];
  let characters = 0;
  for (const key of Object.keys(cellData)) {
    const line: unknown = cellData[Number(key)];
    if (!line) continue;
    const row = `${JSON.stringify(key)}:${JSON.stringify(line)}`;
    rows.push(row);
    characters += row.length;
    if (characters < charactersInPiece) continue;
    yield `{${rows.join()}}`;
    rows = [];
    characters = 0;
  }
  if (rows.length > 0) yield `{${rows.join()}}`;
}

/**
 * The workbook that was taken apart, put together piece by piece.
 *
 * @throws {Error} when a sheet is missing or a piece is none
 */
export function* workbookFromPieces({ head, sheets }: WorkbookTexts): SlicedWork<IWorkbookData> {
  const workbook = JSON.parse(head) as IWorkbookData;
  const whole: Record<string, Partial<IWorksheetData>> = {};
  for (const id of workbook.sheetOrder) whole[id] = yield* sheetFromPieces(id, sheets[id] ?? []);
  return { ...workbook, sheets: whole };
}

function* sheetFromPieces(id: string, [first, ...rest]: readonly string[]): SlicedWork<Partial<IWorksheetData>> {
  if (first === undefined) throw new Error(`the sheet ${id} is missing`);
  const sheet = JSON.parse(first) as Partial<IWorksheetData>;
  const cellData: IWorksheetData["cellData"] = {};
  for (const piece of rest) {
    Object.assign(cellData, JSON.parse(piece));
    yield;
  }
  return { ...sheet, cellData };
}
