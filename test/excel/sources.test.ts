import { afterEach, describe, expect, test } from "vitest";
import { createExcelHost } from "../../src/hosts/excel/excelHost";
import { failureMessage } from "../../src/taskpane/workbook/failureMessage";
import { openExcel, type EmulatedExcel } from "./openExcel";
import { accountRows, accountsWorkbook, place } from "./placedWorkbook";
import { hiddenSheets, workbookPicture } from "./workbookPicture";
import { en } from "../../src/texts/en";

let excel: EmulatedExcel;
afterEach(() => excel.close());

async function start(): Promise<void> {
  excel = await openExcel({ workbook: accountsWorkbook() });
}

const startHost = () => createExcelHost({ retryMilliseconds: [0, 0] });

/** What was written, without the day of it. */
const results = () => workbookPicture(excel.workbook).filter(({ name }) => name.startsWith("CS "));

describe("placing accounts of a sheet", () => {
  test("with a merged title above the headers, and an owner merged over two accounts, reads what merged cells hold", async () => {
    await start();
    excel.person.insertRows("Accounts", 0, 1);
    excel.person.type("Accounts", 0, 0, "Our accounts");
    excel.person.mergeCells("Accounts", { row: 0, column: 0, rows: 1, columns: 6 });
    excel.person.mergeCells("Accounts", { row: 2, column: 2, rows: 2, columns: 1 });
    const [placement] = await place(startHost());
    expect(placement?.rows).toBe(accountRows.length);
    const { cells } = await startHost().read({ sheet: "CS Placement", table: "CS_Placement" });
    const previous = cells[0]?.indexOf("Previous CSM") ?? -1;
    const owners = new Map(cells.map((row) => [row[0], row[previous]]));
    // The second of the merged cells is empty, as Excel has it.
    expect([owners.get("Ada Ltd"), owners.get("Bolt GmbH")]).toEqual(["Ana", null]);
  });

  test("with hidden columns and rows comes to what it would with all in sight", async () => {
    await start();
    await place(startHost());
    const inSight = results();
    excel.close();
    await start();
    excel.person.hideColumns("Accounts", [1, 3]);
    await place(startHost());
    expect(results()).toEqual(inSight);
  });

  test("that is protected itself is placed: it is only read", async () => {
    await start();
    excel.person.protectSheet("Accounts");
    const [placement] = await place(startHost());
    expect(placement?.rows).toBe(accountRows.length);
  });

  test("in a workbook of protected structure is refused, in words that say what to do", async () => {
    await start();
    excel.person.protectStructure();
    const before = workbookPicture(excel.workbook);
    const error: unknown = await place(startHost()).catch((cause: unknown) => cause);
    const { detail } = failureMessage(error, "place", en);
    expect(detail).toMatch(/^Nothing was written\. .*protected.*Protect Workbook.*try again\.$/);
    expect(workbookPicture(excel.workbook)).toEqual(before);
    expect(hiddenSheets(excel.workbook)).toEqual([]);
  });

  test("is refused with the name of the result sheet that is protected", async () => {
    await start();
    await place(startHost());
    excel.person.protectSheet("CS Portfolios");
    const error: unknown = await place(startHost()).catch((cause: unknown) => cause);
    expect(failureMessage(error, "place", en).detail).toContain("The sheet “CS Portfolios” is protected.");
  });
});
