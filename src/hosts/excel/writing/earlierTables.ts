/// <reference types="office-js" />
import type { ResultSheet } from "../../../core/report/resultSheet";
import { continuesTable, type CellRectangle, type PlacedTable } from "../../../core/report/sheetLayout";
import { headersOfTable } from "../../../core/report/workbookMarks";
import { readText, type Cell } from "../../../core/sheet/cell";
import { foldText } from "../../../core/sheet/foldText";
import { inTurn } from "../inTurn";
import { readCells } from "../reading/readCells";
import { placeFields, rangeOf, rectangleOf } from "./rectangles";

/** Rows of a column that is read together with others. */
const shortColumn = 500;
const cellsTogether = 5_000;

type WrittenHeaders = Readonly<Record<string, readonly string[]>>;

export interface TablesOfSheet {
  /** Tables that an earlier run of ours wrote. */
  readonly ours: readonly PlacedTable[];
  /** Tables that the user put on the sheet. */
  readonly foreign: readonly { readonly name: string; readonly range: PlacedTable["range"] }[];
}

/** A result and its sheet of an earlier run, where there is one. */
export interface SheetToRead {
  readonly result: ResultSheet;
  readonly sheet: Excel.Worksheet | null;
}

/** The tables of result sheets as they stand in them now, in the order of the sheets. */
export async function readTables(
  context: Excel.RequestContext,
  sheets: readonly SheetToRead[],
  written: WrittenHeaders,
): Promise<readonly TablesOfSheet[]> {
  const listed = sheets.map(({ result, sheet }) => ({ result, sheet, tables: sheet?.tables.load("items/name") }));
  await context.sync();
  const located = listed.map(({ result, sheet, tables }) => ({
    result,
    sheet,
    tables: (tables?.items ?? []).map((table) => ({
      name: table.name,
      range: table.getRange().load(placeFields),
      header: table.getHeaderRowRange().load("values"),
    })),
  }));
  await context.sync();
  const reading = new SmallReads(context);
  const found = await inTurn(located, async ({ result, sheet, tables }) => {
    const placed = tables.map(({ name, range, header }) => ({
      name,
      range: rectangleOf(range),
      headers: (header.values as Cell[][])[0] ?? [],
    }));
    const isOurs = (name: string): boolean =>
      headersOfTable(written, name) !== null || result.tables.some((table) => continuesTable(name, table.name));
    const ours = await inTurn(
      placed.filter(({ name }) => isOurs(name)),
      async ({ name, range, headers }): Promise<PlacedTable> => {
        const ourHeaders = headersOfTable(written, name);
        const rows = Array.from({ length: range.endRow - range.startRow }, (): Cell[] => []);
        const needed = neededColumns(headers, result, name, ourHeaders);
        if (sheet) await inTurn(needed, (column) => reading.readColumn(sheet, range, column, rows));
        return { name, range, values: [headers, ...rows], ours: ourHeaders };
      },
    );
    return { ours, foreign: placed.filter(({ name }) => !isOurs(name)) };
  });
  await reading.send();
  return found;
}

/** Reads short columns together, long ones each in blocks of their own. */
class SmallReads {
  private waiting: { readonly range: Excel.Range; readonly take: (cells: readonly (readonly Cell[])[]) => void }[] = [];
  private cells = 0;

  constructor(private readonly context: Excel.RequestContext) {}

  /** Fills a column of a table's rows; short ones once they are sent. */
  async readColumn(sheet: Excel.Worksheet, table: CellRectangle, column: number, rows: Cell[][]): Promise<void> {
    const place = table.startColumn + column;
    const rectangle = { ...table, startRow: table.startRow + 1, startColumn: place, endColumn: place };
    const take = (cells: readonly (readonly Cell[])[]): void =>
      cells.forEach(([cell], row) => {
        const line = rows[row];
        if (line) line[column] = cell === "" ? null : cell;
      });
    if (rows.length > shortColumn) return take((await readCells(this.context, sheet, rectangle)).cells);
    if (this.cells + rows.length > cellsTogether) await this.send();
    this.cells += rows.length;
    this.waiting.push({ range: rangeOf(sheet, rectangle).load("values"), take });
  }

  async send(): Promise<void> {
    const waiting = this.waiting;
    this.waiting = [];
    this.cells = 0;
    if (waiting.length === 0) return;
    await this.context.sync();
    for (const { range, take } of waiting) take(range.values as Cell[][]);
  }
}

/** Columns that tell one row from another, and those that the user may have added: ours need not be read to be written. */
function neededColumns(
  headers: readonly Cell[],
  result: ResultSheet,
  name: string,
  ourHeaders: readonly string[] | null,
): readonly number[] {
  const table = result.tables.find((candidate) => continuesTable(name, candidate.name));
  const keys = new Set((table?.keyColumns ?? []).map((column) => foldText(table?.columns[column]?.header ?? "")));
  const known = new Set([...(ourHeaders ?? []), ...(table?.columns ?? []).map(({ header }) => header)].map(foldText));
  return headers.flatMap((header, column) => {
    const text = foldText(readText(header));
    return (table === undefined && column === 0) || keys.has(text) || !known.has(text) ? [column] : [];
  });
}
