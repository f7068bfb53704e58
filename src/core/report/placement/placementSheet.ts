import type { Account, LeftOutRow } from "../../accounts/account";
import type { AccountHealth, HealthModel, ModelMetric, NextStep, OwnHealth } from "../../health/accountHealth";
import { healthBasis, type HealthBasis } from "../../health/healthBasis";
import { ownDifference } from "../../health/ownDifference";
import type { AccountAssignment } from "../../portfolios/assignment";
import type { AccountSegment } from "../../segmentation/segmentedAccount";
import {
  bucketAnswers,
  changeAnswers,
  csmAnswers,
  ownDifferenceAnswers,
  segmentAnswers,
  statusAnswers,
  thinBucketAnswer,
  tierAnswers,
  touchAnswers,
} from "../../answers";
import { healthFormat } from "./healthFormat";
import { knownScores } from "./knownScores";
import { metricColumnId } from "../layout/columnIds";
import { liveHealth, type HealthCells } from "./liveHealth";
import { metricNumberFormat } from "./metricFormat";
import type { PlacedAccount, Placement } from "../placement";
import { csmChange, nextStepWriter, rankNote, reasonText, standingReason } from "./placementWords";
import { bucketColumn, countColumn, moneyColumn, numberColumn, shareColumn, textColumn } from "../layout/resultColumns";
import type { ResultCell, ResultColumn, ResultSheet } from "../layout/resultSheet";
import type { ReportWords } from "../reportWords";
import { metricLabel } from "../layout/metricLabel";

/** What is written where a figure is not known: Excel's word for it, which `HEALTHSCORE` takes for missing. */
const notKnown: ResultCell = { code: "#N/A" };

/**
 * CS Placement: every row of the source once. Placed accounts by rank; below them those that are gone, not yet customers
 * or left out, each with the reason, and blank where nothing applies.
 *
 * @param summary CS Summary, whose anchors and limits the live formulas point at.
 */
export function placementSheet(placement: Placement, summary: ResultSheet, words: ReportWords): ResultSheet {
  const { reading, placed, policy, model, own } = placement;
  const basis = healthBasis(model, own);
  const isLive = policy.sheets.liveFormulas && basis !== "own" && basis !== "none";
  const columns = placementColumns(placement, words);
  const formulas = isLive ? liveHealth(model, summary, columns) : null;
  // The header is row 1.
  const nextStep = nextStepWriter(model, words);
  const rows = placed.map((account, index) =>
    placedRow(account, placement, basis, nextStep, formulas?.(index + 2) ?? null, words),
  );
  const blanks = new Array<ResultCell>(model.metrics.length + columnsAfterMetrics).fill(null);
  const noOwn = ownCells(null, own);
  for (const standing of ["gone", "notYet"] as const) {
    for (const account of byName(reading.accounts.filter((one) => one.standing === standing))) {
      rows.push([
        ...firstCells(account, statusAnswers[standing]),
        ...blanks.slice(3),
        account.owner === "" ? null : account.owner,
        null,
        standingReason(account, placement.asOf, words),
        ...noOwn,
      ]);
    }
  }
  const titles = leftOutTitles(placement, words);
  for (const row of byName(reading.leftOut)) {
    rows.push([
      ...firstCells(row, statusAnswers.leftOut),
      ...blanks.slice(1),
      titles.get(row.row) ?? row.reason,
      ...noOwn,
    ]);
  }
  const table = { name: "CS_Placement", columns, rows, keyColumns: [1, 0] };
  return { key: "placement", name: words.sheets.placement, frozenRows: 1, tables: [table] };
}

const columnsAfterMetrics = 15;

function placementColumns({ model, own, reading, placed, policy }: Placement, words: ReportWords): ResultColumn[] {
  const { currency } = reading;
  const { averageFrom, goodFrom } = policy.health;
  const scores = knownScores(placed);
  const text = words.placement.headers;
  return [
    textColumn("account", text.account, 28),
    textColumn("id", text.id, 12),
    textColumn("status", text.status, 18),
    moneyColumn("mrr", text.mrr, currency),
    ...metricColumns(model.metrics, words),
    numberColumn("health", text.health, healthFormat(scores, [averageFrom, goodFrom]), 10),
    shareColumn("coverage", text.coverage),
    bucketColumn("bucket", text.bucket),
    textColumn("biggestDrag", text.biggestDrag, 22),
    textColumn("nextStep", text.nextStep, 38),
    moneyColumn("mrrAtRisk", text.mrrAtRisk, currency),
    countColumn("rank", text.rank),
    textColumn("rankNote", text.rankNote, 24),
    textColumn("segment", text.segment, 12),
    textColumn("tier", text.tier, 16),
    textColumn("touch", text.touch, 27),
    textColumn("csm", text.csm, 18),
    textColumn("previousCsm", text.previousCsm, 18),
    textColumn("change", text.change, 12),
    textColumn("reason", text.reason, 52),
    ...(own?.use === "beside"
      ? [
          textColumn("ownDifference", text.ownDifference, 16),
          numberColumn("ownHealth", text.ownHealth, "0.0", 10),
          bucketColumn("ownBucket", text.ownBucket),
        ]
      : []),
  ];
}

/** The user's own score, where it stands beside ours, and how its bucket differs; it ends each row. */
function ownCells(health: AccountHealth | null, own: OwnHealth | null): readonly ResultCell[] {
  if (own?.use !== "beside") return [];
  const said = health?.own;
  if (!said) return [null, null, null];
  const difference = ownDifference(health);
  return [difference && ownDifferenceAnswers[difference], said.score ?? notKnown, bucketAnswers[said.bucket]];
}

/** Headers of a table are unique, so a metric of the user's own that is called like a column of ours gets another name. */
function metricColumns(metrics: readonly ModelMetric[], words: ReportWords): ResultColumn[] {
  const taken = new Set(Object.values(words.placement.headers).map((header) => header.toLowerCase()));
  return metrics.map((metric) => {
    const label = metricLabel(metric.id, words.metrics).trim();
    let header = label;
    for (let attempt = 1; taken.has(header.toLowerCase()); attempt++)
      header = words.placement.metricHeader(label, attempt);
    taken.add(header.toLowerCase());
    return numberColumn(
      metricColumnId(metric.id),
      header,
      metricNumberFormat(metric),
      Math.min(30, Math.max(11, header.length + 3)),
    );
  });
}

function placedRow(
  { account, health, segment, assignment }: PlacedAccount,
  { model, own, rankedBy }: Placement,
  basis: HealthBasis,
  nextStep: (step: NextStep) => string,
  live: HealthCells | null,
  words: ReportWords,
): ResultCell[] {
  const isScored = basis !== "none";
  // Filled in one go, because there is one for every account and copies take most of the time.
  const row = firstCells(account, account.isInterrupted ? statusAnswers.interrupted : statusAnswers.live);
  for (const value of health.values) row.push(value ?? notKnown);
  row.push(
    live?.health ?? (isScored ? (health.score ?? notKnown) : null),
    model.metrics.length > 0 ? health.coverage : null,
    basis === "thinModel" ? thinBucket(health, model, words) : (live?.bucket ?? bucketAnswers[health.bucket]),
    health.biggestDrag === null ? null : metricLabel(health.biggestDrag, words.metrics),
    health.nextStep === null ? null : nextStep(health.nextStep),
    segment.mrrAtRisk,
    rankedBy === "nothing" ? null : segment.rank,
    rankNote(segment, words),
    segmentAnswers[segment.segment],
    tierAnswers[segment.tier],
    touchAnswers[segment.touch],
  );
  if (assignment) row.push(...assignmentCells(assignment, segment, words));
  else row.push(null, account.owner === "" ? null : account.owner, null, null);
  row.push(...ownCells(health, own));
  return row;
}

/** A bucket that rests on too little names what it rests on, and counts nowhere. */
function thinBucket({ bucket, values }: AccountHealth, { metrics }: HealthModel, words: ReportWords): string {
  if (bucket === "unknown") return bucketAnswers.unknown;
  const known = metrics.filter((_, metric) => values[metric] !== null);
  return thinBucketAnswer(
    known.map(({ id }) => metricLabel(id, words.metrics)),
    bucket,
  );
}

function assignmentCells(assignment: AccountAssignment, segment: AccountSegment, words: ReportWords): ResultCell[] {
  const { csm, previousCsm, reason } = assignment;
  const nobody = reason.kind === "pooled" ? csmAnswers.pool : csmAnswers.unassigned;
  return [csm ?? nobody, previousCsm, changeAnswers[csmChange(assignment)], reasonText(reason, csm, segment, words)];
}

function firstCells({ name, id, mrr }: Pick<Account, "name" | "id" | "mrr">, status: string): ResultCell[] {
  return [name === "" ? null : name, id === "" ? null : id, status, mrr];
}

/** The heading of the problem that left a row out, by row. */
function leftOutTitles({ reading, problems }: Placement, words: ReportWords): ReadonlyMap<number, string> {
  const reasons = new Map(reading.leftOut.map(({ row, reason }) => [row, reason]));
  const titles = new Map<number, string>();
  for (const problem of problems) {
    if (problem.row === undefined || problem.sheet !== reading.sheet || reasons.get(problem.row) !== problem.code)
      continue;
    const title = words.problemTitle(problem);
    if (title !== undefined) titles.set(problem.row, title);
  }
  return titles;
}

/** In an order that does not depend on the rows of the sheet, as far as names tell accounts apart. */
function byName<Row extends Account | LeftOutRow>(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id) || a.row - b.row);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
