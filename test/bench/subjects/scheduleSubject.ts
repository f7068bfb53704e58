import type { BenchOptions } from "../benchOptions";
import { asRatio, atLeast, atMost, ratioRow, timeRow, type BenchRow, type BenchSection } from "../benchTable";
import { builtFunction } from "../builtFunction";
import { inTurn, type Contender } from "../inTurn";
import type { LedgerCells } from "../ledgerPayload";
import { startDuckDb } from "../schedule/duckDb";
import { mapOfMonths } from "../schedule/mapOfMonths";
import { monthByMonth } from "../schedule/monthByMonth";
import { nearLimit } from "../schedule/nearLimit";
import { scheduleDifference } from "../schedule/scheduleDifference";
import { scheduleHeaders, type Schedule } from "../schedule/scheduleFigures";
import { scheduleFrom, scheduleMonths, scheduleTo } from "../schedule/scheduleSpan";
import { touchCells } from "../schedule/touchCells";
import type { Times } from "../times";
import { ledgerInput, ledgerWords } from "./ledgerInput";
import type { Subject } from "./subject";

const names = {
  touch: "touching every cell once",
  limit: "near-limit loop",
  months: "one Map of months per customer",
  filter: "month by month, filter and Map",
  loaded: "DuckDB, its table already loaded",
  fed: "DuckDB, fed the same rows",
  ours: "CS.MRRSCHEDULE",
} as const;

/** How many times faster than these MRRSCHEDULE is to be. */
const fasterThan = [
  [names.fed, 3],
  [names.loaded, 1.5],
] as const;

/** MRRSCHEDULE against all that could do its work. */
export const scheduleSubject: Subject = { name: "schedule", measure };

async function measure(options: BenchOptions): Promise<BenchSection> {
  const duckDb = await startDuckDb();
  const ours = builtFunction("MRRSCHEDULE");
  const contenders: Contender<LedgerCells, Schedule | number>[] = [
    { name: names.touch, run: touchCells },
    { name: names.limit, run: nearLimit },
    { name: names.months, run: mapOfMonths },
  ];
  if (!options.skipSlow) contenders.push({ name: names.filter, run: monthByMonth, onlyOnce: true });
  if (typeof duckDb !== "string") {
    contenders.push(
      { name: names.loaded, prepare: (cells) => duckDb.load(cells), run: () => duckDb.schedule() },
      { name: names.fed, run: (cells) => duckDb.load(cells).then(() => duckDb.schedule()) },
    );
  }
  if (ours) {
    contenders.push({ name: names.ours, run: (cells) => spilledSchedule(ours(cells, scheduleFrom, scheduleTo)) });
  }

  const input = ledgerInput(options);
  const reference = nearLimit(input());
  const times = await inTurn(contenders, {
    runs: options.runs,
    input,
    check: (name, answer) => {
      if (typeof answer === "number") return;
      const difference = scheduleDifference(names.limit, reference, name, answer);
      if (difference !== undefined) throw new Error(`The schedules differ. ${difference}`);
    },
  });

  const notes = [
    ...(typeof duckDb === "string" ? [`Without DuckDB: ${duckDb}.`] : []),
    ...(ours ? [] : ["Without CS.MRRSCHEDULE: dist/functions.js has no such function."]),
  ];
  return {
    title: `Schedule of ${scheduleMonths} months, ${ledgerWords(options)}`,
    rows: scheduleRows(times),
    notes,
  };
}

/** All times beside the near-limit loop's, then how much faster CS.MRRSCHEDULE is than those that ran. */
function scheduleRows(times: Times): BenchRow[] {
  const rows = times.names.map((name) => {
    const row = timeRow(times, name, names.limit);
    return name === names.ours ? atMost(row, times.ratio(name, names.limit), 1.2, asRatio) : row;
  });
  if (!times.has(names.ours)) return rows;
  for (const [name, least] of fasterThan) {
    if (!times.has(name)) continue;
    const faster = times.ratio(name, names.ours);
    rows.push(atLeast(ratioRow(`${name} ÷ ${names.ours}`, faster), faster, least, asRatio));
  }
  return rows;
}

/** The rows that MRRSCHEDULE spilled, after a look at their headers. */
function spilledSchedule(answer: unknown): Schedule {
  const [headers, ...rows] = answer as readonly (readonly (number | string)[])[];
  const wrong = scheduleHeaders.findIndex((header, column) => headers?.[column] !== header);
  if (wrong >= 0) {
    throw new Error(`Column ${wrong + 1} of ${names.ours} is ${headers?.[wrong]}, not ${scheduleHeaders[wrong]}`);
  }
  return rows as Schedule;
}
