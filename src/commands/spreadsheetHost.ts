import type { ResultKey, ResultSheet } from "../core/report/layout/resultSheet";
import type { OrphanedNotes } from "../core/report/layout/sheetLayout";
import type { Cell } from "../core/sheet/cell";
import type { SheetRange } from "../core/sheet/sheetRange";
import type { RowTaker } from "./rowTaker";

/** A sheet, or a table on it, that accounts could be read from. */
export interface SourceReference {
  readonly sheet: string;
  readonly table?: string;
}

export interface SourceInfo extends SourceReference {
  /** Used rows and columns, header included. */
  readonly rows: number;
  readonly columns: number;
  /** Set when the sheet carries our mark. */
  readonly resultKey: ResultKey | null;
}

/** A cell by zero-based row and column. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What a cell holds, and how it is shown. */
export interface CellContent {
  readonly value: Cell;
  /** `null` for none of its own, which is Excel's `General`. */
  readonly numberFormat: string | null;
}

/** A cell that is to be written over. */
export interface CellChange {
  readonly place: CellPlace;
  /** What it is believed to hold. */
  readonly before: Exclude<Cell, undefined>;
  /** Text stays exactly this text, whatever it looks like; `null` empties the cell. */
  readonly after: string | number | boolean | null;
  /** For a number that is a day: the format that the cell gets unless its own is that of a date already. */
  readonly dateFormat?: string;
}

/** Whether two cells hold the same; empty text and nothing do. */
export function isSameContent(one: Cell, other: Cell): boolean {
  const plain = (cell: Cell): unknown =>
    cell === undefined || cell === "" ? null : typeof cell === "object" && cell !== null ? `error ${cell.code}` : cell;
  const isError = (cell: Cell): boolean => typeof cell === "object" && cell !== null;
  return isError(one) === isError(other) && plain(one) === plain(other);
}

/** A rectangle of cells by its upper left cell. */
export interface CellBlock extends CellPlace {
  readonly rows: number;
  readonly columns: number;
}

/** A cell that holds something. */
export interface FilledCell extends CellPlace {
  /** Its formula with `=`, else its value as text. */
  readonly content: string;
}

export interface ReadOptions {
  /** Enough for the caller; a host that has all rows at hand may answer more. */
  readonly rows?: number;
}

export interface WriteProgress {
  readonly sheet: string;
  /** 0–1 over all sheets of the run. */
  readonly share: number;
}

export interface WriteOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: WriteProgress) => void;
  /** Settings that come with the result, of any length: they are written with it, all or nothing, and undone with it. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface WrittenSheet {
  readonly key: ResultKey;
  /** The name it got; differs from the wanted one when a sheet of the user's has that. */
  readonly name: string;
  readonly rows: number;
  /** Rows of the user's own columns whose account is no longer in the result, so that they could not be kept. */
  readonly orphans: readonly OrphanedNotes[];
  /** Hidden sheets of ours that could not be taken out: they stay until the next writing or `finishWriting`. */
  readonly left?: readonly string[];
}

/** The spreadsheet program as it names itself. */
export interface SpreadsheetProgram {
  /** `16.0.20301.15140` */
  readonly version: string;
  /** `PC`, `Mac`, `OfficeOnline` */
  readonly platform: string;
}

/**
 * The spreadsheet that the pane works on: the workbench's grid or Excel. Everything that goes in or out is plain data.
 * Every method rejects with a {@link HostError} and nothing else.
 */
export interface SpreadsheetHost {
  readonly kind: "workbench" | "excel";
  /** Which program it is, where there are several builds of it. */
  readonly program?: SpreadsheetProgram;
  /** All sheets and tables in the order of the workbook, ours included. A sheet that is one table is listed once, as the table. */
  listSources(): Promise<readonly SourceInfo[]>;
  /** A sheet's used range or a whole table with its header row; from the top, and at most `rows` of it where a limit is given. */
  read(source: SourceReference, options?: ReadOptions): Promise<SheetRange>;
  /**
   * Reads all of a source like `read`, but hands its rows over in blocks of `rowsAtATime` while it does, each after the one
   * before was taken; answers everything else. What the taker fails with ends the reading.
   */
  readInBlocks(source: SourceReference, taker: RowTaker): Promise<Omit<SheetRange, "cells">>;
  /** A single cell; what lies beyond the sheet is blank. */
  readCell(place: CellPlace): Promise<CellContent>;
  /**
   * Writes our result sheets and nothing else. Sheets with our mark are updated in place, so that references to them and to
   * their tables hold, and columns that the user added follow their row; others are added. All or nothing.
   */
  writeResults(sheets: readonly ResultSheet[], options?: WriteOptions): Promise<readonly WrittenSheet[]>;
  /**
   * Brings to its end what an interrupted `writeResults` left: a result that was complete is put in its place, one that was
   * not is cleared away. Answers the sheets that were written by it; none where nothing was left.
   */
  finishWriting(): Promise<readonly WrittenSheet[]>;
  /**
   * The first cells of a block, row by row, that hold a formula or a value, or that another formula spills over; at most
   * `limit`. What of the block lies beyond the sheet is empty.
   */
  filledCells(block: CellBlock, limit: number): Promise<readonly FilledCell[]>;
  /**
   * Writes a formula into a cell as a person would type it, in English notation: it calculates and spills, the cell keeps
   * its look, and one Undo takes it back. What is no formula is refused (`formula-refused`).
   */
  insertFormula(place: CellPlace, formula: string): Promise<void>;
  /**
   * Writes cells of the user's and no others, all or nothing, as one step of Undo where the host can: this is for what a
   * person was shown cell by cell and agreed to. Cells in rows that a filter hides are written like any other. Answers what
   * was written.
   *
   * Refused with the cells, and nothing is written: one that no longer holds what it is believed to (`cell-changed`), that a
   * formula fills (`cell-formula`), or that takes nothing, within merged cells (`cell-refused`).
   */
  writeCells(changes: readonly CellChange[]): Promise<readonly CellChange[]>;
  /** The active cell. */
  selection(): Promise<CellPlace>;
  /** Activates the sheet, selects the cell and scrolls to it. */
  select(place: CellPlace): Promise<void>;
  /** Settings travel with the workbook. `null` when never written. */
  readSetting(key: string): Promise<string | null>;
  writeSetting(key: string, value: string): Promise<void>;
  /** Called after cells of a sheet changed, by the user or by a calculation; not for our own `writeResults`. Returns the way to stop. */
  onChange(listener: (sheet: string) => void): () => void;
  /**
   * Called after a sheet came, went or got another name: what was listed or read before may be of a sheet that is gone. Of
   * sheets that `writeResults` adds only where the host cannot tell them from a person's. Returns the way to stop.
   */
  onSheetsChange(listener: () => void): () => void;
  /** Called after another cell became active. */
  onSelectionChange(listener: (place: CellPlace) => void): () => void;
}

export type HostErrorCode =
  | "sheet-missing"
  | "table-missing"
  | "protected"
  | "edit-mode"
  | "too-large"
  | "sheet-full"
  | "blocked"
  | "changing"
  | "formula-refused"
  | "cell-changed"
  | "cell-formula"
  | "cell-refused"
  | "cancelled"
  | "connection"
  | "unsupported"
  | "unexpected";

/**
 * What a failed writing left: nothing, so that the old result stands complete; or the new one complete and kept in the
 * workbook, which `finishWriting` or the next writing puts in its place; or one of the two, where no answer came.
 */
export type WrittenState = "nothing" | "pending" | "unknown";

export interface HostErrorOptions {
  readonly cause?: unknown;
  readonly written?: WrittenState;
  readonly sheet?: string | null;
  readonly left?: readonly string[];
  readonly cells?: readonly CellPlace[];
}

/** What a host does for a person, as data: what is said of it stands with the texts. */
export type HostDeed =
  | { readonly doing: "listing" }
  /** A sheet or a table, by its name. */
  | { readonly doing: "reading"; readonly sheet: string }
  /** Result sheets by the names that they are to have. */
  | { readonly doing: "writing"; readonly sheets: readonly string[] }
  /** Puts a complete result in its place. */
  | { readonly doing: "finishing" }
  /** Takes out what an interrupted writing left. */
  | { readonly doing: "clearing" }
  | { readonly doing: "adding"; readonly sheets: readonly string[] }
  | { readonly doing: "inserting" }
  | { readonly doing: "changingCells" }
  /** Asks which cell is active. */
  | { readonly doing: "locating" }
  | { readonly doing: "going"; readonly sheet: string }
  | { readonly doing: "readingSettings" }
  | { readonly doing: "savingSettings" };

/** A failure of the host, not of the data: what was tried, why it failed, and whether anything was written. */
export class HostError extends Error {
  readonly code: HostErrorCode;
  /** What was being done. */
  readonly deed: HostDeed;
  readonly written: WrittenState;
  /** The sheet that is in the way, where one is. */
  readonly sheet: string | null;
  /** Hidden sheets of ours that could not be taken out: they stay until the next writing or `finishWriting`. */
  readonly left: readonly string[];
  /** The cells that were refused. */
  readonly cells: readonly CellPlace[];

  constructor(code: HostErrorCode, deed: HostDeed, options: HostErrorOptions = {}) {
    super(`${Object.values(deed).flat().join(" ")}: ${code}`, { cause: options.cause });
    this.name = "HostError";
    this.code = code;
    this.deed = deed;
    this.written = options.written ?? "nothing";
    this.sheet = options.sheet ?? null;
    this.left = options.left ?? [];
    this.cells = options.cells ?? [];
  }
}
