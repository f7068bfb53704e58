import { expect, test } from "vitest";
import { openExcel } from "./openExcel";
import { emulatedMembers } from "./wire/wireObject";
import { membersBeyond, readRequirementSets } from "./requirementSets";

test("knows the set of thousands of members", () => {
  const sets = readRequirementSets();
  expect(sets.size).toBeGreaterThan(3000);
  expect(sets.get("Range.values")).toEqual({ name: "ExcelApi", version: "1.1" });
  expect(sets.get("Range.copyFrom")).toEqual({ name: "ExcelApi", version: "1.9" });
  expect(sets.get("Range.getSpillingToRangeOrNullObject")).toEqual({ name: "ExcelApi", version: "1.12" });
  expect(sets.get("WorksheetCollection.onChanged")).toEqual({ name: "ExcelApi", version: "1.9" });
  expect(sets.get("TableCollection.getItemOrNullObject")).toEqual({ name: "ExcelApi", version: "1.4" });
});

test("tells which touched members a manifest does not promise: getters, setters, methods and events", async () => {
  const excel = await openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange("A1:B2");
    range.values = [
      [1, 2],
      [3, 4],
    ];
    range.load("valueTypes");
    sheet.showGridlines = false;
    sheet.getRange("C1").copyFrom(range);
    context.workbook.worksheets.onChanged.add(async () => Promise.resolve());
    await context.sync();
  });
  const { beyond, guarded } = membersBeyond(excel.host.touched.names, "1.1", ["Range.copyFrom"]);
  expect(beyond).toEqual([
    { member: "Worksheet.showGridlines", set: "ExcelApi 1.8" },
    { member: "WorksheetCollection.onChanged", set: "ExcelApi 1.9" },
  ]);
  expect(guarded).toEqual([{ member: "Range.copyFrom", set: "ExcelApi 1.9" }]);
  expect(membersBeyond(excel.host.touched.names, "1.9").beyond).toEqual([]);
  excel.close();
});

test("has office.js itself as a second opinion", async () => {
  const excel = await openExcel({ excelApi: "1.8", refusesLaterSets: true });
  const use = (act: (sheet: Excel.Worksheet) => void): Promise<void> =>
    Excel.run(async (context) => {
      act(context.workbook.worksheets.getActiveWorksheet());
      await context.sync();
    });
  await use((sheet) => {
    sheet.getRange("A1").values = [[1]];
  });
  const copying = use((sheet) => {
    sheet.getRange("A1").copyFrom("B1");
  });
  await expect(copying).rejects.toMatchObject({ code: "ApiNotFound" });
  excel.close();
});

test("names a member that is not emulated", async () => {
  const excel = await openExcel();
  const reading = Excel.run(async (context) => {
    context.workbook.slicers.load("items/name");
    await context.sync();
  });
  await expect(reading).rejects.toThrow("The emulated Excel has no Workbook.Slicers.");
  expect(() => {
    excel.close();
  }).toThrow("The emulated Excel has no Workbook.Slicers.");
});

test("gives no member a name that Excel does not have", () => {
  const sets = readRequirementSets();
  expect(emulatedMembers.length).toBeGreaterThan(150);
  expect(emulatedMembers.filter((member) => !sets.has(member))).toEqual([]);
});
