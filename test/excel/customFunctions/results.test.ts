import { afterEach, describe, expect, test } from "vitest";
import { openExcel, type EmulatedExcel } from "../openExcel";
import { associate, functionsOf, testRegistration, type TestFunction } from "./testFunctions";

let excel: EmulatedExcel;
let isUnknownExpected = false;

afterEach(() => {
  if (isUnknownExpected) excel.host.unknown.length = 0;
  isUnknownExpected = false;
  excel.close();
});

/** Opens an Excel with one function, `=T.F()` in A1, and answers what A1 shows. */
async function shown(code: (runtime: typeof CustomFunctions) => unknown): Promise<unknown> {
  const functions: Record<string, TestFunction> = { F: { code: () => code(functionsOf(excel.page)) } };
  excel = await openExcel({ registration: testRegistration(functions) });
  associate(excel, functions);
  excel.person.type("Sheet1", 0, 0, "=T.F()");
  expect(excel.person.value("Sheet1", 0, 0)).toEqual({ error: "#BUSY!" });
  await excel.functions.settled();
  return excel.person.value("Sheet1", 0, 0);
}

type Code = Parameters<typeof shown>[0];

describe("a function's result", () => {
  const cases: readonly (readonly [what: string, code: Code, shows: unknown])[] = [
    ["a number", () => 1.5, 1.5],
    ["a text", () => "Poor", "Poor"],
    ["a text without characters", () => "", ""],
    ["a logical value", () => true, true],
    ["a promise", () => Promise.resolve(7), 7],
    ["one row of one cell", () => [[3]], 3],
    ["null, which shows as 0", () => null, 0],
    ["undefined, which shows as 0", () => undefined, 0],
    ["NaN, which fails the call", () => NaN, { error: "#VALUE!" }],
    ["an infinity", () => -Infinity, { error: "#NUM!" }],
    ["NaN in an array, which nobody notices", () => [[NaN]], 0],
    ["a date, of which the text is left", () => new Date(Date.UTC(2026, 0, 1)), "2026-01-01T00:00:00.000Z"],
    ["the longest text", () => "x".repeat(32_767), "x".repeat(32_767)],
    ["a text that no cell holds", () => "x".repeat(32_768), { error: "#VALUE!" }],
    ["no rows", () => [], { error: "#CALC!" }],
  ];
  test.each(cases)("%s", async (_what, code, shows) => {
    expect(await shown(code)).toEqual(shows);
  });

  test("of which nobody knows what Excel shows fails the test", async () => {
    isUnknownExpected = true;
    expect(await shown(() => [[1, 2], [3]])).toEqual({ error: "#VALUE!" });
    expect(excel.host.unknown).toEqual([new Error("A function answered rows of different lengths.")]);
    expect(() => {
      excel.host.throwUnknown();
    }).toThrow("rows of different lengths");
  });

  test.each([
    ["a list", [1, 2], "A function answered a list of values instead of a list of rows."],
    ["an object", { mrr: 1 }, 'A function answered {"mrr":1}, which is no value of a cell.'],
    ["an object in a row", [[{ mrr: 1 }]], 'A function answered {"mrr":1}, which is no value of a cell.'],
  ])("that is %s fails the test, too", async (_what, answer, words) => {
    isUnknownExpected = true;
    await shown(() => answer);
    expect(excel.host.unknown).toEqual([new Error(words)]);
  });
});

describe("a function's error", () => {
  const cases: readonly (readonly [what: string, code: Code, shows: unknown])[] = [
    [
      "#VALUE! keeps its message when it is thrown",
      ({ Error, ErrorCode }) => {
        throw new Error(ErrorCode.invalidValue, "needs a date");
      },
      { error: "#VALUE!", message: "needs a date" },
    ],
    [
      "#N/A keeps its message when it is thrown",
      ({ Error, ErrorCode }) => {
        throw new Error(ErrorCode.notAvailable, "no score at all");
      },
      { error: "#N/A", message: "no score at all" },
    ],
    [
      "#DIV/0! loses its message",
      ({ Error, ErrorCode }) => {
        throw new Error(ErrorCode.divisionByZero, "nobody at opening");
      },
      { error: "#DIV/0!" },
    ],
    [
      "#REF! turns into #VALUE! when it is thrown",
      ({ Error, ErrorCode }) => {
        throw new Error(ErrorCode.invalidReference);
      },
      { error: "#VALUE!" },
    ],
    [
      "#REF! survives when it is returned",
      ({ Error, ErrorCode }) => new Error(ErrorCode.invalidReference),
      { error: "#REF!" },
    ],
    [
      "#NAME? survives when it is returned in a row",
      ({ Error, ErrorCode }) => [[new Error(ErrorCode.invalidName)]],
      { error: "#NAME?" },
    ],
    [
      "#N/A keeps its message when it is returned",
      ({ Error, ErrorCode }) => new Error(ErrorCode.notAvailable, "no score at all"),
      { error: "#N/A", message: "no score at all" },
    ],
    [
      "any other error loses its message",
      () => {
        throw new RangeError("out of reach");
      },
      { error: "#VALUE!" },
    ],
    ["a refused promise is #VALUE!", () => Promise.reject(new TypeError("no")), { error: "#VALUE!" }],
  ];
  test.each(cases)("%s", async (_what, code, shows) => {
    expect(await shown(code)).toEqual(shows);
  });

  test("keeps its message in a cell that it spills into, and where that cell is read", async () => {
    await shown(({ Error, ErrorCode }) => [
      [1, 2],
      [3, new Error(ErrorCode.notAvailable, "too little is known")],
    ]);
    excel.person.type("Sheet1", 5, 0, "=B2");
    excel.person.type("Sheet1", 6, 0, "=IFERROR(B2,0)");
    expect(excel.person.value("Sheet1", 1, 0)).toBe(3);
    expect(excel.person.value("Sheet1", 1, 1)).toEqual({ error: "#N/A", message: "too little is known" });
    expect(excel.person.value("Sheet1", 5, 0)).toEqual({ error: "#N/A", message: "too little is known" });
    expect(excel.person.value("Sheet1", 6, 0)).toBe(0);
  });
});
