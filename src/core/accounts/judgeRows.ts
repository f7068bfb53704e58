import { foldText } from "../sheet/foldText";
import type { DateSerial } from "../sheet/serialDate";
import { healthWord, isRisk } from "../vocabulary/health";
import type { HealthWord } from "../vocabulary/languageWords";
import type { WordMeanings } from "../settings/table/columnSettings";
import { answerFor } from "../vocabulary/answerFor";
import { tierWord } from "../vocabulary/tier";
import type { NumberKey, Pin, Standing, Tier } from "./account";
import type { MatchedColumn, MatchedColumns } from "./matchColumns";
import type { AccountProblem } from "./problemCodes";
import type { DataRows } from "./readColumn";
import type { Money } from "./readMoney";
import { cellProblem, rowOf } from "./readNumberFields";
import { readPins } from "./readPins";
import type { Scale } from "../vocabulary/scale";
import { standingOf, type Said } from "./standing";

/** A sheet's rows and which of them become accounts. */
export interface SheetRows {
  readonly rows: DataRows;
  readonly matched: MatchedColumns;
  /** Positions, in the data rows, of the rows that become accounts. */
  readonly kept: readonly number[];
  readonly asOf: DateSerial;
}

/** One value per data row, `NaN` where unknown. */
export type NumberColumns = ReadonlyMap<NumberKey, Float64Array>;

/** What came of one look at the rows: one entry per data row, of which those kept count, and what is to be said. */
export interface Judged<Value> {
  readonly values: readonly Value[];
  readonly problems: readonly AccountProblem[];
}

/** Holds dates against each other. An end before its start and a login in the future are put right in `columns`. */
export function judgeDates({ rows, matched, kept, asOf }: SheetRows, columns: NumberColumns): AccountProblem[] {
  const problems: AccountProblem[] = [];
  const endColumn = matched.fields.get("end");
  const doneColumn = matched.fields.get("onboardingDone");
  const loginColumn = matched.fields.get("lastLogin");
  const ends = columns.get("end");
  const logins = columns.get("lastLogin");
  for (const position of kept) {
    const start = columns.get("start")?.[position] ?? NaN;
    const end = ends?.[position] ?? NaN;
    if (ends && endColumn && end < start) {
      ends[position] = NaN;
      problems.push({
        ...cellProblem(rows, endColumn, position, "endBeforeStart", "warning"),
        values: { start, end },
      });
    }
    const begun = columns.get("onboardingStart")?.[position] ?? NaN;
    const done = columns.get("onboardingDone")?.[position] ?? NaN;
    if (doneColumn && done < begun) {
      problems.push({
        ...cellProblem(rows, doneColumn, position, "onboardingDoneBeforeStart", "warning"),
        values: { start: begun, done },
      });
    }
    const login = logins?.[position] ?? NaN;
    if (logins && loginColumn && login > asOf) {
      logins[position] = asOf;
      problems.push({
        ...cellProblem(rows, loginColumn, position, "lastLoginAfterAsOf", "warning"),
        values: { login, asOf },
      });
    }
  }
  return problems;
}

/** Whether each account is a customer, by what was said of it and by its dates. */
export function judgeStandings(
  { rows, matched, kept, asOf }: SheetRows,
  statuses: readonly string[],
  said: readonly (Said | null)[],
  columns: NumberColumns,
): Judged<Standing> {
  const values = new Array<Standing>(rows.indices.length).fill("live");
  const problems: AccountProblem[] = [];
  const statusColumn = matched.fields.get("status");
  const endColumn = matched.fields.get("end");
  for (const position of kept) {
    const word = said[position] ?? null;
    const start = columns.get("start")?.[position] ?? NaN;
    const end = columns.get("end")?.[position] ?? NaN;
    values[position] = standingOf(word, start, end, asOf);
    const status = statuses[position] ?? "";
    if (word === "interrupted" && values[position] === "live" && statusColumn) {
      problems.push(cellProblem(rows, statusColumn, position, "accountInterrupted", "info"));
    }
    if (!statusColumn || !endColumn || status === "") continue;
    if ((word === "live" || word === "interrupted") && end <= asOf) {
      problems.push({ ...cellProblem(rows, endColumn, position, "endedThoughLive", "info"), values: { end, status } });
    } else if (word === "gone" && end > asOf) {
      problems.push({ ...cellProblem(rows, statusColumn, position, "goneBeforeEnd", "info"), values: { end, status } });
    }
  }
  return { values, problems };
}

/** The tier that each row states; for an unknown word it follows from size, which is said once per word. */
export function judgeTiers(
  { rows, matched, kept }: SheetRows,
  texts: readonly string[],
  answers: WordMeanings["tier"] = {},
): Judged<Tier | null> {
  const column = matched.fields.get("tier");
  const values = new Array<Tier | null>(rows.indices.length).fill(null);
  if (!column) return { values, problems: [] };
  const unknown = new WordTally();
  const known = new Map<string, Tier | null>();
  for (const position of kept) {
    const text = texts[position] ?? "";
    if (text === "") continue;
    let tier = known.get(text);
    if (tier === undefined) known.set(text, (tier = answerFor(text, answers) ?? tierOfText(text)));
    if (tier === null) unknown.add(text, position);
    values[position] = tier;
  }
  const problems = unknown
    .words()
    .map((positions) => wordProblem(rows, column, positions, "unknownTier", { accounts: positions.length }));
  return { values, problems };
}

/** The tier that a cell names; of a list (`Enterprise, EMEA`) the first part that names one. */
export function tierOfText(text: string): Tier | null {
  const whole = tierWord(text);
  if (whole !== null) return whole;
  for (const part of text.split(/[;,/|]/)) {
    const tier = tierWord(part);
    if (tier !== null) return tier;
  }
  return null;
}

/** The buckets that the words of the user's own health column stand for; unknown words are said once each. */
export function judgeHealthWords(
  { rows, matched, kept }: SheetRows,
  texts: readonly string[],
  answers: WordMeanings["healthLabel"] = {},
): Judged<HealthWord | null> | null {
  const column = matched.fields.get("healthLabel");
  if (!column) return null;
  const risk = isRisk(column.header);
  const values = new Array<HealthWord | null>(rows.indices.length).fill(null);
  const known = new Map<string, HealthWord | null>();
  const unknown = new WordTally();
  for (const position of kept) {
    const text = texts[position] ?? "";
    if (text === "") continue;
    let word = known.get(text);
    if (word === undefined) known.set(text, (word = answerFor(text, answers) ?? healthWord(text, risk) ?? null));
    if (word === null) unknown.add(text, position);
    values[position] = word;
  }
  const problems = unknown
    .words()
    .map((positions) => wordProblem(rows, column, positions, "unknownHealthWord", { accounts: positions.length }));
  return { values, problems };
}

/** The pins of each row. */
export function judgePins({ rows, matched, kept }: SheetRows, texts: readonly string[]): Judged<readonly Pin[]> {
  const column = matched.fields.get("pin");
  const values = new Array<readonly Pin[]>(rows.indices.length).fill([]);
  const problems: AccountProblem[] = [];
  if (!column) return { values, problems };
  for (const position of kept) {
    const { pins, unknown, conflict } = readPins(texts[position] ?? "");
    values[position] = pins;
    if (unknown !== null) {
      problems.push({
        ...cellProblem(rows, column, position, "unknownPin", "warning"),
        values: { word: unknown },
      });
    }
    if (conflict) problems.push(cellProblem(rows, column, position, "pinConflict", "warning"));
  }
  return { values, problems };
}

/** Holds figures of use against each other. What cannot be is blanked in `columns`. */
export function judgeUse(
  { rows, matched, kept }: SheetRows,
  columns: NumberColumns,
  featuresScale: Scale | undefined,
): AccountProblem[] {
  const problems: AccountProblem[] = [];
  const [dau, mau, dauColumn] = [columns.get("dau"), columns.get("mau"), matched.fields.get("dau")];
  if (dau && mau && dauColumn) {
    for (const position of kept) {
      const [daily, monthly] = [dau[position] ?? NaN, mau[position] ?? NaN];
      if (!(daily > monthly)) continue;
      dau[position] = NaN;
      problems.push({
        ...cellProblem(rows, dauColumn, position, "dauAboveMau", "warning"),
        values: { dau: daily, mau: monthly },
      });
    }
  }
  const [used, total] = [columns.get("coreFeaturesUsed"), columns.get("coreFeaturesTotal")];
  const usedColumn = matched.fields.get("coreFeaturesUsed");
  if (featuresScale === "count" && used && total && usedColumn) {
    for (const position of kept) {
      const [some, all] = [used[position] ?? NaN, total[position] ?? NaN];
      if (!(some > all)) continue;
      used[position] = NaN;
      problems.push({
        ...cellProblem(rows, usedColumn, position, "featuresAboveTotal", "warning"),
        values: { used: some, total: all },
      });
    }
  }
  return problems;
}

/** What is worth knowing of customers alone: a blank MRR, a renewal in the past. */
export function judgeCustomers(
  { rows, matched, kept, asOf }: SheetRows,
  standings: readonly Standing[],
  columns: NumberColumns,
  money: Money,
): AccountProblem[] {
  const problems: AccountProblem[] = [];
  const mrrColumn = money.from === null ? undefined : matched.fields.get(money.from);
  const renewalColumn = matched.fields.get("renewal");
  for (const position of kept) {
    if (standings[position] !== "live") continue;
    if (mrrColumn && Number.isNaN(money.mrr[position]) && !money.refused.has(position)) {
      problems.push(cellProblem(rows, mrrColumn, position, "mrrBlank", "info"));
    }
    const renewal = columns.get("renewal")?.[position] ?? NaN;
    if (renewalColumn && renewal < asOf) {
      problems.push({ ...cellProblem(rows, renewalColumn, position, "renewalInPast", "info"), values: { renewal } });
    }
  }
  return problems;
}

/** Says a word once that stands in all of these rows, and leads to the first of them. */
export function wordProblem(
  rows: DataRows,
  column: MatchedColumn,
  [first = 0, ...others]: readonly number[],
  code: AccountProblem["code"],
  values: NonNullable<AccountProblem["values"]>,
): AccountProblem {
  const otherRows = others.map((position) => rowOf(rows, position));
  return {
    ...cellProblem(rows, column, first, code, "warning"),
    ...(otherRows.length > 0 ? { otherRows } : {}),
    values,
  };
}

/** Gathers words that are compared folded, with where each stands. */
export class WordTally {
  private readonly tally = new Map<string, number[]>();

  add(word: string, position: number): void {
    const key = foldText(word);
    const positions = this.tally.get(key);
    if (positions) positions.push(position);
    else this.tally.set(key, [position]);
  }

  /** The positions of each word. */
  words(): readonly (readonly number[])[] {
    return [...this.tally.values()];
  }
}
