import type { WrittenSheet } from "../../../commands/spreadsheetHost";
import type { ResultChart, ResultKey, RowCaptions } from "../../../core/report/layout/resultSheet";
import { earlierIdOf } from "../../../core/report/layout/identifyColumns";
import type { CellRectangle, OrphanedNotes } from "../../../core/report/layout/sheetLayout";
import { readWrittenColumns, type WrittenColumns } from "../../../core/report/layout/workbookMarks";

/**
 * The write-ahead log: what has to be done with the staging sheets once they are complete. It is kept in the settings of
 * the workbook, and whoever finds it there finishes the work.
 */
export interface PendingResult {
  readonly version: 3;
  readonly sheets: readonly PendingSheet[];
  /** The setting that tells our columns from the user's, as it will be. */
  readonly columns: WrittenColumns;
  readonly written: readonly WrittenSheet[];
}

export interface PendingSheet {
  readonly key: ResultKey;
  /** True where the staging sheet becomes the result sheet; otherwise it is copied into the one that is there. */
  readonly isNew: boolean;
  /** Wanted name of a new sheet. */
  readonly name: string;
  readonly tables: readonly PendingTable[];
  /** Tables of an earlier run that go. */
  readonly removed: readonly RemovedTable[];
  /** What a formula of an earlier run filled. */
  readonly cleared: readonly CellRectangle[];
  readonly spill: { readonly formula: string; readonly range: CellRectangle } | null;
  readonly bucketRanges: readonly CellRectangle[];
  /** Charts, each over the table that is called what it is called in this workbook. */
  readonly charts: readonly ResultChart[];
  /** Names of the charts that were on the sheet before. */
  readonly knownCharts: readonly string[];
  /** Columns of each block of the staging sheet; see {@link StagingBlocks}. */
  readonly blockColumns: number;
}

export interface PendingTable {
  readonly name: string;
  /** True where the table is in the sheet already. */
  readonly isContinued: boolean;
  readonly titleRow: number | null;
  /** Header row, rows, and the user's columns right of ours. */
  readonly range: CellRectangle;
  readonly headers: readonly string[];
  /** How many of the columns are ours; they come first. */
  readonly ownColumns: number;
  /** Their ids. */
  readonly ownIds: readonly string[];
  /** What the captions in them stand for, by the column's id; absent in the logs of earlier builds. */
  readonly captions?: Readonly<Record<string, RowCaptions>>;
  /** Those of ours that tell one row from another. */
  readonly keyColumns: readonly number[];
  /** Headers of the user's columns that one of ours has now, with the names they get. */
  readonly renamed: readonly (readonly [string, string])[];
}

export interface RemovedTable {
  readonly name: string;
  readonly hasTitle: boolean;
}

/** The workbook setting of the log. */
export const pendingSetting = "pendingResult";

/** The log in the text of its setting; `null` where nothing waits. */
export function readPendingResult(text: string | undefined): PendingResult | null {
  if (text === undefined || text === "") return null;
  try {
    const read = JSON.parse(text) as PendingResult | SecondPendingResult | FirstPendingResult | null;
    if (!read || !Array.isArray(read.sheets)) return null;
    if (read.version === 3) return read;
    return read.version === 2 ? ofSecondVersion(read) : read.version === 1 ? ofFirstVersion(read) : null;
  } catch {
    return null;
  }
}

/** The log as builds before this one wrote it: columns are known by their headers alone. */
interface SecondPendingResult extends Omit<PendingResult, "version" | "sheets" | "columns"> {
  readonly version: 2;
  readonly sheets: readonly (Omit<PendingSheet, "tables"> & {
    readonly tables: readonly Omit<PendingTable, "ownIds">[];
  })[];
  readonly headers: Readonly<Record<string, readonly string[]>>;
}

function ofSecondVersion({ sheets, headers, ...log }: SecondPendingResult): PendingResult {
  return {
    ...log,
    version: 3,
    columns: readWrittenColumns(JSON.stringify(headers)),
    sheets: sheets.map(({ tables, ...sheet }) => ({
      ...sheet,
      tables: tables.map((table) => ({
        ...table,
        ownIds: table.headers.slice(0, table.ownColumns).map((header) => earlierIdOf(header)),
      })),
    })),
  };
}

/** The first log there was: the user's columns are staged like ours, and nothing is taken once more. */
interface FirstPendingResult extends Omit<SecondPendingResult, "version" | "sheets"> {
  readonly version: 1;
  readonly sheets: readonly (Omit<PendingSheet, "tables" | "blockColumns"> & {
    readonly tables: readonly Omit<PendingTable, "ownColumns" | "ownIds" | "keyColumns">[];
  })[];
}

function ofFirstVersion({ sheets, ...log }: FirstPendingResult): PendingResult {
  return ofSecondVersion({
    ...log,
    version: 2,
    sheets: sheets.map(({ tables, ...sheet }) => ({
      ...sheet,
      tables: tables.map((table) => ({ ...table, ownColumns: table.headers.length, keyColumns: [] })),
      blockColumns: 64 + Math.max(0, ...tables.map(({ range }) => range.endColumn)),
    })),
  });
}

/** The log with more of the user's notes that could not be kept; those that it has are left as they are. */
export function withOrphans(
  { written, ...log }: PendingResult,
  found: ReadonlyMap<PendingSheet, readonly OrphanedNotes[]>,
): PendingResult {
  const more = new Map([...found].map(([{ key }, orphans]) => [key, orphans]));
  return {
    ...log,
    written: written.map((sheet) => {
      const known = new Set(sheet.orphans.map((one) => JSON.stringify(one)));
      const added = (more.get(sheet.key) ?? []).filter((one) => !known.has(JSON.stringify(one)));
      return { ...sheet, orphans: [...sheet.orphans, ...added] };
    }),
  };
}
