import {
  isSameContent,
  HostError,
  type CellBlock,
  type CellChange,
  type CellContent,
  type CellPlace,
  type ReadOptions,
  type FilledCell,
  type SourceInfo,
  type SourceReference,
  type SpreadsheetHost,
  type WriteOptions,
  type WrittenSheet,
} from "../../src/commands/spreadsheetHost";
import type { ResultKey, ResultSheet } from "../../src/core/report/layout/resultSheet";
import { readText, type Cell } from "../../src/core/sheet/cell";
import type { SheetRange } from "../../src/core/sheet/sheetRange";
import type { RowTaker } from "../../src/commands/rowTaker";
import { inBlocks } from "../commands/inBlocks";
import { blockPlaces } from "../commands/memoryHost";

type Method =
  | "listSources"
  | "read"
  | "readCell"
  | "writeResults"
  | "finishWriting"
  | "filledCells"
  | "insertFormula"
  | "writeCells"
  | "selection"
  | "select"
  | "readSetting"
  | "writeSetting";

export interface FakeWorkbook {
  /** Cells by sheet name, in the order of the workbook. */
  readonly sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>;
  /** Names of the tables that cover a whole sheet, by sheet. */
  readonly tables?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, string>>;
  readonly activeSheet?: string;
  /** Number formats of columns by sheet name. */
  readonly formats?: Readonly<Record<string, Readonly<Record<number, string>>>>;
}

/** A spreadsheet in memory: what the pane did to it can be seen, and it can be edited and made to fail as a user's would. */
export class FakeHost implements SpreadsheetHost {
  readonly kind = "workbench";
  readonly settings: Map<string, string>;
  readonly selected: CellPlace[] = [];
  /** Sheets of which all rows were asked for. */
  readonly wholeReads: string[] = [];
  /** One entry per run that was written. */
  readonly runs: (readonly ResultSheet[])[] = [];
  /** What an interrupted run left to be finished. */
  readonly unfinished: WrittenSheet[] = [];
  private readonly sheets: Map<string, Cell[][]>;
  private readonly tables: Readonly<Record<string, string>>;
  private readonly formats: NonNullable<FakeWorkbook["formats"]>;
  private readonly results = new Map<string, ResultKey>();
  private readonly changeListeners = new Set<(sheet: string) => void>();
  private readonly sheetsListeners = new Set<() => void>();
  private readonly selectionListeners = new Set<(place: CellPlace) => void>();
  private readonly failures = new Map<Method, unknown>();
  private active: CellPlace;
  private writeGate: Promise<void> = Promise.resolve();

  constructor({ sheets, tables = {}, settings = {}, activeSheet, formats = {} }: FakeWorkbook) {
    this.tables = tables;
    this.formats = formats;
    this.sheets = new Map(Object.entries(sheets).map(([name, rows]) => [name, rows.map((row) => [...row])]));
    this.settings = new Map(Object.entries(settings));
    this.active = { sheet: activeSheet ?? Object.keys(sheets)[0] ?? "", row: 0, column: 0 };
  }

  /** Types a value into a cell, as the user does. */
  edit(sheet: string, row: number, column: number, value: Cell): void {
    this.editUnheard(sheet, row, column, value);
    this.changed(sheet);
  }

  /** The same, of which nobody has heard yet. */
  editUnheard(sheet: string, row: number, column: number, value: Cell): void {
    const cells = this.sheets.get(sheet)?.[row];
    if (!cells) throw new RangeError(`There is no row ${row} on ${sheet}`);
    cells[column] = value;
  }

  /** Types a row below the others; a table grows by it. */
  append(sheet: string, row: readonly Cell[]): void {
    this.sheets.get(sheet)?.push([...row]);
    this.changed(sheet);
  }

  /** Adds a sheet, or types another content into one, as the user does. */
  setSheet(sheet: string, rows: readonly (readonly Cell[])[]): void {
    const isNew = !this.sheets.has(sheet);
    this.sheets.set(
      sheet,
      rows.map((row) => [...row]),
    );
    if (isNew) this.sheetsChanged();
    else this.changed(sheet);
  }

  removeSheet(sheet: string): void {
    this.sheets.delete(sheet);
    this.sheetsChanged();
  }

  renameSheet(sheet: string, name: string): void {
    const renamed = [...this.sheets].map(([each, rows]) => [each === sheet ? name : each, rows] as const);
    this.sheets.clear();
    renamed.forEach(([each, rows]) => this.sheets.set(each, rows));
    if (this.active.sheet === sheet) this.active = { ...this.active, sheet: name };
    this.sheetsChanged();
  }

  /** Moves the cursor to a cell; without one to the first of the sheet. */
  activate(sheet: string, row = 0, column = 0): void {
    this.active = { sheet, row, column };
    for (const listener of this.selectionListeners) listener(this.active);
  }

  /** What a cell holds; formulas as their text. */
  cell(sheet: string, row: number, column: number): Cell {
    return this.sheets.get(sheet)?.[row]?.[column] ?? null;
  }

  /** The next calls of a method reject, until `mend`. */
  break(method: Method, error: unknown): void {
    this.failures.set(method, error);
  }

  mend(method: Method): void {
    this.failures.delete(method);
  }

  /** Lets the next run wait in the middle of its writing until the function that comes back is called. */
  holdWriting(): () => void {
    let release: () => void = () => undefined;
    this.writeGate = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  }

  async listSources(): Promise<readonly SourceInfo[]> {
    this.failIfBroken("listSources");
    return [...this.sheets].map(([sheet, rows]) => ({
      sheet,
      ...this.tableOn(sheet),
      rows: rows.length,
      columns: Math.max(0, ...rows.map((row) => row.length)),
      resultKey: this.results.get(sheet) ?? null,
    }));
  }

  async read({ sheet }: SourceReference, { rows }: ReadOptions = {}): Promise<SheetRange> {
    this.failIfBroken("read");
    if (rows === undefined) this.wholeReads.push(sheet);
    const cells = this.sheets.get(sheet);
    if (!cells) throw new HostError("sheet-missing", { doing: "reading", sheet });
    return { sheet, ...this.tableOn(sheet), firstRow: 0, firstColumn: 0, cells: cells.map((row) => [...row]) };
  }

  async readInBlocks(source: SourceReference, taker: RowTaker): Promise<Omit<SheetRange, "cells">> {
    return inBlocks(await this.read(source))(taker);
  }

  async readCell({ sheet, row, column }: CellPlace): Promise<CellContent> {
    this.failIfBroken("readCell");
    const numberFormat = this.formats[sheet]?.[column] ?? null;
    return { value: this.cell(sheet, row, column), numberFormat };
  }

  async writeResults(sheets: readonly ResultSheet[], options: WriteOptions = {}): Promise<readonly WrittenSheet[]> {
    this.failIfBroken("writeResults");
    options.onProgress?.({ sheet: sheets[0]?.name ?? "", share: 0.5 });
    const stopped = new Promise<void>((resolve) => options.signal?.addEventListener("abort", () => resolve()));
    await Promise.race([this.writeGate, stopped]);
    if (options.signal?.aborted) throw new HostError("cancelled", { doing: "writing", sheets: [] });
    this.runs.push(sheets);
    for (const { name, key } of sheets) {
      this.results.set(name, key);
      this.sheets.set(name, []);
    }
    return sheets.map(({ key, name, tables }) => ({ key, name, rows: tables[0]?.rows.length ?? 0, orphans: [] }));
  }

  async finishWriting(): Promise<readonly WrittenSheet[]> {
    this.failIfBroken("finishWriting");
    return this.unfinished.splice(0);
  }

  async filledCells(block: CellBlock, limit: number): Promise<readonly FilledCell[]> {
    this.failIfBroken("filledCells");
    const filled = blockPlaces(block)
      .map((place) => ({ ...place, content: readText(this.cell(place.sheet, place.row, place.column)) }))
      .filter(({ content }) => content !== "");
    return filled.slice(0, limit);
  }

  async insertFormula({ sheet, row, column }: CellPlace, formula: string): Promise<void> {
    this.failIfBroken("insertFormula");
    if (!formula.startsWith("=")) throw new HostError("formula-refused", { doing: "inserting" });
    const rows = this.sheets.get(sheet);
    if (!rows) throw new HostError("sheet-missing", { doing: "inserting" });
    while (rows.length <= row) rows.push([]);
    const cells = rows[row];
    if (cells) cells[column] = formula;
    this.changed(sheet);
  }

  async writeCells(changes: readonly CellChange[]): Promise<readonly CellChange[]> {
    this.failIfBroken("writeCells");
    const refused = changes.filter(({ place, before }) => {
      return !isSameContent(this.sheets.get(place.sheet)?.[place.row]?.[place.column], before);
    });
    const cellsRefused = refused.map(({ place }) => place);
    if (refused.length > 0) throw new HostError("cell-changed", { doing: "changingCells" }, { cells: cellsRefused });
    for (const { place, after } of changes) {
      const cells = this.sheets.get(place.sheet)?.[place.row];
      if (cells) cells[place.column] = after;
      this.changed(place.sheet);
    }
    return changes;
  }

  async selection(): Promise<CellPlace> {
    this.failIfBroken("selection");
    return this.active;
  }

  async select(place: CellPlace): Promise<void> {
    this.failIfBroken("select");
    this.selected.push(place);
  }

  async readSetting(key: string): Promise<string | null> {
    this.failIfBroken("readSetting");
    return this.settings.get(key) ?? null;
  }

  async writeSetting(key: string, value: string): Promise<void> {
    this.failIfBroken("writeSetting");
    this.settings.set(key, value);
  }

  onChange(listener: (sheet: string) => void): () => void {
    this.changeListeners.add(listener);
    return () => this.changeListeners.delete(listener);
  }

  onSheetsChange(listener: () => void): () => void {
    this.sheetsListeners.add(listener);
    return () => this.sheetsListeners.delete(listener);
  }

  onSelectionChange(listener: (place: CellPlace) => void): () => void {
    this.selectionListeners.add(listener);
    return () => this.selectionListeners.delete(listener);
  }

  /** True while anybody listens: a pane that is gone must not. */
  get isListenedTo(): boolean {
    return this.changeListeners.size + this.sheetsListeners.size + this.selectionListeners.size > 0;
  }

  private tableOn(sheet: string): { readonly table?: string } {
    const table = this.tables[sheet];
    return table === undefined ? {} : { table };
  }

  private changed(sheet: string): void {
    for (const listener of this.changeListeners) listener(sheet);
  }

  private sheetsChanged(): void {
    for (const listener of this.sheetsListeners) listener();
  }

  private failIfBroken(method: Method): void {
    if (this.failures.has(method)) throw this.failures.get(method);
  }
}
