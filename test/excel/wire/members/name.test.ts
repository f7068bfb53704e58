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

test("names of a sheet and of the workbook", async () => {
  await onSheet1(async (sheet, context) => {
    const mark = sheet.names.add("CS_Mark", '="placement"');
    mark.visible = false;
    const place = context.workbook.names.add("Place", sheet.getRange("B2"));
    place.load("formula,value,type,scope");
    sheet.names.load("items/name,items/visible,items/formula,items/scope");
    const gone = context.workbook.names.getItemOrNullObject("CS_Mark");
    await context.sync();
    expect(sheet.names.items.map((item) => item.toJSON())).toMatchObject([
      { name: "CS_Mark", visible: false, formula: '="placement"', scope: "Worksheet" },
    ]);
    expect([place.formula, place.value, place.type, place.scope]).toEqual([
      "=Sheet1!$B$2",
      "Sheet1!$B$2",
      "Range",
      "Workbook",
    ]);
    expect(gone.isNullObject).toBe(true);
    mark.formula = "=2";
    const range = place.getRange();
    range.load("address");
    await context.sync();
    expect(range.address).toBe("Sheet1!B2");
    mark.delete();
    await context.sync();
    expect(excel.workbook.sheets[0]?.names).toEqual([]);
    context.workbook.names.add("A1", "=1");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});
