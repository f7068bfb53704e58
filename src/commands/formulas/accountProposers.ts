import { defaultAverageFrom, defaultGoodFrom } from "../../core/settings/functionDefaults";
import type { ReadingFigures } from "../calculator/previewFigures";
import { defaultPolicy } from "../../core/settings/policyDefaults";
import { readHeader } from "../../core/vocabulary/header";
import { matchFields } from "../../core/vocabulary/matchFields";
import { accountCells, columnOf, type AccountCells, type AccountColumn } from "./accountColumns";
import { dateArguments, onDay } from "./formulaDates";
import {
  callText,
  type AccountsBasis,
  type FormulaProposer,
  type FormulaSources,
  type FoundArguments,
  type Lack,
} from "./formulaProposal";
import { metricCells, type MetricCells } from "./metricCells";

/** The functions that work on columns of the accounts. A new one is one more entry. */
export const accountProposers: Readonly<Record<string, FormulaProposer>> = {
  HEALTHSCORE: ofMetrics(scoreArguments),
  HEALTHCOVERAGE: ofMetrics(({ reference, weights }) => [reference, weights]),
  HEALTHNEXT: ofMetrics(({ reference, poor, good, names, weights }, { policy }) => [
    ...[reference, poor, good, names, weights],
    ...limitArguments(policy),
  ]),
  HEALTHBUCKET: (sources, parameters) => bucketsOfScores(sources) ?? bucketsOfMetrics(sources, parameters),
  TTV: ofAccounts("firstValue", timeToValue),
  SEGMENT: ofAccounts("mrr", (reading, { policy }) => {
    const value = columnOf(reading, "mrr", "arr");
    const { share, rankBy } = policy.segment;
    const found = value && perRow(reading, [value], share === defaultPolicy.segment.share ? [] : [String(share)]);
    return found && ofAllRows(found, reading, rankBy !== "mrr");
  }),
  NPS: ofAccounts("nps", (reading) => {
    const answers = reading.columns.find(({ field, scale }) => field === "nps" && scale === "0-10");
    return answers && ofAllRows(perRow(reading, [answers]), reading);
  }),
  STICKINESS: ofAccounts("use", (reading) => {
    const [dau, mau] = [columnOf(reading, "dau"), columnOf(reading, "mau")];
    return dau && mau && perRow(reading, [dau, mau]);
  }),
};

/** Headers of the day on which an account first had what it bought. */
const valueHeaders = ["first value", "first value date", "value reached", "reached value", "first value reached"];

function ofAccounts(
  lack: Lack,
  find: (reading: ReadingFigures, sources: FormulaSources) => FoundArguments | undefined,
): FormulaProposer {
  return (sources) => (sources.accounts === null ? "accounts" : (find(sources.accounts.reading, sources) ?? lack));
}

function ofMetrics(argumentsFor: (cells: MetricCells, sources: FormulaSources) => readonly string[]): FormulaProposer {
  return (sources) => {
    if (sources.accounts === null) return "accounts";
    const { reading, model } = sources.accounts;
    const cells = metricCells(reading, model);
    if (cells === null) return "metrics";
    return {
      arguments: argumentsFor(cells, sources),
      basis: {
        kind: "accounts",
        source: sourceOf(reading),
        headers: cells.headers,
        metrics: { known: cells.headers.length, all: model.metricsInPolicy },
      },
      reads: [cells.area],
      rows: rowsOf(cells),
    };
  };
}

function scoreArguments({ reference, poor, good, weights }: MetricCells, { policy }: FormulaSources): string[] {
  const { minCoverage } = policy.health;
  const isDefault = minCoverage === defaultPolicy.health.minCoverage;
  return [reference, poor, good, weights, ...(isDefault ? [] : [String(minCoverage)])];
}

function bucketsOfScores({ accounts, policy }: FormulaSources): FoundArguments | undefined {
  // The function takes scores on 0–100, of which more is better.
  const score = accounts?.reading.columns.find(({ field, used, scale, runsDown }) => {
    return field === "healthScore" && used && scale === "0-100" && runsDown !== true;
  });
  return accounts && score ? perRow(accounts.reading, [score], limitArguments(policy)) : undefined;
}

/** Without a column of scores, the buckets of the scores that HEALTHSCORE gives. */
const bucketsOfMetrics = ofMetrics((cells, sources) => [
  callText("HEALTHSCORE", scoreArguments(cells, sources)),
  ...limitArguments(sources.policy),
]);

/** The limits of the buckets, where they are not the ones that the functions take by themselves. */
function limitArguments({ health: { averageFrom, goodFrom } }: FormulaSources["policy"]): string[] {
  const isDefault = averageFrom === defaultAverageFrom && goodFrom === defaultGoodFrom;
  return isDefault ? [] : [String(averageFrom), String(goodFrom)];
}

function timeToValue(reading: ReadingFigures, { asOf }: FormulaSources): FoundArguments | undefined {
  const start = columnOf(reading, "onboardingStart", "start");
  const value = columnHeaded(reading, valueHeaders) ?? columnOf(reading, "onboardingDone");
  if (!start || !value) return undefined;
  const end = columnOf(reading, "end");
  const [starts, values, ends] = [start, value, end].map((column) => column && accountCells(reading, [column]));
  const used = [starts, values, ends].filter((cells): cells is AccountCells => cells !== undefined);
  return {
    arguments: [
      ...used.slice(0, 2).map(({ reference }) => reference),
      ...dateArguments(onDay(asOf)),
      ...(ends ? ['"median"', ends.reference] : []),
    ],
    basis: { kind: "accounts", source: sourceOf(reading), headers: used.flatMap(({ headers }) => headers), asOf },
    reads: used.map(({ area }) => area),
  };
}

/** One argument per column, and what is said about each row. */
function perRow(
  reading: ReadingFigures,
  columns: readonly AccountColumn[],
  more: readonly string[] = [],
): FoundArguments<AccountsBasis> {
  const cells = columns.map((column) => accountCells(reading, [column]));
  return {
    arguments: [...cells.map(({ reference }) => reference), ...more],
    basis: { kind: "accounts", source: sourceOf(reading), headers: columns.map(({ header }) => header) },
    reads: cells.map(({ area }) => area),
    rows: Math.max(...cells.map(rowsOf)),
  };
}

/** Notes what makes an answer about all rows together differ from the pane's, which is about live accounts. */
function ofAllRows(
  found: FoundArguments<AccountsBasis>,
  reading: ReadingFigures,
  ranksOtherwise = false,
): FoundArguments {
  return { ...found, basis: { ...found.basis, notLive: reading.notLive, ranksOtherwise } };
}

function columnHeaded({ headers }: ReadingFigures, names: readonly string[]): AccountColumn | undefined {
  const read = headers.map(({ header }) => readHeader(header));
  const match = matchFields(read, [{ field: "wanted", meanings: [], words: names }]).get("wanted");
  return match && headers[match.column];
}

function rowsOf({ area }: AccountCells): number {
  return area.lastRow - area.firstRow + 1;
}

function sourceOf({ sheet, table }: ReadingFigures): string {
  return table ?? sheet;
}
