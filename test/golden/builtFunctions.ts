import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compileFunction } from "node:vm";
import { customFunctionsShim, type HeldFunction } from "../functions/customFunctionsShim";

export interface DeclaredParameter {
  readonly name: string;
  readonly description?: string;
  readonly dimensionality?: "matrix";
  readonly optional?: boolean;
}

export interface DeclaredFunction {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly helpUrl?: string;
  readonly parameters: readonly DeclaredParameter[];
}

export interface BuiltFunctions {
  readonly declared: readonly DeclaredFunction[];
  readonly held: ReadonlyMap<string, HeldFunction>;
}

/** The functions as Excel loads them: the built bundle under a shim of its runtime, and the built metadata. */
export function builtFunctions(): BuiltFunctions {
  const held = new Map<string, HeldFunction>();
  const run = compileFunction(built("functions.js"), ["CustomFunctions", "self", "window"]) as (
    ...globals: readonly unknown[]
  ) => void;
  const page = {};
  run(customFunctionsShim(held), page, page);
  const metadata = JSON.parse(built("functions.json")) as { functions: DeclaredFunction[] };
  return { declared: metadata.functions, held };
}

function built(name: string): string {
  const file = fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));
  if (!existsSync(file)) throw new Error(`dist/${name} is missing: run npm run build first`);
  return readFileSync(file, "utf8");
}
