import type { Account } from "../accounts/account";
import type { AccountsReading } from "../accounts/accountsReading";
import { guessIn, type Guess } from "../accounts/guess";
import { hasMrr } from "../accounts/hasMrr";
import type { AccountHealth, ScoredAccounts } from "../health/accountHealth";
import { countsInFigures, healthBasis } from "../health/healthBasis";
import type { RankBy } from "../settings/rankBy";
import type { SegmentationSettings } from "../settings/settings";
import { ExactSum } from "../sheet/exactSum";
import { mrrStandIns, standInFor, type MrrStandIns } from "./assumeMrr";
import { concentrationCurve } from "./concentration";
import { handHeldCount } from "./handHeldShare";
import { assumedHealthScore, mrrAtRisk } from "./mrrAtRisk";
import type { SegmentationProblem } from "./problemCodes";
import { rankAccounts, rankByMrr, type RankColumns } from "./rankAccounts";
import type { AccountSegment, Carried, RankedBy, Segment, Segmentation } from "./segmentedAccount";
import { tierOf } from "./tier";
import { touchOf } from "./touch";

/**
 * The 80/20: which of the live accounts are looked after by hand, and what they carry.
 * Ranks by the value of the settings, or by what the sheet allows; the first n are hand-held, n = share × live accounts rounded
 * half up, at least 1. Pinned hand-held accounts come first and use up places, pinned scaled ones never take one.
 * The same answer in any row order.
 *
 * @example segmentAccounts(reading, scoreAccounts(reading, settings), settings).handHeld.mrrShare // 0.45
 */
export function segmentAccounts(
  reading: AccountsReading,
  scored: ScoredAccounts,
  settings: SegmentationSettings,
): Segmentation {
  const scoresHealth = countsInFigures(healthBasis(scored.model, scored.own));
  const live = liveAccounts(reading, scored, settings);
  const standIns = mrrStandIns(hasMrr(reading) ? live : []);
  const rankedBy = valueInUse(reading, settings.segment.rankBy, standIns.overall !== null, scoresHealth);

  const columns = rankColumns(live, rankedBy, standIns);
  const order = rankAccounts(columns);
  const places = handHeldCount(live.length, settings.segment.share);
  const tie = tieAtShare(columns, order, live, places);
  const isTied = (index: number): boolean =>
    rankedBy === "nothing" || (tie !== null && columns.values[index] === tie.value);
  const handHeld = chooseHandHeld(order, live, places, isTied);
  const hasHandHeldShare =
    rankedBy !== "nothing" && (tie === null || handHeld.some((chosen) => live[chosen]?.pin !== "handHeld"));
  const isHandHeld = new Uint8Array(live.length);
  for (const chosen of handHeld) isHandHeld[chosen] = 1;

  const segments = new Array<AccountSegment | null>(reading.accounts.length).fill(null);
  for (let position = 0; position < order.length; position++) {
    const chosen = order[position]!;
    const member = live[chosen];
    if (!member) continue;
    const segment: Segment = isHandHeld[chosen] === 1 ? "handHeld" : "scaled";
    segments[member.index] = {
      tier: member.tier,
      tierFrom: member.tierFrom,
      mrrAtRisk: scoresHealth ? member.atRisk : null,
      assumedMrr: member.mrr === null && standIns.overall !== null,
      assumedHealth: scoresHealth && member.health.score === null,
      rank: position + 1,
      segment,
      pinned: member.pin !== null,
      touch: touchOf(member.tier, segment),
    };
  }

  const byMrr = rankByMrr(columns);
  const chosenByMrr = byMrr.subarray(0, handHeld.length);
  const sums = sumsOf(live, order);
  return {
    segments,
    ranking: readingIndices(live, order),
    rankedBy,
    standIns,
    hasHandHeldShare,
    handHeld: carried(live, handHeld, sums, scoresHealth),
    handHeldByMrr: carried(live, chosenByMrr, sums, scoresHealth),
    guessed: { handHeld: guessedOf(live, handHeld), handHeldByMrr: guessedOf(live, chosenByMrr) },
    concentration: concentrationCurve(mrrsInOrder(live, order)),
    concentrationByMrr: concentrationCurve(mrrsInOrder(live, byMrr)),
    problems: problemsOf(reading, settings.segment.rankBy, rankedBy, live, places, tie),
  };
}

interface LiveAccount {
  /** In the reading. */
  readonly index: number;
  readonly account: Account;
  readonly health: AccountHealth;
  readonly tier: AccountSegment["tier"];
  readonly tierFrom: AccountSegment["tierFrom"];
  readonly mrr: number | null;
  readonly atRisk: number | null;
  readonly pin: Segment | null;
}

function liveAccounts(
  reading: AccountsReading,
  scored: ScoredAccounts,
  settings: SegmentationSettings,
): readonly LiveAccount[] {
  const live: LiveAccount[] = [];
  for (let index = 0; index < reading.accounts.length; index++) {
    const account = reading.accounts[index]!;
    const health = scored.health[index];
    if (account.standing !== "live" || !health) continue;
    const { mrr, pins } = account;
    const { tier, tierFrom } = tierOf(account, settings.tiers);
    const pin = pins.includes("handHeld") ? "handHeld" : pins.includes("scaled") ? "scaled" : null;
    const atRisk = mrr === null ? null : mrrAtRisk(mrr, health.score);
    live.push({ index, account, health, tier, tierFrom, mrr, atRisk, pin });
  }
  return live;
}

/** What accounts are ranked by in fact. */
export function valueInUse(
  reading: AccountsReading,
  rankBy: RankBy,
  knowsMrr: boolean,
  scoresHealth: boolean,
): RankedBy {
  if (typeof rankBy === "object" && reading.numbers.has(`column:${rankBy.column}`)) return "column";
  if (knowsMrr) return rankBy === "mrr" || !scoresHealth ? "mrr" : "mrrAtRisk";
  return scoresHealth ? "health" : "nothing";
}

function rankColumns(live: readonly LiveAccount[], rankedBy: RankedBy, standIns: MrrStandIns): RankColumns {
  const first = new Uint8Array(live.length);
  const values = new Float64Array(live.length);
  const mrrs = new Float64Array(live.length);
  const scores = new Float64Array(live.length);
  for (let index = 0; index < live.length; index++) {
    const { account, health, tier, pin } = live[index]!;
    const mrr = account.mrr ?? standInFor(tier, standIns)?.mrr ?? 0;
    first[index] = pin === "handHeld" ? 1 : 0;
    values[index] = rankValue(rankedBy, account, mrr, health.score);
    mrrs[index] = mrr;
    scores[index] = health.score ?? assumedHealthScore;
  }
  return { first, values, mrrs, scores, accounts: live.map(({ account }) => account) };
}

/** What an account is ranked by; `mrr` is its own or what stands in for it. */
export function rankValue(rankedBy: RankedBy, account: Account, mrr: number, score: number | null): number {
  switch (rankedBy) {
    case "mrrAtRisk":
      return mrrAtRisk(mrr, score);
    case "mrr":
      return mrr;
    case "column":
      return account.rankValue ?? -Infinity;
    case "health":
      return 100 - (score ?? assumedHealthScore);
    case "nothing":
      return 0;
  }
}

// Loops, because `Array.from` over a typed array takes several times as long.

function readingIndices(live: readonly LiveAccount[], order: Uint32Array): readonly number[] {
  const indices: number[] = [];
  for (const chosen of order) indices.push(live[chosen]?.index ?? -1);
  return indices;
}

function mrrsInOrder(live: readonly LiveAccount[], order: Uint32Array): readonly (number | null)[] {
  const mrrs: (number | null)[] = [];
  for (const chosen of order) mrrs.push(live[chosen]?.mrr ?? null);
  return mrrs;
}

/** Accounts that rank alike at the place where the share ends. */
interface Tie {
  readonly value: number;
  readonly accounts: number;
}

/**
 * More than half of the live accounts with one and the same value, some of them inside the share and some outside: to part
 * them by their ids would be chance.
 */
function tieAtShare(
  { values }: RankColumns,
  order: Uint32Array,
  live: readonly LiveAccount[],
  places: number,
): Tie | null {
  const free = order.filter((index) => live[index]?.pin === null);
  const freePlaces = places - live.filter(({ pin }) => pin === "handHeld").length;
  const [last, next] = [free[freePlaces - 1], free[freePlaces]];
  if (last === undefined || next === undefined) return null;
  const value = values[last] ?? NaN;
  if (values[next] !== value) return null;
  let accounts = 0;
  for (const other of values) if (other === value) accounts++;
  return accounts * 2 > live.length ? { value, accounts } : null;
}

/** Indices of the hand-held accounts, by rank. */
function chooseHandHeld(
  order: Uint32Array,
  live: readonly LiveAccount[],
  places: number,
  isTied: (index: number) => boolean,
): readonly number[] {
  const chosen: number[] = [];
  for (const index of order) {
    const pin = live[index]?.pin;
    if (pin === "handHeld" || (pin !== "scaled" && chosen.length < places && !isTied(index))) chosen.push(index);
  }
  return chosen;
}

/** Exact sums over accounts; what is unknown adds nothing. */
interface Sums {
  readonly mrr: number;
  readonly atRisk: number;
}

/** @param chosen indices of those that are added up */
function sumsOf(live: readonly LiveAccount[], chosen: Iterable<number>): Sums {
  const mrr = new ExactSum();
  const atRisk = new ExactSum();
  for (const index of chosen) {
    const member = live[index];
    if (typeof member?.mrr === "number") mrr.add(member.mrr);
    if (typeof member?.atRisk === "number") atRisk.add(member.atRisk);
  }
  return { mrr: mrr.value(), atRisk: atRisk.value() };
}

function carried(
  live: readonly LiveAccount[],
  chosen: readonly number[] | Uint32Array,
  all: Sums,
  scoresHealth: boolean,
): Carried {
  const part = sumsOf(live, chosen);
  return {
    accounts: chosen.length,
    mrrShare: all.mrr > 0 ? part.mrr / all.mrr : null,
    mrrAtRiskShare: scoresHealth && all.atRisk > 0 ? part.atRisk / all.atRisk : null,
  };
}

function guessedOf(live: readonly LiveAccount[], chosen: readonly number[] | Uint32Array): Guess {
  return guessIn(Array.from(chosen, (place) => live[place]!.account));
}

function problemsOf(
  reading: AccountsReading,
  rankBy: RankBy,
  rankedBy: RankedBy,
  live: readonly LiveAccount[],
  places: number,
  tie: Tie | null,
): readonly SegmentationProblem[] {
  const { sheet } = reading;
  const problems: SegmentationProblem[] = [];
  if (typeof rankBy === "object" && rankedBy !== "column") {
    problems.push({ code: "rankColumnNotUsed", severity: "warning", sheet, header: rankBy.column });
  }
  if (rankedBy === "health") problems.push({ code: "rankedByHealth", severity: "info", sheet });
  if (rankedBy === "nothing") problems.push({ code: "nothingToRankBy", severity: "warning", sheet });
  else if (tie) problems.push({ code: "tiedAtShare", severity: "warning", sheet, values: { accounts: tie.accounts } });
  if (rankedBy === "column" && typeof rankBy === "object") {
    const blank = live.filter(({ account }) => account.rankValue === null).length;
    const values = { accounts: blank };
    if (blank > 0) problems.push({ code: "rankValueBlank", severity: "warning", sheet, header: rankBy.column, values });
  }
  const pinned = live.filter(({ pin }) => pin === "handHeld").length;
  if (pinned > places) {
    problems.push({ code: "pinsAboveShare", severity: "info", sheet, values: { pinned, places } });
  }
  return problems;
}
