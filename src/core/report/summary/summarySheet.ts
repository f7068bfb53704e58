import type { Account } from "../../accounts/account";
import { guessIn, type Guess } from "../../accounts/guess";
import { exactSum } from "../../sheet/exactSum";
import type { Severity } from "../../sheet/problem";
import { isoDate } from "../../sheet/serialDate";
import { bucketAnswers, changeAnswers, statusAnswers, type CsmChange } from "../../answers";
import type { OwnHealth } from "../../health/accountHealth";
import { countsInFigures, healthBasis } from "../../health/healthBasis";
import { knownScores } from "../placement/knownScores";
import { differingAccounts } from "../differingAccounts";
import { npsAnswers, npsOfBase } from "./npsOfBase";
import type { Portfolios } from "../../portfolios/assignment";
import type { PlacedAccount, Placement } from "../placement";
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
import { onShare } from "../beside/onShare";
import { withGuesses } from "../beside/withGuesses";

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
    ...(portfolios ? [workloadTable(placement, portfolios, words), changesTable(placement, words)] : []),
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
      ...(own ? [[captions.ownHealth, ownText(own, placement, words)]] : []),
      [captions.mode, settingWords(policy, "portfolios.mode", healthBasis(model, own), words.settings)],
    ],
    keyColumns: [0],
  };
}

function ownText({ scoreHeader, wordHeader, use }: OwnHealth, { placed }: Placement, words: ReportWords): string {
  const { run } = words.summary;
  const headers = [scoreHeader, wordHeader].flatMap((header) => header ?? []).join(", ");
  if (use === "used") return run.ownUsed(headers);
  if (use === "metric") return run.ownMetric(headers);
  const differ = differingAccounts(placed).length;
  return run.ownBeside(headers, differ, plainNumber(differ));
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

/** What of some of the placed accounts rests on a guess. */
function guessAmong({ placed }: Placement, isOne: (one: PlacedAccount) => boolean): Guess {
  return guessIn(placed.filter(isOne).map(({ account }) => account));
}

function accountsTable(placement: Placement, words: ReportWords): ResultTable {
  const { reading, placed, mrrBalance, guessed } = placement;
  const count = (standing: "gone" | "notYet"): number =>
    reading.accounts.filter((account) => account.standing === standing).length;
  const { interrupted, inSheet } = words.summary;
  const table: ResultTable = {
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
  return withGuesses(table, [guessed.placed], words);
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
  const table: ResultTable = {
    name: "CS_Buckets",
    title: isThin
      ? words.summary.titles.bucketsTooThin(plainPercent(model.weightShare))
      : onShare(words.summary.titles.buckets, placement, words),
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
  const guesses = buckets.map(({ bucket }) => guessAmong(placement, ({ health }) => health.bucket === bucket));
  return isThin ? table : withGuesses(table, guesses, words);
}

function figuresTable(placement: Placement, words: ReportWords): ResultTable {
  const { figures } = words.summary;
  const { nps, answers } = npsOfBase(placement);
  const answerOf = npsAnswers(placement.model);
  const isCounted = countsInFigures(healthBasis(placement.model, placement.own));
  const scores = isCounted ? knownScores(placement.placed) : [];
  const table: ResultTable = {
    name: "CS_Figures",
    title: onShare(words.summary.titles.figures, placement, words),
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
  const ofMean = isCounted ? guessAmong(placement, ({ health }) => health.score !== null) : null;
  const ofNps = guessAmong(placement, ({ health }) => answerOf(health) !== null);
  return withGuesses(table, [ofMean, ofNps, ofNps], words);
}

function carriedTable(placement: Placement, words: ReportWords): ResultTable {
  const { handHeld, handHeldByMrr, placed, guessed } = placement;
  const { mrrAlone } = words.summary;
  const cells = ({ accounts, mrrShare, mrrAtRiskShare }: Placement["handHeld"]): ResultCell[] => [
    accounts,
    placed.length === 0 ? null : accounts / placed.length,
    mrrShare,
    mrrAtRiskShare,
  ];
  const table: ResultTable = {
    name: "CS_HandHeld",
    title: onShare(words.summary.titles.carried, placement, words),
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
  return withGuesses(table, [guessed.handHeld, guessed.handHeldByMrr], words);
}

function workloadTable({ guessed }: Placement, { loads, lowerBound }: Portfolios, words: ReportWords): ResultTable {
  const { workload } = words.summary;
  // CSMs without capacity have no utilisation that could be compared.
  const highest = (use: readonly number[]): number | null => {
    const known = use.filter(Number.isFinite);
    return known.length === 0 ? null : Math.max(...known);
  };
  const after = highest(loads.map(({ utilisationAfter }) => utilisationAfter));
  const table: ResultTable = {
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
  return withGuesses(
    table,
    table.rows.map(() => guessed.placed),
    words,
  );
}

function changesTable(placement: Placement, words: ReportWords): ResultTable {
  const parts: Record<CsmChange, Account[]> = { kept: [], moved: [], new: [], pool: [], unassigned: [] };
  for (const { account, assignment } of placement.placed) if (assignment) parts[csmChange(assignment)].push(account);
  const changes = Object.keys(parts) as CsmChange[];
  const table: ResultTable = {
    name: "CS_Changes",
    title: words.summary.titles.changes,
    columns: [
      textColumn("change", words.summary.headers.change, firstWidth),
      countColumn("accounts", words.summary.headers.accounts),
    ],
    rows: changes.map((change) => [changeAnswers[change], parts[change].length]),
    keyColumns: [0],
  };
  return withGuesses(
    table,
    changes.map((change) => guessIn(parts[change])),
    words,
  );
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
