import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { HeldFunction } from "./customFunctionsShim";

/** What a function's file says of it. */
export interface FunctionSource {
  readonly file: string;
  readonly id: string;
  readonly exportedName: string;
  readonly examples: readonly string[];
  /** Names of the arguments, in order. */
  readonly parameters: readonly string[];
}

const folder = join(import.meta.dirname, "../../src/functions");

/** Every file that declares a custom function. */
export function functionSources(): readonly FunctionSource[] {
  return readdirSync(folder)
    .map((file) => ({ file, text: readFileSync(join(folder, file), "utf8") }))
    .filter(({ text }) => text.includes("@customfunction"))
    .map(({ file, text }) => {
      const declared = /@customfunction (\w+)[\s\S]*?\*\/\nexport function (\w+)\(([\s\S]*?)\): unknown/.exec(text);
      if (!declared) throw new Error(`${file} declares no function as export function`);
      return {
        file,
        id: declared[1] ?? "",
        exportedName: declared[2] ?? "",
        examples: [...text.matchAll(/@example (.*)/g)].map((found) => found[1] ?? ""),
        parameters: [...(declared[3] ?? "").matchAll(/(\w+)\??:/g)].map((found) => found[1] ?? ""),
      };
    });
}

/** The functions as their source exports them; called with anything, as a cell may hold anything. */
export const sourceFunctions: Readonly<Record<string, HeldFunction>> = Object.fromEntries(
  await Promise.all(
    functionSources().map(async ({ file, exportedName }) => {
      const source = (await import(join(folder, file))) as Readonly<Record<string, HeldFunction>>;
      return [exportedName, source[exportedName]!] as const;
    }),
  ),
);
