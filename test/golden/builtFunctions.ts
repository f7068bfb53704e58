import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compileFunction } from "node:vm";
import { customFunctionsShim, type HeldFunction } from "../functions/customFunctionsShim";

export interface DeclaredParameter {
  readonly name: string;
  readonly description?: string;
  readonly dimensionality?: "matrix";
  readonly optional?: boolean;
  /** The list of words that Excel offers for it. */
  readonly customEnumId?: string;
}

/** A list of words, as the metadata has it. */
export interface DeclaredList {
  readonly id: string;
  readonly values: readonly { readonly stringValue: string }[];
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
  readonly lists: readonly DeclaredList[];
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
  const metadata = JSON.parse(built("functions.json")) as { functions: DeclaredFunction[]; enums: DeclaredList[] };
  return { declared: metadata.functions, lists: metadata.enums, held };
}

function built(name: string): string {
  const file = fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));
  if (!existsSync(file)) throw new Error(`dist/${name} is missing: run npm run build first`);
  return readFileSync(file, "utf8");
}
