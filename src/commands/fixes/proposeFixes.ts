import { withoutStraySpaces } from "../../core/accounts/judgeSpellings";
import { isDateFormat } from "../../core/sheet/dateFormat";
import { decimalText, type DecimalMark } from "../../core/sheet/decimalText";
import { foldText } from "../../core/sheet/foldText";
import { foundIn } from "../../core/sheet/foundIn";
import type { Problem } from "../../core/sheet/problem";
import { days1904, serialOf, type DateSerial } from "../../core/sheet/serialDate";
import type { SheetRange } from "../../core/sheet/sheetRange";
import { suggestNumber } from "../../core/sheet/suggestNumber";
import { writtenDate } from "../../core/vocabulary/writtenDate";
import { writtenNumber } from "../../core/vocabulary/writtenNumber";
import type { ProblemEntry } from "../calculator/problemDigest";
import type { CellChange } from "../spreadsheetHost";
import { quickFixOf, type FixChoice } from "./quickFix";

/** So many cells are proposed, and written, at once. */
export const fixesAtATime = 2_000;

export interface ProposedChange extends CellChange {
  /** The day that is written, in the 1900 system, whichever the file counts in. */
  readonly day?: DateSerial;
}

/** What would be written, cell by cell; for a person to look at, and to agree to. */
export interface FixProposals {
  readonly changes: readonly ProposedChange[];
  /** How many cells could be put right; of more than come at once the others follow when these are done. */
  readonly all: number;
  /** How many cells of these problems are left as they are, since nobody can tell what they mean. */
  readonly left: number;
}

export const noFixes: FixProposals = { changes: [], all: 0, left: 0 };

/** How a day is shown in a column that has no dates yet. */
const isoDay = "yyyy-mm-dd";

/**
 * Proposes what to write into the cells of some problems, where that can be told for certain. Cells that say something else
 * than the problem, such as lists of names, are left alone. The range is not changed.
 *
 * @param choice which way to read what can be read in two; what does not need it goes without.
 * @example proposeFixes(range, entries, null).changes // [{ place: …, before: "1.2k", after: 1200 }]
 */
export function proposeFixes(
  range: SheetRange,
  entries: readonly ProblemEntry[],
  choice: FixChoice | null,
): FixProposals {
  const changes: ProposedChange[] = [];
  const seen = new Set<string>();
  let [all, left] = [0, 0];
  for (const { problems, rows } of entries) {
    const [problem] = problems;
    if (!problem || problem.sheet !== range.sheet) continue;
    if (problem.column === undefined || quickFixOf(problem) === null) {
      left += rows.length;
      continue;
    }
    const column = problem.column - range.firstColumn;
    for (const row of rows) {
      const place = `${row} ${column}`;
      if (seen.has(place)) continue;
      seen.add(place);
      const cell = range.cells[row - range.firstRow]?.[column];
      const after = typeof cell === "string" ? newContent(cell, problem, choice) : null;
      if (typeof cell !== "string" || after === null || after === cell) left++;
      else if (++all <= fixesAtATime) {
        changes.push(changeOf(range, { sheet: range.sheet, row, column: problem.column }, cell, after, problem));
      }
    }
  }
  return { changes, all, left };
}

/** Whether an entry can be put right without asking a person anything. */
export function isCertain({ problems: [problem] }: ProblemEntry): boolean {
  return problem !== undefined && quickFixOf(problem)?.asks === null;
}

function changeOf(
  range: SheetRange,
  place: CellChange["place"],
  before: string,
  after: string | number,
  problem: Problem,
): ProposedChange {
  if (quickFixOf(problem)?.to !== "date" || typeof after !== "number") return { place, before, after };
  const ofColumn = range.numberFormats?.[place.column - range.firstColumn] ?? null;
  const serial = range.date1904 === true ? after - days1904 : after;
  const dateFormat = ofColumn !== null && isDateFormat(ofColumn) ? ofColumn : isoDay;
  return { place, before, after: serial, dateFormat, day: after };
}

/** What to write instead of a text; `null` where it is not certain. */
function newContent(cell: string, problem: Problem, choice: FixChoice | null): string | number | null {
  switch (problem.code) {
    case "numberExpected":
      return certainNumber(cell);
    case "decimalMarkUnclear":
      return choice === "point" || choice === "comma" ? numberWith(cell, choice) : null;
    case "dateExpected":
    case "ambiguousDate":
    case "mixedDateOrders":
      return dayOf(cell, choice);
    case "straySpaces":
      return withoutStraySpaces(cell);
    case "ownerMisspelt":
      return isFound(cell, problem) ? textOf(problem.values?.meant) : null;
    case "ownerSpelling":
      return isFound(cell, problem) ? textOf(problem.values?.write) : null;
    default:
      return null;
  }
}

function textOf(value: string | number | undefined): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

/** Whether the cell holds what the problem speaks of, and nothing beside it. */
function isFound(cell: string, { found = "" }: Problem): boolean {
  return foldText(cell) === foldText(found) || foundIn(cell) === found;
}

const plainFigure = /^[+-]?[\d.,'’\s]+(?:k|mio|m)?$/iu;

/** The number of a text that is nothing else, not even money of a currency, and reads one way only. */
function certainNumber(cell: string): number | null {
  const text = cell.trim();
  if (!plainFigure.test(text)) return null;
  const digits = text.replace(/\s*(?:k|mio|m)$/iu, "").replace(/['’\s]/g, "");
  const [point, comma] = [decimalText(digits, "point"), decimalText(digits, "comma")];
  return !Number.isNaN(point) && !Number.isNaN(comma) && point !== comma ? null : suggestNumber(text);
}

/** The currency beside a figure names that of its column: it is not written away. */
function numberWith(cell: string, mark: DecimalMark): number | null {
  const written = writtenNumber(cell);
  if (written === null || written.currency !== null || written.isPercent) return null;
  const value = decimalText(written.digits, mark);
  return Number.isNaN(value) ? null : value;
}

/** A time of day would be lost. */
const hasTime = /\d:\d/;

function dayOf(cell: string, choice: FixChoice | null): DateSerial | null {
  const written = hasTime.test(cell) ? null : writtenDate(cell);
  if (written === null) return null;
  const serial = "serial" in written ? written.serial : dayInOrder(written, choice);
  return serial === null || Number.isNaN(serial) ? null : serial;
}

function dayInOrder(
  { first, second, year }: { readonly first: number; readonly second: number; readonly year: number },
  choice: FixChoice | null,
): DateSerial | null {
  const [dayFirst, monthFirst] = [serialOf(year, second, first), serialOf(year, first, second)];
  if (Number.isNaN(monthFirst) || dayFirst === monthFirst) return dayFirst;
  if (Number.isNaN(dayFirst)) return monthFirst;
  return choice === "dayFirst" ? dayFirst : choice === "monthFirst" ? monthFirst : null;
}
