/// <reference types="office-js" />
import type { ResultSheet } from "../../../core/report/resultSheet";
import { continuesTable, type PlacedTable } from "../../../core/report/sheetLayout";
import { headersOfTable } from "../../../core/report/workbookMarks";
import { readText, type Cell } from "../../../core/sheet/cell";
import { foldText } from "../../../core/sheet/foldText";
import { inTurn } from "../inTurn";
import { readCells } from "../reading/readCells";
import { placeFields, rectangleOf } from "./rectangles";

type WrittenHeaders = Readonly<Record<string, readonly string[]>>;

export interface TablesOfSheet {
  /** Tables that an earlier run of ours wrote. */
  readonly ours: readonly PlacedTable[];
  /** Tables that the user put on the sheet. */
  readonly foreign: readonly { readonly name: string; readonly range: PlacedTable["range"] }[];
}

/** The tables of a result sheet as they stand in it now. */
export async function readTables(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  result: ResultSheet,
  written: WrittenHeaders,
): Promise<TablesOfSheet> {
  const tables = sheet.tables.load("items/name");
  await context.sync();
  const loaded = tables.items.map((table) => ({
    name: table.name,
    range: table.getRange().load(placeFields),
    header: table.getHeaderRowRange().load("values"),
  }));
  await context.sync();
  const placed = loaded.map(({ name, range, header }) => ({
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
      const needed = neededColumns(headers, result, name, ourHeaders);
      const rows = await readColumns(context, sheet, range, needed);
      return { name, range, values: [headers, ...rows], ours: ourHeaders };
    },
  );
  return { ours, foreign: placed.filter(({ name }) => !isOurs(name)) };
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

/** The rows under a table's header, with nothing in the columns that are not asked for. */
async function readColumns(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { startRow, endRow, startColumn }: PlacedTable["range"],
  columns: readonly number[],
): Promise<Cell[][]> {
  const rows = Array.from({ length: endRow - startRow }, (): Cell[] => []);
  await inTurn(columns, async (column) => {
    const place = startColumn + column;
    const rectangle = { startRow: startRow + 1, endRow, startColumn: place, endColumn: place };
    const { cells } = await readCells(context, sheet, rectangle);
    cells.forEach(([cell], row) => {
      const line = rows[row];
      if (line) line[column] = cell;
    });
  });
  return rows;
}
