import { expect, test } from "vitest";
import { openExcelInChromium } from "./openExcelInChromium";
import { newWorkbook, openExcel } from "./openExcel";
import { Person } from "./model/person";
import type { Workbook } from "./model/workbook";
import { guardedMembers, membersBeyond } from "./requirementSets";
import { declaredSets } from "../build/manifest/manifestFile";

/** Three accounts on Sheet1. */
function accounts(): Workbook {
  const workbook = newWorkbook();
  const person = new Person(workbook);
  const rows = [
    ["Account", "MRR"],
    ["Acme", 900],
    ["Birch", 60],
    ["007", 40],
  ];
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) person.typeText("Sheet1", row, column, String(cell));
    if (row > 0) person.type("Sheet1", row, 1, cells[1] ?? null);
  }
  workbook.undoStack.clear();
  return workbook;
}

/** What the table that was placed shows of the accounts and their MRR. */
function placed(workbook: Workbook): unknown[] {
  const found = workbook.tableNamed("CS_Placement");
  if (!found) return [];
  const { sheet, table } = found;
  const places = ["Account", "MRR"].map((name) => table.columns.findIndex((column) => column.name === name));
  return Array.from({ length: table.range.rows }, (_, row) =>
    places.map((place) => workbook.value(sheet, table.range.row + row, table.range.column + place)),
  );
}

const wanted = [
  ["Account", "MRR"],
  ["Acme", 900],
  ["Birch", 60],
  ["007", 40],
];

const patience = { timeout: 30_000, interval: 50 };

test("the built pane places the accounts of the workbook, in Node", async () => {
  const excel = await openExcel({ built: true, workbook: accounts() });
  const { document } = excel.page.window;
  const button = (): HTMLButtonElement | undefined =>
    [...document.querySelectorAll("button")].find(
      ({ textContent, disabled }) => textContent === "Place accounts" && !disabled,
    );
  await expect.poll(button, patience).toBeDefined();
  button()?.click();
  await expect.poll(() => placed(excel.workbook), patience).toEqual(wanted);
  expect(membersBeyond(excel.host.touched.names, declaredSets()["ExcelApi"] ?? "", guardedMembers).beyond).toEqual([]);
  excel.close();
});

test("the built pane places the accounts of the workbook, in Chromium", async () => {
  const excel = await openExcelInChromium({ workbook: accounts() });
  await excel.page.locator("button", { hasText: "Place accounts" }).click();
  await expect.poll(() => placed(excel.workbook), patience).toEqual(wanted);
  expect(excel.errors).toEqual([]);
  expect(membersBeyond(excel.host.touched.names, declaredSets()["ExcelApi"] ?? "", guardedMembers).beyond).toEqual([]);
  await excel.close();
});
