import { afterEach, expect, test } from "vitest";
import { newWorkbook, openExcel, type EmulatedExcel } from "../openExcel";
import type { Workbook } from "../model/workbook";

let excel: EmulatedExcel;

afterEach(() => {
  excel.close();
});

/** Yearly subscriptions of 1,000, each of another customer, in A1:D…, header included. */
function subscriptions(rows: number): Workbook {
  const workbook = newWorkbook();
  const [sheet] = workbook.sheets;
  const table = [
    ["Customer", "MRR", "Start", "End"],
    ...Array.from({ length: rows }, (_, row) => [`C${100_000 + row}`, 100.25, 44_000 + (row % 900), 46_100]),
  ];
  for (const [row, cells] of table.entries()) {
    for (const [column, cell] of cells.entries()) sheet?.cells.setValue(row, column, cell);
  }
  workbook.noteChange();
  return workbook;
}

/** Types formulas into F1, F2, …, and waits for their answers. */
async function calculate(workbook: Workbook, ...formulas: readonly string[]): Promise<unknown[]> {
  excel = await openExcel({ built: true, workbook });
  for (const [row, formula] of formulas.entries()) excel.person.type("Sheet1", row, 5, formula);
  await excel.functions.settled();
  return formulas.map((_, row) => excel.person.value("Sheet1", row, 5));
}

test("150,000 subscriptions in four columns fit into one call, as the README says", async () => {
  const [mrr] = await calculate(subscriptions(150_000), "=CS.MRR(A1:D150001,DATE(2026,1,1))");
  expect(mrr).toBe(150_000 * 100.25);
  expect(excel.functions.sent[0]?.bytes).toBeGreaterThan(4_500_000);
  process.stdout.write(`150,000 subscriptions: ${excel.functions.sent[0]?.bytes} bytes\n`);
});

test("of 200,000 the whole is never handed over, and a part of them is answered all the same", async () => {
  const answers = await calculate(
    subscriptions(200_000),
    "=CS.MRR(A1:D200001,DATE(2026,1,1))",
    "=CS.MRR(A1:D50001,DATE(2026,1,1))",
  );
  expect(answers).toEqual([{ error: "#BUSY!" }, 50_000 * 100.25]);
  expect(excel.functions.tooLarge).toEqual(["MRR"]);
});

test("an answer of 26,000 customers by twelve dates comes back", async () => {
  const workbook = subscriptions(26_000);
  const [first] = await calculate(workbook, "=CS.MRRBY(A1:D26001,EDATE(DATE(2025,1,1),{0,1,2,3,4,5,6,7,8,9,10,11}))");
  expect(first).toBe("Customer");
  expect(excel.person.value("Sheet1", 26_000, 5)).toBe("C125999");
  expect(excel.person.value("Sheet1", 26_000, 5 + 12)).toBe(100.25);
});
