/// <reference types="office-js" />
import {
  HostError,
  isSameContent,
  type CellChange,
  type HostDeed,
  type HostErrorCode,
} from "../../commands/spreadsheetHost";
import type { Cell } from "../../core/sheet/cell";
import { isDateFormat } from "../../core/sheet/dateFormat";
import { cellRunsOf, type CellRun } from "./cellRunsOf";
import { inExcel, supports } from "./inExcel";
import { plainCell } from "./reading/readCells";

const deed: HostDeed = { doing: "changingCells" };
const cellFields = "formulas, values, valueTypes, numberFormat";
/** Text that is entered in a cell of any format and stays what it is. */
const plainText = /^(?!(?:true|false)$)\p{L}[\p{L} &.,()-]*$/iu;

/** A run of cells with its range, which follows them while a person puts rows in. */
interface HeldRun {
  readonly run: CellRun;
  readonly range: Excel.Range;
  readonly held: HeldCells;
}

type HeldCells = readonly (HeldCell | null)[];

interface HeldCell {
  readonly value: Cell;
  readonly isFormula: boolean;
  /** As it is written to have the same again. */
  readonly entry: string | number | boolean;
  readonly numberFormat: string;
}

/**
 * Writes cells that hold what they are believed to hold. What they hold is read before the writing and by it, in one
 * request, since a person may act between two; where it was no longer so, what they held then is put back.
 *
 * @throws {HostError} `cell-changed`, `cell-formula`, `cell-refused` with the cells; nothing is written then
 */
export async function writeCells(
  changes: readonly CellChange[],
  pauses: readonly number[],
): Promise<readonly CellChange[]> {
  if (changes.length === 0) return [];
  let sent = false;
  let formats: ReadonlyMap<CellChange, string> = new Map();
  const options = supports("1.20") ? { mergeUndoGroup: true } : {};
  try {
    await inExcel(
      deed,
      async (context) => {
        const runs = await readRuns(context, changes);
        refuseFor(runs);
        formats = formatsOf(runs);
        sent = true;
        await overwrite(context, runs);
      },
      options,
    );
  } catch (error) {
    // Nothing was sent, or all of it was put back.
    if (!sent || (error instanceof HostError && error.cells.length > 0)) throw error;
    if (!(await settle(changes, formats, pauses))) throw asUnknown(error);
    if (!(await areWritten(changes))) throw error;
  }
  return changes;
}

async function readRuns(context: Excel.RequestContext, changes: readonly CellChange[]): Promise<readonly HeldRun[]> {
  const names = [...new Set(changes.map(({ place }) => place.sheet))];
  const sheets = names.map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("name");
    return { name, sheet, protection: sheet.protection.load("protected") };
  });
  await context.sync();
  for (const { sheet } of sheets) if (sheet.isNullObject) throw new HostError("sheet-missing", deed);
  const locked = sheets.find(({ protection }) => protection.protected);
  if (locked) throw new HostError("protected", deed, { sheet: locked.name });
  const loaded = cellRunsOf(changes).map((run) => {
    const sheet = sheets.find(({ name }) => name === run.sheet)?.sheet;
    if (!sheet) throw new HostError("sheet-missing", deed);
    const range = sheet.getRangeByIndexes(run.row, run.column, run.cells.length, 1);
    return { run, range: range.load("formulas, values, valueTypes, numberFormat, hasSpill") };
  });
  await context.sync();
  const spilled = loaded
    .filter(({ range }) => (range.hasSpill as boolean | null) !== false)
    .flatMap(({ run, range }) =>
      run.cells.flatMap((change, row) =>
        change ? [{ change, parent: range.getCell(row, 0).getSpillParentOrNullObject().load("address") }] : [],
      ),
    );
  if (spilled.length > 0) await context.sync();
  const filled = spilled.filter(({ parent }) => !parent.isNullObject).map(({ change }) => change);
  if (filled.length > 0) throw refusal("cell-formula", filled);
  return loaded.map(({ run, range }) => ({ run, range, held: heldCells(run, range) }));
}

function heldCells({ cells }: CellRun, range: Excel.Range): HeldCells {
  return cells.map((change, row) => {
    if (!change) return null;
    const value = (range.values as unknown[][])[row]?.[0];
    const formula = (range.formulas as unknown[][])[row]?.[0];
    const numberFormat = (range.numberFormat as string[][])[row]?.[0] ?? "General";
    // A text that looks like a formula is its own value.
    const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
    const entry = (isFormula ? formula : value) as HeldCell["entry"];
    return { value: plainCell(value, range.valueTypes[row]?.[0]), isFormula, entry, numberFormat };
  });
}

function formatsOf(runs: readonly HeldRun[]): ReadonlyMap<CellChange, string> {
  return new Map(
    runs.flatMap(({ run, held }) =>
      run.cells.flatMap((change, row) => (change ? [[change, held[row]?.numberFormat ?? "General"] as const] : [])),
    ),
  );
}

function refuseFor(runs: readonly { readonly run: CellRun; readonly held: HeldCells }[]): void {
  const all = runs.flatMap(({ run, held }) =>
    run.cells.flatMap((change, row) => (change ? [{ change, cell: held[row] ?? null }] : [])),
  );
  const formulas = all.filter(({ cell }) => cell?.isFormula).map(({ change }) => change);
  if (formulas.length > 0) throw refusal("cell-formula", formulas);
  const changed = all.filter(({ change, cell }) => !isSameContent(cell?.value, change.before));
  if (changed.length > 0)
    throw refusal(
      "cell-changed",
      changed.map(({ change }) => change),
    );
}

function refusal(code: HostErrorCode, changes: readonly CellChange[]): HostError {
  return new HostError(code, deed, { cells: changes.map(({ place }) => place) });
}

async function overwrite(context: Excel.RequestContext, runs: readonly HeldRun[]): Promise<void> {
  const sent = runs.map(({ run, range, held }) => {
    // The same cells once more, so that what they hold is known before and after.
    const before = range.getResizedRange(0, 0).load(cellFields);
    enter(range, run, held, (text) => text);
    return { run, range, before, after: range.getResizedRange(0, 0).load(cellFields) };
  });
  await context.sync();
  const found = sent.map(({ before, ...one }) => ({ ...one, held: heldCells(one.run, before) }));
  try {
    refuseFor(found);
    const cut = found.filter(({ run, after }) => wrongCells(run, after).some(isQuoted));
    const again = cut.map(({ run, range, held }) => {
      // This Excel drops an apostrophe at the front, as the sign that what follows is text.
      enter(range, run, held, (text) => (text.startsWith("'") ? `'${text}` : text));
      return { run, after: range.getResizedRange(0, 0).load(cellFields) };
    });
    if (again.length > 0) await context.sync();
    const refused = [...found.filter((one) => !cut.includes(one)), ...again].flatMap(({ run, after }) =>
      wrongCells(run, after),
    );
    if (refused.length > 0) throw refusal("cell-refused", refused);
  } catch (error) {
    for (const { range, run, held } of found) putBack(range, run, held);
    await context.sync();
    throw error;
  }
}

function isQuoted({ after }: CellChange): boolean {
  return typeof after === "string" && after.startsWith("'");
}

/** What does not hold what was written: cells within merged ones, which take nothing. */
function wrongCells(run: CellRun, range: Excel.Range): CellChange[] {
  const cells = heldCells(run, range);
  return run.cells.flatMap((change, row) =>
    change && !isSameContent(cells[row]?.value, change.after) ? [change] : [],
  );
}

/** What is null in formats and values stays as it is. */
function enter(range: Excel.Range, { cells }: CellRun, held: HeldCells, textEntry: (text: string) => string): void {
  const formats = cells.map((change, row) => (change ? formatFor(change, held[row]?.numberFormat) : null));
  if (formats.some((format) => format !== null)) range.numberFormat = formats.map((format) => [format]);
  range.values = cells.map((change) => {
    if (!change) return [null];
    const { after } = change;
    return [after === null ? "" : typeof after === "string" ? textEntry(after) : after];
  });
}

/** A text that Excel could take for something else goes into a cell of text, a figure into one that is none, a day into one of dates. */
function formatFor({ after, dateFormat }: CellChange, format: string | undefined): string | null {
  if (after === null) return null;
  if (dateFormat !== undefined && !isDateFormat(format ?? null)) return dateFormat;
  if (typeof after !== "string") return format === "@" ? "General" : null;
  return format === "@" || plainText.test(after) ? null : "@";
}

/** Text is written as text, and stays so when the cell has its own format again. */
function putBack(range: Excel.Range, { cells }: CellRun, held: HeldCells): void {
  const kept = cells.map((change, row) => (change ? (held[row] ?? null) : null));
  if (kept.every((cell) => cell === null)) return;
  range.numberFormat = kept.map((cell) => [cell && (isText(cell) ? "@" : cell.numberFormat)]);
  range.formulas = kept.map((cell) => [cell && cell.entry]);
  range.numberFormat = kept.map((cell) => [cell && cell.numberFormat]);
}

function isText({ value, isFormula }: HeldCell): boolean {
  return typeof value === "string" && !isFormula && !plainText.test(value);
}

/**
 * After an answer that did not come: all cells hold what was written, or all what they held before. One that a person has
 * given something else by then is left alone.
 *
 * @param formats of the cells before anything was sent
 * @returns false where Excel stays out of reach
 */
async function settle(
  changes: readonly CellChange[],
  formats: ReadonlyMap<CellChange, string>,
  pauses: readonly number[],
): Promise<boolean> {
  for (const milliseconds of pauses) {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    try {
      await inExcel(deed, (context) => restore(context, changes, formats));
      return true;
    } catch {
      continue;
    }
  }
  return false;
}

async function restore(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
  formats: ReadonlyMap<CellChange, string>,
): Promise<void> {
  const runs = await readRuns(context, changes);
  if (runs.every(isWritten)) return;
  for (const { range, run, held } of runs) {
    const earlier = held.map((cell, row) => earlierCell(cell, run.cells[row] ?? null, formats));
    putBack(range, { ...run, cells: run.cells.map((change, row) => (earlier[row] ? change : null)) }, earlier);
  }
  await context.sync();
}

/** What a cell held before it was written over; `null` where it is none of what we know. */
function earlierCell(
  cell: HeldCell | null,
  change: CellChange | null,
  formats: ReadonlyMap<CellChange, string>,
): HeldCell | null {
  if (!cell || !change || cell.isFormula) return null;
  const { before, after } = change;
  if (!isSameContent(cell.value, after) && !isSameContent(cell.value, before)) return null;
  const entry = typeof before === "object" ? (before?.code ?? "") : before;
  return { value: before, entry, isFormula: false, numberFormat: formats.get(change) ?? cell.numberFormat };
}

function isWritten({ run, held }: HeldRun): boolean {
  return run.cells.every((change, row) => !change || isSameContent(held[row]?.value, change.after));
}

async function areWritten(changes: readonly CellChange[]): Promise<boolean> {
  return inExcel(deed, async (context) => (await readRuns(context, changes)).every(isWritten));
}

function asUnknown(error: unknown): HostError {
  const code = error instanceof HostError ? error.code : "unexpected";
  return new HostError(code, deed, { cause: error, written: "unknown" });
}
