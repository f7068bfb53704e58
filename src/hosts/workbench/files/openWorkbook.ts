import { BooleanNumber, LocaleType, type IRange } from "@univerjs/core";
import type { IFreeze, IWorkbookData, IWorksheetData } from "@univerjs/core";
import type { ResultKey } from "../../../core/report/layout/resultSheet";
import { isSettingsSheetName } from "../../../core/report/layout/workbookMarks";
import { gridMeasures, plainSheet } from "../grid/gridMeasures";
import { wholeWorkbook, writeResources } from "../workbook/workbookSnapshot";
import type { GridDefinedName, GridTable, SheetExtras, WorkbookExtras } from "../workbook/workbookSnapshot";
import type { CellData } from "./cellsFromFile";
import { colourFromFile } from "./cellStyle";
import { checkXlsx } from "./checkXlsx";
import { ruleFromFile, type GridRule } from "./conditionalFormat";
import { droppedParts, type DroppedPart } from "./droppedParts";
import { FileError } from "./fileError";
import { filterFromFile, type OpenedFilter } from "./fileFilter";
import { formulaFromFile } from "./fileFormula";
import { tableFromFile } from "./fileTable";
import { markFromFile, readSettingsSheet } from "./settingsSheet";
import { pageElements } from "./xlsx/sheetPart";
import { readWorkbook, type FileSheet, type FileWorkbook } from "./xlsx/readWorkbook";

export interface OpenedWorkbook {
  readonly snapshot: IWorkbookData;
  /** What the file holds and a saved copy will not. */
  readonly dropped: readonly DroppedPart[];
  /** Names of sheets that are no sheets of cells (charts, dialogs, macros), which a saved copy will not hold either. */
  readonly leftOut: readonly string[];
  /** True when the file counted days from 1904; its dates were moved to the usual count. */
  readonly from1904: boolean;
}

/**
 * A workbook for the grid from the bytes of an .xlsx file.
 *
 * @throws {FileError} when the file cannot be opened, and nothing else
 */
export async function openWorkbook(bytes: Uint8Array, name: string): Promise<OpenedWorkbook> {
  const entries = checkXlsx(bytes);
  const workbook = await readWorkbook(bytes, entries).catch((error: unknown) => {
    throw error instanceof FileError ? error : new FileError("damaged", { cause: error });
  });
  const settings = workbook.sheets.map(settingsOf);
  const sheets = workbook.sheets.filter((_, index) => !settings[index]);
  if (sheets.length === 0) throw new FileError(workbook.leftOut.length > 0 ? "no-cells" : "damaged");
  const { defaultFont: font } = workbook.library;
  const extras: WorkbookExtras = {
    settings: settings.find(Boolean) ?? {},
    ...(font && { font: { name: font.name, size: font.size } }),
  };
  const marks = new Map(workbook.names.flatMap((range) => markEntry(markFromFile(range))));
  const ids = sheets.map((_, index) => `sheet-${index + 1}`);
  const withIds = sheets.map((sheet, index) => [ids[index] ?? "", sheet] as const);
  const rules = withIds.map(([id, sheet]) => [id, gridRules(sheet, id, workbook)] as const);
  const tables = withIds.map(([id, sheet]) => [id, { tables: gridTables(sheet, id) }] as const);
  const filters = new Map(withIds.flatMap(([id, sheet]) => filterEntry(id, sheet)));
  const snapshot: IWorkbookData = {
    id: "workbook",
    name,
    appVersion: "",
    locale: LocaleType.EN_US,
    sheetOrder: ids,
    sheets: Object.fromEntries(
      withIds.map(([id, sheet]) => [id, gridSheet(sheet, id, marks.get(sheet.name), filters.get(id), workbook)]),
    ),
    styles: workbook.styles.styles,
    resources: writeResources({
      tables: Object.fromEntries(tables.filter(([, { tables: list }]) => list.length > 0)),
      rules: Object.fromEntries(rules),
      filters: Object.fromEntries([...filters].map(([id, { filter }]) => [id, filter])),
      names: gridNames(workbook, sheets, ids),
    }),
    custom: { ...extras },
  };
  const lost = {
    rules: rules.flatMap(([, list]) => list).length < sum(sheets, ({ rest }) => rest.conditionalRules?.length ?? 0),
    tables: tables.flatMap(([, list]) => list.tables).length < sum(sheets, (sheet) => sheet.tables.length),
  };
  const dropped = droppedParts(workbook, entries, lost);
  return { snapshot, dropped, leftOut: workbook.leftOut, from1904: workbook.from1904 };
}

function settingsOf({ name, cells: { data, usedColumns } }: FileSheet): ReturnType<typeof readSettingsSheet> {
  if (!isSettingsSheetName(name)) return null;
  const columns = Array.from({ length: usedColumns }, (_, column) => column);
  return readSettingsSheet({ name, rows: Object.values(data).map((row) => columns.map((column) => row[column]?.v)) });
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

function markEntry(mark: { sheet: string; key: ResultKey } | null): [string, ResultKey][] {
  return mark ? [[mark.sheet, mark.key]] : [];
}

function gridSheet(
  { name, state, cells, merges, kept, rest }: FileSheet,
  id: string,
  resultKey: ResultKey | undefined,
  filter: OpenedFilter | undefined,
  { library: { themeColors } }: FileWorkbook,
): Partial<IWorksheetData> {
  const size = plainSheet(cells.usedRows, cells.usedColumns);
  const page = Object.fromEntries(
    [...pageElements, "sheetPr", "sheetFormatPr", "sheetViews"].flatMap((key) => (kept[key] ? [[key, kept[key]]] : [])),
  );
  const custom: SheetExtras = {
    ...(resultKey && { resultKey }),
    ...(state === "veryHidden" && { veryHidden: true }),
    ...(Object.keys(page).length > 0 && { page }),
    ...(filter?.kept && { filter: filter.kept }),
  };
  const tabColour = colourFromFile(rest.view?.tabColor, themeColors);
  const filtered = new Set(filter?.filter.cachedFilteredOut);
  return {
    id,
    name,
    ...size,
    cellData: within(cells.data, size.rowCount, size.columnCount),
    columnData: Object.fromEntries(
      (rest.columns ?? []).slice(0, size.columnCount).flatMap((column, index) => {
        if (!column || (column.width === undefined && !column.hidden)) return [];
        const width = column.width === undefined ? {} : { w: gridMeasures.columnPixels(column.width) };
        return [[index, { ...width, ...(column.hidden && { hd: BooleanNumber.TRUE }) }] as const];
      }),
    ),
    rowData: Object.fromEntries(
      cells.rows.flatMap(({ row, height, isHidden }) => {
        const hides = isHidden && !filtered.has(row);
        if (row >= size.rowCount || (height === undefined && !hides)) return [];
        const tall = height === undefined ? {} : { h: gridMeasures.rowPixels(height), ia: BooleanNumber.FALSE };
        return [[row, { ...tall, ...(hides && { hd: BooleanNumber.TRUE }) }] as const];
      }),
    ),
    mergeData: merges.flatMap((merge) => clipped(merge, size.rowCount, size.columnCount)),
    freeze: freeze(rest.freezePane?.rows ?? 0, rest.freezePane?.columns ?? 0),
    hidden: state === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    showGridlines: rest.view?.showGridLines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    ...(tabColour && { tabColor: tabColour }),
    custom: { ...custom },
  };
}

/** The cells within the sheet: what lies beyond are looks without a value, which some programs give to whole columns. */
function within(data: CellData, rowCount: number, columnCount: number): CellData {
  for (const key of Object.keys(data)) {
    const row = Number(key);
    if (row >= rowCount) {
      delete data[row];
      continue;
    }
    const line = data[row] ?? {};
    for (const column of Object.keys(line)) if (Number(column) >= columnCount) delete line[Number(column)];
  }
  return data;
}

/** Merged cells as far as the sheet reaches, which is not as far as a file's. */
function clipped(merge: IRange, rowCount: number, columnCount: number): IRange[] {
  const endRow = Math.min(merge.endRow, rowCount - 1);
  const endColumn = Math.min(merge.endColumn, columnCount - 1);
  if (merge.startRow > endRow || merge.startColumn > endColumn) return [];
  return [{ startRow: merge.startRow, startColumn: merge.startColumn, endRow, endColumn }];
}

/** The grid's way to say how many first rows and columns stay in sight. */
export function freeze(rows: number, columns: number): IFreeze {
  return { xSplit: columns, ySplit: rows, startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1 };
}

function gridTables({ tables }: FileSheet, sheetId: string): readonly GridTable[] {
  return tables.flatMap((table, index) => tableFromFile(table, `${sheetId}-table-${index + 1}`) ?? []);
}

function gridRules({ rest }: FileSheet, sheetId: string, { library: { themeColors } }: FileWorkbook): GridRule[] {
  const rules = [...(rest.conditionalRules ?? [])].sort((a, b) => a.priority - b.priority);
  return rules.flatMap((rule, index) => ruleFromFile(rule, `${sheetId}-rule-${index + 1}`, themeColors) ?? []);
}

function filterEntry(id: string, { filter, cells }: FileSheet): [string, OpenedFilter][] {
  const hidden = new Set(cells.rows.filter(({ isHidden }) => isHidden).map(({ row }) => row));
  const opened = filter && filterFromFile(filter, hidden);
  return opened ? [[id, opened]] : [];
}

/** The name under which Excel repeats a filter's range; it is written anew with the filter. */
const filterName = "_xlnm._FilterDatabase";

function gridNames(
  { names }: FileWorkbook,
  sheets: readonly FileSheet[],
  ids: readonly string[],
): Record<string, GridDefinedName> {
  const own = names.filter((name) => markFromFile(name) === null && name.name !== filterName);
  return Object.fromEntries(
    own.map(({ name, formula, sheet, isHidden, comment }, index) => {
      const id = `name-${index + 1}`;
      const local = sheet === null ? -1 : sheets.findIndex((candidate) => candidate.name === sheet);
      const shown = { id, name, formulaOrRefString: formulaFromFile(formula).slice(1), comment };
      return [id, { ...shown, localSheetId: ids[local] ?? wholeWorkbook, ...(isHidden && { hidden: true }) }];
    }),
  );
}
