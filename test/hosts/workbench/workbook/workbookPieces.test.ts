import { expect, test } from "vitest";
import { atOnce } from "../../../../src/hosts/workbench/slices/inSlices";
import { savedSnapshot } from "../../../../src/hosts/workbench/workbook/savedSnapshot";
import {
  workbookFromPieces,
  workbookPieces,
  type WorkbookTexts,
} from "../../../../src/hosts/workbench/workbook/workbookPieces";
import { readResources, writeResources } from "../../../../src/hosts/workbench/workbook/workbookSnapshot";
import { workbookOf } from "../contractWorkbook";
import { headlessWorkbook, type HeadlessWorkbook } from "../headlessSpreadsheet";

function textsOf({ spreadsheet, workbook }: HeadlessWorkbook): WorkbookTexts {
  const pieces = workbookPieces(spreadsheet, workbook);
  return {
    head: pieces.head(),
    sheets: Object.fromEntries(pieces.sheetIds.map((id) => [id, [...pieces.sheet(id)]])),
  };
}

function sample(rows = 3): HeadlessWorkbook {
  const accounts = Array.from({ length: rows }, (_, row) => [`Account "${row}" \ud800 é`, row / 3, row % 2 === 0]);
  const workbook = workbookOf([
    { name: "Accounts", table: "Customers", rows: [["Account", "MRR", "Live"], ...accounts], hiddenRows: [2] },
    { name: "Sum", rows: [["=SUM(Customers[MRR])"]] },
  ]);
  const names = { n1: { id: "n1", name: "Rate", formulaOrRefString: "Accounts!$B$2" } };
  return headlessWorkbook({
    ...workbook,
    styles: { look: { bl: 1 } },
    custom: { settings: { policy: "{}" } },
    resources: writeResources({ ...readResources(workbook), names }),
  });
}

test("A workbook that is taken apart and put together again is the same, tables, names and settings included", async () => {
  const open = sample();
  await open.until("Sum", 0, 0, 1);
  expect(atOnce(workbookFromPieces(textsOf(open)))).toEqual(
    JSON.parse(JSON.stringify(savedSnapshot(open.spreadsheet, open.workbook))),
  );
  open.spreadsheet.univer.dispose();
});

test("The values that formulas had last are in the pieces, and it calculates when it is opened again", async () => {
  const open = sample();
  await open.until("Sum", 0, 0, 1);
  const texts = textsOf(open);
  open.spreadsheet.univer.dispose();
  expect(atOnce(workbookFromPieces(texts)).sheets.s1?.cellData?.[0]?.[0]).toMatchObject({
    f: "=SUM(Customers[MRR])",
    v: 1,
  });
  const again = headlessWorkbook(atOnce(workbookFromPieces(texts)));
  await again.until("Sum", 0, 0, 1);
  again.spreadsheet.univer.dispose();
});

test("A large sheet comes in several pieces that hold each row once", () => {
  const open = sample(10_000);
  const texts = textsOf(open);
  const pieces = texts.sheets.s0 ?? [];
  expect(pieces.length).toBeGreaterThan(3);
  expect(pieces.slice(1).flatMap((piece) => Object.keys(JSON.parse(piece) as object)).length).toBe(10_001);
  expect(Object.keys(atOnce(workbookFromPieces(texts)).sheets.s0?.cellData ?? {})).toHaveLength(10_001);
  open.spreadsheet.univer.dispose();
});

test("A workbook with a sheet that is not there is none", () => {
  const open = sample();
  const { head, sheets } = textsOf(open);
  expect(() => atOnce(workbookFromPieces({ head, sheets: { s0: sheets.s0 ?? [] } }))).toThrow("s1 is missing");
  open.spreadsheet.univer.dispose();
});
