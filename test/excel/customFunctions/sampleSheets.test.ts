import { afterAll, beforeAll, expect, test } from "vitest";
import type { SampleSheet } from "../../../assets/samples/sampleSheet";
import { sampleSheets } from "../../../assets/samples/sampleWorkbook";
import { formulaFromFile } from "../../../src/hosts/workbench/files/fileFormula";
import { columnLetters, readAddress } from "../model/address";
import { isError, type CellValue } from "../model/cellValue";
import { Person } from "../model/person";
import { addSheet } from "../model/sheets";
import { Workbook } from "../model/workbook";
import { openExcel, type EmulatedExcel } from "../openExcel";

const sheetName = "Functions";

let excel: EmulatedExcel;
/** A1 addresses of the spills that the sample declares, by the cell whose formula makes them. */
const declaredSpills = new Map<string, string>();

beforeAll(async () => {
  excel = await openExcel({ built: true, workbook: sampleWorkbook(sampleSheets()) });
  await excel.functions.settled();
});

afterAll(() => {
  excel.close();
  const [calls, messages] = [
    excel.functions.sent.reduce((sum, { invocations }) => sum + invocations, 0),
    excel.functions.sent.length,
  ];
  process.stdout.write(`The sample's sheet of functions: ${calls} calls in ${messages} messages\n`);
});

/** The sample as Excel would open it: formulas by the names that they have in Excel, the table where it is. */
function sampleWorkbook(sheets: readonly SampleSheet[]): Workbook {
  const workbook = new Workbook();
  for (const { name, columns, rows, table } of sheets) {
    const { cells } = addSheet(workbook, name);
    for (const [column, { header }] of columns.entries()) if (header !== "") cells.setValue(0, column, header);
    for (const [index, row] of rows.entries()) {
      for (const [column, cell] of row.entries()) {
        if (cell === null || typeof cell !== "object") {
          cells.setValue(index + 1, column, cell);
        } else if ("formula" in cell) {
          cells.setFormula(index + 1, column, formulaFromFile(cell.formula));
          if (cell.spill !== undefined) declaredSpills.set(`${columnLetters(column)}${index + 2}`, cell.spill);
        }
      }
    }
    const range = { row: 0, column: 0, rows: rows.length + 1, columns: columns.length };
    if (table !== undefined) new Person(workbook).makeTable(name, range, table);
  }
  workbook.takeEvents();
  return workbook;
}

/** What a cell of the sheet shows. */
function value(address: string): CellValue {
  const { row, column } = rectangle(address);
  return excel.person.value(sheetName, row, column);
}

function rectangle(address: string): { row: number; column: number; rows: number; columns: number } {
  const read = readAddress(address);
  if (!read) throw new Error(`${address} is no address.`);
  return read.rectangle;
}

function values(address: string): CellValue[][] {
  const { row, column, rows, columns } = rectangle(address);
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, right) => excel.person.value(sheetName, row + down, column + right)),
  );
}

/** The answer beside a question of the sheet. */
function answer(question: string): number {
  const { cells } = excel.person.sheet(sheetName);
  const row = cells.rowNumbers().find((each) => cells.value(each, 0) === question && cells.formula(each, 1) !== null);
  if (row === undefined) throw new Error(`Nobody asks for ${question}.`);
  const shown = excel.person.value(sheetName, row, 1);
  if (typeof shown !== "number") throw new Error(`${question}: ${JSON.stringify(shown)}`);
  return shown;
}

/** The spill of the one formula that calls a function, as it is shown. */
function spilled(functionName: string): CellValue[][] {
  const { cells } = excel.person.sheet(sheetName);
  const found = [...cells.formulas()].find(({ formula }) => formula.startsWith(`=CS.${functionName}(`));
  const spill = found && declaredSpills.get(`${columnLetters(found.column)}${found.row + 1}`);
  if (spill === undefined) throw new Error(`No formula spills ${functionName}.`);
  return values(spill);
}

function column(rows: CellValue[][], header: string): CellValue[] {
  const place = rows[0]?.indexOf(header) ?? -1;
  if (place < 0) throw new Error(`No column ${header}.`);
  return rows.slice(1).map((row) => row[place] ?? null);
}

test("every formula of the sample calculates, and none shows an error", () => {
  const { cells } = excel.person.sheet(sheetName);
  const formulas = [...cells.formulas()];
  expect(formulas.filter(({ formula }) => formula.includes("CS.")).length).toBeGreaterThan(25);
  const errors = formulas.flatMap(({ row, column: place, formula }) => {
    const shown = excel.person.value(sheetName, row, place);
    return isError(shown) ? [{ formula, shown }] : [];
  });
  expect(errors).toEqual([]);
});

test("every spill fills the cells that the sample keeps for it", () => {
  expect(declaredSpills.size).toBeGreaterThanOrEqual(8);
  const sheet = excel.person.sheet(sheetName);
  for (const [anchor, spill] of declaredSpills) {
    const { row, column: place } = rectangle(anchor);
    expect(excel.workbook.calculation.spillFrom(sheet, row, place), anchor).toEqual(rectangle(spill));
    expect(values(spill).flat().filter(isError), anchor).toEqual([]);
  }
});

test("totals forms answer what anyone can work out", () => {
  expect(answer("A yearly fee of 1,200")).toBe(100);
  expect(answer("5 of 100 customers left")).toBe(0.05);
  expect(answer("10,000 lost, 15,000 sold")).toBe(5000);
});

test("functions, schedule and customers agree with one another", () => {
  const schedule = spilled("MRRSCHEDULE");
  const last = (header: string): number => Number(column(schedule, header).at(-1));
  expect(last("Closing MRR")).toBe(Number(spilledTotal("MRRBY", 2)));
  expect(last("Opening MRR")).toBe(Number(spilledTotal("MRRBY", 1)));
  expect(last("Customer churn rate")).toBe(answer("Customer churn rate"));
  expect(last("Churned customers")).toBe(-answer("Customers who left"));
  expect(last("MRR churn rate")).toBe(answer("MRR churn rate"));
  expect(last("Net churn")).toBe(answer("Net churn"));
  expect(last("Closing MRR") - last("Opening MRR")).toBeCloseTo(answer("Net churn"), 6);
  expect(last("NRR")).toBe(answer("Net revenue retention (NRR)"));
  expect(last("GRR")).toBe(answer("Gross revenue retention (GRR)"));
  expect(last("Quick ratio")).toBe(answer("Quick ratio"));
  expect(1 - answer("Net revenue retention (NRR)")).toBeCloseTo(answer("Net revenue churn rate"), 12);
});

/** The sum of a column of figures of a spill. */
function spilledTotal(functionName: string, place: number): number {
  return spilled(functionName)
    .slice(1)
    .reduce((sum, row) => sum + Number(row[place]), 0);
}

test("health: a bucket for each score, a next step for each bucket below the best, two of ten hand-held", () => {
  const scores = spilled("HEALTHSCORE").flat();
  const buckets = spilled("HEALTHBUCKET").flat();
  expect(scores).toHaveLength(10);
  expect(buckets).toEqual(
    scores.map((score) => (Number(score) < 50 ? "Poor" : Number(score) < 75 ? "Average" : "Good")),
  );
  expect(new Set(buckets).size).toBeGreaterThan(1);
  expect(
    spilled("SEGMENT")
      .flat()
      .filter((segment) => segment === "Hand-held"),
  ).toHaveLength(2);
  const hasStep = spilled("HEALTHNEXT").map(([step]) => typeof step === "string" && step !== "");
  expect(hasStep).toEqual(buckets.map((bucket) => bucket !== "Good"));
});

test("everything follows the dates at the top", async () => {
  const before = answer("MRR on the day");
  excel.person.type(sheetName, 1, 1, "2026-01-01");
  expect(value("B6")).toEqual({ error: "#BUSY!" });
  await excel.functions.settled();
  expect(answer("MRR on the day")).not.toBe(before);
  excel.person.undo();
  await excel.functions.settled();
  expect(answer("MRR on the day")).toBe(before);
});
