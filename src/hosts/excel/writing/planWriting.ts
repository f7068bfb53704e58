/// <reference types="office-js" />
import { HostError, type HostDeed } from "../../../commands/spreadsheetHost";
import type { ResultSheet } from "../../../core/report/layout/resultSheet";
import {
  layOutSheet,
  unusedTableName,
  withSheetNames,
  type PlacedTable,
  type SheetLayout,
} from "../../../core/report/layout/sheetLayout";
import {
  columnsSetting,
  columnsToWrite,
  readWrittenColumns,
  type WrittenColumns,
} from "../../../core/report/layout/workbookMarks";
import { readSettings } from "../settings";
import { loadMarkedSheets, type MarkedSheet } from "../sheetMarks";
import { earlierTables } from "./earlierTables";
import type { PendingResult, PendingSheet, PendingTable } from "./pendingResult";
import { readPresentTables } from "./presentTables";
import { stagingSheetName } from "./stagingSheets";
import { lookUnderResults, type UnderResult } from "./underResults";

/** The last row and column of a sheet, counted from zero. */
const lastRow = 1_048_575;
const lastColumn = 16_383;

/** Columns that the user may add to a table until it is written, so that its blocks on the staging sheet still hold it. */
const spareColumns = 16;

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
  /** Without the user's columns. */
  readonly pending: PendingResult;
  /** The columns that we wrote before. */
  readonly written: WrittenColumns;
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
  deed: HostDeed,
): Promise<WritingPlan> {
  const settings = await readSettings(context, [columnsSetting]);
  const known = readWrittenColumns(settings[columnsSetting]);
  const marked = await loadMarkedSheets(context);
  const taken = new Set(marked.map(({ name }) => name.toLowerCase()));
  const targets = results.map((result, index) => ({
    result,
    found: marked.find(({ resultKey }) => resultKey === result.key) ?? null,
    stagingName: stagingSheetName(index + 1, taken),
  }));
  const tableNames = await checkWorkbook(
    context,
    targets.flatMap(({ found }) => found ?? []),
    deed,
  );
  const names = new Map(targets.map(({ result, found, stagingName }) => [result.name, found?.name ?? stagingName]));
  const named = targets.map(({ result, found, stagingName }) => ({
    result: withSheetNames(result, names),
    sheet: found?.sheet ?? null,
    stagingName,
  }));
  const present = await readPresentTables(
    context,
    named.map(({ sheet }) => sheet),
    deed,
  );
  const laidOut = named.map(({ result, sheet, stagingName }, index) => {
    const found = earlierTables(result, present[index] ?? [], known);
    const layout = layOutSheet(result, found.ours);
    refuseTooLarge(layout, deed);
    return { result, target: sheet, stagingName, layout, tables: found, pending: pendingTables(layout, tableNames) };
  });
  const under = await lookUnderResults(context, laidOut, deed);
  const planned = laidOut.map((one, index) => ({ ...one, ...(under[index] ?? nothingUnder) }));
  const actualTables = new Map(
    planned.flatMap(({ layout, pending }) =>
      layout.tables.map(({ table }, index) => [table.name, pending[index]?.name]),
    ),
  );
  return {
    written: known,
    sheets: planned.map(({ result, target, stagingName, layout }) => ({ result, target, stagingName, layout })),
    pending: {
      version: 3,
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
        blockColumns: spareColumns + columnsInUse(layout),
      })),
      columns: { ...known, ...columnsToWrite(results.flatMap(({ tables }) => tables)) },
      written: planned.map(({ result, layout, orphans }) => ({
        key: result.key,
        name: names.get(result.name) ?? result.name,
        rows: layout.rows,
        orphans: [...layout.orphans, ...orphans],
      })),
    },
  };
}

const nothingUnder: UnderResult = { cleared: [], orphans: [], knownCharts: [] };

/**
 * A protected workbook takes no staging sheets, and a protected sheet no cells.
 *
 * @returns the names, in lower case, that no new table can have: tables and defined names share one list
 */
async function checkWorkbook(
  context: Excel.RequestContext,
  targets: readonly MarkedSheet[],
  deed: HostDeed,
): Promise<Set<string>> {
  const { tables, names, protection } = context.workbook;
  protection.load("protected");
  const sheets = targets.map(({ sheet, name }) => ({ name, protection: sheet.protection.load("protected") }));
  tables.load("items/name");
  names.load("items/name");
  await context.sync();
  if (protection.protected) throw new HostError("protected", deed);
  const sheet = sheets.find((one) => one.protection.protected)?.name;
  if (sheet !== undefined) throw new HostError("protected", deed, { sheet });
  return new Set([...tables.items, ...names.items].map(({ name }) => name.toLowerCase()));
}

function refuseTooLarge({ tables, spill }: SheetLayout<PlacedTable>, deed: HostDeed): void {
  const ranges = [...tables.map(({ range }) => range), ...(spill ? [spill.range] : [])];
  if (ranges.some(({ endRow, endColumn }) => endRow > lastRow || endColumn > lastColumn)) {
    throw new HostError("sheet-full", deed);
  }
}

/** The tables with our own columns; the user's are added when they are taken along. */
function pendingTables({ tables }: SheetLayout<PlacedTable>, taken: Set<string>): PendingTable[] {
  return tables.map(({ table, earlier, titleRow, range, headers }) => {
    const name = earlier?.name ?? unusedTableName(table.name, taken);
    taken.add(name.toLowerCase());
    const ownColumns = table.columns.length;
    return {
      name,
      isContinued: earlier !== null,
      titleRow,
      range: { ...range, endColumn: range.startColumn + ownColumns - 1 },
      headers: headers.slice(0, ownColumns),
      ownColumns,
      ownIds: table.columns.map(({ id }) => id),
      captions: Object.fromEntries(table.columns.flatMap(({ id, captions }) => (captions ? [[id, captions]] : []))),
      keyColumns: table.keyColumns,
      renamed: [],
    };
  });
}

function columnsInUse({ tables, removed, spill }: SheetLayout<PlacedTable>): number {
  const earlier = [...tables.flatMap(({ earlier: one }) => one ?? []), ...removed];
  const ranges = [...tables, ...earlier, ...(spill ? [spill] : [])].map(({ range }) => range.endColumn);
  return 1 + Math.max(0, ...ranges);
}
