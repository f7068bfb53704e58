import { isBlank, type Cell } from "../sheet/cell";
import { isDateFormat } from "../sheet/dateFormat";
import { foundIn } from "../sheet/foundIn";
import type { SheetRange } from "../sheet/sheetRange";
import { readFlag } from "./flag";
import type { Header } from "./header";
import { saysNothing } from "./missing";
import { unitsIn } from "./unit";
import { writtenDate } from "./writtenDate";
import { writtenNumber } from "./writtenNumber";
import { currencyOfColumn } from "./currencyOfColumn";

/** What most cells of a column are. */
export type ContentKind = "money" | "date" | "flag" | "number" | "text" | "blank";

/** A cell to show what a column holds; days as the serials that they are. */
export interface SampleCell {
  readonly text: string;
  /** The day, where the cell is a number shown as one. */
  readonly day: number | null;
}

/** What the first cells of a column look like. */
export interface ColumnSample {
  readonly content: ContentKind;
  /** The first two that differ. */
  readonly cells: readonly SampleCell[];
  /** Filled cells among those looked at, and how many differ. */
  readonly filled: number;
  readonly different: number;
  readonly looked: number;
}

/** So many rows tell what a column is. */
const rowsLooked = 1_000;
const shown = 2;

/** Looks at the first cells under a header. */
export function columnSample(range: SheetRange, headerIndex: number, column: number, header: Header): ColumnSample {
  const format = range.numberFormats?.[column] ?? null;
  const counts: Record<Exclude<ContentKind, "blank">, number> = { money: 0, date: 0, flag: 0, number: 0, text: 0 };
  const different = new Map<string, Cell>();
  let [filled, looked] = [0, 0];
  const end = Math.min(range.cells.length, headerIndex + 1 + rowsLooked);
  for (let row = headerIndex + 1; row < end; row++) {
    const cells = range.cells[row]!;
    if (cells.every(isBlank)) continue;
    looked++;
    const cell = cells[column];
    if (isBlank(cell) || saysNothing(cell)) continue;
    filled++;
    counts[kindOf(cell, format)]++;
    const text = foundIn(cell);
    if (!different.has(text)) different.set(text, cell);
  }
  const content = filled === 0 ? "blank" : contentOf(counts, filled, isMoney(header, format));
  const cells = [...different].slice(0, shown).map(([text, cell]): SampleCell => {
    const isDay = content === "date" && typeof cell === "number";
    return { text, day: isDay ? Math.floor(cell) : null };
  });
  return { content, cells, filled, different: different.size, looked };
}

function kindOf(cell: Cell, format: string | null): Exclude<ContentKind, "blank"> {
  if (typeof cell === "number") {
    if (isDateFormat(format)) return "date";
    return cell === 0 || cell === 1 ? "flag" : "number";
  }
  if (readFlag(cell) !== undefined) return "flag";
  if (typeof cell !== "string") return "text";
  if (writtenDate(cell) !== null) return "date";
  const written = writtenNumber(cell);
  return written === null ? "text" : written.currency === null ? "number" : "money";
}

/** What at least half of the cells are; a flag is one only where all are, for 0 and 1 are numbers as well. */
function contentOf(
  counts: Readonly<Record<Exclude<ContentKind, "blank">, number>>,
  filled: number,
  isMoneyColumn: boolean,
): ContentKind {
  const { money, date, flag, number } = counts;
  if (flag === filled) return "flag";
  if (date * 2 >= filled) return "date";
  const numbers = number + money + flag;
  if (numbers * 2 < filled) return "text";
  return isMoneyColumn || money > 0 ? "money" : "number";
}

/** True where header or number format name a currency. */
function isMoney(header: Header, format: string | null): boolean {
  return currencyOfColumn(header, format) !== null || unitsIn(header.text).unit.currencies.length > 0;
}
