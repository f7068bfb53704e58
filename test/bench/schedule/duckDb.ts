import { isoDate } from "../../../src/core/sheet/serialDate";
import { installPeer } from "../installPeer";
import type { LedgerCells } from "../ledgerPayload";
import { emptyTally, kindOffset, movementKinds, scheduleOf, type Schedule } from "./scheduleFigures";
import { afterwards, scheduleFrom, scheduleTo } from "./scheduleSpan";

const duckDbPackage = { name: "@duckdb/node-api", version: "1.5.6-r.1" };

/** The part of the package that the bench uses. */
interface DuckDbPackage {
  readonly DuckDBInstance: {
    create(path: string, options: Readonly<Record<string, string>>): Promise<{ connect(): Promise<Connection> }>;
  };
}

interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRows(): readonly (readonly number[])[] }>;
  createAppender(table: string): Promise<Appender>;
}

interface Appender {
  appendVarchar(value: string): void;
  appendDouble(value: number): void;
  appendInteger(value: number): void;
  appendNull(): void;
  endRow(): void;
  closeSync(): void;
}

/** DuckDB, in memory, with a table for the ledger. */
export interface DuckDb {
  /** Puts rows into the table, in place of those that were there. */
  load(cells: LedgerCells): Promise<void>;
  schedule(): Promise<Schedule>;
}

/**
 * Installs DuckDB on first use and starts it with two threads.
 *
 * @returns the reason in words where it cannot be had.
 */
export async function startDuckDb(): Promise<DuckDb | string> {
  const installed = await installPeer(duckDbPackage);
  if (typeof installed === "string") return installed;
  const { DuckDBInstance } = installed.module as DuckDbPackage;
  const instance = await DuckDBInstance.create(":memory:", { threads: "2", preserve_insertion_order: "false" });
  const connection = await instance.connect();
  return {
    load: (cells) => load(connection, cells),
    schedule: () => schedule(connection),
  };
}

async function load(connection: Connection, cells: LedgerCells): Promise<void> {
  await connection.run(`CREATE OR REPLACE TABLE ledger
    (customer VARCHAR, amount DOUBLE, "interval" VARCHAR, start_day INTEGER, end_day INTEGER)`);
  // Cell by cell, which is faster than handing over columns of plain values.
  const appender = await connection.createAppender("ledger");
  for (let row = 1; row < cells.length; row++) {
    const rowCells = cells[row]!;
    appender.appendVarchar(rowCells[0] as string);
    appender.appendDouble(rowCells[1] as number);
    appender.appendVarchar(rowCells[2] as string);
    appender.appendInteger(rowCells[3] as number);
    const end = rowCells[4]!;
    if (typeof end === "number") appender.appendInteger(end);
    else appender.appendNull();
    appender.endRow();
  }
  appender.closeSync();
}

/** `slotOfDay` in SQL: days of the sheet count from 1899-12-30. */
function slotOf(day: string): string {
  const month = `datediff('month', DATE '${isoDate(scheduleFrom)}', DATE '1899-12-30' + (${day} - 1)) + 1`;
  return `least(${afterwards}, greatest(0, ${month}))::UTINYINT`;
}

const isNew = "opening = 0 AND closing > 0 AND is_first";
const isBack = "opening = 0 AND closing > 0 AND NOT is_first";
const isMore = "opening > 0 AND change > 0";
const isLess = "closing > 0 AND change < 0";
const isGone = "opening > 0 AND closing = 0";

/**
 * What changes at each boundary per customer, added up from boundary to boundary; of several ways to ask this was the
 * fastest that tells customers apart by their ids, as everything else here does. It counts cents a year, which are whole
 * numbers.
 */
const scheduleQuery = `
  WITH subscriptions AS (
    SELECT customer, ${slotOf("start_day")} AS starts,
      ${slotOf(`coalesce(end_day, ${scheduleTo + 1})`)} AS ends,
      round(amount * 100) * CASE "interval" WHEN 'month' THEN 12 WHEN 'quarter' THEN 4 WHEN 'year' THEN 1 ELSE 52 END
        AS units
    FROM ledger WHERE end_day IS NULL OR end_day > start_day
  ), changes AS (
    SELECT customer, slot, sum(change) AS change
    FROM (SELECT customer, unnest([starts, ends]) AS slot, unnest([units, -units]) AS change FROM subscriptions)
    WHERE slot < ${afterwards} GROUP BY ALL
  ), levels AS (
    SELECT slot, change, sum(change) OVER earlier AS closing, closing - change AS opening,
      lag(slot) OVER earlier IS NULL AS is_first
    FROM changes WINDOW earlier AS (PARTITION BY customer ORDER BY slot)
  )
  SELECT slot::INTEGER,
    ${figures("closing", isNew)}, ${figures("closing", isBack)}, ${figures("change", isMore)},
    ${figures("-change", isLess)}, ${figures("opening", isGone)}
  FROM levels GROUP BY slot ORDER BY slot`;

function figures(amount: string, condition: string): string {
  return `coalesce(sum(${amount}) FILTER (${condition}), 0), count(*) FILTER (${condition})::DOUBLE`;
}

const unitsPerMrr = 1200;

async function schedule(connection: Connection): Promise<Schedule> {
  const rows = (await connection.runAndReadAll(scheduleQuery)).getRows();
  const tally = emptyTally();
  for (const [slot = 0, ...found] of rows) {
    for (const [index, kind] of movementKinds.entries()) {
      const [mrr = 0, customers = 0] = found.slice(2 * index);
      // What is there at the first boundary has come before the schedule begins.
      if (slot === 0 && kind === "new") Object.assign(tally, { openingMrr: mrr, openingCustomers: customers });
      tally.mrr[kindOffset[kind] + slot] = mrr;
      tally.customers[kindOffset[kind] + slot] = customers;
    }
  }
  return scheduleOf(tally, unitsPerMrr);
}
