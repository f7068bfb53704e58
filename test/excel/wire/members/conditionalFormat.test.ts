import { afterEach, beforeEach, expect, test } from "vitest";
import { openExcel, type EmulatedExcel } from "../../openExcel";
import { onSheet1 } from "./onSheet1";

let excel: EmulatedExcel;

beforeEach(async () => {
  excel = await openExcel();
});

afterEach(() => {
  excel.close();
});

test("conditional formats by cell value", async () => {
  await onSheet1(async (sheet, context) => {
    const format = sheet.getRange("A2:A9").conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
    format.cellValue.format.fill.color = "#00ff00";
    format.cellValue.format.font.color = "#000001";
    format.cellValue.rule = { formula1: '="Good"', operator: "EqualTo" };
    const { conditionalFormats } = sheet.getRange();
    conditionalFormats.load("items/type,items/id");
    const elsewhere = sheet.getRange("B1").conditionalFormats.getCount();
    await context.sync();
    expect(conditionalFormats.items.map(({ type }) => type)).toEqual(["CellValue"]);
    expect(elsewhere.value).toBe(0);
    const [found] = conditionalFormats.items;
    const where = found?.getRange();
    where?.load("address");
    found?.cellValue.load("rule,format/fill/color");
    await context.sync();
    expect(where?.address).toBe("Sheet1!A2:A9");
    expect(found?.cellValue.rule).toEqual({ formula1: '="Good"', operator: "EqualTo" });
    expect(found?.cellValue.format.fill.color).toBe("#00FF00");
    sheet.getRange("1:1").insert("Down");
    where?.load("address");
    await context.sync();
    expect(excel.workbook.sheets[0]?.conditionalFormats[0]?.range.row).toBe(2);
    sheet.getRange().conditionalFormats.clearAll();
    await context.sync();
    expect(excel.workbook.sheets[0]?.conditionalFormats).toEqual([]);
  });
});
