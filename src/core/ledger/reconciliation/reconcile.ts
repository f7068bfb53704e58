import { exactSum } from "../../sheet/exactSum";
import type { DateSerial } from "../../sheet/serialDate";
import type { Ledger } from "../ledger";
import type { Span } from "../periods";
import { explainingAmounts } from "./explainingAmounts";
import { explainingGroups, type ExplainingGroup } from "./explainingGroups";
import type { Explanation, ExplanationPart, Reconciliation } from "./explanation";
import { explanationOf, isSameMoney, type Weighed } from "./explanationOf";
import { Recounting } from "./recount";
import type { SubscriptionTable } from "../table/subscriptionTable";

export type { ExplainingRow, Explanation, ExplanationKind, Reconciliation } from "./explanation";

/** So many single rows of a group that come to the very difference are told. */
const maxSingles = 5;
/** So many pairs of groups. */
const maxPairs = 5;

/**
 * Looks for what may make a reported MRR differ from ours: rows that somebody may have counted otherwise, and customers
 * that come to the very difference. Each explanation tells exactly what counting its rows otherwise would change.
 *
 * Two ways of counting that only explain all together are told together. Of the others each is told that changes
 * anything, those too that lead away from the reported amount: another cause may outweigh them. Whether a grid covers the date is for the caller to ask
 * (`ledgerCover`).
 *
 * @example reconcile(table, serialOf(2026, 2, 1), 12250).explanations[0] // { kind: "endsOnDate", mrr: 250, explainsAll: true, … }
 */
export function reconcile(table: SubscriptionTable, date: DateSerial, reportedMrr: number): Reconciliation {
  const recounting = new Recounting(table.ledger, date, table.layout === "grid");
  const computedMrr = recounting.total;
  const difference = exactSum([reportedMrr, -computedMrr]);
  const figures = { date, computedMrr, reportedMrr, difference };
  // Nothing explains a figure that is none.
  if (isSameMoney(difference, 0) || Number.isNaN(difference)) return { ...figures, explanations: [] };

  const { firstRow } = table.range;
  const groups = explainingGroups(table, recounting);
  const wholes = groups.map((group) => weighed(group, recounting, firstRow));
  wholes.push(...belowZero(recounting, firstRow));
  const singles = wholes.flatMap((whole) => singlesOf(whole, difference));
  const alone = [...wholes, ...singles];
  const explainsAll = ({ mrr }: Weighed): boolean => isSameMoney(mrr, difference);
  const together = alone.some(explainsAll) ? [] : pairsOf(groups, wholes, recounting, difference, firstRow);
  const isExplained = alone.some(explainsAll) || together.length > 0;
  const amounts = explainingAmounts(recounting, difference, !isExplained).map((group) =>
    weighed(group, recounting, firstRow),
  );
  // A whole way of counting says more than a single row that fits, and that more than an amount that fits by chance.
  const explanations = [...alone, ...together, ...amounts]
    .filter(({ mrr }) => !isSameMoney(mrr, 0))
    .map((each) => explanationOf(each, difference));
  return { ...figures, explanations: withoutRepeats(bestFirst(explanations, difference)) };
}

function weighed({ kind, detail, recounts }: ExplainingGroup, recounting: Recounting, firstRow: number): Weighed {
  return {
    kind,
    detail,
    rows: recounts.map(({ row, customer, entry }) => ({
      row: firstRow + row,
      customer,
      span: entry === -1 ? null : spanOf(recounting.ledger, entry),
    })),
    effects: Float64Array.from(recounts, (recount) => recounting.effectOf(recount)),
    mrr: recounting.effect(recounts),
  };
}

/** The customers that we count as 0, as less than that: on the row of the largest credit of each. */
function belowZero(recounting: Recounting, firstRow: number): Weighed[] {
  const { row, customer, customers } = recounting.ledger;
  const found = recounting.belowZero();
  if (found.length === 0) return [];
  return [
    {
      kind: "belowZero",
      detail: "",
      rows: found.map(({ credit }) => ({
        row: firstRow + row[credit]!,
        customer: customers[customer[credit]!]!,
        span: spanOf(recounting.ledger, credit),
      })),
      effects: Float64Array.from(found, ({ sum }) => sum),
      mrr: exactSum(found.map(({ sum }) => sum)),
    },
  ];
}

function spanOf({ start, end }: Ledger, entry: number): Span {
  return { from: start[entry]!, to: end[entry]! };
}

/** Single rows of a group that come to the very difference. */
function singlesOf({ kind, detail, rows, effects }: Weighed, difference: number): Weighed[] {
  const singles: Weighed[] = [];
  for (let place = 0; rows.length > 1 && place < rows.length && singles.length < maxSingles; place++) {
    const mrr = effects[place]!;
    if (isSameMoney(mrr, difference))
      singles.push({ kind, detail, rows: [rows[place]!], effects: Float64Array.of(mrr), mrr });
  }
  return singles;
}

/** Two groups without a row in common that come to the very difference, counted otherwise both. */
function pairsOf(
  groups: readonly ExplainingGroup[],
  wholes: readonly Weighed[],
  recounting: Recounting,
  difference: number,
  firstRow: number,
): Weighed[] {
  const pairs: Weighed[] = [];
  for (let first = 0; first < groups.length; first++) {
    for (let second = first + 1; second < groups.length && pairs.length < maxPairs; second++) {
      const [one, other] = [groups[first]!, groups[second]!];
      const parts = [wholes[first]!, wholes[second]!];
      if (parts.some(({ mrr }) => isSameMoney(mrr, 0))) continue;
      if (!isSameMoney(exactSum(parts.map(({ mrr }) => mrr)), difference) || haveRowInCommon(one, other)) continue;
      const recounts = [...one.recounts, ...other.recounts];
      const both = weighed({ kind: "together", detail: "", recounts }, recounting, firstRow);
      // Of one customer the credits of one group may outweigh the other.
      if (isSameMoney(both.mrr, difference)) pairs.push({ ...both, parts: parts.map(partOf) });
    }
  }
  return pairs;
}

function partOf({ kind, detail, mrr }: Weighed): ExplanationPart {
  // Groups are of no other kinds.
  return { kind: kind as ExplanationPart["kind"], detail, mrr };
}

function haveRowInCommon(one: ExplainingGroup, other: ExplainingGroup): boolean {
  const rows = new Set(one.recounts.map(({ row }) => row));
  return other.recounts.some(({ row }) => rows.has(row));
}

/** In the order in which `Reconciliation` tells them; the order given decides among equals. */
function bestFirst(explanations: readonly Explanation[], difference: number): readonly Explanation[] {
  const rank = ({ explainsAll, leadsAway, mayBeChance }: Explanation): number =>
    mayBeChance ? 3 : explainsAll ? 0 : leadsAway ? 2 : 1;
  const distance = ({ mrr, explainsAll }: Explanation): number => (explainsAll ? 0 : Math.abs(mrr - difference));
  return [...explanations].sort((a, b) => rank(a) - rank(b) || distance(a) - distance(b));
}

/** The same rows with the same effect are told once, as the best of their kinds. */
function withoutRepeats(explanations: readonly Explanation[]): readonly Explanation[] {
  const seen = new Set<string>();
  return explanations.filter(({ rows, rowCount, mrr }) => {
    const key = [rowCount, mrr, ...rows.map(({ row }) => row).sort((a, b) => a - b)].join(" ");
    return !seen.has(key) && seen.add(key);
  });
}
