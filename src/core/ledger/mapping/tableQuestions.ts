import { readNumber, readText, type Cell } from "../../sheet/cell";
import type { DateOrder } from "../../sheet/dateOrder";
import type { DecimalMark } from "../../sheet/decimalText";
import { ExactSum } from "../../sheet/exactSum";
import { foldWord } from "../../vocabulary/foldWord";
import { saysNothing } from "../../vocabulary/missing";
import { statusWord } from "../../vocabulary/status";
import type { LedgerFaultCode } from "../reading/ledgerFault";
import { readLedger } from "../reading/readLedger";
import { dateColumns } from "../reading/subscriptionColumns";
import { dayIn, figureIn, mapCells, type SubscriptionWordField } from "./mapCells";
import type { TableToMap } from "./tableColumns";
import type { TableQuestion } from "./tableQuestion";
import { useQuestions } from "./useQuestions";

/** So many words of a column are asked about; of more of them hardly one is a word of its field. */
const maxWords = 12;

/** All that only a person can say about a table: words first, then ways of writing, then what columns are. */
export function tableQuestions(table: TableToMap): readonly TableQuestion[] {
  return [...wordQuestions(table), ...dateQuestions(table), ...figureQuestions(table), ...useQuestions(table)];
}

const statusFaults: readonly LedgerFaultCode[] = ["statusUnknown", "statusesUnknown"];
const intervalFaults: readonly LedgerFaultCode[] = ["intervalUnreadable", "intervalAmbiguous"];

function wordQuestions(table: TableToMap): readonly TableQuestion[] {
  const { faults, columns } = table;
  const columnsWith = (codes: readonly LedgerFaultCode[], ...known: readonly number[]): readonly number[] => {
    const found = faults.flatMap(({ code, column }) => (codes.includes(code) && column !== undefined ? [column] : []));
    return [...new Set([...known, ...found])].filter((column) => column !== -1);
  };
  const intervals = columns?.intervals.map(({ column }) => column) ?? [];
  return [
    ...columnsWith(statusFaults, columns?.status ?? -1).flatMap((column) => wordsQuestion(table, "status", column)),
    ...columnsWith(intervalFaults, ...intervals).flatMap((column) => wordsQuestion(table, "interval", column)),
  ];
}

function wordsQuestion(table: TableToMap, field: SubscriptionWordField, column: number): readonly TableQuestion[] {
  const { range, definition, faults } = table;
  const answers: Readonly<Record<string, string>> = definition.words?.[field] ?? {};
  const faulty = new Set(
    faults.flatMap(({ code, column: at, row }) => (intervalFaults.includes(code) && at === column ? row : [])),
  );
  const isUnknown = (cell: Cell, row: number): boolean =>
    field === "status" ? statusWord(readText(cell)) === undefined : faulty.has(row);
  const rowsOf = new Map<string, { readonly word: string; readonly rows: number[] }>();
  for (let row = 1; row < range.cells.length; row++) {
    const cell = range.cells[row]![column];
    if (cell === 0 || saysNothing(cell)) continue;
    const word = foldWord(readText(cell));
    if (!Object.hasOwn(answers, word) && !isUnknown(cell, row)) continue;
    const known = rowsOf.get(word);
    if (known) known.rows.push(row);
    else rowsOf.set(word, { word: readText(cell), rows: [row] });
  }
  if (rowsOf.size === 0) return [];
  const mrr = field === "status" ? mrrIfLive(table, [...rowsOf.keys()]) : null;
  const sorted = [...rowsOf].sort(([, a], [, b]) => b.rows.length - a.rows.length);
  const rest = sorted.slice(maxWords);
  return [
    {
      ask: "words",
      field,
      words: sorted.slice(0, maxWords).map(([folded, { word, rows }]) => ({
        word,
        rows: rows.length,
        mrr: mrr && sumOf(rows, mrr),
        answer: answers[folded] ?? null,
      })),
      further: { words: rest.length, rows: rest.reduce((sum, [, { rows }]) => sum + rows.length, 0) },
      ...placeOf(table, column),
    },
  ];
}

/** What each row would be a month if some words of its status meant that it is live; `null` where it still cannot be read. */
function mrrIfLive(
  { range, cells, definition, profile }: TableToMap,
  words: readonly string[],
): ReadonlyMap<number, number> | null {
  const live = Object.fromEntries(words.map((word) => [word, "live" as const]));
  const supposed = { ...definition, words: { ...definition.words, status: { ...definition.words?.status, ...live } } };
  const { ledger } = readLedger(mapCells(range.cells, cells[0] ?? [], supposed), {
    definition,
    profile: profile ?? null,
  });
  return ledger && new Map(Array.from(ledger.row, (row, entry) => [row, ledger.mrr[entry]!]));
}

function sumOf(rows: readonly number[], mrr: ReadonlyMap<number, number>): number {
  const sum = new ExactSum();
  for (const row of rows) sum.add(mrr.get(row) ?? 0);
  return sum.value();
}

const dateFaults: readonly LedgerFaultCode[] = ["startUnreadable", "endUnreadable", "trialEndUnreadable"];
const figureFaults: readonly LedgerFaultCode[] = ["amountUnreadable", "quantityUnreadable"];

function dateQuestions(table: TableToMap): readonly TableQuestion[] {
  const { columns, definition } = table;
  if (columns === null) return [];
  // Of a row only its first fault is known: where one column has such dates the others are looked through as well.
  return waitingColumns(table, dateFaults, dateColumns(columns), "dateOrder").flatMap((column) => {
    const written = writtenCells(
      table,
      column,
      (cell) =>
        ({
          dayFirst: dayIn(cell, "dayFirst") ?? null,
          monthFirst: dayIn(cell, "monthFirst") ?? null,
        }) satisfies Record<DateOrder, number | null>,
    );
    if (written === null) return [];
    const { sample, cells, ways } = written;
    const place = placeOf(table, column);
    const answer = definition.writing?.[place.header]?.dateOrder ?? null;
    return [{ ask: "dateOrder", sample, cells, days: ways, answer, ...place }];
  });
}

function figureQuestions(table: TableToMap): readonly TableQuestion[] {
  const { columns, definition } = table;
  if (columns === null) return [];
  const figures = [columns.amount, columns.price, columns.quantity];
  return waitingColumns(table, figureFaults, figures, "decimalMark").flatMap((column) => {
    const written = writtenCells(
      table,
      column,
      (cell) =>
        ({
          point: Number.isNaN(readNumber(cell)) ? (figureIn(cell, "point") ?? null) : null,
          comma: Number.isNaN(readNumber(cell)) ? (figureIn(cell, "comma") ?? null) : null,
        }) satisfies Record<DecimalMark, number | null>,
    );
    if (written === null) return [];
    const { sample, cells, ways } = written;
    const place = placeOf(table, column);
    const answer = definition.writing?.[place.header]?.decimalMark ?? null;
    return [{ ask: "decimalMark", sample, cells, figures: ways, answer, ...place }];
  });
}

/** The columns among some that are worth a look: all where one has such a fault, else those with an answer. */
function waitingColumns(
  table: TableToMap,
  codes: readonly LedgerFaultCode[],
  among: readonly number[],
  way: "dateOrder" | "decimalMark",
): readonly number[] {
  const there = [...new Set(among)].filter((column) => column !== -1);
  if (table.faults.some(({ code }) => codes.includes(code))) return there;
  const { writing = {} } = table.definition;
  return there.filter((column) => writing[placeOf(table, column).header]?.[way] !== undefined);
}

/**
 * The cells of a column that can be read in one way or another, as they stand in the sheet: how many there are, and one to
 * show, if possible one that reads both ways.
 */
function writtenCells<Way extends string>(
  { range }: TableToMap,
  column: number,
  waysOf: (cell: Cell) => Readonly<Record<Way, number | null>>,
): { readonly sample: string; readonly cells: number; readonly ways: Readonly<Record<Way, number | null>> } | null {
  let found: { readonly sample: string; readonly ways: Readonly<Record<Way, number | null>> } | null = null;
  let [cells, best] = [0, 0];
  for (let row = 1; row < range.cells.length; row++) {
    const cell = range.cells[row]![column];
    if (typeof cell !== "string") continue;
    const ways = waysOf(cell);
    const readings = new Set(Object.values(ways).filter((way) => way !== null));
    if (readings.size === 0) continue;
    cells++;
    if (readings.size > best) [found, best] = [{ sample: readText(cell), ways }, readings.size];
  }
  return found && { ...found, cells };
}

/** Where a question stands. */
export function placeOf({ range }: TableToMap, column: number): { readonly column: number; readonly header: string } {
  return { column: range.firstColumn + column, header: readText(range.cells[0]?.[column]) };
}
