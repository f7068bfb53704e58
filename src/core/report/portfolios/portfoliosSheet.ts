import type { CsmLoad } from "../../portfolios/assignment";
import type { Guess } from "../../accounts/guess";
import { healthBasis, partialShare } from "../../health/healthBasis";
import { exactSum } from "../../sheet/exactSum";
import { utilisation } from "../../portfolios/staffing";
import { csmAnswers } from "../../answers";
import type { PlacedAccount, Placement } from "../placement";
import { portfolioFigures, type KnownFigures, type PortfolioFigures } from "./portfolioFigures";
import { countColumn, moneyColumn, numberColumn, shareColumn, textColumn } from "../layout/resultColumns";
import { onShare } from "../beside/onShare";
import { withGuesses } from "../beside/withGuesses";
import type { ResultCell, ResultColumn, ResultSheet, ResultTable } from "../layout/resultSheet";
import type { ReportWords } from "../reportWords";
import { bucketOrder } from "../bucketSums";

export const portfoliosTableName = "CS_Portfolios";

/**
 * CS Portfolios: one row per CSM; the pool, and accounts that nobody may take, have rows of their own. The sums stand in a
 * table below, so that adding up a column counts nothing twice.
 */
export function portfoliosSheet(placement: Placement, words: ReportWords): ResultSheet {
  const columns = portfolioColumns(placement, words);
  const title = portfoliosTitle(placement, words);
  const table = (name: string, titled: { readonly title?: string }, rows: readonly PortfolioRow[]): ResultTable => {
    const cells = rows.map((row) => row.cells);
    const guesses = rows.map(({ guessed }) => guessed);
    return withGuesses({ name, ...titled, columns, rows: cells, keyColumns: [0] }, guesses, words);
  };
  return {
    key: "portfolios",
    name: words.sheets.portfolios,
    frozenRows: title === null ? 1 : 2,
    tables: [
      table(portfoliosTableName, title === null ? {} : { title }, portfolioRows(placement)),
      table("CS_AllPortfolios", { title: onShare(words.portfolios.total, placement, words) }, [totalRow(placement)]),
    ],
  };
}

/** Why there are none, or what the figures of health rest on; `null` where there is nothing to say. */
function portfoliosTitle(placement: Placement, words: ReportWords): string | null {
  const { title, skipped } = words.portfolios;
  if (placement.portfolios === null) return skipped;
  return partialShare(placement.model, placement.own) === null ? null : onShare(title, placement, words);
}

interface PortfolioRow {
  readonly cells: readonly ResultCell[];
  readonly guessed: Guess;
}

/** The columns of the table of portfolios and of their sums alike. */
export function portfolioColumns({ reading: { currency } }: Placement, words: ReportWords): ResultColumn[] {
  const { headers } = words.portfolios;
  return [
    textColumn("csm", headers.csm, 22),
    countColumn("accounts", headers.accounts),
    countColumn("handHeld", headers.handHeld),
    moneyColumn("mrr", headers.mrr, currency),
    moneyColumn("mrrAtRisk", headers.mrrAtRisk, currency),
    numberColumn("meanHealth", headers.meanHealth, "0.0", 14),
    ...bucketOrder.map((bucket) => countColumn(bucket, headers[bucket])),
    numberColumn("hours", headers.hours, "#,##0.00", 15),
    numberColumn("capacity", headers.capacity, "#,##0.00", 11),
    shareColumn("utilisationBefore", headers.utilisationBefore, 19),
    shareColumn("utilisationAfter", headers.utilisationAfter, 18),
  ];
}

function portfolioRows(placement: Placement): PortfolioRow[] {
  const known = knownFigures(placement);
  const portfolios = new Map<string | symbol, PlacedAccount[]>();
  for (const placed of placement.placed) {
    const owner = portfolioOf(placed);
    const same = portfolios.get(owner);
    if (same) same.push(placed);
    else portfolios.set(owner, [placed]);
  }
  const rows = (placement.portfolios?.loads ?? []).map((load) => {
    const figures = portfolioFigures(portfolios.get(load.member.name) ?? [], known);
    return { cells: [...figureCells(load.member.name, figures), ...useCells(load)], guessed: figures.guessed };
  });
  for (const [owner, word] of [
    [pool, csmAnswers.pool],
    [unassigned, csmAnswers.unassigned],
  ] as const) {
    const accounts = portfolios.get(owner);
    if (!accounts) continue;
    const figures = portfolioFigures(accounts, known);
    rows.push({ cells: [...figureCells(word, figures), null, null, null], guessed: figures.guessed });
  }
  return rows;
}

/** No names, for a CSM may be called anything. */
const pool = Symbol("pool");
const unassigned = Symbol("unassigned");

function portfolioOf({ assignment }: PlacedAccount): string | symbol {
  return assignment?.csm ?? (assignment?.reason.kind === "pooled" ? pool : unassigned);
}

function totalRow(placement: Placement): PortfolioRow {
  const loads = placement.portfolios?.loads ?? [];
  const figures = portfolioFigures(placement.placed, knownFigures(placement));
  const capacity = exactSum(loads.map(({ member }) => member.capacityHours));
  const before = exactSum(loads.map(({ hoursBefore }) => hoursBefore));
  const after = exactSum(loads.map(({ hoursAfter }) => hoursAfter));
  const use = loads.length === 0 ? [null, null, null] : [capacity, useCell(before, capacity), useCell(after, capacity)];
  return { cells: [...figureCells(csmAnswers.all, figures), ...use], guessed: figures.guessed };
}

function figureCells(name: string, figures: PortfolioFigures): ResultCell[] {
  const { accounts, handHeld, mrr, mrrAtRisk, meanHealth, buckets, hours } = figures;
  return [
    name,
    accounts,
    handHeld,
    mrr,
    mrrAtRisk,
    meanHealth,
    ...bucketOrder.map((bucket) => buckets?.[bucket] ?? null),
    hours,
  ];
}

function useCells({ member, hoursBefore, hoursAfter }: CsmLoad): ResultCell[] {
  const { capacityHours } = member;
  return [capacityHours, useCell(hoursBefore, capacityHours), useCell(hoursAfter, capacityHours)];
}

/** Hours on a CSM without capacity have no utilisation. */
function useCell(hours: number, capacity: number): ResultCell {
  const use = utilisation(hours, capacity);
  return Number.isFinite(use) ? use : { code: "#DIV/0!" };
}

function knownFigures({ mrrBalance, mrrAtRisk, model, own }: Placement): KnownFigures {
  // Without any health column all are unknown, and that is a count.
  const health = healthBasis(model, own) !== "thinModel";
  return { mrr: mrrBalance !== null, mrrAtRisk: mrrAtRisk !== null, health };
}
