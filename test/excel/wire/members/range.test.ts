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

test("parts of a range are found by their place", async () => {
  await onSheet1(async (sheet, context) => {
    const range = sheet.getRange("B2:D6");
    const parts = [
      range.getCell(1, 2),
      range.getOffsetRange(1, -1),
      range.getResizedRange(-1, 1),
      range.getRow(1),
      range.getColumn(2),
      range.getLastRow(),
      range.getBoundingRect("F1"),
      range.getIntersectionOrNullObject("D6:E9"),
      range.getEntireRow(),
      range.getEntireColumn(),
    ];
    for (const part of parts) part.load("address");
    const nothing = range.getIntersectionOrNullObject("F1");
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    await context.sync();
    expect(parts.map(({ address }) => address.slice(7))).toEqual([
      "D3",
      "A3:C7",
      "B2:E5",
      "B3:D3",
      "D2:D6",
      "B6:D6",
      "B1:F6",
      "D6",
      "2:6",
      "B:D",
    ]);
    expect(nothing.isNullObject).toBe(true);
    expect([range.rowIndex, range.columnIndex, range.rowCount, range.columnCount]).toEqual([1, 1, 5, 3]);
  });
});

test("the used range is what holds something, and none on an empty sheet", async () => {
  await onSheet1(async (sheet, context) => {
    const empty = sheet.getUsedRangeOrNullObject(true);
    await context.sync();
    expect(empty.isNullObject).toBe(true);
    sheet.getRange("C3").values = [["x"]];
    sheet.getRange("E8").values = [["=1"]];
    sheet.getRange("G9").format.fill.color = "#ff0000";
    const values = sheet.getUsedRangeOrNullObject(true);
    const all = sheet.getUsedRangeOrNullObject(false);
    values.load("address");
    all.load("address");
    await context.sync();
    expect(values.address).toBe("Sheet1!C3:E8");
    expect(all.address).toBe("Sheet1!C3:G9");
  });
});

test("looks are kept by cell, by column, and answered where all cells share them", async () => {
  await onSheet1(async (sheet, context) => {
    sheet.getRange("A:A").numberFormat = "@" as never;
    const header = sheet.getRange("A1:C1");
    header.format.font.bold = true;
    header.format.fill.color = "#123abc";
    header.format.horizontalAlignment = "Center";
    header.format.wrapText = true;
    sheet.getRange("B:C").format.columnWidth = 90;
    const one = sheet.getRange("A1:A3");
    one.load("numberFormat,format/font/bold,format/fill/color,format/columnWidth");
    header.load("format/font/bold,format/fill/color,format/horizontalAlignment,format/wrapText,format/columnWidth");
    await context.sync();
    expect(one.numberFormat).toEqual([["@"], ["@"], ["@"]]);
    expect(one.format.font.bold).toBeNull();
    expect(header.format.font.bold).toBe(true);
    expect(header.format.fill.color).toBe("#123ABC");
    expect(header.format.horizontalAlignment).toBe("Center");
    expect(header.format.wrapText).toBe(true);
    expect(header.format.columnWidth).toBeNull();
    sheet.getRange("A9").values = [["007"]];
    sheet.getRange("A1").clear("Formats");
    const cleared = sheet.getRange("A1");
    cleared.load("format/font/bold,numberFormat");
    await context.sync();
    expect(cleared.format.font.bold).toBe(false);
    expect(excel.person.value("Sheet1", 8, 0)).toBe("007");
  });
});

test.each<[string, unknown, string]>([
  ["007", 7, "General"],
  ["1E5", 100_000, "0.00E+00"],
  ["TRUE", true, "General"],
  ["#N/A", { error: "#N/A" }, "General"],
  ["2026-01-31", 46_053, "yyyy-mm-dd"],
  ["+1", 1, "General"],
  ["-2", -2, "General"],
  ["12%", 0.12, "0%"],
  ["'a", "a", "General"],
  ["'=1+1", "=1+1", "General"],
  ["1,234.5", 1234.5, "#,##0.00"],
  ["12:30", 0.520833333333333, "h:mm"],
  ["2026-02-31", "2026-02-31", "General"],
  ["a b", "a b", "General"],
  [" ", " ", "General"],
])("%j typed becomes what Excel makes of it", async (typed, value, format) => {
  await onSheet1(async (sheet, context) => {
    sheet.getRange("A1").values = [[typed]];
    sheet.getRange("B1").numberFormat = [["@"]];
    sheet.getRange("B1").values = [[typed]];
    await context.sync();
  });
  const shown = excel.person.value("Sheet1", 0, 0);
  if (typeof value === "number") expect(shown).toBeCloseTo(value, 12);
  else expect(shown).toEqual(value);
  expect(excel.workbook.sheets[0]?.look(0, 0).numberFormat ?? "General").toBe(format);
  expect(excel.person.value("Sheet1", 0, 1)).toBe(typed);
});

test("an Excel that takes an apostrophe for a prefix in text cells too", async () => {
  const other = await openExcel({ keepsApostrophe: false });
  await onSheet1(async (sheet, context) => {
    sheet.getRange("A1").numberFormat = [["@"]];
    sheet.getRange("A1").values = [["'a"]];
    await context.sync();
  });
  expect(other.person.value("Sheet1", 0, 0)).toBe("a");
  other.close();
});

test("a null leaves a cell alone, an empty text empties it, one value fills all", async () => {
  await onSheet1(async (sheet, context) => {
    sheet.getRange("A1:B2").values = "x" as never;
    sheet.getRange("A1:B2").values = [
      [null, ""],
      ["", null],
    ];
    await context.sync();
  });
  const cells = [0, 1].map((row) => [0, 1].map((column) => excel.person.value("Sheet1", row, column)));
  expect(cells).toEqual([
    ["x", null],
    [null, "x"],
  ]);
});

test("a range that is held moves, grows and goes with its cells", async () => {
  await onSheet1(async (sheet, context) => {
    const range = sheet.getRange("B3:C4");
    range.values = "x" as never;
    sheet.getRange("1:1").insert("Down");
    range.load("address");
    await context.sync();
    expect(range.address).toBe("Sheet1!B4:C5");
    sheet.getRange("C:C").insert("Right");
    sheet.getRange("A1:Z1").delete("Up");
    range.load("address,values");
    await context.sync();
    expect(range.address).toBe("Sheet1!B3:D4");
    expect(range.values).toEqual([
      ["x", "", "x"],
      ["x", "", "x"],
    ]);
    sheet.getRange("2:9").delete("Up");
    range.load("address");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidReference" });
  });
});

test("cells are copied with or without their looks, again and again where the target is larger", async () => {
  await onSheet1(async (sheet, context) => {
    sheet.getRange("A1:A2").values = [["x"], [2]];
    sheet.getRange("A2").numberFormat = [["0.0"]];
    sheet.getRange("C1:D4").copyFrom("A1:A2");
    sheet.getRange("F1").copyFrom("A1:A2", "Values");
    sheet.getRange("G1").copyFrom("A1:A2", Excel.RangeCopyType.formats);
    const copies = sheet.getRange("C1:G4");
    copies.load("values,numberFormat");
    await context.sync();
    expect(copies.values).toEqual([
      ["x", "x", "", "x", ""],
      [2, 2, "", 2, ""],
      ["x", "x", "", "", ""],
      [2, 2, "", "", ""],
    ]);
    expect(copies.numberFormat[1]).toEqual(["0.0", "0.0", "General", "General", "0.0"]);
  });
});
