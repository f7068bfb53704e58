import { afterEach, expect, test } from "vitest";
import { createExcelHost } from "../../src/hosts/excel/excelHost";
import { openExcel, type EmulatedExcel } from "./openExcel";
import { accountsWorkbook } from "./placedWorkbook";

let excel: EmulatedExcel;
afterEach(() => excel.close());

/** What `DATE(2000,1,1)` is in a workbook that counts days from 1904. */
const millenniumFrom1904 = 35_064;

test("a workbook that counts days from 1904 is read as one, and no other", async () => {
  excel = await openExcel({ workbook: accountsWorkbook() });
  const host = createExcelHost();
  expect((await host.read({ sheet: "Accounts" })).date1904).toBeUndefined();
  const { prototype } = excel.Excel.Functions;
  const date = Object.getOwnPropertyDescriptor(prototype, "date");
  const answer = { value: millenniumFrom1904, load: () => answer };
  Object.defineProperty(prototype, "date", { configurable: true, value: () => answer });
  expect((await host.read({ sheet: "Accounts" })).date1904).toBe(true);
  if (date) Object.defineProperty(prototype, "date", date);
});

test("the texts of errors and errors are told apart, wherever a block ends", async () => {
  excel = await openExcel({ workbook: accountsWorkbook(), limits: { requestBytes: 50_000, responseBytes: 8_000 } });
  const rows = 900;
  for (let row = 1; row <= rows; row++) {
    excel.person.typeText("Mine", row, 0, "#N/A");
    excel.person.type("Mine", row, 1, "=1/0");
    excel.person.type("Mine", row, 2, row);
  }
  excel.person.hideRows("Mine", [17, 640]);
  const { cells, hiddenRows } = await createExcelHost().read({ sheet: "Mine" });
  expect(cells.slice(1)).toEqual(Array.from({ length: rows }, (_, index) => ["#N/A", { code: "#DIV/0!" }, index + 1]));
  expect(hiddenRows).toEqual([17, 640]);
});
