import { exactSum } from "../../sheet/exactSum";
import type { Severity } from "../../sheet/problem";
import { isoDate } from "../../sheet/serialDate";
import { bucketAnswers, changeAnswers, statusAnswers, type CsmChange } from "../../answers";
import type { OwnHealth } from "../../health/accountHealth";
import { countsInFigures, healthBasis } from "../../health/healthBasis";
import { knownScores } from "../placement/knownScores";
import { npsOfBase } from "./npsOfBase";
import type { Portfolios } from "../../portfolios/assignment";
import type { Placement } from "../placement";
import { csmChange } from "../placement/placementWords";
import { plainNumber, plainPercent } from "../layout/plainFormat";
import { policyCaptions, policyWords, settingWords } from "./policyWords";
import {
  bucketColumn,
  captionColumn,
  countColumn,
  moneyColumn,
  numberColumn,
  shareColumn,
  textColumn,
} from "../layout/resultColumns";
import type { ResultCell, ResultSheet, ResultTable } from "../layout/resultSheet";
import { curveTable } from "./curveTable";
import { summaryCharts } from "./summaryCharts";
import type { ReportWords } from "../reportWords";
import { metricLabel } from "../layout/metricLabel";

/** The tables and rows that live formulas point at. */
export const modelTableName = "CS_Model";
export const limitsTableName = "CS_Limits";
export const limitRows = { averageFrom: 0, goodFrom: 1, minCoverage: 2 };

const firstWidth = 38;

/**
 * CS Summary: the figures of the run, the health model with its anchors as cells, the limits, the policy in words, and the
 * concentration curve, with charts beside them.
 */
export function summarySheet(placement: Placement, words: ReportWords): ResultSheet {
  const { portfolios } = placement;
  const buckets = bucketsTable(placement, words);
  const curve = curveTable(placement, words);
  const tables = [
    runTable(placement, words),
    accountsTable(placement, words),
    buckets,
    figuresTable(placement, words),
    carriedTable(placement, words),
    ...(portfolios ? [workloadTable(portfolios, words), changesTable(portfolios, words)] : []),
    problemsTable(placement, words),
    modelTable(placement, words),
    limitsTable(placement, words),
    policyTable(placement, words),
    ...(curve ? [curve] : []),
  ];
  const charts = summaryCharts(placement, buckets, curve, words);
  return { key: "summary", name: words.sheets.summary, frozenRows: 0, tables, charts };
}

function runTable(placement: Placement, words: ReportWords): ResultTable {
  const { run } = words.summary;
  const { asOf, reading, model, own, policy } = placement;
  const { metrics, metricsInPolicy, weightShare } = model;
  const captions = {
    asOf: run.asOf,
    source: run.source,
    team: run.team,
    currency: run.currency,
    rankedBy: run.rankedBy,
    model: run.model,
    ownHealth: run.ownHealth,
    mode: words.settings["portfolios.mode"].name,
  };
  return {
    name: "CS_Run",
    title: words.summary.titles.run,
    columns: [
      captionColumn("item", words.summary.headers.item, firstWidth, captions),
      textColumn("value", words.summary.headers.value, 18),
    ],
    rows: [
      [captions.asOf, isoDate(asOf)],
      [captions.source, `${reading.sheet}!${reading.address}`],
      [captions.team, teamText(placement, words)],
      [captions.currency, reading.currency ?? run.noCurrency],
      [captions.rankedBy, rankedByText(placement, words)],
      [captions.model, run.metrics(metrics.length, metricsInPolicy, plainPercent(weightShare))],
      ...(own ? [[captions.ownHealth, ownText(own, words)]] : []),
      [captions.mode, settingWords(policy, "portfolios.mode", healthBasis(model, own), words.settings)],
    ],
    keyColumns: [0],
  };
}

function ownText({ scoreHeader, wordHeader, use }: OwnHealth, words: ReportWords): string {
  const { run } = words.summary;
  const headers = [scoreHeader, wordHeader].flatMap((header) => header ?? []).join(", ");
  return use === "used" ? run.ownUsed(headers) : run.ownBeside(headers);
}

/** The title of figures that use health: it says where they rest on a part of the model. */
function onHealth(title: string, { model, own }: Placement, words: ReportWords): string {
  return healthBasis(model, own) === "partialModel"
    ? words.summary.titles.onShare(title, plainPercent(model.weightShare))
    : title;
}

function teamText({ team, policy }: Placement, words: ReportWords): string {
  const { run } = words.summary;
  if (!team) return run.noTeam;
  const csms = run.csms(team.members.length, plainNumber(team.members.length));
  const sheet = team.table ?? team.sheet;
  return team.from === "sheet"
    ? run.teamSheet(sheet, csms)
    : run.teamOfOwners(sheet, csms, plainNumber(policy.portfolios.capacityHours));
}

/** What accounts were ranked by in fact; a column by its header. */
function rankedByText({ rankedBy, policy: { segment } }: Placement, words: ReportWords): string {
  return rankedBy === "column" && typeof segment.rankBy === "object" ? segment.rankBy.column : words.rankedBy[rankedBy];
}

function accountsTable({ reading, placed, mrrBalance }: Placement, words: ReportWords): ResultTable {
  const count = (standing: "gone" | "notYet"): number =>
    reading.accounts.filter((account) => account.standing === standing).length;
  const { interrupted, inSheet } = words.summary;
  return {
    name: "CS_Accounts",
    title: words.summary.titles.accounts,
    columns: [
      captionColumn("status", words.summary.headers.status, firstWidth, { interrupted, inSheet }),
      countColumn("accounts", words.summary.headers.accounts),
      moneyColumn("mrr", words.summary.headers.mrr, reading.currency),
    ],
    rows: [
      [statusAnswers.live, placed.length, mrrBalance?.placed ?? null],
      ...interruptedRow(placed, mrrBalance !== null, words),
      [statusAnswers.gone, count("gone"), mrrBalance?.gone ?? null],
      [statusAnswers.notYet, count("notYet"), mrrBalance?.notYet ?? null],
      [statusAnswers.leftOut, reading.leftOut.length, mrrBalance?.leftOut ?? null],
      [inSheet, reading.accounts.length + reading.leftOut.length, mrrBalance?.sheet ?? null],
    ],
    keyColumns: [0],
  };
}

/** Who is placed although nothing is charged now. */
function interruptedRow(placed: Placement["placed"], knowsMrr: boolean, words: ReportWords): ResultCell[][] {
  const interrupted = placed.filter(({ account }) => account.isInterrupted);
  if (interrupted.length === 0) return [];
  const mrr = exactSum(interrupted.map(({ account }) => account.mrr ?? 0));
  return [[words.summary.interrupted, interrupted.length, knowsMrr ? mrr : null]];
}

function bucketsTable(placement: Placement, words: ReportWords): ResultTable {
  const { buckets, placed, model, own, reading } = placement;
  const { currency } = reading;
  const isThin = healthBasis(model, own) === "thinModel";
  return {
    name: "CS_Buckets",
    title: isThin
      ? words.summary.titles.bucketsTooThin(plainPercent(model.weightShare))
      : onHealth(words.summary.titles.buckets, placement, words),
    columns: [
      { ...bucketColumn("bucket", words.summary.headers.bucket), width: firstWidth },
      countColumn("accounts", words.summary.headers.accounts),
      shareColumn("share", words.summary.headers.share, 18),
      moneyColumn("mrr", words.summary.headers.mrr, currency),
      moneyColumn("mrrAtRisk", words.summary.headers.mrrAtRisk, currency),
    ],
    rows: buckets.map(({ bucket, accounts, mrr, mrrAtRisk }) => {
      if (isThin) return [bucketAnswers[bucket], null, null, null, null];
      const share = placed.length === 0 ? null : accounts / placed.length;
      return [bucketAnswers[bucket], accounts, share, mrr, mrrAtRisk];
    }),
    keyColumns: [0],
  };
}

function figuresTable(placement: Placement, words: ReportWords): ResultTable {
  const { figures } = words.summary;
  const { nps, answers } = npsOfBase(placement);
  const isCounted = countsInFigures(healthBasis(placement.model, placement.own));
  const scores = isCounted ? knownScores(placement.placed) : [];
  return {
    name: "CS_Figures",
    title: onHealth(words.summary.titles.figures, placement, words),
    columns: [
      captionColumn("figure", words.summary.headers.figure, firstWidth, figures),
      numberColumn("value", words.summary.headers.value, "0.0"),
    ],
    rows: [
      [figures.meanHealth, scores.length === 0 ? null : exactSum(scores) / scores.length],
      [figures.nps, nps],
      [figures.npsAnswers, answers],
    ],
    keyColumns: [0],
  };
}

function carriedTable(placement: Placement, words: ReportWords): ResultTable {
  const { handHeld, handHeldByMrr, placed } = placement;
  const { mrrAlone } = words.summary;
  const cells = ({ accounts, mrrShare, mrrAtRiskShare }: Placement["handHeld"]): ResultCell[] => [
    accounts,
    placed.length === 0 ? null : accounts / placed.length,
    mrrShare,
    mrrAtRiskShare,
  ];
  return {
    name: "CS_HandHeld",
    title: onHealth(words.summary.titles.carried, placement, words),
    columns: [
      captionColumn("chosenBy", words.summary.headers.chosenBy, firstWidth, { ...words.rankedBy, mrrAlone }),
      countColumn("accounts", words.summary.headers.accounts),
      shareColumn("share", words.summary.headers.share, 18),
      shareColumn("mrrShare", words.summary.headers.mrrShare, 16),
      shareColumn("mrrAtRiskShare", words.summary.headers.mrrAtRiskShare, 21),
    ],
    rows: [
      [rankedByText(placement, words), ...cells(handHeld)],
      [mrrAlone, ...cells(handHeldByMrr)],
    ],
    keyColumns: [0],
  };
}

function workloadTable({ loads, lowerBound }: Portfolios, words: ReportWords): ResultTable {
  const { workload } = words.summary;
  // CSMs without capacity have no utilisation that could be compared.
  const highest = (use: readonly number[]): number | null => {
    const known = use.filter(Number.isFinite);
    return known.length === 0 ? null : Math.max(...known);
  };
  const after = highest(loads.map(({ utilisationAfter }) => utilisationAfter));
  return {
    name: "CS_Workload",
    title: words.summary.titles.workload,
    columns: [
      captionColumn("figure", words.summary.headers.figure, firstWidth, workload),
      numberColumn("utilisation", words.summary.headers.utilisation, "0.0%", 12),
    ],
    rows: [
      [workload.before, highest(loads.map(({ utilisationBefore }) => utilisationBefore))],
      [workload.after, after],
      [workload.lowerBound, lowerBound],
      [workload.gap, after === null || lowerBound === null ? null : Math.max(0, after - lowerBound)],
    ],
    keyColumns: [0],
  };
}

function changesTable({ assignments }: Portfolios, words: ReportWords): ResultTable {
  const counts: Record<CsmChange, number> = { kept: 0, moved: 0, new: 0, pool: 0, unassigned: 0 };
  for (const assignment of assignments) counts[csmChange(assignment)]++;
  const changes = Object.keys(counts) as CsmChange[];
  return {
    name: "CS_Changes",
    title: words.summary.titles.changes,
    columns: [
      textColumn("change", words.summary.headers.change, firstWidth),
      countColumn("accounts", words.summary.headers.accounts),
    ],
    rows: changes.map((change) => [changeAnswers[change], counts[change]]),
    keyColumns: [0],
  };
}

function problemsTable({ problems }: Placement, words: ReportWords): ResultTable {
  const severities: readonly Severity[] = ["error", "warning", "info"];
  const captions = Object.fromEntries(severities.map((severity) => [severity, words.severities[severity].title]));
  return {
    name: "CS_Problems",
    title: words.summary.titles.problems,
    columns: [
      captionColumn("severity", words.summary.headers.severity, firstWidth, captions),
      countColumn("problems", words.summary.headers.problems),
      textColumn("meaning", words.summary.headers.meaning, 20),
    ],
    rows: severities.map((severity) => {
      const { title, meaning } = words.severities[severity];
      return [title, problems.filter((problem) => problem.severity === severity).length, meaning];
    }),
    keyColumns: [0],
  };
}

function modelTable({ model: { metrics }, own }: Placement, words: ReportWords): ResultTable {
  const isOwn = own?.use === "used";
  const [some, none] = isOwn
    ? [words.summary.titles.modelBesideOwn, words.summary.titles.noModelBesideOwn]
    : [words.summary.titles.model, words.summary.titles.noModel];
  return {
    name: modelTableName,
    title: metrics.length === 0 ? none : some,
    columns: [
      captionColumn("metric", words.summary.headers.metric, firstWidth, words.metrics),
      numberColumn("poor", words.summary.headers.poor, "General"),
      numberColumn("good", words.summary.headers.good, "General"),
      numberColumn("weight", words.summary.headers.weight, "General"),
    ],
    rows: metrics.map(({ id, poor, good, weight }) => [metricLabel(id, words.metrics), poor, good, weight]),
    keyColumns: [0],
  };
}

function limitsTable({ policy }: Placement, words: ReportWords): ResultTable {
  const { averageFrom, goodFrom, minCoverage } = policy.health;
  const captions = {
    averageFrom: words.settings["health.averageFrom"].name,
    goodFrom: words.settings["health.goodFrom"].name,
    minCoverage: words.settings["health.minCoverage"].name,
  };
  const rows: [string, number][] = [];
  rows[limitRows.averageFrom] = [captions.averageFrom, averageFrom];
  rows[limitRows.goodFrom] = [captions.goodFrom, goodFrom];
  rows[limitRows.minCoverage] = [captions.minCoverage, minCoverage];
  return {
    name: limitsTableName,
    title: words.summary.titles.limits,
    columns: [
      captionColumn("limit", words.summary.headers.limit, firstWidth, captions),
      numberColumn("value", words.summary.headers.value, "General"),
    ],
    rows,
    keyColumns: [0],
  };
}

function policyTable({ policy, model, own }: Placement, words: ReportWords): ResultTable {
  return {
    name: "CS_Policy",
    title: words.summary.titles.policy,
    columns: [
      captionColumn("setting", words.summary.headers.setting, firstWidth, policyCaptions(words.settings)),
      textColumn("value", words.summary.headers.value, 18),
    ],
    rows: policyWords(policy, healthBasis(model, own), words.settings),
    keyColumns: [0],
  };
}
