import { readFileSync } from "node:fs";
import type { SheetFunction } from "../../../../src/hosts/workbench/customFunctions/sheetFunction";
import { sourceFunctions, type FunctionSource } from "../../../functions/sourceFunctions";

/** A function of the source as the grid takes it. */
export function sheetFunction({ file, id, exportedName, parameters }: FunctionSource): SheetFunction {
  const text = readFileSync(new URL(`../../../../src/functions/${file}`, import.meta.url), "utf8");
  const code = sourceFunctions[exportedName];
  if (!code) throw new Error(`${exportedName} is not exported`);
  const dimensionality = (name: string): string =>
    new RegExp(`\\b${name}\\??: unknown\\[\\]\\[\\]`).test(text) ? "matrix" : "scalar";
  return {
    metadata: { id, name: id, parameters: parameters.map((name) => ({ name, dimensionality: dimensionality(name) })) },
    code,
  };
}
