import { exactSum } from "../../sheet/exactSum";
import type { Severity } from "../../sheet/problem";
import { isoDate } from "../../sheet/serialDate";
import { metricLabel } from "../../texts/metricLabels";
import { severityTexts } from "../../texts/problems";
import {
  bucketWords,
  changeWords,
  rankedByWords,
  sheetNames,
  statusWords,
  summaryTexts,
  type CsmChange,
} from "../../texts/report";
import { settingTexts } from "../../texts/settingTexts";
import type { OwnHealth } from "../../health/accountHealth";
import { countsInFigures, healthBasis } from "../../health/healthBasis";
import { knownScores } from "../placement/knownScores";
import { npsOfBase } from "./npsOfBase";
import type { Portfolios } from "../../portfolios/assignment";
import type { Placement } from "../placement";
import { csmChange } from "../placement/placementWords";
import { plainNumber, plainPercent } from "../layout/plainFormat";
import { policyWords, settingWords } from "./policyWords";
import { bucketColumn, countColumn, moneyColumn, numberColumn, shareColumn, textColumn } from "../layout/resultColumns";
import type { ResultCell, ResultSheet, ResultTable } from "../layout/resultSheet";
import { curveTable } from "./curveTable";
import { summaryCharts } from "./summaryCharts";

/** The tables and rows that live formulas point at. */
export const modelTableName = "CS_Model";
export const limitsTableName = "CS_Limits";
export const limitRows = { averageFrom: 0, goodFrom: 1, minCoverage: 2 };

const { titles, headers } = summaryTexts;
const firstWidth = 38;

/**
 * CS Summary: the figures of the run, the health model with its anchors as cells, the limits, the policy in words, and the
 * concentration curve, with charts beside them.
 */
export function summarySheet(placement: Placement): ResultSheet {
  const { portfolios } = placement;
  const buckets = bucketsTable(placement);
  const curve = curveTable(placement);
  const tables = [
    runTable(placement),
    accountsTable(placement),
    buckets,
    figuresTable(placement),
    carriedTable(placement),
    ...(portfolios ? [workloadTable(portfolios), changesTable(portfolios)] : []),
    problemsTable(placement),
    modelTable(placement),
    limitsTable(placement),
    policyTable(placement),
    ...(curve ? [curve] : []),
  ];
  const charts = summaryCharts(placement, buckets, curve);
  return { key: "summary", name: sheetNames.summary, frozenRows: 0, tables, charts };
}

function runTable(placement: Placement): ResultTable {
  const { run } = summaryTexts;
  const { asOf, reading, model, own, policy } = placement;
  const { metrics, metricsInPolicy, weightShare } = model;
  return {
    name: "CS_Run",
    title: titles.run,
    columns: [textColumn("item", headers.item, firstWidth), textColumn("value", headers.value, 18)],
    rows: [
      [run.asOf, isoDate(asOf)],
      [run.source, `${reading.sheet}!${reading.address}`],
      [run.team, teamText(placement)],
      [run.currency, reading.currency ?? run.noCurrency],
      [run.rankedBy, rankedByText(placement)],
      [run.model, run.metrics(metrics.length, metricsInPolicy, plainPercent(weightShare))],
      ...(own ? [[run.ownHealth, ownText(own)]] : []),
      [settingTexts["portfolios.mode"].name, settingWords(policy, "portfolios.mode", healthBasis(model, own))],
    ],
    keyColumns: [0],
  };
}

function ownText({ scoreHeader, wordHeader, use }: OwnHealth): string {
  const { run } = summaryTexts;
  const headers = [scoreHeader, wordHeader].flatMap((header) => header ?? []).join(", ");
  return use === "used" ? run.ownUsed(headers) : run.ownBeside(headers);
}

/** The title of figures that use health: it says where they rest on a part of the model. */
function onHealth(title: string, { model, own }: Placement): string {
  return healthBasis(model, own) === "partialModel" ? titles.onShare(title, plainPercent(model.weightShare)) : title;
}

function teamText({ team, policy }: Placement): string {
  const { run } = summaryTexts;
  if (!team) return run.noTeam;
  const csms = run.csms(team.members.length);
  const sheet = team.table ?? team.sheet;
  return team.from === "sheet"
    ? run.teamSheet(sheet, csms)
    : run.teamOfOwners(sheet, csms, plainNumber(policy.portfolios.capacityHours));
}

/** What accounts were ranked by in fact; a column by its header. */
function rankedByText({ rankedBy, policy: { segment } }: Placement): string {
  return rankedBy === "column" && typeof segment.rankBy === "object" ? segment.rankBy.column : rankedByWords[rankedBy];
}

function accountsTable({ reading, placed, mrrBalance }: Placement): ResultTable {
  const count = (standing: "gone" | "notYet"): number =>
    reading.accounts.filter((account) => account.standing === standing).length;
  return {
    name: "CS_Accounts",
    title: titles.accounts,
    columns: [
      textColumn("status", headers.status, firstWidth),
      countColumn("accounts", headers.accounts),
      moneyColumn("mrr", headers.mrr, reading.currency),
    ],
    rows: [
      [statusWords.live, placed.length, mrrBalance?.placed ?? null],
      ...interruptedRow(placed, mrrBalance !== null),
      [statusWords.gone, count("gone"), mrrBalance?.gone ?? null],
      [statusWords.notYet, count("notYet"), mrrBalance?.notYet ?? null],
      [statusWords.leftOut, reading.leftOut.length, mrrBalance?.leftOut ?? null],
      [summaryTexts.inSheet, reading.accounts.length + reading.leftOut.length, mrrBalance?.sheet ?? null],
    ],
    keyColumns: [0],
  };
}

/** Who is placed although nothing is charged now. */
function interruptedRow(placed: Placement["placed"], knowsMrr: boolean): ResultCell[][] {
  const interrupted = placed.filter(({ account }) => account.isInterrupted);
  if (interrupted.length === 0) return [];
  const mrr = exactSum(interrupted.map(({ account }) => account.mrr ?? 0));
  return [[summaryTexts.interrupted, interrupted.length, knowsMrr ? mrr : null]];
}

function bucketsTable(placement: Placement): ResultTable {
  const { buckets, placed, model, own, reading } = placement;
  const { currency } = reading;
  const isThin = healthBasis(model, own) === "thinModel";
  return {
    name: "CS_Buckets",
    title: isThin ? titles.bucketsTooThin(plainPercent(model.weightShare)) : onHealth(titles.buckets, placement),
    columns: [
      { ...bucketColumn("bucket", headers.bucket), width: firstWidth },
      countColumn("accounts", headers.accounts),
      shareColumn("share", headers.share, 18),
      moneyColumn("mrr", headers.mrr, currency),
      moneyColumn("mrrAtRisk", headers.mrrAtRisk, currency),
    ],
    rows: buckets.map(({ bucket, accounts, mrr, mrrAtRisk }) => {
      if (isThin) return [bucketWords[bucket], null, null, null, null];
      const share = placed.length === 0 ? null : accounts / placed.length;
      return [bucketWords[bucket], accounts, share, mrr, mrrAtRisk];
    }),
    keyColumns: [0],
  };
}

function figuresTable(placement: Placement): ResultTable {
  const { figures } = summaryTexts;
  const { nps, answers } = npsOfBase(placement);
  const isCounted = countsInFigures(healthBasis(placement.model, placement.own));
  const scores = isCounted ? knownScores(placement.placed) : [];
  return {
    name: "CS_Figures",
    title: onHealth(titles.figures, placement),
    columns: [textColumn("figure", headers.figure, firstWidth), numberColumn("value", headers.value, "0.0")],
    rows: [
      [figures.meanHealth, scores.length === 0 ? null : exactSum(scores) / scores.length],
      [figures.nps, nps],
      [figures.npsAnswers, answers],
    ],
    keyColumns: [0],
  };
}

function carriedTable(placement: Placement): ResultTable {
  const { handHeld, handHeldByMrr, placed } = placement;
  const cells = ({ accounts, mrrShare, mrrAtRiskShare }: Placement["handHeld"]): ResultCell[] => [
    accounts,
    placed.length === 0 ? null : accounts / placed.length,
    mrrShare,
    mrrAtRiskShare,
  ];
  return {
    name: "CS_HandHeld",
    title: onHealth(titles.carried, placement),
    columns: [
      textColumn("chosenBy", headers.chosenBy, firstWidth),
      countColumn("accounts", headers.accounts),
      shareColumn("share", headers.share, 18),
      shareColumn("mrrShare", headers.mrrShare, 16),
      shareColumn("mrrAtRiskShare", headers.mrrAtRiskShare, 21),
    ],
    rows: [
      [rankedByText(placement), ...cells(handHeld)],
      [summaryTexts.mrrAlone, ...cells(handHeldByMrr)],
    ],
    keyColumns: [0],
  };
}

function workloadTable({ loads, lowerBound }: Portfolios): ResultTable {
  const { workload } = summaryTexts;
  // CSMs without capacity have no utilisation that could be compared.
  const highest = (use: readonly number[]): number | null => {
    const known = use.filter(Number.isFinite);
    return known.length === 0 ? null : Math.max(...known);
  };
  const after = highest(loads.map(({ utilisationAfter }) => utilisationAfter));
  return {
    name: "CS_Workload",
    title: titles.workload,
    columns: [
      textColumn("figure", headers.figure, firstWidth),
      numberColumn("utilisation", headers.utilisation, "0.0%", 12),
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

function changesTable({ assignments }: Portfolios): ResultTable {
  const counts: Record<CsmChange, number> = { kept: 0, moved: 0, new: 0, pool: 0, unassigned: 0 };
  for (const assignment of assignments) counts[csmChange(assignment)]++;
  const changes = Object.keys(counts) as CsmChange[];
  return {
    name: "CS_Changes",
    title: titles.changes,
    columns: [textColumn("change", headers.change, firstWidth), countColumn("accounts", headers.accounts)],
    rows: changes.map((change) => [changeWords[change], counts[change]]),
    keyColumns: [0],
  };
}

function problemsTable({ problems }: Placement): ResultTable {
  const severities: readonly Severity[] = ["error", "warning", "info"];
  return {
    name: "CS_Problems",
    title: titles.problems,
    columns: [
      textColumn("severity", headers.severity, firstWidth),
      countColumn("problems", headers.problems),
      textColumn("meaning", headers.meaning, 20),
    ],
    rows: severities.map((severity) => {
      const { title, meaning } = severityTexts[severity];
      return [title, problems.filter((problem) => problem.severity === severity).length, meaning];
    }),
    keyColumns: [0],
  };
}

function modelTable({ model: { metrics }, own }: Placement): ResultTable {
  const isOwn = own?.use === "used";
  const [some, none] = isOwn ? [titles.modelBesideOwn, titles.noModelBesideOwn] : [titles.model, titles.noModel];
  return {
    name: modelTableName,
    title: metrics.length === 0 ? none : some,
    columns: [
      textColumn("metric", headers.metric, firstWidth),
      numberColumn("poor", headers.poor, "General"),
      numberColumn("good", headers.good, "General"),
      numberColumn("weight", headers.weight, "General"),
    ],
    rows: metrics.map(({ id, poor, good, weight }) => [metricLabel(id), poor, good, weight]),
    keyColumns: [0],
  };
}

function limitsTable({ policy }: Placement): ResultTable {
  const { averageFrom, goodFrom, minCoverage } = policy.health;
  const rows: [string, number][] = [];
  rows[limitRows.averageFrom] = [settingTexts["health.averageFrom"].name, averageFrom];
  rows[limitRows.goodFrom] = [settingTexts["health.goodFrom"].name, goodFrom];
  rows[limitRows.minCoverage] = [settingTexts["health.minCoverage"].name, minCoverage];
  return {
    name: limitsTableName,
    title: titles.limits,
    columns: [textColumn("limit", headers.limit, firstWidth), numberColumn("value", headers.value, "General")],
    rows,
    keyColumns: [0],
  };
}

function policyTable({ policy, model, own }: Placement): ResultTable {
  return {
    name: "CS_Policy",
    title: titles.policy,
    columns: [textColumn("setting", headers.setting, firstWidth), textColumn("value", headers.value, 18)],
    rows: policyWords(policy, healthBasis(model, own)),
    keyColumns: [0],
  };
}
