import { BooleanNumber, LocaleType } from "@univerjs/core";
import type { IFreeze, IWorkbookData, IWorksheetData } from "@univerjs/core";
import { EncryptedFileError } from "hucre";
import { readXlsx } from "hucre/xlsx";
import type { Sheet, TableDefinition, Workbook } from "hucre";
import type { ResultKey } from "../../../core/report/resultSheet";
import { gridMeasures, plainSheet } from "../gridMeasures";
import { parseRange } from "../rangeText";
import { plainTableStyle } from "../tableLook";
import { tableColumn, wholeWorkbook, writeResources } from "../workbookSnapshot";
import type { GridDefinedName, GridFilter, GridTable, SheetExtras, WorkbookExtras } from "../workbookSnapshot";
import { cellsFromFile } from "./cellsFromFile";
import { colourFromFile } from "./cellStyle";
import { checkXlsx } from "./checkXlsx";
import { ruleFromFile, type GridRule } from "./conditionalFormat";
import { droppedParts, type DroppedPart } from "./droppedParts";
import { FileError } from "./fileError";
import { formulaFromFile } from "./fileFormula";
import { textFromFile } from "./fileText";
import { markFromFile, readSettingsSheet } from "./settingsSheet";
import { StyleTable } from "./styleTable";

export interface OpenedWorkbook {
  readonly snapshot: IWorkbookData;
  /** What the file holds and a saved copy will not. */
  readonly dropped: readonly DroppedPart[];
  /** True when the file counted days from 1904; its dates were moved to the usual count. */
  readonly from1904: boolean;
}

/** More would not fit into a page's memory. */
const mostCells = 8_000_000;

/**
 * A workbook for the grid from the bytes of an .xlsx file.
 *
 * @throws {FileError} when the file cannot be opened, and nothing else
 */
export async function openWorkbook(bytes: Uint8Array, name: string): Promise<OpenedWorkbook> {
  const entries = checkXlsx(bytes);
  const workbook = await readFile(bytes);
  const settingsSheet = workbook.sheets.find((sheet) => readSettingsSheet(sheet) !== null);
  const sheets = workbook.sheets.filter((sheet) => sheet !== settingsSheet);
  if (sheets.length === 0) throw new FileError("damaged");
  if (sheets.reduce((sum, { rows }) => sum + countCells(rows), 0) > mostCells) throw new FileError("too-many-cells");
  const extras: WorkbookExtras = { settings: (settingsSheet && readSettingsSheet(settingsSheet)) ?? {} };
  const marks = new Map((workbook.namedRanges ?? []).flatMap((range) => markEntry(markFromFile(range))));
  const styles = new StyleTable(workbook.themeColors);
  const ids = sheets.map((_, index) => `sheet-${index + 1}`);
  const idOf = (index: number): string => ids[index] ?? "";
  const rules = Object.fromEntries(
    sheets.map((sheet, index) => [idOf(index), gridRules(sheet, idOf(index), workbook)]),
  );
  const ruleCount = sheets.reduce((sum, { conditionalRules }) => sum + (conditionalRules?.length ?? 0), 0);
  const lostRules = Object.values(rules).flat().length < ruleCount;
  const snapshot: IWorkbookData = {
    id: "workbook",
    name,
    appVersion: "",
    locale: LocaleType.EN_US,
    sheetOrder: ids,
    sheets: Object.fromEntries(
      sheets.map((sheet, index) => [
        idOf(index),
        gridSheet(sheet, idOf(index), marks.get(sheet.name), styles, workbook),
      ]),
    ),
    styles: styles.styles,
    resources: writeResources({
      tables: Object.fromEntries(
        sheets.flatMap((sheet, index) =>
          sheet.tables ? [[idOf(index), { tables: gridTables(sheet, idOf(index)) }]] : [],
        ),
      ),
      rules,
      filters: Object.fromEntries(
        sheets.flatMap((sheet, index) => filterEntry(sheet).map((filter) => [idOf(index), filter] as const)),
      ),
      names: gridNames(workbook, sheets, ids),
    }),
    custom: { ...extras },
  };
  return { snapshot, dropped: droppedParts(workbook, entries, lostRules), from1904: workbook.dateSystem === "1904" };
}

async function readFile(bytes: Uint8Array): Promise<Workbook> {
  try {
    return await readXlsx(bytes, { readStyles: true });
  } catch (error) {
    throw new FileError(error instanceof EncryptedFileError ? "protected" : "damaged", { cause: error });
  }
}

function countCells(rows: readonly (readonly unknown[])[]): number {
  return rows.reduce((sum, row) => sum + row.length, 0);
}

function markEntry(mark: { sheet: string; key: ResultKey } | null): [string, ResultKey][] {
  return mark ? [[mark.sheet, mark.key]] : [];
}

function gridSheet(
  sheet: Sheet,
  id: string,
  resultKey: ResultKey | undefined,
  styles: StyleTable,
  workbook: Workbook,
): Partial<IWorksheetData> {
  const usedColumns = sheet.rows.reduce((most, row) => Math.max(most, row.length), sheet.columns?.length ?? 0);
  const custom: SheetExtras = { ...(resultKey && { resultKey }), ...(sheet.veryHidden && { veryHidden: true }) };
  const tabColour = colourFromFile(sheet.view?.tabColor, workbook.themeColors);
  return {
    id,
    name: sheet.name,
    ...plainSheet(sheet.rows.length, usedColumns),
    cellData: cellsFromFile(sheet, styles),
    columnData: Object.fromEntries(
      (sheet.columns ?? []).flatMap((column, index) => {
        if (!column || (column.width === undefined && !column.hidden)) return [];
        const width = column.width === undefined ? {} : { w: gridMeasures.columnPixels(column.width) };
        return [[index, { ...width, ...(column.hidden && { hd: BooleanNumber.TRUE }) }] as const];
      }),
    ),
    rowData: Object.fromEntries(
      [...(sheet.rowDefs ?? [])].flatMap(([row, { height, hidden }]) => {
        if (height === undefined && !hidden) return [];
        const tall = height === undefined ? {} : { h: gridMeasures.rowPixels(height), ia: BooleanNumber.FALSE };
        return [[row, { ...tall, ...(hidden && { hd: BooleanNumber.TRUE }) }] as const];
      }),
    ),
    mergeData: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      startRow,
      startColumn: startCol,
      endRow,
      endColumn: endCol,
    })),
    freeze: freeze(sheet.freezePane?.rows ?? 0, sheet.freezePane?.columns ?? 0),
    hidden: sheet.hidden || sheet.veryHidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    showGridlines: sheet.view?.showGridLines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    ...(tabColour && { tabColor: tabColour }),
    custom: { ...custom },
  };
}

/** The grid's way to say how many first rows and columns stay in sight. */
export function freeze(rows: number, columns: number): IFreeze {
  return { xSplit: columns, ySplit: rows, startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1 };
}

function gridTables(sheet: Sheet, sheetId: string): GridTable[] {
  return (sheet.tables ?? []).flatMap((table, index) => {
    const range = table.range ? parseRange(table.range) : null;
    if (!range) return [];
    const id = `${sheetId}-table-${index + 1}`;
    // The grid has no total rows: the row stays as cells under the table.
    const endRow = table.showTotalRow ? Math.max(range.startRow, range.endRow - 1) : range.endRow;
    return [gridTable(table, id, { ...range, endRow })];
  });
}

function gridTable(table: TableDefinition, id: string, range: GridTable["range"]): GridTable {
  return {
    id,
    name: table.displayName ?? table.name,
    range,
    options: { showHeader: true, showFooter: false, tableStyleId: plainTableStyle },
    filters: { tableColumnFilterList: [] },
    columns: table.columns.map(({ name }, column) => tableColumn(id, column, textFromFile(name))),
    meta: table.style ? { style: table.style } : {},
  };
}

function gridRules(sheet: Sheet, sheetId: string, { themeColors }: Workbook): GridRule[] {
  const rules = [...(sheet.conditionalRules ?? [])].sort((a, b) => a.priority - b.priority);
  return rules.flatMap((rule, index) => ruleFromFile(rule, `${sheetId}-rule-${index + 1}`, themeColors) ?? []);
}

function filterEntry({ autoFilter }: Sheet): GridFilter[] {
  const ref = autoFilter ? parseRange(autoFilter.range) : null;
  return ref ? [{ ref }] : [];
}

function gridNames(
  workbook: Workbook,
  sheets: readonly Sheet[],
  ids: readonly string[],
): Record<string, GridDefinedName> {
  const names = (workbook.namedRanges ?? []).filter((range) => markFromFile(range) === null);
  return Object.fromEntries(
    names.map(({ name, range, scope, comment }, index) => {
      const id = `name-${index + 1}`;
      const sheet = scope === undefined ? -1 : sheets.findIndex((candidate) => candidate.name === scope);
      const shown = { id, name, formulaOrRefString: formulaFromFile(range).slice(1), comment: comment ?? "" };
      return [id, { ...shown, localSheetId: ids[sheet] ?? wholeWorkbook }];
    }),
  );
}
