import { CellValueType, LocaleType, UndoCommand } from "@univerjs/core";
import type { ICellData, IWorkbookData } from "@univerjs/core";
import { SetRangeValuesMutation, SetWorksheetNameMutation } from "@univerjs/sheets";
import { setTableMutation } from "../../../src/hosts/workbench/setTableMutation";
import { plainTableStyle } from "../../../src/hosts/workbench/tableLook";
import { tableColumn, writeResources } from "../../../src/hosts/workbench/workbookSnapshot";
import { describeSpreadsheetHost, type ContractSheet, type MakeHost, type Typed } from "../spreadsheetHostContract";
import { headlessWorkbook } from "./headlessSpreadsheet";

describeSpreadsheetHost("The workbench", makeWorkbench);

const makeCell = (typed: Typed, pattern?: string): ICellData => {
  const style = pattern ? { s: { n: { pattern } } } : {};
  if (typed === null) return {};
  if (typeof typed === "boolean") return { v: typed ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof typed === "number") return { v: typed, t: CellValueType.NUMBER, ...style };
  return typed.startsWith("=") && typed !== "=a" ? { f: typed } : { v: typed, t: CellValueType.FORCE_STRING };
};

function snapshot(sheets: readonly ContractSheet[]): IWorkbookData {
  const tables = sheets.flatMap(({ table, rows }, index) => {
    if (table === undefined) return [];
    const headers = (rows[0] ?? []).map(String);
    return [
      [
        `s${index}`,
        {
          tables: [
            {
              id: `t${index}`,
              name: table,
              range: { startRow: 0, endRow: rows.length - 1, startColumn: 0, endColumn: headers.length - 1 },
              options: { showHeader: true, showFooter: false, tableStyleId: plainTableStyle },
              filters: { tableColumnFilterList: [] },
              columns: headers.map((header, column) => tableColumn(`t${index}`, column, header)),
              meta: {},
            },
          ],
        },
      ] as const,
    ];
  });
  return {
    id: "test",
    name: "test",
    appVersion: "",
    locale: LocaleType.EN_US,
    styles: {},
    sheetOrder: sheets.map((_, index) => `s${index}`),
    sheets: Object.fromEntries(
      sheets.map(({ name, rows, formats, hiddenRows }, index) => [
        `s${index}`,
        {
          id: `s${index}`,
          name,
          rowCount: 200,
          columnCount: 30,
          cellData: Object.fromEntries(
            rows.map((row, rowIndex) => [
              rowIndex,
              Object.fromEntries(
                row.map((typed, column) => [column, makeCell(typed, rowIndex > 0 ? formats?.[column] : undefined)]),
              ),
            ]),
          ),
          rowData: Object.fromEntries((hiddenRows ?? []).map((row) => [row, { hd: 1 }])),
        },
      ]),
    ),
    resources: writeResources({ tables: Object.fromEntries(tables), rules: {}, filters: {}, names: {} }),
    custom: { settings: {} },
  };
}

async function makeWorkbench(sheets: readonly ContractSheet[]): ReturnType<MakeHost> {
  const { spreadsheet, workbook, host, cell, formula, until } = headlessWorkbook(snapshot(sheets));
  const { commands } = spreadsheet;
  const unitId = workbook.getUnitId();
  const idOf = (sheet: string): string => workbook.getSheetBySheetName(sheet)?.getSheetId() ?? "";
  const type = async (sheet: string, row: number, column: number, typed: Typed): Promise<void> => {
    const cellValue = { [row]: { [column]: makeCell(typed) } };
    commands.syncExecuteCommand(SetRangeValuesMutation.id, { unitId, subUnitId: idOf(sheet), cellValue });
  };
  const failing = sheets.findIndex(({ rows }) => rows.some((row) => row.includes("=1/0")));
  if (failing >= 0) await until(sheets[failing]?.name ?? "", 3, 1, { code: "#DIV/0!" });
  return {
    host,
    type,
    value: async (sheet, row, column) => cell(sheet, row, column),
    formula: async (sheet, row, column) => formula(sheet, row, column),
    addTableColumn: async (name, cells) => {
      const table = spreadsheet.tables.getTableList(unitId).find((one) => one.name === name);
      if (!table) throw new Error(`no table ${name}`);
      const { id, range, columns, subUnitId } = table;
      const column = range.endColumn + 1;
      commands.syncExecuteCommand(setTableMutation.id, {
        unitId,
        tableId: id,
        range: { ...range, endColumn: column },
        headers: [...columns.map(({ displayName }) => displayName), String(cells[0])],
      });
      const sheet = workbook.getSheetBySheetId(subUnitId)?.getName() ?? "";
      await Promise.all(cells.map((typed, index) => type(sheet, range.startRow + index, column, typed)));
    },
    renameSheet: async (sheet, name) => {
      commands.syncExecuteCommand(SetWorksheetNameMutation.id, { unitId, subUnitId: idOf(sheet), name });
    },
    sheetNames: async () => workbook.getSheets().map((sheet) => sheet.getName()),
    undo: async () => {
      await commands.executeCommand(UndoCommand.id);
    },
    close: async () => spreadsheet.univer.dispose(),
  };
}
