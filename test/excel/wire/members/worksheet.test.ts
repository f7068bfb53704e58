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

test("hidden rows, frozen panes, selection and sheets' own properties", async () => {
  excel.person.hideRows("Sheet1", [2]);
  await onSheet1(async (sheet, context) => {
    const rows = ["A1:A2", "A3", "A2:A3"].map((address) => sheet.getRange(address));
    for (const row of rows) row.load("rowHidden");
    const visible = sheet.getRange("A1:B5").getSpecialCellsOrNullObject("Visible");
    visible.load("address");
    visible.areas.load("items/rowIndex");
    sheet.freezePanes.freezeRows(1);
    const frozen = sheet.freezePanes.getLocationOrNullObject();
    frozen.load("rowCount");
    sheet.getRange("C4").select();
    const cell = context.workbook.getActiveCell();
    cell.load("address");
    sheet.protection.load("protected");
    context.workbook.protection.load("protected");
    const count = context.workbook.worksheets.getCount(true);
    await context.sync();
    expect(rows.map(({ rowHidden }) => rowHidden)).toEqual([false, true, null]);
    expect(visible.address).toBe("Sheet1!A1:B2,Sheet1!A4:B5");
    expect(visible.areas.items.map(({ rowIndex }) => rowIndex)).toEqual([0, 3]);
    expect(frozen.rowCount).toBe(1);
    expect(cell.address).toBe("Sheet1!C4");
    expect([sheet.protection.protected, context.workbook.protection.protected, count.value]).toEqual([false, false, 1]);
    sheet.freezePanes.unfreeze();
    const none = sheet.freezePanes.getLocationOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});

test("sheets are added, renamed, moved, hidden and deleted as Excel allows", async () => {
  await onSheet1(async (sheet, context) => {
    const { worksheets } = context.workbook;
    const team = worksheets.add("Team");
    worksheets.add();
    team.name = "Crew";
    team.position = 0;
    team.visibility = "VeryHidden";
    await context.sync();
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(["Crew", "Sheet1", "Sheet2"]);
    const failing = async (act: () => void, code: string): Promise<void> => {
      act();
      await expect(context.sync()).rejects.toMatchObject({ code });
    };
    await failing(() => {
      team.delete();
    }, "InvalidOperation");
    await failing(() => worksheets.add("SHEET1"), "ItemAlreadyExists");
    await failing(() => worksheets.add("a/b"), "InvalidArgument");
    await failing(() => worksheets.add("x".repeat(32)), "InvalidArgument");
    worksheets.getItem("Sheet2").delete();
    await context.sync();
    await failing(() => {
      sheet.delete();
    }, "InvalidOperation");
  });
});
