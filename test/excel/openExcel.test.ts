import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openExcel, type EmulatedExcel } from "./openExcel";

let excel: EmulatedExcel;

beforeEach(async () => {
  excel = await openExcel();
});

afterEach(() => {
  excel.close();
});

describe("office.js on the emulated Excel", () => {
  test("starts as in Excel on the web, with the sets that it is told", () => {
    expect(Office.context.host).toBe("Excel");
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.20")).toBe(true);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.21")).toBe(false);
  });

  test("writes values as they are typed, and reads them with their formulas, types and formats", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:C2");
      range.values = [
        ["a", 1, true],
        ["007", "#N/A", ""],
      ];
      range.load("values,valueTypes,numberFormat,address,formulas");
      await context.sync();
      expect(range.address).toBe("Sheet1!A1:C2");
      expect(range.values).toEqual([
        ["a", 1, true],
        [7, "#N/A", ""],
      ]);
      expect(range.valueTypes).toEqual([
        ["String", "Double", "Boolean"],
        ["Double", "Error", "Empty"],
      ]);
      expect(range.numberFormat[0]).toEqual(["General", "General", "General"]);
    });
    expect(excel.person.value("Sheet1", 1, 0)).toBe(7);
  });

  test("keeps text in cells of format @", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRangeByIndexes(2, 1, 3, 1);
      range.numberFormat = "@" as never;
      range.values = [["=1+1"], ["1/2"], ["'a"]];
      range.load("values,formulas");
      await context.sync();
      expect(range.values).toEqual([["=1+1"], ["1/2"], ["'a"]]);
      expect(range.formulas).toEqual(range.values);
    });
  });

  test("lists sheets, and answers a null object for one that is not there", async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add("Team");
      worksheets.load("items/name,items/visibility");
      const gone = worksheets.getItemOrNullObject("Gone");
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(["Sheet1", "Team"]);
      expect(gone.isNullObject).toBe(true);
      expect(() => worksheets.items[0]?.id).toThrow();
    });
  });

  test("writes many cells in the parts that office.js makes of them", async () => {
    const values = Array.from({ length: 4000 }, (_, row) => [row, `r${row}`]);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B4000");
      range.values = values;
      await context.sync();
    });
    expect(excel.person.value("Sheet1", 3999, 1)).toBe("r3999");
    expect(excel.host.requests.filter(({ hasChanged }) => hasChanged)).toHaveLength(1);
  });

  test("answers what Excel answers when something is not there", async () => {
    const reading = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Gone").getRange("A1").load("values");
      await context.sync();
    });
    await expect(reading).rejects.toMatchObject({
      code: "ItemNotFound",
      debugInfo: { errorLocation: "WorksheetCollection.getItem" },
    });
  });
});
