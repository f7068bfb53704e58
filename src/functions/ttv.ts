import { daysToReach, meanDaysOfReached, reachedShare, type FollowedAccount } from "../core/plans/timeToValue";
import { readNumber } from "../core/sheet/cell";
import { isoDate, lastSerial, readDate, type DateSerial } from "../core/sheet/serialDate";
import { answer } from "./answer";
import {
  checkLength,
  declareArguments,
  listArgument,
  optionalDateArgument,
  optionalListArgument,
  singleCell,
  wordArgument,
} from "./argumentReaders";
import { neededValue, optionalValue } from "./cellValue";
import { needs, unanswerable } from "./failure";

/**
 * What TTV answers; a share such as 0.8 can be asked for as well.
 * @customenum {string}
 */
export declare enum TimeToValueStatistic {
  /** Days by which half of the accounts have reached value (default) */
  Median = "median",
  /** Mean of those that have reached value, biased while others wait */
  Mean = "mean",
  /** Estimated share that reaches value within the longest time seen */
  Reached = "reached",
  /** Number of accounts still waiting */
  Waiting = "waiting",
}

/** A word, or the share itself. */
type Statistic = `${TimeToValueStatistic}` | number;

const readWord = wordArgument<`${TimeToValueStatistic}`>(
  ["median", "mean", "reached", "waiting"],
  " or a share between 0 and 1",
);

const read = declareArguments({
  starts: listArgument,
  values: listArgument,
  as_of: optionalDateArgument,
  statistic: statisticArgument,
  ends: optionalListArgument,
});

/**
 * Time to value: days from start to first value, of one account or of many, some of which are still waiting.
 *
 * @remarks
 * Accounts that wait are not left out, which would flatter the figure: they count as waiting up to `as_of` or their end
 * (Kaplan–Meier estimate). Values after `as_of` have not been reached yet; starts after `as_of` are left out. "mean"
 * knows the fast accounts only and is biased while others wait.
 *
 * @example =CS.TTV("2026-01-01", "2026-01-13") → 12
 * @example =CS.TTV({"2026-01-01";"2026-01-01";"2026-01-01"}, {"2026-01-31";"2026-02-15";""}, "2026-06-30") → 45
 *
 * @customfunction TTV
 * @param starts The day each account started, one or a list.
 * @param values The day each account first reached value; blank while it waits.
 * @param [as_of] The day up to which is known who has reached value; needed when any value is blank.
 * @param [statistic] "median", a share such as 0.8, "mean" (biased while accounts wait), "reached" or "waiting"; "median" if omitted.
 * @param [ends] The day each account left, blank while it stays; nobody has left if omitted.
 * @returns Days; a share (0–1) for "reached", a number of accounts for "waiting".
 */
export function ttv(
  starts: unknown[][],
  values: unknown[][],
  as_of?: unknown,
  statistic?: TimeToValueStatistic,
  ends?: unknown[][],
): unknown {
  return answer("TTV", () => {
    const given = read({ starts, values, as_of, statistic, ends });
    checkLength(given.values, "values", given.starts.length, "in starts");
    if (given.ends) checkLength(given.ends, "ends", given.starts.length, "in starts");
    const { followed, waiting } = follow(given);
    return given.statistic === "waiting" ? waiting : figure(followed, given.statistic, given.as_of);
  });
}

function figure(followed: readonly FollowedAccount[], statistic: Exclude<Statistic, "waiting">, asOf?: DateSerial) {
  const byDate = asOf === undefined ? "" : ` by ${isoDate(asOf)}`;
  if (followed.length === 0) throw unanswerable(`No account has started${byDate}`);
  if (statistic === "reached") return reachedShare(followed) ?? 0;
  if (statistic === "mean") {
    const mean = meanDaysOfReached(followed);
    if (mean === null) throw unanswerable(`No account has reached value${byDate}`);
    return mean;
  }
  const share = statistic === "median" ? 0.5 : statistic;
  const days = daysToReach(followed, share);
  if (days === null) {
    const part = share === 0.5 ? "half" : `${Number((100 * share).toPrecision(6))} %`;
    throw unanswerable(`Fewer than ${part} of the accounts have reached value${byDate}`);
  }
  return days;
}

/** How long each account was followed, and how many still wait: they have neither reached value nor left. */
function follow({ starts, values, ends, as_of }: ReturnType<typeof read>) {
  const followed: FollowedAccount[] = [];
  let waiting = 0;
  const until = as_of ?? lastSerial;
  for (const [index, startCell] of starts.entries()) {
    const inRow = `in row ${index + 1}`;
    const value = optionalValue(values[index], readDate, `a value date or a blank ${inRow}`) ?? Infinity;
    const end = optionalValue(ends?.[index], readDate, `an end date or a blank ${inRow}`) ?? Infinity;
    const first = Math.min(value, end);
    if (first === Infinity && readDate(startCell) === undefined) continue;
    const start = neededValue(startCell, readDate, `a start date ${inRow}`);
    if (first < start) {
      throw needs(`dates that are not before the start ${inRow}`, `${isoDate(first)} before ${isoDate(start)}`);
    }
    const reached = value <= until;
    if (!reached && as_of === undefined) {
      throw needs("as_of, the day up to which is known who has reached value: a value is blank");
    }
    if (start > until) continue;
    followed.push({ days: (reached ? value : Math.min(end, until)) - start, reached });
    if (!reached && end > until) waiting++;
  }
  return { followed, waiting };
}

function statisticArgument(argument: unknown, name: string): Statistic {
  const cell = singleCell(argument, name);
  // Excel makes a text of a number where it offers a list, and writes it with a comma in half of the world.
  const share = readNumber(typeof cell === "string" ? cell.replace(",", ".") : cell) ?? NaN;
  return share > 0 && share < 1 ? share : readWord(argument, name);
}
