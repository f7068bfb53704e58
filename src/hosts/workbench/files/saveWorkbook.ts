import { BooleanNumber } from "@univerjs/core";
import type { ICellData, IRange, IWorkbookData, IWorksheetData } from "@univerjs/core";
import type { CellStyle, CellValue, ColumnDef } from "hucre";
import { documentText } from "../cells/gridValue";
import { lastColumn, lastRow, rangeText } from "../cells/rangeText";
import { gridMeasures } from "../grid/gridMeasures";
import { readExtras, readResources, readSheetExtras, wholeWorkbook } from "../workbook/workbookSnapshot";
import type { WorkbookExtras, WorkbookResources } from "../workbook/workbookSnapshot";
import { dynamicArrays } from "./arrays/dynamicArrays";
import { arrayTest } from "./arrays/arrayTest";
import type { NameMeanings } from "./arrays/needsArray";
import { colourToFile, styleToFile, type KeptStyle } from "./cellStyle";
import { ruleToFile } from "./conditionalFormat";
import { filterToFile } from "./fileFilter";
import { formulaToFile } from "./fileFormula";
import { tableToFile, type TableInFile } from "./fileTable";
import { markToFile, settingsSheet } from "./settingsSheet";
import type { FileName } from "./xlsx/readWorkbook";
import { hasDynamicArrays, type FilledValue } from "./xlsx/sheetData";
import { withOwnFormulas } from "./withOwnFormulas";
import { writeWorkbook, type SheetToWrite } from "./xlsx/writeWorkbook";

/** What the formulas of a sheet filled beyond their own cells: neither range nor values are part of a snapshot. */
export interface Spill {
  readonly range: IRange;
  readonly values: readonly (readonly CellValue[])[];
}

export interface SavableWorkbook {
  readonly snapshot: IWorkbookData;
  /** By sheet id. */
  readonly spills: Readonly<Record<string, readonly Spill[]>>;
}

/** The bytes of an .xlsx file that holds a workbook of the grid, settings and marks included. */
export async function saveWorkbook({ snapshot, spills }: SavableWorkbook): Promise<Uint8Array> {
  const resources = readResources(snapshot);
  const { settings, font } = readExtras(snapshot);
  const styles = new FileStyles(snapshot.styles, font);
  const gridSheets = snapshot.sheetOrder.flatMap((id) => {
    const sheet = snapshot.sheets[id];
    return sheet ? [{ id, sheet }] : [];
  });
  const isArray = arrayTest(nameMeanings(resources));
  const sheets = gridSheets.map(({ id, sheet }) => fileSheet(id, sheet, resources, spills[id] ?? [], isArray));
  if (Object.keys(settings).length > 0) {
    const own = settingsSheet(settings);
    // A user's own sheet of this name wins: two of one name are no workbook.
    if (!sheets.some(({ name }) => name.toLowerCase() === own.name.toLowerCase())) sheets.push(textSheet(own));
  }
  return writeWorkbook({
    sheets,
    names: [...fileNames(resources, snapshot), ...filterNames(gridSheets, resources), ...marks(gridSheets)],
    font,
    styleOf: ({ s }) => styles.numberOf(s),
    styles: () => styles.all,
  });
}

/** Each style of the workbook in a file's terms, converted and numbered once; 0 is the plain one. */
class FileStyles {
  readonly all: CellStyle[] = [];
  private readonly byId = new Map<string, number>();
  private readonly styles: IWorkbookData["styles"];
  private readonly font: WorkbookExtras["font"];

  constructor(styles: IWorkbookData["styles"], font: WorkbookExtras["font"]) {
    this.styles = styles;
    this.font = font;
  }

  numberOf(style: ICellData["s"]): number {
    if (!style) return 0;
    const id = typeof style === "string" ? style : JSON.stringify(style);
    const known = this.byId.get(id);
    if (known !== undefined) return known;
    const kept: KeptStyle = typeof style === "string" ? (this.styles[style] ?? {}) : style;
    const converted = styleToFile(kept, this.font);
    const number = Object.keys(converted).length === 0 ? 0 : this.all.push(converted);
    this.byId.set(id, number);
    return number;
  }
}

function fileSheet(
  id: string,
  sheet: Partial<IWorksheetData>,
  resources: WorkbookResources,
  spills: readonly Spill[],
  isArray: (formula: string) => boolean,
): SheetToWrite {
  const cells = withOwnFormulas(sheet.cellData ?? {});
  const extras = readSheetExtras(sheet);
  const { tables: gridTables = [], tableFilteredOutRows = [] } = resources.tables[id] ?? {};
  const filled = filledCells(spills);
  const tables = gridTables.map((table) =>
    tableToFile(
      table,
      (row, column) => String(shownText(cells[row]?.[column]) ?? filled.get(row)?.get(column) ?? ""),
      (row, column) => cells[row]?.[column],
    ),
  );
  const filter = resources.filters[id];
  const arrays = dynamicArrays(
    cells,
    spills.map(({ range }) => range),
    isArray,
  );
  const rules = (resources.rules[id] ?? []).flatMap((rule, index) => ruleToFile(rule, index + 1) ?? []);
  const tabColor = colourToFile(sheet.tabColor);
  const frozenRows = Math.max(0, sheet.freeze?.ySplit ?? 0);
  const frozenColumns = Math.max(0, sheet.freeze?.xSplit ?? 0);
  return {
    name: sheet.name ?? id,
    state: sheet.hidden !== BooleanNumber.TRUE ? "visible" : extras.veryHidden ? "veryHidden" : "hidden",
    rows: {
      cells,
      rows: sheet.rowData ?? {},
      hiddenRows: new Set([...(filter?.cachedFilteredOut ?? []), ...tableFilteredOutRows]),
      filled,
      arrays,
      headers: headerCells(tables),
      hasDynamicArrays: hasDynamicArrays({ cells, arrays }),
    },
    rest: {
      columns: fileColumns(sheet.columnData),
      ...(rules.length > 0 && { conditionalRules: rules }),
      ...(frozenRows + frozenColumns > 0 && { freezePane: { rows: frozenRows, columns: frozenColumns } }),
      view: { showGridLines: sheet.showGridlines !== BooleanNumber.FALSE, ...(tabColor && { tabColor }) },
    },
    tables,
    afterRows: (filter ? filterToFile(filter, extras.filter) : "") + mergeCells(sheet),
    page: extras.page ?? {},
  };
}

function nameMeanings({ names }: WorkbookResources): NameMeanings {
  const meanings = new Map<string, readonly string[]>();
  for (const { name, formulaOrRefString } of Object.values(names)) {
    const key = name.toLowerCase();
    meanings.set(key, [...(meanings.get(key) ?? []), formulaOrRefString]);
  }
  return (name) => meanings.get(name.toLowerCase()) ?? [];
}

function shownText(cell: ICellData | null | undefined): ICellData["v"] {
  return cell ? (cell.v ?? documentText(cell)) : null;
}

/** A sheet of texts alone, which hides itself. */
function textSheet({ name, rows }: ReturnType<typeof settingsSheet>): SheetToWrite {
  const cells = Object.fromEntries(
    rows.map((row, index) => [index, Object.fromEntries(row.map((v, column) => [column, { v }]))]),
  );
  const none = { rows: {}, hiddenRows: new Set<number>(), filled: new Map(), arrays: new Map(), headers: new Map() };
  return {
    name,
    state: "veryHidden",
    rows: { ...none, cells, hasDynamicArrays: false },
    rest: {},
    tables: [],
    afterRows: "",
    page: {},
  };
}

function filledCells(spills: readonly Spill[]): Map<number, Map<number, FilledValue>> {
  const filled = new Map<number, Map<number, FilledValue>>();
  for (const { range, values } of spills) {
    values.forEach((line, rowOffset) =>
      line.forEach((value, columnOffset) => {
        if (rowOffset + columnOffset === 0 || value === null || value instanceof Date) return;
        const row = range.startRow + rowOffset;
        const known = filled.get(row) ?? new Map<number, FilledValue>();
        filled.set(row, known.set(range.startColumn + columnOffset, value));
      }),
    );
  }
  return filled;
}

/** Excel calls a file damaged in which a table's header cell is not exactly its column's name. */
function headerCells(tables: readonly TableInFile[]): Map<number, Map<number, string>> {
  const cells = new Map<number, Map<number, string>>();
  for (const { headers, range } of tables) {
    const row = cells.get(range.startRow) ?? new Map<number, string>();
    headers.forEach((header, index) => row.set(range.startColumn + index, header));
    cells.set(range.startRow, row);
  }
  return cells;
}

/** Merged cells; those that reach the sheet's end here reach it in the file, where it is farther away. */
function mergeCells({ mergeData, rowCount = Infinity, columnCount = Infinity }: Partial<IWorksheetData>): string {
  const merges = (mergeData ?? []).map(({ startRow, startColumn, endRow, endColumn }) => {
    const isWholeRow = startColumn === 0 && endColumn >= columnCount - 1;
    const isWholeColumn = startRow === 0 && endRow >= rowCount - 1;
    const last = {
      endRow: isWholeColumn ? lastRow : endRow,
      endColumn: isWholeRow ? lastColumn : endColumn,
    };
    return `<mergeCell ref="${rangeText({ startRow, startColumn, ...last })}"/>`;
  });
  return merges.length === 0 ? "" : `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>`;
}

function fileColumns(columnData: IWorksheetData["columnData"] | undefined): ColumnDef[] {
  const last = Math.max(-1, ...Object.keys(columnData ?? {}).map(Number));
  return Array.from({ length: last + 1 }, (_, column) => {
    const data = columnData?.[column];
    return {
      ...(data?.w !== undefined && { width: gridMeasures.columnCharacters(data.w) }),
      ...(data?.hd === BooleanNumber.TRUE && { hidden: true }),
    };
  });
}

function fileNames({ names }: WorkbookResources, snapshot: IWorkbookData): FileName[] {
  return Object.values(names).flatMap(({ name, formulaOrRefString, localSheetId, comment, hidden }) => {
    const local = localSheetId !== undefined && localSheetId !== wholeWorkbook;
    const scope = local ? snapshot.sheets[localSheetId]?.name : undefined;
    if (local && scope === undefined) return [];
    return [
      {
        name,
        formula: formulaToFile(formulaOrRefString),
        sheet: scope ?? null,
        isHidden: hidden === true,
        comment: comment ?? "",
      },
    ];
  });
}

interface GridSheet {
  readonly id: string;
  readonly sheet: Partial<IWorksheetData>;
}

/** The name by which Excel finds a sheet's filter. */
function filterNames(sheets: readonly GridSheet[], { filters }: WorkbookResources): FileName[] {
  return sheets.flatMap(({ id, sheet }) => {
    const filter = filters[id];
    if (!filter || !sheet.name) return [];
    const { startRow, startColumn, endRow, endColumn } = filter.ref;
    const corner = (row: number, column: number): string =>
      rangeText({ startRow: row, startColumn: column, endRow: row, endColumn: column }).replace(
        /^([A-Z]+)(\d+)$/,
        "$$$1$$$2",
      );
    const range = `${corner(startRow, startColumn)}:${corner(endRow, endColumn)}`;
    const formula = `'${sheet.name.replaceAll("'", "''")}'!${range}`;
    return [{ name: "_xlnm._FilterDatabase", formula, sheet: sheet.name, isHidden: true, comment: "" }];
  });
}

function marks(sheets: readonly GridSheet[]): FileName[] {
  return sheets.flatMap(({ sheet }) => {
    const { resultKey } = readSheetExtras(sheet);
    if (!resultKey || !sheet.name) return [];
    return [{ ...markToFile(sheet.name, resultKey), isHidden: false, comment: "" }];
  });
}
