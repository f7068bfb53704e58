import type { IWorkbookData } from "@univerjs/core";
import { transfer } from "comlink";
import type { CellData } from "../cellsFromFile";
import { FileError, type FileErrorCode } from "../fileError";
import { openFile, type OpenedFile } from "../openFile";
import { saveWorkbook, type SavableWorkbook } from "../saveWorkbook";
import { buffersOf, unpackRows, type PackedRows } from "./packedRows";
import { rowBlocks } from "./rowBlocks";

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A workbook without the cells of its sheets, which go their own way. */
export type WorkbookWithoutCells = IWorkbookData;

/** What was opened, but for its cells. */
export interface OpenedHead extends Omit<OpenedFile, "snapshot"> {
  readonly snapshot: WorkbookWithoutCells;
  /** Rows of all sheets together. */
  readonly rows: number;
}

/** Some rows of one of the sheets. */
export interface RowsOfSheet {
  readonly sheetId: string;
  readonly packed: PackedRows;
}

/**
 * Reads and writes files where nobody waits for the thread: in a worker. Cells come and go block by block, since a workbook
 * that is handed over in one piece holds up the page for seconds. One file is opened, or one workbook saved, at a time.
 */
export class FileWork {
  private opened: Iterator<RowsOfSheet, void> = [][Symbol.iterator]();
  private collected = new Map<string, CellData>();

  /** Reads a file; its cells are there to be fetched afterwards. An error goes between threads as its code. */
  async open(bytes: Uint8Array, name: string): Promise<OpenedHead | { readonly failure: FileErrorCode }> {
    try {
      const { snapshot, ...notes } = await openFile(bytes, name);
      const sheets = Object.entries(snapshot.sheets).map(([sheetId, { cellData = {} }]) => ({ sheetId, cellData }));
      this.opened = blocksOf(sheets);
      const rows = sheets.reduce((sum, { cellData }) => sum + Object.keys(cellData).length, 0);
      return { ...notes, snapshot: withoutCells(snapshot), rows };
    } catch (error) {
      return { failure: error instanceof FileError ? error.code : "damaged" };
    }
  }

  /** The next rows of the file that was opened; `null` after the last. */
  async nextRows(): Promise<RowsOfSheet | null> {
    const { done, value } = this.opened.next();
    return done ? null : transfer(value, buffersOf(value.packed));
  }

  /** Forgets the cells of a workbook that is taken again from its beginning. */
  async startCollecting(): Promise<void> {
    this.collected = new Map();
  }

  /** Takes rows of a sheet of the workbook that is to be saved. */
  async addRows({ sheetId, packed }: RowsOfSheet): Promise<void> {
    const cells = this.collected.get(sheetId) ?? {};
    this.collected.set(sheetId, cells);
    unpackRows(packed, cells);
  }

  /** An .xlsx file that holds the workbook whose cells were added. Its bytes are not copied when it goes to another thread. */
  async save({ snapshot, spills }: SavableWorkbook): Promise<Blob> {
    const sheets = Object.entries(snapshot.sheets).map(
      ([id, sheet]) => [id, { ...sheet, cellData: this.collected.get(id) ?? {} }] as const,
    );
    this.collected = new Map();
    const bytes = await saveWorkbook({ snapshot: { ...snapshot, sheets: Object.fromEntries(sheets) }, spills });
    return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: workbookType });
  }
}

function* blocksOf(
  sheets: readonly { readonly sheetId: string; readonly cellData: CellData }[],
): Generator<RowsOfSheet, void, void> {
  for (const { sheetId, cellData } of sheets) {
    for (const packed of rowBlocks(cellData)) yield { sheetId, packed };
  }
}

/** A workbook with everything of its sheets but their cells. */
export function withoutCells(snapshot: IWorkbookData): WorkbookWithoutCells {
  const sheets = Object.entries(snapshot.sheets).map(([id, { cellData: _, ...sheet }]) => [id, sheet] as const);
  return { ...snapshot, sheets: Object.fromEntries(sheets) };
}
