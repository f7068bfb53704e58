import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createExcelHost } from "../../src/hosts/excel/excelHost";
import { deeds } from "./deeds";
import { countHarm, placedWorkbook, requestsOf, swapOf, unplacedWorkbook, writeDuring, type Harm } from "./deedWalk";
import type { Workbook } from "./model/workbook";
import { openExcel, type EmulatedExcel } from "./openExcel";

let excel: EmulatedExcel;
let prepared: Workbook;
let swap: number;
beforeAll(async () => {
  excel = await openExcel();
  prepared = await placedWorkbook(excel, startHost());
  swap = swapOf(await requestsOf(excel, prepared, startHost()));
});
afterAll(() => excel.close());

const startHost = () => createExcelHost({ retryMilliseconds: [0, 0] });

describe("a person who acts between two requests", () => {
  test.each([
    "sorts the table",
    "inserts a row in the table",
    "deletes a row",
    "edits the last note",
    "sorts the table and edits a note",
    "edits the note of an account that leaves",
    "filters the table",
    "adds a column to the table",
  ])("does no harm to a note: %s", async (name) => {
    const deed = deeds.find((one) => one.name === name);
    if (!deed) throw new Error(`There is no deed “${name}”.`);
    const harms: Harm[] = [];
    for (const request of [swap - 13, swap - 1, swap, swap + 1]) {
      const whileAnswering = request === swap + 1;
      harms.push(await writeDuring(excel, prepared.copy(), startHost, deed, { request, whileAnswering }));
    }
    expect(harms.every(({ isDone }) => isDone)).toBe(true);
    expect(countHarm(harms)).toEqual({ misplaced: 0, lost: 0, left: 0, unmentioned: 0, failed: 0 });
  });

  test("is told which sheet to unprotect, and finds the result complete after that", async () => {
    const deed = deeds.find(({ name }) => name === "protects the sheet");
    if (!deed) throw new Error("There is no such deed.");
    const harm = await writeDuring(excel, prepared.copy(), startHost, deed, { request: swap });
    expect(harm.failure).toMatchObject({ code: "protected", sheet: "CS Placement", written: "pending" });
    expect(harm.failure?.left.length).toBeGreaterThan(0);
    expect(harm).toMatchObject({ misplaced: [], lost: [], left: [], unmentioned: [] });
  });

  test("is told of the hidden sheets that a protected workbook keeps, which the next start takes out", async () => {
    const deed = deeds.find(({ name }) => name === "protects the workbook");
    if (!deed) throw new Error("There is no such deed.");
    const placing = unplacedWorkbook();
    const harm = await writeDuring(excel, placing, startHost, deed, { request: 16 });
    expect(harm.failure?.code).toBe("protected");
    expect(harm.failure?.left.length).toBeGreaterThan(0);
    expect(harm).toMatchObject({ left: [], unmentioned: [] });
    const second = await writeDuring(excel, prepared.copy(), startHost, deed, { request: swap + 1 });
    expect(second.failure).toBeNull();
    expect(second).toMatchObject({ misplaced: [], lost: [], left: [], unmentioned: [] });
  });
});
