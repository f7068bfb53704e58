import { describe, expect, test } from "vitest";
import {
  customFunctionsRuntime,
  sheetFunctions,
} from "../../../../src/hosts/workbench/customFunctions/customFunctionsRuntime";
import {
  callSheetFunction,
  type SheetFunction,
  type SheetFunctionCode,
} from "../../../../src/hosts/workbench/customFunctions/sheetFunction";

function make(code: SheetFunctionCode): SheetFunction {
  const parameters = [{ name: "table", dimensionality: "matrix" }, { name: "date" }, { name: "flag", optional: true }];
  return { metadata: { id: "F", name: "F", parameters }, code };
}

const seen: SheetFunctionCode = (...values) => JSON.stringify(values.slice(0, 3));

describe("A custom function is called as Excel calls it", () => {
  test("with null for arguments that were left out, and rows for a range of one cell", () => {
    expect(callSheetFunction(make(seen), [5, 46053])).toBe("[[[5]],46053,null]");
    expect(callSheetFunction(make(seen), [[["a", null]]])).toBe('[[["a",null]],null,null]');
  });

  test("once per cell where a range stands for a single value", () => {
    const add = make((table, date) => Number((table as number[][])[0]?.[0]) + Number(date));
    expect(callSheetFunction(add, [[[1]], [[10], [20]]])).toEqual([[11], [21]]);
    expect(callSheetFunction(add, [[[1]], [[10]]])).toBe(11);
  });

  test("with an error for more arguments than it takes", () => {
    expect(callSheetFunction(make(seen), [1, 2, 3, 4])).toMatchObject({ code: "#VALUE!", message: /3 arguments/ });
  });
});

describe("What a custom function answers", () => {
  const { runtime } = customFunctionsRuntime();

  test.each<[string, SheetFunctionCode, unknown]>([
    ["a typed error with its words", () => new runtime.Error("#N/A", "why"), { code: "#N/A", message: "why" }],
    [
      "a thrown typed error",
      () => {
        throw new runtime.Error("#VALUE!", "what");
      },
      { code: "#VALUE!", message: "what" },
    ],
    [
      "a failure of its own",
      () => {
        throw new TypeError("x is undefined");
      },
      { code: "#VALUE!", message: "" },
    ],
    ["a number that no cell holds", () => NaN, { code: "#NUM!", message: "" }],
    [
      "rows with an error among them",
      () => [[1, new runtime.Error("#DIV/0!")]],
      [[1, { code: "#DIV/0!", message: "" }]],
    ],
  ])("%s arrives as plain data", (_, code, expected) => {
    expect(callSheetFunction(make(code), [])).toEqual(expected);
  });
});

test("Bundle and description are brought together by id, and a function without code is named", () => {
  const { runtime, associated } = customFunctionsRuntime();
  runtime.associate("MRR", () => 1);
  expect(sheetFunctions([{ id: "mrr", name: "MRR", parameters: [] }], associated)).toHaveLength(1);
  expect(() => sheetFunctions([{ id: "CHURN", name: "CHURN", parameters: [] }], associated)).toThrow("CHURN");
});
