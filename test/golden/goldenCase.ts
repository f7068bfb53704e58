import { readFileSync } from "node:fs";

/** A cell of a vector: blank is `null`, an error value an object. */
export type VectorCell = number | string | boolean | null | { readonly error: string };
export type VectorArgument = VectorCell | readonly (readonly VectorCell[])[];

export interface ExpectedError {
  readonly error: string;
  readonly mentions?: readonly string[];
}

export interface GoldenCase {
  readonly name: string;
  readonly function: string;
  readonly args: readonly VectorArgument[];
  readonly expect: VectorArgument | ExpectedError;
  /** Relative; 0 is exact to the last bit. */
  readonly tolerance?: number;
  /** Name of the case in the same file that has the same answer, to the last bit. */
  readonly identical_to?: string;
}

/** Worked out apart from the code and never changed here, but for the last, which holds what we found ourselves. */
export const goldenFiles = ["mrr", "churn", "health", "ttv", "lists", "schedule", "exports", "ownExports"] as const;

export function goldenCases(file: (typeof goldenFiles)[number]): readonly GoldenCase[] {
  const text = readFileSync(new URL(`./vectors/${file}.json`, import.meta.url), "utf8");
  return JSON.parse(text) as GoldenCase[];
}

export function isRange(argument: VectorArgument): argument is readonly (readonly VectorCell[])[] {
  return Array.isArray(argument);
}

/** Whether a vector expects an error of the whole call. */
export function isExpectedError(expected: GoldenCase["expect"]): expected is ExpectedError {
  return typeof expected === "object" && expected !== null && !isRange(expected);
}
