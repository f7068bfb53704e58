import type { ProblemDigest } from "../../../commands/calculator/problemDigest";
import { rangeAddress } from "../../../core/sheet/sheetRange";
import { readTable } from "../mrr/mrrState";
import { previewedFigures, previewedProblems, type PaneState } from "../../workbook/paneState";

/** A sheet that was read, with what is wrong in it. */
export interface ProblemSource {
  readonly id: "accounts" | "subscriptions";
  /** `Accounts!A1:R121`; the sheet alone where its table could not be told. */
  readonly place: string;
  /** Zero-based sheet row of its header: where a problem of a whole column leads. */
  readonly headerRow: number;
  readonly problems: ProblemDigest;
}

/** The part of the state that problems come from. */
type ReadSources = Pick<PaneState, "source" | "preview" | "mrr">;

/** What was read so far: the accounts, and the subscriptions once a view needed them. */
export function problemSources(state: ReadSources): readonly ProblemSource[] {
  return [accountProblems(state), subscriptionProblems(state)].filter((source) => source !== null);
}

/** How many problems there are in all that was read. */
export function countProblems(state: ReadSources): number {
  return problemSources(state).reduce((count, { problems }) => count + problems.count, 0);
}

function accountProblems(state: ReadSources): ProblemSource | null {
  const problems = previewedProblems(state);
  if (problems === null) return null;
  const reading = previewedFigures(state)?.reading;
  const sheet = reading?.sheet ?? state.source?.sheet ?? "";
  return {
    id: "accounts",
    place: reading ? `${sheet}!${reading.address}` : sheet,
    headerRow: reading?.headerRow ?? 0,
    problems,
  };
}

function subscriptionProblems({ mrr }: ReadSources): ProblemSource | null {
  const { reading, source } = mrr;
  if (reading === null || source === null) return null;
  const table = readTable(mrr);
  return {
    id: "subscriptions",
    place: table ? `${table.range.sheet}!${rangeAddress(table.range)}` : source.sheet,
    headerRow: table?.range.firstRow ?? 0,
    problems: reading.problems,
  };
}
