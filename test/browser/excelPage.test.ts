import { afterAll, beforeAll, expect, test } from "vitest";
import { builtFunctions } from "../golden/builtFunctions";
import type { CellValue } from "../excel/model/cellValue";
import { Person } from "../excel/model/person";
import type { Workbook } from "../excel/model/workbook";
import { officeServer } from "../excel/officePage";
import { newWorkbook } from "../excel/openExcel";
import { cutOffParts } from "./cutOffParts";
import { openExcelInChromium, type ExcelInChromium } from "../excel/openExcelInChromium";
import { en } from "../../src/texts/en";

let excel: ExcelInChromium;

beforeAll(async () => {
  excel = await openExcelInChromium({ workbook: accounts() });
});

afterAll(async () => {
  await excel.close();
});

/** Five accounts on Sheet1 with what their health is made of, and a hostile name. */
function accounts(): Workbook {
  const workbook = newWorkbook();
  const person = new Person(workbook);
  const rows: readonly (readonly (string | number)[])[] = [
    ["Account", "MRR", "Monthly active users", "Daily active users", "NPS"],
    ["Acme", 900, 100, 40, 10],
    ["Birch", 60, 50, 2, 3],
    ["=1+1", 250, 80, 12, 8],
    ["Cedar", 40, 10, 1, 0],
    ["Dune", 120, 30, 5, 7],
  ];
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (typeof cell === "string") person.typeText("Sheet1", row, column, cell);
      else person.type("Sheet1", row, column, cell);
    }
  }
  workbook.undoStack.clear();
  return workbook;
}

/** Types a formula far from the accounts, and answers what it shows, row by row. */
async function calculated(formula: string): Promise<CellValue[][]> {
  const { functions, person, workbook } = excel;
  const sheet = person.sheet("Sheet1");
  const [row, column] = [0, 30];
  person.type("Sheet1", row, column, formula);
  await functions.settled();
  const { rows, columns } = workbook.calculation.spillFrom(sheet, row, column) ?? { rows: 1, columns: 1 };
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, right) => person.value("Sheet1", row + down, column + right)),
  );
}

const patience = { timeout: 30_000, interval: 50 };

test("office.js starts, and the bundle associates every function that Excel registers", async () => {
  await expect.poll(() => excel.functions.isReady, patience).toBe(true);
  const associated = await excel.page.evaluate(() => {
    const { CustomFunctions: runtime } = window as unknown as {
      readonly CustomFunctions: { readonly _association: { readonly mappings: Readonly<Record<string, unknown>> } };
    };
    return Object.entries(runtime._association.mappings).map(([id, code]) => `${id} ${typeof code}`);
  });
  const declared = builtFunctions().declared.map(({ id }) => `${id} function`);
  expect(associated.sort()).toEqual(declared.sort());
});

test("functions calculate: one cell, a spill, an error with its words", async () => {
  expect(await calculated("=CS.CHURN(5,100)")).toEqual([[0.05]]);
  expect(await calculated("=CS.STICKINESS(D2:D6,C2:C6)")).toEqual([[0.4], [0.04], [0.15], [0.1], [5 / 30]]);
  expect(await calculated("=CS.NPS(E2:E6)")).toEqual([[-20]]);
  expect(await calculated("=CS.NPS(G2:G6)")).toEqual([[{ error: "#N/A", message: "There is no score" }]]);
  expect(await calculated('=CS.CHURN(A1:B6,"soon","2026-02-01")')).toEqual([
    [{ error: "#VALUE!", message: 'CHURN needs a date such as 2026-01-31 for from, found "soon"' }],
  ]);
});

test("the pane shows, over the same page and the same workbook", async () => {
  await excel.page.getByRole("button", { name: "Place accounts" }).first().waitFor();
  expect(await excel.page.locator("body").innerText()).toContain("Sheet1");
});

test("the page lacks what the oldest promised browser lacks", async () => {
  const found = await excel.page.evaluate(() => {
    const later = { toSorted: Array.prototype, with: Int8Array.prototype, requestIdleCallback: window, canParse: URL };
    return Object.entries(later).flatMap(([member, owner]) => (member in owner ? [member] : []));
  });
  expect(found).toEqual([]);
});

test("the pane places the accounts, and a function over the result says the same as the pane", async () => {
  await excel.page.getByRole("button", { name: "Place accounts" }).first().click();
  const health = (): CellValue[] => placedColumn("Health");
  await expect.poll(() => health().length, patience).toBe(5);
  expect(new Set(placedColumn("Account"))).toEqual(new Set(["Acme", "Birch", "=1+1", "Cedar", "Dune"]));
  const buckets = await calculated("=CS.HEALTHBUCKET(CS_Placement[Health])");
  expect(buckets.flat()).toEqual(placedColumn("Bucket"));
  expect(new Set(buckets.flat()).size).toBeGreaterThan(1);
});

test("a narrow page drops what it can spare, without container queries too", async () => {
  const hostIcon = excel.page.getByRole("group", { name: en.pane.status.label }).locator("svg").last();
  expect(await hostIcon.isVisible()).toBe(true);
  await excel.page.setViewportSize({ width: 320, height: 860 });
  await hostIcon.waitFor({ state: "hidden" });
});

test("every view of the pane opens, and is cut off nowhere at 320 px", async () => {
  const tabs = await excel.page.getByRole("tablist").first().getByRole("tab").all();
  expect(tabs.length).toBeGreaterThan(3);
  for (const tab of tabs) {
    await tab.click();
    const panel = excel.page.locator(`#${await tab.getAttribute("aria-controls")}`);
    // While its chunk is on the way a view has its title alone.
    await expect.poll(() => panel.innerText(), patience).toContain("\n");
    expect(await cutOffParts(excel.page.locator("#root"))).toEqual([]);
  }
});

test("nothing but Microsoft's server is asked, and nothing fails on the way", () => {
  expect(excel.foreignRequests.length).toBeGreaterThan(0);
  expect(excel.foreignRequests.filter((address) => !address.startsWith(officeServer))).toEqual([]);
  expect(excel.errors).toEqual([]);
});

/** The cells of a column of the table that was placed, without its header; none before it is there. */
function placedColumn(name: string): CellValue[] {
  const found = excel.workbook.tableNamed("CS_Placement");
  if (!found) return [];
  const { sheet, table } = found;
  const place = table.columns.findIndex((column) => column.name === name);
  if (place < 0)
    throw new Error(`CS_Placement has no column ${name}: ${table.columns.map((each) => each.name).join()}`);
  return Array.from({ length: table.range.rows - 1 }, (_, row) =>
    excel.workbook.value(sheet, table.range.row + 1 + row, table.range.column + place),
  );
}
