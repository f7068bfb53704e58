import { UndoCommand } from "@univerjs/core";
import { SetRangeValuesCommand, SetWorksheetNameCommand } from "@univerjs/sheets";
import { expect, test } from "vitest";
import { makeReadOnly } from "../../../../src/hosts/workbench/grid/makeReadOnly";
import { showWorkbook } from "../../../../src/hosts/workbench/grid/showWorkbook";
import { watchChanges } from "../../../../src/hosts/workbench/workbook/workbookChanges";
import { workbookOf } from "../contractWorkbook";
import { headlessWorkbook } from "../headlessSpreadsheet";

const book = () => workbookOf([{ name: "Accounts", rows: [["MRR", "=A2*2"], [1]] }]);
const range = { startRow: 1, endRow: 1, startColumn: 0, endColumn: 0 };

test("A read-only workbook takes no value, no other name and no undo, and still calculates", async () => {
  const { spreadsheet, workbook, cell, until } = headlessWorkbook(book());
  const { commands } = spreadsheet;
  const place = { unitId: workbook.getUnitId(), subUnitId: "s0" };
  expect(await commands.executeCommand(SetRangeValuesCommand.id, { ...place, range, value: { v: 5 } })).toBe(true);
  makeReadOnly(spreadsheet, workbook);
  const changes = watchChanges(spreadsheet, workbook);
  await until("Accounts", 0, 1, 10);
  await commands.executeCommand(SetRangeValuesCommand.id, { ...place, range, value: { v: 7 } });
  await commands.executeCommand(SetWorksheetNameCommand.id, { ...place, name: "Other" });
  await commands.executeCommand(UndoCommand.id);
  expect(cell("Accounts", 1, 0)).toBe(5);
  expect(workbook.getSheets().map((sheet) => sheet.getName())).toEqual(["Accounts"]);
  expect(changes.unsaved).toBe(0);
  spreadsheet.univer.dispose();
});

test("The workbook that is opened after a read-only one can be changed", async () => {
  const { spreadsheet, workbook } = headlessWorkbook(book());
  makeReadOnly(spreadsheet, workbook);
  const next = showWorkbook(spreadsheet, book());
  const place = { unitId: next.getUnitId(), subUnitId: "s0" };
  await spreadsheet.commands.executeCommand(SetRangeValuesCommand.id, { ...place, range, value: { v: 7 } });
  expect(next.getSheetBySheetId("s0")?.getCellRaw(1, 0)?.v).toBe(7);
  spreadsheet.univer.dispose();
});
