import { afterEach, describe, expect, test, vi } from "vitest";
import type { CellValue } from "../model/cellValue";
import { openExcel, type EmulatedExcel, type OpenExcelOptions } from "../openExcel";
import type { DeclaredParameter } from "./registration";
import { associate, testRegistration, type TestFunction } from "./testFunctions";

let excel: EmulatedExcel;
let isUnknownExpected = false;

afterEach(() => {
  if (isUnknownExpected) excel.host.unknown.length = 0;
  isUnknownExpected = false;
  excel.close();
});

const range: DeclaredParameter = { name: "range", type: "any", dimensionality: "matrix" };
const cell: DeclaredParameter = { name: "cell", type: "any", optional: true };
const word: DeclaredParameter = { name: "word", type: "string", optional: true };

const functions: Record<string, TestFunction> = {
  /** What arrives, as a text; of the invocation object behind the arguments the name of the function. */
  SEEN: {
    parameters: [range, cell, word],
    code: (...given) => {
      const invocation = given.at(-1) as CustomFunctions.Invocation;
      return JSON.stringify([...given.slice(0, -1), invocation.functionName]);
    },
  },
  DOUBLE: { parameters: [{ name: "number", type: "any" }], code: (number) => Number(number) * 2 },
  SIZE: { parameters: [range], code: (cells) => (cells as unknown[]).length },
  GROW: {
    parameters: [{ name: "rows", type: "any" }],
    code: (rows) => Array.from({ length: Number(rows) }, (_, row) => ["x".repeat(100), row]),
  },
};

async function open(options: OpenExcelOptions & { readonly takesErrors?: boolean } = {}): Promise<void> {
  excel = await openExcel({ registration: testRegistration(functions, options.takesErrors), ...options });
  associate(excel, functions);
}

function type(row: number, column: number, typed: string | number | boolean): void {
  excel.person.type("Sheet1", row, column, typed);
}

function value(row: number, column: number): CellValue {
  return excel.person.value("Sheet1", row, column);
}

async function seen(formula: string): Promise<unknown> {
  type(9, 9, formula);
  await excel.functions.settled();
  const text = value(9, 9);
  return typeof text === "string" ? (JSON.parse(text) as unknown) : text;
}

const failed = (code: string): unknown =>
  expect.objectContaining({ valueType: "CustomFunctionError", code }) as unknown;

describe("arguments", () => {
  test("are rows of cells for a range, also for one cell, and null for what is left out; the invocation comes last", async () => {
    await open();
    type(0, 0, "a");
    type(1, 0, 12.5);
    type(1, 1, true);
    expect(await seen("=T.SEEN(A1:B2)")).toEqual([
      [
        ["a", null],
        [12.5, true],
      ],
      null,
      null,
      "SEEN",
    ]);
    expect(await seen("=t.seen(A2,A1)")).toEqual([[[12.5]], "a", null, "SEEN"]);
    expect(await seen('=T.SEEN({1,"b"},,"rate")')).toEqual([[[1, "b"]], null, "rate", "SEEN"]);
    expect(await seen("=T.SEEN(A1:A2*2)")).toEqual([[[failed("#VALUE!")], [25]], null, null, "SEEN"]);
  });

  test("are dates as numbers", async () => {
    await open();
    type(0, 0, "2026-01-31");
    expect(await seen("=T.SEEN(A1,DATE(2026,2,1))")).toEqual([[[46_053]], 46_054, null, "SEEN"]);
  });

  test("are texts for a parameter of that type", async () => {
    await open();
    expect(await seen("=T.SEEN(1,,0.9)")).toEqual([[[1]], null, "0.9", "SEEN"]);
    expect(await seen("=T.SEEN(1,,TRUE)")).toEqual([[[1]], null, "TRUE", "SEEN"]);
  });

  test.each([
    { blank: null, arrives: null },
    { blank: 0, arrives: 0 },
    { blank: "", arrives: "" },
  ] as const)(
    "are $arrives for blank cells where Excel hands them over so, but null where left out",
    async (policy) => {
      await open({ blank: policy.blank });
      type(0, 0, 1);
      const { arrives } = policy;
      expect(await seen("=T.SEEN(A1:B2,C3)")).toEqual([
        [
          [1, arrives],
          [arrives, arrives],
        ],
        arrives,
        null,
        "SEEN",
      ]);
      expect(await seen("=T.SEEN(B1)")).toEqual([[[arrives]], null, null, "SEEN"]);
      type(0, 1, '=""');
      expect(await seen("=T.SEEN(A1:B1)")).toEqual([[[1, ""]], null, null, "SEEN"]);
    },
  );

  test("are errors as the error class of the runtime, in ranges and alone", async () => {
    await open();
    type(0, 0, "#N/A");
    expect(await seen("=T.SEEN(A1:B1,1/0)")).toEqual([[[failed("#N/A"), null]], failed("#DIV/0!"), null, "SEEN"]);
    // A parameter that is no `any` keeps Excel from making the call.
    expect(await seen("=T.SEEN(1,,A1)")).toEqual({ error: "#N/A" });
  });

  test("that are errors keep Excel from making the call where the functions do not take them", async () => {
    await open({ takesErrors: false });
    type(0, 0, "#N/A");
    expect(await seen("=T.SEEN(A1:B1)")).toEqual({ error: "#N/A" });
    expect(excel.functions.sent).toEqual([]);
  });

  test.each([
    ["=T.DOUBLE(A1:A2)", "DOUBLE takes one cell as number; what Excel does with a range there is not known."],
    ["=T.DOUBLE(1,2)", "DOUBLE takes 1 arguments, not 2."],
    ["=T.SEEN()", "SEEN needs 1 arguments, not 0."],
  ])("of %s fail the test", async (formula, words) => {
    isUnknownExpected = true;
    await open();
    type(0, 3, formula);
    expect(value(0, 3)).toEqual({ error: "#VALUE!" });
    expect(excel.host.unknown[0]).toEqual(new Error(words));
  });
});

describe("calculating", () => {
  test("a function that is not registered is #NAME?", async () => {
    await open();
    type(0, 0, "=T.NOSUCH(1)");
    expect(value(0, 0)).toEqual({ error: "#NAME?" });
  });

  test("waits for functions inside functions, and follows the cells that they read", async () => {
    await open();
    type(0, 0, 3);
    type(0, 1, "=T.DOUBLE(T.DOUBLE(A1))+1");
    expect(value(0, 1)).toEqual({ error: "#BUSY!" });
    await excel.functions.settled();
    expect(value(0, 1)).toBe(13);
    type(0, 0, 5);
    expect(value(0, 1)).toEqual({ error: "#BUSY!" });
    await excel.functions.settled();
    expect(value(0, 1)).toBe(21);
    expect(excel.functions.sent.map(({ invocations }) => invocations)).toEqual([1, 1, 1, 1]);
  });

  test("an answer that comes when nobody waits for it any more changes nothing", async () => {
    await open();
    type(0, 0, "=T.DOUBLE(1)");
    expect(value(0, 0)).toEqual({ error: "#BUSY!" });
    type(0, 0, "=T.DOUBLE(2)");
    await excel.functions.settled();
    expect(value(0, 0)).toBe(4);
  });

  test("an answer of many cells spills, unless something is in its way", async () => {
    await open();
    type(0, 0, "=T.GROW(3)");
    await excel.functions.settled();
    expect([value(1, 1), value(2, 1), value(3, 1)]).toEqual([1, 2, null]);
    type(2, 0, "in the way");
    expect(value(0, 0)).toEqual({ error: "#SPILL!" });
    expect(value(1, 1)).toBeNull();
    type(2, 0, "");
    expect(value(2, 1)).toBe(2);
    type(20, 0, "=SUM(B1:B3)+ROWS(A1#)");
    expect(value(20, 0)).toBe(6);
  });

  test("is no step that a person could take back", async () => {
    await open();
    type(0, 0, "=T.DOUBLE(4)");
    const { steps } = excel.workbook.undoStack;
    await excel.functions.settled();
    expect(value(0, 0)).toBe(8);
    expect(excel.workbook.undoStack.steps).toBe(steps);
  });

  test("tells the add-in that the sheet was calculated, when the answers are there", async () => {
    await open();
    const heard: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onCalculated.add(async ({ worksheetId }) => {
        heard.push(worksheetId);
      });
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").formulas = [["=T.DOUBLE(21)"]];
      await context.sync();
    });
    await vi.waitFor(() => {
      expect(value(0, 0)).toBe(42);
      // Once when the formula began to wait, once when it was answered.
      expect(heard).toEqual([excel.workbook.activeSheetId, excel.workbook.activeSheetId]);
    });
  });
});

describe("messages", () => {
  test("ask for a thousand cells at once, and bring a thousand results back at once", async () => {
    await open();
    for (let row = 0; row < 1000; row++) type(row, 0, `=T.DOUBLE(${row})`);
    await excel.functions.settled();
    expect([value(1, 0), value(999, 0)]).toEqual([2, 1998]);
    expect(excel.functions.sent.map(({ invocations }) => invocations)).toEqual([1000]);
    expect(excel.functions.received).toEqual([1000]);
  });

  /** A column of texts of some hundred bytes each, and how many cells of it make 2 MB. */
  function fillColumn(rows: number): void {
    const { cells } = excel.person.sheet("Sheet1");
    for (let row = 0; row < rows; row++) cells.setValue(row, 0, "x".repeat(200));
    excel.workbook.noteChange();
  }

  test("hold no more than 5 MB: what does not fit into one goes into the next", async () => {
    await open();
    fillColumn(10_003);
    for (const column of [1, 2, 3]) type(0, column, `=T.SIZE(A1:A${10_000 + column})`);
    await excel.functions.settled();
    expect([value(0, 1), value(0, 2), value(0, 3)]).toEqual([10_001, 10_002, 10_003]);
    expect(excel.functions.sent.map(({ invocations }) => invocations)).toEqual([2, 1]);
  });

  test("a call with larger arguments is never made: its cell stays at #BUSY!, all others are calculated", async () => {
    await open();
    fillColumn(30_000);
    type(0, 1, "=T.SIZE(A1:A30000)");
    type(1, 1, "=T.DOUBLE(1)");
    await excel.functions.settled();
    expect(value(0, 1)).toEqual({ error: "#BUSY!" });
    expect(value(1, 1)).toBe(2);
    expect(excel.functions.tooLarge).toEqual(["SIZE"]);
  });

  test("a larger result never arrives: its cell stays at #BUSY!, and the others' results come by themselves", async () => {
    await open();
    type(0, 5, "=T.GROW(60000)");
    type(0, 0, "=T.DOUBLE(1)");
    expect(value(0, 0)).toEqual({ error: "#BUSY!" });
    await vi.waitFor(() => expect(value(0, 0)).toBe(2), 10_000);
    expect(value(0, 5)).toEqual({ error: "#BUSY!" });
    expect(excel.host.serviceRequests.filter(({ error }) => error === "5103").length).toBeGreaterThan(0);
  });
});
