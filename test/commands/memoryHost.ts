import type { ResultSheet } from "../../src/core/report/layout/resultSheet";
import { readText } from "../../src/core/sheet/cell";
import type { SheetRange } from "../../src/core/sheet/sheetRange";
import {
  HostError,
  type CellBlock,
  type CellChange,
  type CellContent,
  type CellPlace,
  type FilledCell,
  type ReadOptions,
  type SourceInfo,
  type SourceReference,
  type SpreadsheetHost,
  type WriteOptions,
  type WrittenSheet,
} from "../../src/commands/spreadsheetHost";
import type { RowTaker } from "../../src/commands/rowTaker";
import { inBlocks } from "./inBlocks";

/** A spreadsheet that is nothing but its sheets in memory. */
export class MemoryHost implements SpreadsheetHost {
  readonly kind = "workbench";
  readonly settings = new Map<string, string>();
  readonly results: ResultSheet[] = [];
  readonly rowsAsked: (number | undefined)[] = [];
  /** Formulas by where they were written. */
  readonly formulas = new Map<string, string>();
  selected: CellPlace = { sheet: "", row: 0, column: 0 };

  constructor(
    readonly sheets: readonly SheetRange[],
    private readonly resultNames: readonly string[] = [],
  ) {}

  listSources(): Promise<readonly SourceInfo[]> {
    return Promise.resolve(
      this.sheets.map(({ sheet, cells }) => ({
        sheet,
        rows: cells.length,
        columns: Math.max(0, ...cells.map((row) => row.length)),
        resultKey: this.resultNames.includes(sheet) ? "placement" : null,
      })),
    );
  }

  read({ sheet }: SourceReference, options?: ReadOptions): Promise<SheetRange> {
    this.rowsAsked.push(options?.rows);
    const found = this.sheets.find((range) => range.sheet === sheet);
    if (!found) return Promise.reject(new HostError("sheet-missing", { doing: "reading", sheet }));
    return Promise.resolve(
      options?.rows === undefined ? found : { ...found, cells: found.cells.slice(0, options.rows) },
    );
  }

  async readInBlocks(source: SourceReference, taker: RowTaker): Promise<Omit<SheetRange, "cells">> {
    return inBlocks(await this.read(source))(taker);
  }

  readCell({ sheet, row, column }: CellPlace): Promise<CellContent> {
    const found = this.sheets.find((range) => range.sheet === sheet);
    return Promise.resolve({
      value: found?.cells[row]?.[column] ?? null,
      numberFormat: found?.numberFormats?.[column] ?? null,
    });
  }

  writeResults(sheets: readonly ResultSheet[], options?: WriteOptions): Promise<readonly WrittenSheet[]> {
    if (options?.signal?.aborted) return Promise.reject(new HostError("cancelled", { doing: "writing", sheets: [] }));
    this.results.splice(0, this.results.length, ...sheets);
    return Promise.resolve(
      sheets.map(({ key, name, tables }) => ({ key, name, rows: tables[0]?.rows.length ?? 0, orphans: [] })),
    );
  }

  finishWriting(): Promise<readonly WrittenSheet[]> {
    return Promise.resolve([]);
  }

  filledCells(block: CellBlock, limit: number): Promise<readonly FilledCell[]> {
    const cells = this.sheets.find(({ sheet }) => sheet === block.sheet)?.cells ?? [];
    const filled = blockPlaces(block).flatMap((place): FilledCell[] => {
      const value = this.formulas.get(JSON.stringify(place)) ?? readText(cells[place.row]?.[place.column]);
      return value === "" ? [] : [{ ...place, content: value }];
    });
    return Promise.resolve(filled.slice(0, limit));
  }

  insertFormula({ sheet, row, column }: CellPlace, formula: string): Promise<void> {
    if (!formula.startsWith("=")) return Promise.reject(new HostError("formula-refused", { doing: "inserting" }));
    this.formulas.set(JSON.stringify({ sheet, row, column }), formula);
    return Promise.resolve();
  }

  writeCells(changes: readonly CellChange[]): Promise<readonly CellChange[]> {
    for (const { place, after } of changes) {
      const row = this.sheets.find(({ sheet }) => sheet === place.sheet)?.cells[place.row] as unknown[] | undefined;
      if (row) row[place.column] = after;
    }
    return Promise.resolve(changes);
  }

  selection(): Promise<CellPlace> {
    return Promise.resolve(this.selected);
  }

  select(place: CellPlace): Promise<void> {
    this.selected = place;
    return Promise.resolve();
  }

  readSetting(key: string): Promise<string | null> {
    return Promise.resolve(this.settings.get(key) ?? null);
  }

  writeSetting(key: string, value: string): Promise<void> {
    this.settings.set(key, value);
    return Promise.resolve();
  }

  onChange(): () => void {
    return () => undefined;
  }

  onSheetsChange(): () => void {
    return () => undefined;
  }

  onSelectionChange(): () => void {
    return () => undefined;
  }
}

/** The cells of a block, row by row. */
export function blockPlaces({ sheet, row, column, rows, columns }: CellBlock): readonly CellPlace[] {
  return Array.from({ length: rows * columns }, (_, index) => ({
    sheet,
    row: row + Math.floor(index / columns),
    column: column + (index % columns),
  }));
}
