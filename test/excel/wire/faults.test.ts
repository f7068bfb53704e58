import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openExcel, type EmulatedExcel } from "../openExcel";
import type { FaultKind, FaultTime } from "./faults";

let excel: EmulatedExcel;

beforeEach(async () => {
  excel = await openExcel();
});

afterEach(() => {
  excel.close();
});

/** Writes three cells, one action each. */
async function writeThree(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    for (const address of ["A1", "A2", "A3"]) sheet.getRange(address).values = [[address]];
    await context.sync();
  });
}

function written(): unknown[] {
  return [0, 1, 2].map((row) => excel.person.value("Sheet1", row, 0));
}

describe("failures of a request", () => {
  test.each<[FaultKind, string, FaultTime, string]>([
    ["protected", "before it took effect", "before", "AccessDenied"],
    ["edit mode", "before it took effect", "before", "InvalidOperationInCellEditMode"],
    ["payload limit", "before it took effect", "before", "RequestPayloadSizeLimitExceeded"],
    ["connection", "before it took effect", "before", "InvalidOrTimedOutSession"],
    ["general", "before it took effect", "before", "GeneralException"],
    ["protected", "after it took effect", "after", "AccessDenied"],
    ["payload limit", "after it took effect", "after", "ResponsePayloadSizeLimitExceeded"],
    ["connection", "after it took effect", "after", "InvalidOrTimedOutSession"],
    ["general", "after it took effect", "after", "GeneralException"],
  ])("%s, %s", async (kind, _what, when, code) => {
    excel.host.faults.failAt(1, kind, when);
    await expect(writeThree()).rejects.toMatchObject({ code });
    expect(written()).toEqual(when === "before" ? [null, null, null] : ["A1", "A2", "A3"]);
    expect(excel.host.faults.happened).toBe(1);
    await writeThree();
    expect(written()).toEqual(["A1", "A2", "A3"]);
  });

  test("after each single action what was done stays done", async () => {
    await writeThree();
    const { actions } = excel.host.requests[0] ?? { actions: 0 };
    const states = new Set<string>();
    for (let after = 0; after <= actions; after++) {
      excel.person.undo();
      excel.host.faults.failAt(1, "protected", { afterActions: after });
      await expect(writeThree()).rejects.toMatchObject({ code: "AccessDenied" });
      states.add(JSON.stringify(written()));
    }
    expect([...states].map((state) => JSON.parse(state) as unknown)).toEqual([
      [null, null, null],
      ["A1", null, null],
      ["A1", "A2", null],
      ["A1", "A2", "A3"],
    ]);
  });

  test("a later request fails when it is meant", async () => {
    excel.host.faults.failAt(3, "general", "before");
    const failed: number[] = [];
    await Excel.run(async (context) => {
      for (let request = 1; request <= 4; request++) {
        context.workbook.worksheets.getCount();
        await context.sync().catch(() => failed.push(request));
      }
    });
    expect(failed).toEqual([3]);
  });
});

describe("what Excel refuses", () => {
  test("everything while a person is typing", async () => {
    excel.person.beginTyping();
    await expect(writeThree()).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    expect(written()).toEqual([null, null, null]);
    excel.person.stopTyping();
    await writeThree();
  });

  test("writing to a protected sheet, and changing sheets of a protected workbook", async () => {
    excel.person.protectSheet("Sheet1");
    await expect(writeThree()).rejects.toMatchObject({ code: "AccessDenied" });
    excel.person.protectStructure();
    const adding = Excel.run(async (context) => {
      context.workbook.worksheets.add("New");
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({ code: "AccessDenied" });
    expect(excel.workbook.sheets).toHaveLength(1);
  });

  test("changing a table, its columns and hidden rows on a protected sheet", async () => {
    excel.person.type("Sheet1", 0, 0, "Head");
    excel.person.makeTable("Sheet1", { row: 0, column: 0, rows: 2, columns: 1 }, "T");
    excel.person.protectSheet("Sheet1");
    const acts: ((table: Excel.Table) => void)[] = [
      (table) => {
        table.style = "TableStyleLight1";
      },
      (table) => {
        table.columns.getItemAt(0).name = "Other";
      },
      (table) => {
        table.getRange().rowHidden = true;
      },
      (table) => {
        table.resize("A1:B2");
      },
      (table) => {
        table.delete();
      },
    ];
    for (const act of acts) {
      const changing = Excel.run(async (context) => {
        act(context.workbook.tables.getItem("T"));
        await context.sync();
      });
      await expect(changing).rejects.toMatchObject({ code: "AccessDenied" });
    }
  });

  test("requests and responses over five megabytes, counted in bytes", async () => {
    const write = (text: string, rows: number): Promise<void> =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRangeByIndexes(0, 0, rows, 1);
        range.values = Array.from({ length: rows }, () => [text]);
        await context.sync();
      });
    // Three bytes each: too much as bytes, not as characters.
    await expect(write("€".repeat(20_000), 100)).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    expect(excel.person.value("Sheet1", 0, 0)).toBeNull();
    await write("a".repeat(30_000), 100);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRangeByIndexes(100, 0, 100, 1);
      range.copyFrom("A1:A100");
      await context.sync();
    });
    const reading = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:A200").load("values");
      await context.sync();
    });
    await expect(reading).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  });

  test("reading more than five million cells at once", async () => {
    const reading = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRangeByIndexes(0, 0, 1_000_001, 5).load("values");
      await context.sync();
    });
    await expect(reading).rejects.toMatchObject({ code: "RangeExceedsLimit" });
  });

  test("values of another size than the range, and a text that is too long", async () => {
    const write = (values: unknown[][]): Promise<void> =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1").values = values;
        await context.sync();
      });
    await expect(write([[1, 2, 3]])).rejects.toMatchObject({ code: "InvalidArgument" });
    await expect(write([["a".repeat(32_768), 1]])).rejects.toMatchObject({ code: "InvalidArgument" });
    await write([["a".repeat(32_767), 1]]);
  });
});
