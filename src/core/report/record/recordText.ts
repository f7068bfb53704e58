import { recordedColumns, type PlacementRecord, type RecordColumn, type RecordedColumn } from "./placementRecord";

/** A record that would be longer is kept without its accounts: some 200,000 accounts, which take up to 75 characters each. */
export const maxRecordLength = 16_000_000;

/**
 * A column as it is kept: figures and texts as they are, and what repeats itself once, as a list of words with a code of
 * fixed length for each row.
 */
interface KeptColumn {
  readonly cells?: readonly (string | number | null)[];
  readonly words?: readonly (string | number | null)[];
  readonly codes?: string;
  readonly meanings?: Readonly<Record<string, string>>;
  readonly isFormula?: true;
}

interface KeptRecord extends Omit<PlacementRecord, "columns"> {
  readonly version: 1;
  readonly columns: Readonly<Record<string, KeptColumn>> | null;
}

/**
 * A record as text, column by column: after each the caller may let others have their turn.
 *
 * @param maxLength beyond it the accounts are left out
 */
export function* recordText(
  { columns, ...head }: PlacementRecord,
  maxLength = maxRecordLength,
): Generator<undefined, string> {
  const parts: string[] = [];
  for (const id of columns ? recordedColumns : []) {
    const column = columns?.[id];
    if (column) parts.push(`${JSON.stringify(id)}:${JSON.stringify(keptColumn(column))}`);
    yield;
  }
  const start = JSON.stringify({ version: 1, ...head }).slice(0, -1);
  const text = `${start},"columns":{${parts.join()}}}`;
  return columns && text.length <= maxLength ? text : `${start},"columns":null}`;
}

/** Reads a record column by column, like {@link recordText}. @returns `null` for what is none, or of a later build */
export function* readRecord(text: string): Generator<undefined, PlacementRecord | null> {
  const kept = parse(text);
  yield;
  if (kept?.version !== 1 || !Number.isInteger(kept.rows)) return null;
  const { writtenOn, asOf, rows, columns: known } = kept;
  if (known === null) return { writtenOn, asOf, rows, columns: null };
  const columns: Partial<Record<RecordedColumn, RecordColumn>> = {};
  for (const id of recordedColumns) {
    const column = known[id] && readColumn(known[id], rows);
    if (column) columns[id] = column;
    yield;
  }
  return { writtenOn, asOf, rows, columns };
}

const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
const values = new Map([...digits].map((digit, value) => [digit, value]));
/** Where more than every eighth cell is another, words are no shorter than the cells. */
const minRepeats = 8;
/** What has more different cells is kept as it is: finding that out would take longer than it saves. */
const maxWords = 4_096;

function keptColumn({ cells, ...rest }: RecordColumn): KeptColumn {
  const numbers = new Map<string | number | null, number>();
  for (const cell of cells) {
    if (!numbers.has(cell)) numbers.set(cell, numbers.size);
    if (numbers.size * minRepeats > cells.length || numbers.size > maxWords) return { ...rest, cells };
  }
  const length = codeLength(numbers.size);
  const codes = new Map([...numbers].map(([cell, number]) => [cell, code(number, length)]));
  return { ...rest, words: [...numbers.keys()], codes: cells.map((cell) => codes.get(cell)).join("") };
}

function codeLength(words: number): number {
  return Math.max(1, Math.ceil(Math.log(words) / Math.log(digits.length)));
}

function code(number: number, length: number): string {
  let text = "";
  for (let rest = number, place = 0; place < length; place++, rest = Math.floor(rest / digits.length)) {
    text = `${digits[rest % digits.length] ?? ""}${text}`;
  }
  return text;
}

function readColumn({ cells, words = [], codes = "", ...rest }: KeptColumn, rows: number): RecordColumn | null {
  if (cells) return cells.length === rows ? { ...rest, cells } : null;
  const length = codeLength(words.length);
  if (codes.length !== rows * length) return null;
  const read = new Array<string | number | null>(rows);
  for (let row = 0; row < rows; row++) {
    let number = 0;
    for (let place = 0; place < length; place++) {
      number = number * digits.length + (values.get(codes[row * length + place] ?? "") ?? 0);
    }
    read[row] = words[number] ?? null;
  }
  return { ...rest, cells: read };
}

function parse(text: string): KeptRecord | null {
  try {
    return JSON.parse(text) as KeptRecord | null;
  } catch {
    return null;
  }
}
