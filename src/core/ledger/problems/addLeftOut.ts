import { readText } from "../../sheet/cell";
import { foldWord } from "../../vocabulary/foldWord";
import type { LeftOutReason } from "../reading/ledgerFault";
import type { LedgerProblemCode } from "./problemCodes";
import type { ProblemList } from "./problemList";
import type { ReadTable } from "../table/readTable";

const codes: Readonly<Record<Exclude<LeftOutReason, "currency">, LedgerProblemCode>> = {
  status: "leftOutByStatus",
  once: "leftOutOnce",
  noDays: "leftOutNoDays",
  trial: "leftOutTrial",
};

/**
 * Adds which rows count for nothing although they are in order: one problem for each status, one for amounts charged once, one
 * for subscriptions of no day; each leads to the first of its rows. Currencies are said elsewhere, with their counts.
 */
export function addLeftOut(
  { range, columns, leftOut }: Pick<ReadTable, "range" | "columns" | "leftOut">,
  problems: ProblemList,
): void {
  if (columns === null) return;
  const groups = new Map<
    string,
    { readonly reason: keyof typeof codes; readonly column: number; readonly row: number; rows: number }
  >();
  for (const { row, column, reason } of leftOut) {
    if (reason === "currency") continue;
    const key = reason === "status" ? `${column} ${foldWord(readText(range.cells[row]?.[column]))}` : reason;
    const group = groups.get(key);
    if (group) group.rows++;
    else groups.set(key, { reason, column, row, rows: 1 });
  }
  for (const { reason, column, row, rows } of groups.values()) {
    problems.addAt(row, column, { code: codes[reason], severity: "info", values: { rows } });
  }
}
