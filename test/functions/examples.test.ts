import { describe, expect, it } from "vitest";
import { installCustomFunctionsShim } from "./customFunctionsShim";
import { readExample } from "./exampleFormula";
import { functionSources, sourceFunctions } from "./sourceFunctions";

installCustomFunctionsShim();

describe.each(functionSources())("the examples of $id", ({ id, exportedName, examples, parameters }) => {
  it("are two or more", () => {
    expect(examples.length).toBeGreaterThanOrEqual(2);
  });

  it.each(examples)("%s", (text) => {
    const { name, args, answer, cell } = readExample(text);
    expect(name).toBe(id);
    const given = parameters.map((_, position) => args[position] ?? null);
    const called = sourceFunctions[exportedName]?.(...given, { functionName: id });
    const found = cell ? (called as unknown[][])[cell.row - 1]?.[cell.column - 1] : called;
    const onlyCell = Array.isArray(found) && found.length === 1 ? (found[0] as unknown[])[0] : undefined;
    const rounded = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(rounded);
      return typeof value === "number" ? Number(value.toPrecision(12)) : value;
    };
    expect(rounded(Array.isArray(answer) ? found : (onlyCell ?? found))).toEqual(answer);
  });
});

describe("the functions", () => {
  it("are each in a file of its own name, which exports it", () => {
    for (const { file, id, exportedName } of functionSources()) {
      expect([file, exportedName]).toEqual([`${id.toLowerCase()}.ts`, id.toLowerCase()]);
      expect(sourceFunctions[exportedName], file).toBeTypeOf("function");
    }
  });
});
