import { afterEach, beforeEach, expect, test } from "vitest";
import { openExcel, type EmulatedExcel } from "../openExcel";

let excel: EmulatedExcel;

beforeEach(async () => {
  excel = await openExcel();
});

afterEach(() => {
  excel.close();
});

async function writeTwice(options: Record<string, unknown>): Promise<void> {
  await Excel.run(options as Excel.RunOptions, async (context) => {
    const sheet = context.workbook.worksheets.add("New");
    sheet.getRange("A1").values = [["one"]];
    await context.sync();
    sheet.getRange("A1").values = [["two"]];
    await context.sync();
  });
}

test("every request that changes something is a step, reading is none", async () => {
  excel.person.type("Sheet1", 0, 0, "mine");
  await writeTwice({});
  await Excel.run(async (context) => {
    context.workbook.worksheets.load("items/name");
    await context.sync();
  });
  expect(excel.person.value("New", 0, 0)).toBe("two");
  excel.person.undo();
  expect(excel.person.value("New", 0, 0)).toBe("one");
  excel.person.undo();
  expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  excel.person.undo();
  expect(excel.person.value("Sheet1", 0, 0)).toBeNull();
});

test("a run with mergeUndoGroup is one step", async () => {
  await writeTwice({ mergeUndoGroup: true });
  excel.person.undo();
  expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  await writeTwice({ mergeUndoGroup: true });
  expect(excel.person.value("New", 0, 0)).toBe("two");
});

test("undo leaves settings of add-ins alone", async () => {
  await Excel.run(async (context) => {
    context.workbook.settings.add("policy", "x");
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
    await context.sync();
  });
  excel.person.undo();
  await Excel.run(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject("policy");
    setting.load("value");
    await context.sync();
    expect(setting.value).toBe("x");
  });
});
