import { parseArgs } from "node:util";
import { sheetfulOfRows, type IdKind } from "./ledgerPayload";

/** What is measured, from the command line. */
export interface BenchOptions {
  /** Rows of the ledger. */
  readonly rows: number;
  readonly ids: IdKind;
  /** Timed runs of each contender. */
  readonly runs: number;
  /** True leaves out what takes many seconds a run. */
  readonly skipSlow: boolean;
  /** True makes the cells anew for every run, as if Excel had just handed them over. */
  readonly fresh: boolean;
  /** Name of the only subject to measure. */
  readonly only: string | undefined;
}

export const benchUsage =
  "npm run bench -- [--rows N] [--ids short|mixed] [--runs N] [--skip-slow] [--fresh] [--only SUBJECT]";

/**
 * Reads the command line.
 *
 * @throws Error that says what is wrong.
 * @example benchOptions(["--rows", "3000"]).rows // 3000
 */
export function benchOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rows: { type: "string", default: String(sheetfulOfRows) },
      ids: { type: "string", default: "mixed" },
      runs: { type: "string", default: "7" },
      "skip-slow": { type: "boolean", default: false },
      fresh: { type: "boolean", default: false },
      only: { type: "string" },
    },
  });
  const { ids } = values;
  if (ids !== "short" && ids !== "mixed") throw new Error(`--ids is short or mixed, not ${ids}`);
  return {
    rows: count("--rows", values.rows, sheetfulOfRows),
    ids,
    runs: count("--runs", values.runs, 1000),
    skipSlow: values["skip-slow"],
    fresh: values.fresh,
    only: values.only,
  };
}

function count(name: string, text: string, most: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  throw new Error(`${name} is a whole number from 1 to ${most}, not ${text}`);
}
