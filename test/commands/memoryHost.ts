import type { ResultSheet } from "../../src/core/report/resultSheet";
import type { SheetRange } from "../../src/core/sheet/sheetRange";
import {
  HostError,
  type CellPlace,
  type ReadOptions,
  type SourceInfo,
  type SourceReference,
  type SpreadsheetHost,
  type WriteOptions,
  type WrittenSheet,
} from "../../src/commands/spreadsheetHost";

/** A spreadsheet that is nothing but its sheets in memory. */
export class MemoryHost implements SpreadsheetHost {
  readonly kind = "workbench";
  readonly settings = new Map<string, string>();
  readonly results: ResultSheet[] = [];
  readonly rowsAsked: (number | undefined)[] = [];
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
        columns: cells[0]?.length ?? 0,
        resultKey: this.resultNames.includes(sheet) ? "placement" : null,
      })),
    );
  }

  read({ sheet }: SourceReference, options?: ReadOptions): Promise<SheetRange> {
    this.rowsAsked.push(options?.rows);
    const found = this.sheets.find((range) => range.sheet === sheet);
    if (!found) return Promise.reject(new HostError("sheet-missing", `reading ${sheet}`));
    return Promise.resolve(
      options?.rows === undefined ? found : { ...found, cells: found.cells.slice(0, options.rows) },
    );
  }

  writeResults(sheets: readonly ResultSheet[], options?: WriteOptions): Promise<readonly WrittenSheet[]> {
    if (options?.signal?.aborted) return Promise.reject(new HostError("cancelled", "writing"));
    this.results.splice(0, this.results.length, ...sheets);
    return Promise.resolve(
      sheets.map(({ key, name, tables }) => ({ key, name, rows: tables[0]?.rows.length ?? 0, orphans: [] })),
    );
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

  onSelectionChange(): () => void {
    return () => undefined;
  }
}
