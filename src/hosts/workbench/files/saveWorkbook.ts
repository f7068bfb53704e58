import { BooleanNumber, CellValueType } from "@univerjs/core";
import type { ICellData, IColumnData, IRange, IRowData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import { writeXlsx } from "hucre/xlsx";
import type { Cell, CellStyle, CellValue, ColumnDef, NamedRange, RowDef, TableDefinition, WriteSheet } from "hucre";
import { settingsSheetName } from "../../../core/report/workbookMarks";
import { isErrorText } from "../errorText";
import { gridMeasures } from "../gridMeasures";
import { rangeText } from "../rangeText";
import { readExtras, readResources, readSheetExtras, wholeWorkbook } from "../workbookSnapshot";
import type { GridTable, WorkbookResources } from "../workbookSnapshot";
import { colourToFile, styleToFile } from "./cellStyle";
import { ruleToFile } from "./conditionalFormat";
import { formulaFromFile, formulaToFile } from "./fileFormula";
import { fileText, textFromFile } from "./fileText";
import { markToFile, settingsSheet } from "./settingsSheet";

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
  const styles = new FileStyles(snapshot.styles);
  const gridSheets = snapshot.sheetOrder.flatMap((id) => {
    const sheet = snapshot.sheets[id];
    return sheet ? [{ id, sheet }] : [];
  });
  const sheets = gridSheets.map(({ id, sheet }) => fileSheet(id, sheet, resources, spills[id] ?? [], styles));
  const { settings } = readExtras(snapshot);
  if (Object.keys(settings).length > 0) {
    const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
    // A user's own sheet of this name wins: two of one name are no workbook.
    if (!taken.has(settingsSheetName.toLowerCase())) sheets.push(settingsSheet(settings));
  }
  const namedRanges = [...fileNames(resources, snapshot), ...marks(gridSheets)];
  const firstShown = sheets.findIndex(({ hidden, veryHidden }) => !hidden && !veryHidden);
  return writeXlsx({ sheets, namedRanges, activeSheet: Math.max(0, firstShown) });
}

/** Each style of the workbook in a file's terms, converted once. */
class FileStyles {
  private readonly byId = new Map<string, CellStyle>();
  private readonly styles: IWorkbookData["styles"];

  constructor(styles: IWorkbookData["styles"]) {
    this.styles = styles;
  }

  of(style: ICellData["s"]): CellStyle | undefined {
    if (!style) return undefined;
    if (typeof style !== "string") return styleToFile(style);
    const known = this.byId.get(style);
    if (known) return known;
    const converted = styleToFile(this.styles[style] ?? {});
    this.byId.set(style, converted);
    return converted;
  }
}

function fileSheet(
  id: string,
  sheet: Partial<IWorksheetData>,
  resources: WorkbookResources,
  spills: readonly Spill[],
  styles: FileStyles,
): WriteSheet {
  const rows: CellValue[][] = [];
  const cells = new Map<string, Partial<Cell>>();
  const put = (row: number, column: number, value: CellValue, detail?: Partial<Cell>): void => {
    while (rows.length <= row) rows.push([]);
    const line = rows[row] ?? [];
    while (line.length < column) line.push(null);
    line[column] = typeof value === "string" ? fileText(value) : value;
    if (detail && Object.keys(detail).length > 0) cells.set(`${row},${column}`, detail);
  };
  const columns = fileColumns(sheet, styles);
  const anchors = new Map(spills.map((spill) => [`${spill.range.startRow},${spill.range.startColumn}`, spill]));
  for (const [rowKey, line] of Object.entries(sheet.cellData ?? {})) {
    for (const [columnKey, cell] of Object.entries(line as Record<string, ICellData | null | undefined>)) {
      if (!cell) continue;
      const [row, column] = [Number(rowKey), Number(columnKey)];
      const common = columns[column]?.style;
      // A cell that looks like its column needs no entry of its own, which saves most of the time on a large sheet.
      const own = styles.of(cell.s);
      const style = own === common ? undefined : (own ?? {});
      const detail: Partial<Cell> = {
        ...(style && { style }),
        ...formulaDetail(cell, anchors.get(`${row},${column}`)),
      };
      const value = detail.formula === undefined ? fileValue(cell) : null;
      if (typeof value === "string" && isErrorText(value) && cell.t === CellValueType.FORCE_STRING) {
        // The writer takes such a text for an error, unless it comes as a text of one run.
        detail.richText = [{ text: value }];
      }
      if (value === null && Object.keys(detail).length === 0) continue;
      put(row, column, value, detail);
    }
  }
  for (const { range, values } of spills) {
    values.forEach((line, rowOffset) =>
      line.forEach((value, columnOffset) => {
        const [row, column] = [range.startRow + rowOffset, range.startColumn + columnOffset];
        if (rowOffset + columnOffset > 0 && value !== null) put(row, column, value, cells.get(`${row},${column}`));
      }),
    );
  }
  const tables = (resources.tables[id]?.tables ?? []).map((table) => fileTable(table, rows, cells));
  for (const { headers, range } of tables) {
    // Excel calls a file damaged in which a table's header cell is not exactly its column's name.
    headers.forEach((header, index) => {
      const [row, column] = [range.startRow, range.startColumn + index];
      const style = cells.get(`${row},${column}`)?.style;
      cells.delete(`${row},${column}`);
      put(
        row,
        column,
        header,
        isErrorText(header) ? { richText: [{ text: header }], ...(style && { style }) } : { ...(style && { style }) },
      );
    });
  }
  const rules = (resources.rules[id] ?? []).flatMap((rule, index) => ruleToFile(rule, index + 1) ?? []);
  const filter = resources.filters[id];
  const tabColor = colourToFile(sheet.tabColor);
  const { veryHidden } = readSheetExtras(sheet);
  const frozenRows = Math.max(0, sheet.freeze?.ySplit ?? 0);
  const frozenColumns = Math.max(0, sheet.freeze?.xSplit ?? 0);
  return {
    name: sheet.name ?? id,
    rows,
    cells,
    columns,
    rowDefs: fileRows(sheet.rowData),
    merges: (sheet.mergeData ?? []).map(({ startRow, startColumn, endRow, endColumn }) => ({
      startRow,
      startCol: startColumn,
      endRow,
      endCol: endColumn,
    })),
    ...(rules.length > 0 && { conditionalRules: rules }),
    ...(filter && { autoFilter: { range: rangeText(filter.ref) } }),
    ...(tables.length > 0 && { tables: tables.map(({ definition }) => definition) }),
    ...(frozenRows + frozenColumns > 0 && { freezePane: { rows: frozenRows, columns: frozenColumns } }),
    view: { showGridLines: sheet.showGridlines !== BooleanNumber.FALSE, ...(tabColor && { tabColor }) },
    ...(sheet.hidden === BooleanNumber.TRUE && (veryHidden ? { veryHidden: true } : { hidden: true })),
  };
}

function fileValue({ v, t }: ICellData): CellValue {
  if (v === null || v === undefined || v === "") return null;
  if (t === CellValueType.BOOLEAN) return v === true || v === 1 || String(v).toLowerCase() === "true";
  if (t === CellValueType.NUMBER && typeof v !== "boolean") return Number(v);
  return v;
}

/** A formula with the value it had last; one that spills is marked as Excel marks its dynamic arrays. */
function formulaDetail(cell: ICellData, spill: Spill | undefined): Partial<Cell> {
  if (!cell.f) return {};
  const formula = cell.xf && formulaFromFile(cell.xf) === cell.f ? cell.xf : formulaToFile(cell.f);
  const value = fileValue(cell);
  // The writer would put an error's code down as a text; without a value the program that opens the file calculates it.
  const formulaResult = typeof value === "string" && isErrorText(value) ? null : value;
  return {
    formula,
    ...(formulaResult !== null && {
      formulaResult: typeof formulaResult === "string" ? fileText(formulaResult) : formulaResult,
    }),
    ...(spill && { formulaType: "array" as const, formulaRef: rangeText(spill.range), formulaDynamic: true }),
  };
}

function fileTable(
  table: GridTable,
  rows: readonly (readonly CellValue[])[],
  cells: ReadonlyMap<string, Partial<Cell>>,
): { definition: TableDefinition; headers: readonly string[]; range: GridTable["range"] } {
  const { range } = table;
  const headers: string[] = [];
  for (let column = range.startColumn; column <= range.endColumn; column++) {
    const shown = cells.get(`${range.startRow},${column}`)?.formulaResult ?? rows[range.startRow]?.[column] ?? "";
    const header = textFromFile(String(shown));
    const wanted = header.trim() === "" ? `Column${headers.length + 1}` : header;
    headers.push(unused(wanted, headers));
  }
  const endRow = Math.max(range.endRow, range.startRow + 1);
  const definition: TableDefinition = {
    name: table.name,
    displayName: table.name,
    range: rangeText({ ...range, endRow }),
    columns: headers.map((name) => ({ name: fileText(name) })),
    style: table.meta?.file?.style?.attributes["name"] ?? "TableStyleLight1",
  };
  return { definition, headers, range };
}

function unused(wanted: string, taken: readonly string[]): string {
  const folded = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}${number}`;
    if (!folded.has(name.toLowerCase())) return name;
  }
}

/** Widths, and the look that most cells of a column share. */
function fileColumns({ columnData, cellData }: Partial<IWorksheetData>, styles: FileStyles): ColumnDef[] {
  const common = commonStyles(cellData);
  const last = Math.max(-1, common.length - 1, ...Object.keys(columnData ?? {}).map(Number));
  return Array.from({ length: last + 1 }, (_, column) => {
    const data: Partial<IColumnData> | undefined = columnData?.[column];
    const style = styles.of(common[column]);
    return {
      ...(data?.w !== undefined && { width: gridMeasures.columnCharacters(data.w) }),
      ...(data?.hd === BooleanNumber.TRUE && { hidden: true }),
      // The writer gives a column's look to blank cells too, where a number format does not show but a colour would.
      ...(style && !style.fill && !style.border && !style.font && { style }),
    };
  });
}

/** Id of the style that most cells of each column have, where it has one. */
function commonStyles(cellData: IWorksheetData["cellData"] | undefined): (string | undefined)[] {
  const counts: Map<string, number>[] = [];
  for (const line of Object.values(cellData ?? {})) {
    for (const [column, cell] of Object.entries(line as Record<string, ICellData | null>)) {
      if (typeof cell?.s !== "string") continue;
      const count = (counts[Number(column)] ??= new Map<string, number>());
      count.set(cell.s, (count.get(cell.s) ?? 0) + 1);
    }
  }
  return Array.from(counts, (count) => {
    const [most] = [...(count ?? [])].sort(([, a], [, b]) => b - a);
    return most?.[0];
  });
}

function fileRows(rowData: IWorksheetData["rowData"] | undefined): Map<number, RowDef> {
  return new Map(
    Object.keys(rowData ?? {}).flatMap((key) => {
      const data: Partial<IRowData> | undefined = rowData?.[Number(key)];
      const fixed = data?.h !== undefined && data.ia === BooleanNumber.FALSE;
      const row: RowDef = {
        ...(fixed && data.h !== undefined && { height: gridMeasures.rowPoints(data.h) }),
        ...(data?.hd === BooleanNumber.TRUE && { hidden: true }),
      };
      return Object.keys(row).length > 0 ? [[Number(key), row] as const] : [];
    }),
  );
}

function fileNames({ names }: WorkbookResources, snapshot: IWorkbookData): NamedRange[] {
  return Object.values(names).flatMap(({ name, formulaOrRefString, localSheetId, comment }) => {
    const local = localSheetId !== undefined && localSheetId !== wholeWorkbook;
    const scope = local ? snapshot.sheets[localSheetId]?.name : undefined;
    if (local && scope === undefined) return [];
    return [{ name, range: formulaToFile(formulaOrRefString), ...(scope && { scope }), ...(comment && { comment }) }];
  });
}

function marks(sheets: readonly { sheet: Partial<IWorksheetData> }[]): NamedRange[] {
  return sheets.flatMap(({ sheet }) => {
    const { resultKey } = readSheetExtras(sheet);
    if (!resultKey || !sheet.name) return [];
    const { name, formula, sheet: scope } = markToFile(sheet.name, resultKey);
    return [{ name, range: formula, ...(scope !== null && { scope }) }];
  });
}
