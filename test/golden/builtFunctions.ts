import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compileFunction, createContext, runInContext, type Context } from "node:vm";
import { withoutLaterMembers } from "../build/browsers/laterMembers";
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
  return functionsIn(undefined);
}

/** The same in an engine like the oldest promised one, with arguments that are of that engine as well. */
export function builtFunctionsInOldBrowser(): BuiltFunctions {
  const context = createContext({});
  runInContext(withoutLaterMembers, context);
  const adopt = runInContext(
    "(function adopt(cell) { return Array.isArray(cell) ? Array.from(cell, adopt) : cell; })",
    context,
  ) as (cell: unknown) => unknown;
  const functions = functionsIn(context);
  const held = [...functions.held].map(
    ([id, call]) => [id, (...given: unknown[]) => call(...given.map(adopt))] as const,
  );
  return { ...functions, held: new Map(held) };
}

function functionsIn(parsingContext: Context | undefined): BuiltFunctions {
  const held = new Map<string, HeldFunction>();
  const run = compileFunction(built("functions.js"), ["CustomFunctions", "self", "window"], { parsingContext }) as (
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
