import { EDITOR_ACTIVATED, UndoCommand } from "@univerjs/core";
import {
  InsertSheetCommand,
  RemoveSheetCommand,
  SetRangeValuesMutation,
  SetWorksheetNameCommand,
} from "@univerjs/sheets";
import { expect, test } from "vitest";
import { setTableMutation } from "../../../src/hosts/workbench/results/setTableMutation";
import { describeSpreadsheetHost, type ContractSheet, type MakeHost, type Typed } from "../spreadsheetHostContract";
import { typedCell, workbookOf } from "./contractWorkbook";
import { headlessWorkbook } from "./headlessSpreadsheet";

describeSpreadsheetHost("The workbench", makeWorkbench);

test("The workbench tells of a deleted sheet that Undo brings back", async () => {
  const open = await makeWorkbench([
    { name: "Accounts", rows: [["Account"]] },
    { name: "Other", rows: [["x"]] },
  ]);
  await open.deleteSheet("Other");
  let told = 0;
  open.host.onSheetsChange(() => told++);
  await open.undo();
  await expect.poll(() => told).toBe(1);
  expect(await open.sheetNames()).toEqual(["Accounts", "Other"]);
  await open.close();
});

test("The workbench tells of a sheet of ours that goes when its writing is undone", async () => {
  const { spreadsheet, host } = headlessWorkbook(workbookOf([{ name: "Accounts", rows: [["Account"], ["A"]] }]));
  const column = { id: "account", header: "Account", kind: "text", numberFormat: "General", width: 20 } as const;
  const table = { name: "CS_MRR", columns: [column], rows: [["A"]], keyColumns: [0] };
  await host.writeResults([{ key: "mrr", name: "CS MRR", frozenRows: 1, tables: [table] }]);
  let told = 0;
  host.onSheetsChange(() => told++);
  while ((await host.listSources()).some(({ sheet }) => sheet === "CS MRR")) {
    expect(await spreadsheet.commands.executeCommand(UndoCommand.id)).toBe(true);
  }
  await expect.poll(() => told).toBeGreaterThan(0);
  spreadsheet.univer.dispose();
});

async function makeWorkbench(sheets: readonly ContractSheet[]): ReturnType<MakeHost> {
  const { spreadsheet, workbook, host, cell, formula, until } = headlessWorkbook(workbookOf(sheets));
  const { commands } = spreadsheet;
  const unitId = workbook.getUnitId();
  const idOf = (sheet: string): string => workbook.getSheetBySheetName(sheet)?.getSheetId() ?? "";
  const type = async (sheet: string, row: number, column: number, typed: Typed): Promise<void> => {
    const cellValue = { [row]: { [column]: typedCell(typed) } };
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
    renameTableColumn: async (name, header, next) => {
      const table = spreadsheet.tables.getTableList(unitId).find((one) => one.name === name);
      if (!table) throw new Error(`no table ${name}`);
      const { id, range, columns, subUnitId } = table;
      const place = columns.findIndex(({ displayName }) => displayName === header);
      const headers = columns.map(({ displayName }, index) => (index === place ? next : displayName));
      commands.syncExecuteCommand(setTableMutation.id, { unitId, tableId: id, range, headers });
      const sheet = workbook.getSheetBySheetId(subUnitId)?.getName() ?? "";
      await type(sheet, range.startRow, range.startColumn + place, next);
    },
    addSheet: async (name) => {
      await commands.executeCommand(InsertSheetCommand.id, { unitId, sheet: { name } });
    },
    renameSheet: async (sheet, name) => {
      await commands.executeCommand(SetWorksheetNameCommand.id, { unitId, subUnitId: idOf(sheet), name });
    },
    deleteSheet: async (sheet) => {
      await commands.executeCommand(RemoveSheetCommand.id, { unitId, subUnitId: idOf(sheet) });
    },
    sheetNames: async () => workbook.getSheets().map((sheet) => sheet.getName()),
    undo: async () => {
      await commands.executeCommand(UndoCommand.id);
    },
    beginTyping: async () => spreadsheet.context.setContextValue(EDITOR_ACTIVATED, true),
    close: async () => spreadsheet.univer.dispose(),
  };
}
