import { isBlank, readText, type Cell, type Cells } from "../../sheet/cell";
import type { DateOrder } from "../../sheet/dateOrder";
import { decimalText } from "../../sheet/decimalText";
import { readDate, serialOf } from "../../sheet/serialDate";
import type { IntervalMeaning, SubscriptionWords } from "../../settings/table/mrrSettings";
import { foldWord } from "../../vocabulary/foldWord";
import { readHeader } from "../../vocabulary/header";
import { mainCurrency } from "../../vocabulary/mainCurrency";
import { matchField, type FieldToMatch } from "../../vocabulary/matchFields";
import type { CustomerMeaning } from "../../vocabulary/status";
import { writtenDate } from "../../vocabulary/writtenDate";
import { writtenNumber } from "../../vocabulary/writtenNumber";
import type { MrrDefinition } from "../mrrDefinition";
import {
  amountField,
  dealStageField,
  everyField,
  intervalByWordsField,
  intervalField,
  statusField,
} from "../reading/subscriptionFields";
import { unreadColumns } from "./mapHeaders";

/** The kinds of columns in which words stand that a person may give a meaning. */
export type SubscriptionWordField = keyof SubscriptionWords;

export const wordFields: Readonly<Record<SubscriptionWordField, readonly FieldToMatch[]>> = {
  status: [statusField, dealStageField],
  interval: [intervalField, intervalByWordsField, everyField],
};

/** A word that has the meaning for the reader. */
const statusWords: Readonly<Record<CustomerMeaning, string>> = {
  live: "active",
  gone: "cancelled",
  notYet: "trial",
  interrupted: "paused",
  noCustomer: "test",
};
const intervalWords: Readonly<Record<IntervalMeaning, string>> = {
  week: "weekly",
  month: "monthly",
  quarter: "quarterly",
  halfYear: "half-yearly",
  year: "yearly",
  once: "one-time",
};

type Change = (cell: Cell) => Cell;

/**
 * The rows of a table as they are read once a person said what its words mean and how its figures and dates are written,
 * below the header row as it is read. What nothing was said of stays the same cell, and the same row.
 *
 * @param written the table as it stands, its header row first.
 * @param headers its header row as `mapHeaders` answers it.
 */
export function mapCells(written: Cells, headers: readonly Cell[], definition: MrrDefinition): Cells {
  const [headerRow = [], ...rows] = written;
  const signs = signsByColumn(written, headers, definition);
  const changes = changesByColumn(headerRow, headers, definition, signs);
  const isSame = headers === headerRow;
  if (changes.size === 0) return isSame ? written : [headers, ...rows];
  return [
    signs.size === 0 ? headers : headers.map((header, column) => withSign(header, signs.get(column))),
    ...rows.map((row) => {
      let mapped: Cell[] | undefined;
      for (const [column, change] of changes) {
        const cell = row[column];
        const meant = isBlank(cell) ? cell : change(cell);
        if (meant !== cell) (mapped ??= [...row])[column] = meant;
      }
      return mapped ?? row;
    }),
  ];
}

function changesByColumn(
  headerRow: readonly Cell[],
  headers: readonly Cell[],
  definition: MrrDefinition,
  signs: ReadonlyMap<number, string>,
): ReadonlyMap<number, Change> {
  const { words = {}, writing = {} } = definition;
  const changes = new Map<number, Change>();
  const read = headers.map(readHeader);
  const addWords = (field: SubscriptionWordField, meanings: ReadonlyMap<string, string>): void => {
    if (meanings.size === 0) return;
    for (const { column } of wordFields[field].flatMap((one) => matchField(read, one))) {
      changes.set(column, (cell) => meanings.get(foldWord(readText(cell))) ?? cell);
    }
  };
  addWords("status", wordsOf(words.status, statusWords));
  addWords("interval", wordsOf(words.interval, intervalWords));
  for (const [column, cell] of headerRow.entries()) {
    const { dateOrder, decimalMark } = writing[readText(cell)] ?? {};
    if (dateOrder !== undefined) changes.set(column, (text) => dayIn(text, dateOrder) ?? text);
    if (decimalMark !== undefined) {
      const sign = signs.get(column) ?? null;
      changes.set(column, (text) => (hasOtherSign(text, sign) ? text : (figureIn(text, decimalMark) ?? text)));
    }
  }
  for (const column of unreadColumns(headerRow, definition)) changes.set(column, () => null);
  return changes;
}

/** The currency that most signs in a column of amounts say whose way of writing was said: those of another are left as they are. */
function signsByColumn(
  [headerRow = [], ...rows]: Cells,
  headers: readonly Cell[],
  { writing = {} }: MrrDefinition,
): ReadonlyMap<number, string> {
  const signs = new Map<number, string>();
  for (const { column } of matchField(headers.map(readHeader), amountField)) {
    if (writing[readText(headerRow[column])]?.decimalMark === undefined) continue;
    const sign = mainCurrency(rows.map((row) => signIn(row[column]) ?? ""));
    if (sign !== null) signs.set(column, sign);
  }
  return signs;
}

function signIn(cell: Cell): string | null {
  return typeof cell === "string" ? (writtenNumber(cell)?.currency ?? null) : null;
}

/** Money is never added up across currencies. */
function hasOtherSign(cell: Cell, sign: string | null): boolean {
  const own = signIn(cell);
  return sign !== null && own !== null && own !== sign;
}

/** A header that says the currency of the signs below it, so that it is held against what else says one. */
function withSign(header: Cell, sign: string | undefined): Cell {
  return sign === undefined ? header : `${readText(header)} (${sign})`;
}

function wordsOf<Meaning extends string>(
  said: Readonly<Record<string, Meaning>> | undefined,
  words: Readonly<Record<Meaning, string>>,
): ReadonlyMap<string, string> {
  return new Map(Object.entries<Meaning>(said ?? {}).map(([word, meaning]) => [word, words[meaning]]));
}

/** The day in a text that is no date for functions; `undefined` where it is one, or none in this order. */
export function dayIn(cell: Cell, order: DateOrder): number | undefined {
  if (typeof cell !== "string" || Number.isFinite(readDate(cell))) return undefined;
  const written = writtenDate(cell);
  if (written === null) return undefined;
  const day = "serial" in written ? written.serial : dayOf(written, order);
  return Number.isNaN(day) ? undefined : day;
}

function dayOf(
  { first, second, year }: { readonly first: number; readonly second: number; readonly year: number },
  order: DateOrder,
): number {
  return order === "dayFirst" ? serialOf(year, second, first) : serialOf(year, first, second);
}

/** The figure in a text, with one of the marks before its decimals. */
export function figureIn(cell: Cell, mark: "point" | "comma"): number | undefined {
  const written = typeof cell === "string" ? writtenNumber(cell) : null;
  if (written === null || written.isPercent) return undefined;
  const figure = decimalText(written.digits, mark);
  return Number.isNaN(figure) ? undefined : figure;
}
