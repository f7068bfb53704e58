import { UndoCommand, type IWorkbookData } from "@univerjs/core";
import { afterEach, expect, test } from "vitest";
import { addSheets } from "../../../../src/hosts/workbench/adding/addSheets";
import type { GridRule } from "../../../../src/hosts/workbench/files/conditionalFormat";
import { savedSnapshot } from "../../../../src/hosts/workbench/workbook/savedSnapshot";
import {
  readResources,
  readSheetExtras,
  writeResources,
} from "../../../../src/hosts/workbench/workbook/workbookSnapshot";
import { workbookOf } from "../contractWorkbook";
import { headlessWorkbook, type HeadlessWorkbook } from "../headlessSpreadsheet";

let open: HeadlessWorkbook;

afterEach(() => open.spreadsheet.univer.dispose());

const accounts = (mrr: number) => ({
  name: "Accounts",
  table: "Customers",
  rows: [
    ["Account", "MRR"],
    ["A", mrr],
    ["B", mrr * 2],
  ],
});

/** Two workbooks with sheets, a table, a name and styles of the same names. */
function openAndOther(): IWorkbookData {
  open = headlessWorkbook({
    ...workbookOf([accounts(1), { name: "Sum", rows: [["=SUM(Customers[MRR])"], ["=Accounts!B2"]] }]),
    styles: { look: { bl: 1 } },
  });
  const other = workbookOf([
    accounts(100),
    {
      name: "Sum",
      rows: [["=SUM(Customers[MRR])"], ["=Accounts!B2+Team!A1"], ["=Rate*2"], ['="Accounts!B2"']],
      formats: [],
    },
    { name: "Team", rows: [[7]] },
  ]);
  const resources = readResources(other);
  const rule = {
    cfId: "rule",
    ranges: [{ startRow: 1, endRow: 2, startColumn: 1, endColumn: 1 }],
    stopIfTrue: false,
    rule: { type: "highlightCell", subType: "formula", value: "=Accounts!$B2>100", style: { bl: 1 } },
  } as GridRule;
  const rate = { id: "n1", name: "Rate", formulaOrRefString: "Accounts!$B$2", localSheetId: "AllDefaultWorkbook" };
  const cells = other.sheets.s0?.cellData?.[1]?.[0];
  if (cells) cells.s = "look";
  return {
    ...other,
    styles: { look: { it: 1 } },
    custom: { settings: { policy: "theirs" } },
    resources: writeResources({
      ...resources,
      rules: { s0: [rule] },
      filters: { s2: { ref: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 } } },
      names: { n1: rate },
    }),
  };
}

function sheetIdOf(name: string): string {
  return open.workbook.getSheetBySheetName(name)?.getSheetId() ?? "";
}

function addOther(change: (other: IWorkbookData) => void = () => undefined): readonly string[] {
  const other = openAndOther();
  change(other);
  return addSheets(open.spreadsheet, open.workbook, other);
}

test("Sheets are added behind the others, and get another name where theirs is taken", () => {
  expect(addOther()).toEqual(["Accounts (2)", "Sum (2)", "Team"]);
  expect(open.workbook.getSheets().map((sheet) => sheet.getName())).toEqual([
    ...["Accounts", "Sum", "Accounts (2)", "Sum (2)", "Team"],
  ]);
});

test("The formulas of added sheets go on reading their own sheets, tables and names; those before read theirs", async () => {
  addOther();
  await open.until("Sum (2)", 0, 0, 300);
  await open.until("Sum (2)", 1, 0, 107);
  expect(open.formula("Sum (2)", 0, 0)).toBe("=SUM(Customers_2[MRR])");
  expect(open.formula("Sum (2)", 1, 0)).toBe("='Accounts (2)'!B2+Team!A1");
  await open.until("Sum (2)", 2, 0, 200);
  expect(open.cell("Sum (2)", 3, 0)).toBe("Accounts!B2");
  await open.until("Sum", 0, 0, 3);
  await open.until("Sum", 1, 0, 1);
});

test("A name that both workbooks have is another one for the added sheets", async () => {
  addOther((other) => {
    // The open workbook has a table of that name already.
    const resources = readResources(other);
    const rate = { ...resources.names.n1, name: "Customers" } as (typeof resources.names)[string];
    const { tables, rules, filters } = resources;
    other.resources = writeResources({
      tables: { ...tables, s0: { tables: [] } },
      rules,
      filters,
      names: { n1: rate },
    });
    const cell = other.sheets.s1?.cellData?.[2]?.[0];
    if (cell) cell.f = "=Customers*3";
  });
  await open.until("Sum (2)", 2, 0, 300);
  expect(open.formula("Sum (2)", 2, 0)).toBe("=Customers_2*3");
});

test("Styles of the same id keep their own look", () => {
  addOther();
  const cell = open.workbook.getSheetBySheetName("Accounts (2)")?.getCellRaw(1, 0);
  expect(open.workbook.getStyles().getStyleByCell(cell)).toEqual({ it: 1 });
});

test("Tables, rules and filters come along and are saved with the workbook", () => {
  addOther();
  const saved = readResources(savedSnapshot(open.spreadsheet, open.workbook));
  const id = sheetIdOf("Accounts (2)");
  expect(saved.tables[id]?.tables.map(({ name }) => name)).toEqual(["Customers_2"]);
  expect(saved.tables.s0?.tables.map(({ name }) => name)).toEqual(["Customers"]);
  expect(saved.rules[id]).toMatchObject([{ rule: { value: "='Accounts (2)'!$B2>100" } }]);
  expect(saved.filters[sheetIdOf("Team")]).toMatchObject({ ref: { startRow: 0, endRow: 0 } });
});

test("A result sheet of ours is a plain sheet where it is added, and the settings stay those of the open workbook", () => {
  addOther((other) => Object.assign(other.sheets.s2 ?? {}, { custom: { resultKey: "placement", veryHidden: true } }));
  expect(readSheetExtras(open.workbook.getSheetBySheetName("Team")?.getConfig() ?? {})).toEqual({ veryHidden: true });
  expect(open.workbook.getCustomMetadata()).toEqual({ settings: {} });
});

test("One Undo takes the added sheets back, with their tables and names", async () => {
  addOther();
  await open.until("Sum (2)", 0, 0, 300);
  expect(await open.spreadsheet.commands.executeCommand(UndoCommand.id)).toBe(true);
  expect(open.workbook.getSheets().map((sheet) => sheet.getName())).toEqual(["Accounts", "Sum"]);
  const saved = readResources(savedSnapshot(open.spreadsheet, open.workbook));
  expect(Object.values(saved.tables).flatMap(({ tables }) => tables.map(({ name }) => name))).toEqual(["Customers"]);
  expect(Object.keys(saved.names)).toEqual([]);
});

test("Sheets with long names stay within what Excel allows", () => {
  const long = "Accounts of the northern regions";
  open = headlessWorkbook(workbookOf([{ name: long.slice(0, 31), rows: [[1]] }]));
  const [name = ""] = addSheets(
    open.spreadsheet,
    open.workbook,
    workbookOf([{ name: long.slice(0, 31), rows: [[2]] }]),
  );
  expect(name).toBe("Accounts of the northern re (2)");
});
