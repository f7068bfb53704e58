import { foldText } from "../sheet/foldText";
import type { MatchedColumn } from "./matchColumns";
import type { AccountProblem } from "./problemCodes";
import type { DataRows, TextColumn } from "./readColumn";
import { cellProblem } from "./readNumberFields";

/** Which rows are accounts, and which are left out. */
export interface RowIdentities {
  /** Positions, in the data rows, of the rows that become accounts. */
  readonly kept: readonly number[];
  /** Identity per data row; `""` where it is left out for want of a name. */
  readonly keys: readonly string[];
  readonly leftOut: readonly { readonly position: number; readonly reason: AccountProblem["code"] }[];
  readonly problems: readonly AccountProblem[];
}

/**
 * Tells whose each row is. Accounts are the same when their ids are, or without an id their names; of rows that repeat
 * an account the first is placed, but for deals, of which an account may have several. A row without a name is left out.
 */
export function identifyRows(
  rows: DataRows,
  accountColumn: MatchedColumn,
  names: TextColumn,
  ids: readonly string[],
  mayRepeat: boolean,
): RowIdentities {
  const kept: number[] = [];
  const keys = new Array<string>(names.texts.length).fill("");
  const leftOut: { position: number; reason: AccountProblem["code"] }[] = [];
  const problems: AccountProblem[] = [];
  const errors = new Set(names.errors);
  const firstOf = new Map<string, number>();

  for (let position = 0; position < names.texts.length; position++) {
    const name = names.texts[position]!;
    const id = ids[position] ?? "";
    if (name === "") {
      const code = errors.has(position) ? "formulaError" : "accountNameMissing";
      problems.push(cellProblem(rows, accountColumn, position, code, "error"));
      leftOut.push({ position, reason: code });
      continue;
    }
    const key = id === "" ? `name:${foldText(name)}` : `id:${foldText(id)}`;
    keys[position] = key;
    const first = firstOf.get(key);
    if (first === undefined) {
      firstOf.set(key, position);
      kept.push(position);
      continue;
    }
    if (mayRepeat) {
      kept.push(position);
      continue;
    }
    problems.push({
      ...cellProblem(rows, accountColumn, position, "duplicateAccount", "error"),
      values: { firstRow: rows.range.firstRow + (rows.indices[first] ?? 0), ...(id === "" ? {} : { id }) },
    });
    leftOut.push({ position, reason: "duplicateAccount" });
  }
  return { kept, keys, leftOut, problems };
}
