import type { AccountsReading } from "../../core/accounts/accountsReading";
import type { Portfolios } from "../../core/portfolios/assignment";
import { ownFigures, type OwnFigures } from "../../core/report/ownFigures";
import type { Placement } from "../../core/report/placement";
import { curveCounts } from "../../core/segmentation/curvePoints";
import type { Policy } from "../../core/settings/policy";
import { exactSum } from "../../core/sheet/exactSum";
import { problemDigest, type ProblemDigest } from "./problemDigest";

/** More points of a curve than pixels of a pane cannot be seen. */
const curveSteps = 400;
/** Shares of the accounts at which the curve is printed. */
export const printedShares = [0.1, 0.2, 0.3, 0.4, 0.5, 0.75, 1] as const;

/** What is known of an accounts sheet without its accounts. */
export interface ReadingFigures extends Pick<
  AccountsReading,
  | "sheet"
  | "table"
  | "address"
  | "headerRow"
  | "rows"
  | "columns"
  | "headers"
  | "sheetColumns"
  | "questions"
  | "profile"
  | "currency"
> {
  /** Zero-based sheet row of the last account, or of the last row that was left out. */
  readonly lastRow: number;
  /** Rows that were left out, and accounts that are gone or not yet customers. */
  readonly notLive: number;
}

/** The first so many accounts by rank, and the shares of MRR that they carry, 0–1: by the order in use and by MRR alone. */
export interface CurveFigures {
  readonly accounts: number;
  readonly share: number;
  readonly shareByMrr: number;
}

/** What a placement comes to, without its accounts: as small for 100,000 of them as for ten. */
export interface PreviewFigures extends Pick<
  Placement,
  | "asOf"
  | "model"
  | "own"
  | "rankedBy"
  | "hasHandHeldShare"
  | "buckets"
  | "mrrBalance"
  | "mrrAtRisk"
  | "handHeld"
  | "handHeldByMrr"
  | "guessed"
> {
  readonly reading: ReadingFigures;
  /** What the policy said about the 80/20. */
  readonly segment: Policy["segment"];
  /** Live accounts: those that are placed. */
  readonly live: number;
  /** Of the live accounts those that are not charged today, and what they would be. */
  readonly interrupted: { readonly accounts: number; readonly mrr: number };
  /** From none of the accounts to all, the hand-held ones and the printed shares among them; `null` without MRR. */
  readonly concentration: readonly CurveFigures[] | null;
  /** `null` where the sheet has no health score of its own. */
  readonly ownFigures: OwnFigures | null;
  /** `null` without a team. */
  readonly portfolios: Omit<Portfolios, "assignments"> | null;
  readonly problems: ProblemDigest;
}

/** Sums a placement up. */
export function previewFigures(placement: Placement): PreviewFigures {
  const { asOf, model, own, rankedBy, hasHandHeldShare, buckets, mrrBalance, mrrAtRisk } = placement;
  const { handHeld, handHeldByMrr, guessed, placed, policy, portfolios } = placement;
  const interrupted = placed.filter(({ account }) => account.isInterrupted);
  return {
    asOf,
    model,
    own,
    rankedBy,
    hasHandHeldShare,
    buckets,
    mrrBalance,
    mrrAtRisk,
    handHeld,
    handHeldByMrr,
    guessed,
    reading: readingFigures(placement.reading),
    segment: policy.segment,
    live: placed.length,
    interrupted: {
      accounts: interrupted.length,
      mrr: exactSum(interrupted.map(({ account }) => account.mrr ?? 0)),
    },
    ownFigures: ownFigures(placement),
    concentration: curveFigures(placement),
    portfolios: portfolios && withoutAssignments(portfolios),
    problems: problemDigest(placement.problems),
  };
}

function readingFigures(reading: AccountsReading): ReadingFigures {
  const { sheet, table, address, headerRow, rows, columns, headers, currency, accounts, leftOut } = reading;
  const { sheetColumns, questions, profile } = reading;
  let lastRow = headerRow + 1;
  let notLive = leftOut.length;
  for (const { row, standing } of accounts) {
    lastRow = Math.max(lastRow, row);
    if (standing !== "live") notLive++;
  }
  for (const { row } of leftOut) lastRow = Math.max(lastRow, row);
  return {
    sheet,
    table,
    address,
    headerRow,
    rows,
    columns,
    headers,
    sheetColumns,
    questions,
    profile,
    currency,
    lastRow,
    notLive,
  };
}

function curveFigures(placement: Placement): readonly CurveFigures[] | null {
  const { concentration, concentrationByMrr, placed, handHeld } = placement;
  if (concentration === null || concentrationByMrr === null) return null;
  const counts = new Set([
    ...curveCounts(placed.length, curveSteps, handHeld.accounts),
    ...printedShares.map((share) => Math.round(share * placed.length)),
  ]);
  return [...counts]
    .sort((a, b) => a - b)
    .map((accounts) => ({
      accounts,
      share: concentration[accounts] ?? 0,
      shareByMrr: concentrationByMrr[accounts] ?? 0,
    }));
}

function withoutAssignments({ assignments: _, ...figures }: Portfolios): Omit<Portfolios, "assignments"> {
  return figures;
}
