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

test("charts show the series of their range", async () => {
  await onSheet1(async (sheet, context) => {
    sheet.getRange("A1:B3").values = [
      ["Bucket", "Accounts"],
      ["Good", 3],
      ["Poor", 1],
    ];
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns");
    chart.name = "Buckets";
    chart.title.text = "Accounts by bucket";
    chart.legend.visible = false;
    chart.axes.valueAxis.title.text = "Accounts";
    chart.setPosition("D2", "F10");
    chart.load("left,top,width,height");
    const gone = sheet.charts.getItemOrNullObject("Gone");
    sheet.charts.load("count");
    await context.sync();
    expect([chart.left, chart.top, chart.width, chart.height]).toEqual([144, 15, 144, 135]);
    expect(gone.isNullObject).toBe(true);
    const [held] = excel.workbook.sheets[0]?.charts ?? [];
    expect(held).toMatchObject({
      name: "Buckets",
      title: "Accounts by bucket",
      legendVisible: false,
      series: [{ name: "=Sheet1!$B$1", values: "=Sheet1!$B$2:$B$3", categories: "=Sheet1!$A$2:$A$3" }],
    });
    chart.series.getItemAt(0).setValues(sheet.getRange("B2"));
    await context.sync();
    expect(held?.series[0]?.values).toBe("=Sheet1!$B$2");
    chart.delete();
    await context.sync();
    expect(excel.workbook.sheets[0]?.charts).toEqual([]);
  });
});
