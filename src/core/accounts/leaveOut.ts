import type { MatchedColumns } from "./matchColumns";
import type { AccountProblem } from "./problemCodes";
import type { DataRows } from "./readColumn";
import { cellProblem } from "./readNumberFields";
import { readFlags } from "./readSaid";
import type { Said } from "./standing";

/** Rows that are nobody's account, though they name one. */
export interface RowsOutside {
  readonly positions: ReadonlySet<number>;
  readonly leftOut: readonly { readonly position: number; readonly reason: AccountProblem["code"] }[];
  readonly problems: readonly AccountProblem[];
}

/** Leaves out archived rows and those whose status is none of a customer: a test, void, refunded. Each is said. */
export function leaveOut(
  rows: DataRows,
  matched: MatchedColumns,
  kept: readonly number[],
  said: readonly (Said | null)[],
): RowsOutside {
  const archived = matched.fields.get("archived");
  const flags = archived && readFlags(rows, archived.index);
  const status = matched.fields.get("status");
  const problems: AccountProblem[] = [];
  const leftOut: { position: number; reason: AccountProblem["code"] }[] = [];
  for (const position of kept) {
    const column = flags?.[position] === true ? archived : said[position] === "noCustomer" ? status : undefined;
    if (!column) continue;
    const code = column === archived ? "archivedRow" : "statusNoCustomer";
    problems.push(cellProblem(rows, column, position, code, "info"));
    leftOut.push({ position, reason: code });
  }
  return { positions: new Set(leftOut.map(({ position }) => position)), leftOut, problems };
}
