/// <reference types="office-js" />
import { HostError } from "../../../commands/spreadsheetHost";
import type { ResultSheet } from "../../../core/report/resultSheet";
import {
  layOutSheet,
  noteText,
  unusedTableName,
  withSheetNames,
  type CellRectangle,
  type OrphanedNotes,
  type PlacedTable,
  type SheetLayout,
} from "../../../core/report/sheetLayout";
import { headersSetting, readWrittenHeaders } from "../../../core/report/workbookMarks";
import { cellAddress } from "../../../core/sheet/sheetRange";
import { inTurn } from "../inTurn";
import { readCells } from "../reading/readCells";
import { readSettings } from "../settings";
import { loadMarkedSheets, type MarkedSheet } from "../sheetMarks";
import { readTables, type TablesOfSheet } from "./earlierTables";
import type { PendingResult, PendingSheet, PendingTable } from "./pendingResult";
import { contains, overlap, placeFields, rangeOf, rectangleOf, rowsOf, titleCellOf } from "./rectangles";
import { stagingSheetName } from "./stagingSheets";

/** The last row and column of a sheet, counted from zero. */
const lastRow = 1_048_575;
const lastColumn = 16_383;

/** A result sheet with where it goes. */
export interface PlannedSheet {
  readonly result: ResultSheet;
  /** Our sheet of an earlier run; `null` for a new one. */
  readonly target: Excel.Worksheet | null;
  /** What its staging sheet is called. */
  readonly stagingName: string;
  readonly layout: SheetLayout<PlacedTable>;
}

export interface WritingPlan {
  readonly sheets: readonly PlannedSheet[];
  readonly pending: PendingResult;
}

/**
 * Reads what is in the workbook and computes everything that will be done; nothing is changed by it. Whatever would stop
 * the last steps, when the old result is being written over, stops here.
 *
 * @throws {HostError} `protected`, `sheet-full`, `blocked`
 */
export async function planWriting(
  context: Excel.RequestContext,
  results: readonly ResultSheet[],
  action: string,
): Promise<WritingPlan> {
  const settings = await readSettings(context);
  const known = readWrittenHeaders(settings[headersSetting]);
  const marked = await loadMarkedSheets(context);
  const taken = new Set(marked.map(({ name }) => name.toLowerCase()));
  const targets = results.map((result, index) => ({
    result,
    found: marked.find(({ resultKey }) => resultKey === result.key) ?? null,
    stagingName: stagingSheetName(index + 1, taken),
  }));
  await refuseProtected(
    context,
    targets.flatMap(({ found }) => found ?? []),
    action,
  );
  const names = new Map(targets.map(({ result, found, stagingName }) => [result.name, found?.name ?? stagingName]));
  const tableNames = await takenTableNames(context);
  const planned = await inTurn(targets, async ({ result, found, stagingName }) => {
    const named = withSheetNames(result, names);
    const target = found?.sheet ?? null;
    const tables = target ? await readTables(context, target, named, known) : { ours: [], foreign: [] };
    const layout = layOutSheet(named, tables.ours);
    refuseTooLarge(layout, action);
    const pending = pendingTables(layout, tableNames);
    const old = target
      ? {
          ...(await lookUnder(context, target, layout, tables, action)),
          knownCharts: await chartNames(context, target),
        }
      : { cleared: [], orphans: [], knownCharts: [] };
    return { result: named, target, stagingName, layout, pending, ...old };
  });
  const actualTables = new Map(
    planned.flatMap(({ layout, pending }) =>
      layout.tables.map(({ table }, index) => [table.name, pending[index]?.name]),
    ),
  );
  return {
    sheets: planned.map(({ result, target, stagingName, layout }) => ({ result, target, stagingName, layout })),
    pending: {
      version: 1,
      sheets: planned.map(({ result, target, layout, pending, cleared, knownCharts }): PendingSheet => ({
        key: result.key,
        isNew: target === null,
        name: result.name,
        tables: pending,
        removed: layout.removed.map(({ name, range }) => ({ name, hasTitle: range.startRow > 0 })),
        cleared,
        spill: layout.spill && { formula: layout.spill.spill.formula, range: layout.spill.range },
        bucketRanges: layout.bucketRanges,
        charts: (result.charts ?? []).map((chart) => ({
          ...chart,
          table: actualTables.get(chart.table) ?? chart.table,
        })),
        knownCharts,
        chartColumn: 1 + Math.max(0, ...pending.map(({ range }) => range.endColumn + 1)),
      })),
      headers: {
        ...known,
        ...Object.fromEntries(
          results.flatMap(({ tables }) =>
            tables.map(({ name, columns }) => [name, columns.map(({ header }) => header)]),
          ),
        ),
      },
      written: planned.map(({ result, layout, orphans }) => ({
        key: result.key,
        name: names.get(result.name) ?? result.name,
        rows: layout.rows,
        orphans: [...layout.orphans, ...orphans],
      })),
    },
  };
}

/** A protected workbook takes no staging sheets, and a protected sheet no cells. */
async function refuseProtected(
  context: Excel.RequestContext,
  targets: readonly MarkedSheet[],
  action: string,
): Promise<void> {
  const workbook = context.workbook.protection.load("protected");
  const sheets = targets.map(({ sheet }) => sheet.protection.load("protected"));
  await context.sync();
  if (workbook.protected || sheets.some((protection) => protection.protected)) throw new HostError("protected", action);
}

function refuseTooLarge({ tables, spill }: SheetLayout<PlacedTable>, action: string): void {
  const ranges = [...tables.map(({ range }) => range), ...(spill ? [spill.range] : [])];
  if (ranges.some(({ endRow, endColumn }) => endRow > lastRow || endColumn > lastColumn)) {
    throw new HostError("sheet-full", action);
  }
}

async function chartNames(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<readonly string[]> {
  const charts = sheet.charts.load("items/name");
  await context.sync();
  return charts.items.map(({ name }) => name);
}

/** Tables and defined names share one list of names. */
async function takenTableNames(context: Excel.RequestContext): Promise<Set<string>> {
  const { tables, names } = context.workbook;
  tables.load("items/name");
  names.load("items/name");
  await context.sync();
  return new Set([...tables.items, ...names.items].map(({ name }) => name.toLowerCase()));
}

function pendingTables({ tables }: SheetLayout<PlacedTable>, taken: Set<string>): PendingTable[] {
  return tables.map(({ table, earlier, carried, titleRow, range, headers }) => {
    const name = earlier?.name ?? unusedTableName(table.name, taken);
    taken.add(name.toLowerCase());
    const before = carried.columns.map((column) => noteText(earlier?.values[0]?.[column]));
    const renamed = before.flatMap((from, index): [string, string][] => {
      const to = carried.headers[index] ?? from;
      return from === to ? [] : [[from, to]];
    });
    return { name, isContinued: earlier !== null, titleRow, range, headers, renamed };
  });
}

interface UnderNew {
  readonly cleared: readonly CellRectangle[];
  readonly orphans: readonly OrphanedNotes[];
}

/**
 * What stands where the result grows to. Between the first and the last table that stay, rows are put in and taken out as
 * needed; below the last one the result is written over what is there, so that the user's cells there are kept in words.
 */
async function lookUnder(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  layout: SheetLayout<PlacedTable>,
  { ours, foreign }: TablesOfSheet,
  action: string,
): Promise<UnderNew> {
  const cleared = await earlierSpill(context, sheet);
  const growing = growingRectangles(layout);
  const isInTheWay = foreign.some(({ range }) => growing.some((rectangle) => overlap(rectangle, range)));
  if (isInTheWay || splitsForeign(layout, foreign)) throw new HostError("blocked", action);
  const old = [
    ...cleared,
    ...ours.flatMap(({ range }) => (range.startRow > 0 ? [range, titleCellOf(range)] : [range])),
  ];
  const notes = await inTurn(growing, async (rectangle) => {
    const used = rangeOf(sheet, rectangle).getUsedRangeOrNullObject(true).load(placeFields);
    await context.sync();
    if (used.isNullObject) return [];
    const place = rectangleOf(used);
    const { cells } = await readCells(context, sheet, place);
    return cells.flatMap((line, row) =>
      line.flatMap((cell, column): OrphanedNotes[] => {
        const at = [place.startRow + row, place.startColumn + column] as const;
        const text = noteText(cell);
        if (text === "" || old.some((rest) => contains(rest, ...at))) return [];
        return [{ key: cellAddress(...at), values: { [cellAddress(...at)]: text } }];
      }),
    );
  });
  return { cleared, orphans: notes.flat() };
}

/** What a formula of ours in A1 fills, even where it fails or is blocked and fills nothing. */
async function earlierSpill(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<CellRectangle[]> {
  const anchor = sheet.getCell(0, 0).load("formulas");
  const filled = anchor.getSpillingToRangeOrNullObject().load(placeFields);
  await context.sync();
  const formula: unknown = anchor.formulas[0]?.[0];
  if (typeof formula !== "string" || !formula.startsWith("=")) return [];
  return [filled.isNullObject ? { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 } : rectangleOf(filled)];
}

/** Where cells below the last table that stays are written over, in the rows that the sheet has now. */
function growingRectangles({ tables, spill }: SheetLayout<PlacedTable>): CellRectangle[] {
  const last = tables.findLastIndex(({ earlier }) => earlier !== null);
  const anchor = tables[last];
  const offset = anchor?.earlier ? anchor.earlier.range.startRow - anchor.range.startRow : 0;
  const grown =
    anchor?.earlier && rowsOf(anchor.range) > rowsOf(anchor.earlier.range)
      ? [{ ...anchor.range, startRow: anchor.range.startRow + rowsOf(anchor.earlier.range) }]
      : [];
  const fresh = tables
    .slice(last + 1)
    .flatMap(({ titleRow, range }) => (titleRow === null ? [range] : [titleCellOf(range), range]));
  return [...grown, ...fresh, ...(spill ? [spill.range] : [])].map((rectangle) => ({
    ...rectangle,
    startRow: rectangle.startRow + offset,
    endRow: rectangle.endRow + offset,
  }));
}

/** Rows that go in or out shift what is below them; a table of the user's that stands half in the way cannot follow. */
function splitsForeign({ tables }: SheetLayout<PlacedTable>, foreign: TablesOfSheet["foreign"]): boolean {
  const first = tables.find(({ earlier }) => earlier !== null)?.earlier?.range.startRow ?? 0;
  const continued = tables.filter(({ earlier }) => earlier !== null);
  const shifts = continued.some(({ earlier, range }) => earlier?.range.startRow !== range.startRow);
  const endColumn = Math.max(-1, ...continued.map(({ range }) => range.endColumn));
  return (
    shifts &&
    foreign.some(({ range }) => range.endRow > first && range.startColumn <= endColumn && range.endColumn > endColumn)
  );
}
