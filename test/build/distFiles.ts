import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { distFolder } from "../browser/serveFolder";

/** The bytes of a file that `npm run build` wrote; without it the error says so. */
export function distBytes(path: string): Buffer {
  const file = join(distFolder, path);
  if (!existsSync(file)) throw new Error(`dist/${path} is not there: run npm run build first.`);
  return readFileSync(file);
}

/** The text of a file that `npm run build` wrote. */
export function distText(path: string): string {
  return distBytes(path).toString("utf8");
}

/** What functions.json says of one function, as far as the tests ask. */
export interface FunctionEntry {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly helpUrl?: string;
  readonly parameters: readonly { readonly name: string; readonly description?: string }[];
}

/** The words that an argument takes, as Excel offers them: it shows the names. */
export interface ChoicesEntry {
  readonly id: string;
  readonly values: readonly { readonly name: string; readonly stringValue: string }[];
}

export interface FunctionsMetadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionEntry[];
  readonly enums: readonly ChoicesEntry[];
}

/** dist/functions.json, read. */
export function functionsMetadata(): FunctionsMetadata {
  return JSON.parse(distText("functions.json")) as FunctionsMetadata;
}

/** What the functions are to weigh at most, compressed: Excel loads them before the first formula can calculate. */
export const wantedFunctionsBytes = 22_000;
/**
 * What they may weigh. Words in three languages and the rules of tables take them above what is wanted; this keeps them from
 * growing unseen.
 */
export const maxFunctionsBytes = 35_500;
