/// <reference types="office-js" />
import { HostError, type HostDeed } from "../../../commands/spreadsheetHost";
import type { CellRectangle, OrphanedNotes } from "../../../core/report/layout/sheetLayout";
import type { WrittenColumns } from "../../../core/report/layout/workbookMarks";
import { isTooLarge } from "../blocks";
import { excelCode } from "../inExcel";
import { arrangeSheet, fillPiecewise, fillSheet, loadNotes, type KeptSheet } from "./fillSheet";
import type { StagedTable } from "./mergeTaken";
import { isBlocked, overwrittenCells } from "./overwritten";
import type { PendingSheet } from "./pendingResult";
import { readPresentTables, type PresentTable } from "./presentTables";
import { isSame } from "./rectangles";
import { readStagedCells, readTakenTables } from "./stagedCells";
import { stageUserCells, type StagedCells, type TakenSheet } from "./stageUserCells";
import { guardTable, hasUserColumns, knownTables, takeColumns, type KnownTable } from "./takeColumns";

/** A person who goes on changing the tables is waited for no longer. */
const maxPasses = 4;

export interface SwapOptions {
  readonly deed: HostDeed;
  /** The columns that we wrote before this run. */
  readonly written: WrittenColumns;
  /** What is staged of the user's cells; `null` where another run staged it, which may have come further. */
  readonly staged: StagedCells | null;
  /** Asks Excel for more that is to happen in the same moment. */
  readonly together: () => void;
  /** Keeps what of the sheets has become another. */
  readonly keep: (
    sheets: readonly PendingSheet[],
    orphans: ReadonlyMap<PendingSheet, readonly OrphanedNotes[]>,
  ) => Promise<void>;
}

/**
 * Copies the staging sheets over the sheets of an earlier run, whose tables make room first, all of it in one request: a
 * person may act between two. What the person did before it is noticed by it, and what was written into the user's columns
 * until then is copied by it to the staging sheet; where that is not what was staged, it is staged and the sheets are
 * written again.
 *
 * Reads what is there, so that it can be run again after it was cut short.
 *
 * @returns the sheets with the columns that the user has in them by now
 * @throws {HostError} `protected`, `blocked`, `changing`
 */
export async function swapSheets(
  context: Excel.RequestContext,
  kept: readonly KeptSheet[],
  options: SwapOptions,
): Promise<readonly KeptSheet[]> {
  const swap = new Swap(context, kept, options);
  if (!options.staged) await swap.takeUp();
  for (let pass = 0; pass < maxPasses; pass++) if (await swap.pass()) return swap.sheets;
  throw new HostError("changing", options.deed);
}

export interface StagedFirst {
  readonly sheets: readonly KeptSheet[];
  /** What the user wrote beside rows that are gone, sheet by sheet. */
  readonly orphans: readonly (readonly OrphanedNotes[])[];
}

/**
 * Stages the user's cells for the first time; nothing but filters is changed in the sheets.
 *
 * @param options with what is staged: the keys of all tables, and no cells yet; it holds them when this is done
 */
export async function stageUserColumns(
  context: Excel.RequestContext,
  kept: readonly KeptSheet[],
  options: Pick<SwapOptions, "deed" | "written"> & { readonly staged: StagedCells },
): Promise<StagedFirst> {
  let orphans: readonly (readonly OrphanedNotes[])[] = kept.map(() => []);
  const keep: SwapOptions["keep"] = (sheets, found) => {
    orphans = sheets.map((sheet) => found.get(sheet) ?? []);
    return Promise.resolve();
  };
  const swap = new Swap(context, kept, { ...options, together: () => undefined, keep });
  for (let pass = 0; pass < maxPasses; pass++) if (await swap.take()) return { sheets: swap.sheets, orphans };
  throw new HostError("changing", options.deed);
}

class Swap {
  sheets: readonly KeptSheet[];
  #cells: StagedCells;
  /** Whether the sheets may hold what is staged already. */
  #isGiven: boolean;
  /** Whether a blank may come of a writing that was cut short. */
  #ignoresBlanks: boolean;
  #isPiecewise = false;

  constructor(
    private readonly context: Excel.RequestContext,
    kept: readonly KeptSheet[],
    private readonly options: SwapOptions,
  ) {
    this.sheets = kept;
    this.#cells = options.staged ?? new Map<string, StagedTable>();
    this.#isGiven = this.#ignoresBlanks = options.staged === null;
  }

  /** Takes up what another run left: what it took may not have been staged any more. */
  async takeUp(): Promise<void> {
    const taken = await readTakenTables(this.context, this.sheets);
    if (taken.every((tables) => tables.length === 0)) return;
    await this.#stage(this.sheets.map((sheet, index) => ({ ...sheet, taken: taken[index] ?? [] })));
  }

  /** Stages the user's cells as they are, and leaves the sheets alone. @returns whether it came about */
  async take(): Promise<boolean> {
    const sheets = await this.#lookAtAll();
    if (sheets.every(({ known }) => known.every(({ taken }) => !hasUserColumns(taken)))) return true;
    if (!(await this.#send(sheets, () => undefined))) return false;
    await this.#stage(sheets.map(({ kept, known }) => ({ ...kept, taken: known.map((one) => one.taken) })));
    return true;
  }

  /** @returns whether all is in its place */
  async pass(): Promise<boolean> {
    const sheets = await this.#lookAtAll();
    const taken = sheets.map(({ kept, known }) => ({ ...kept, taken: known.map((one) => one.taken) }));
    if (sheets.some(({ known }) => known.some((one) => this.#isWider(one)))) {
      if (await this.#send(sheets, () => undefined)) await this.#stage(taken);
      return false;
    }
    const under: (() => OrphanedNotes[])[] = [];
    const isSent = await this.#send(sheets, () => {
      this.options.together();
      for (const { kept, known, overwritten } of sheets) under.push(loadNotes(kept, known, overwritten));
      for (const { kept, known, missing } of sheets) {
        arrangeSheet(kept, known);
        if (!this.#isPiecewise) fillSheet(kept, missing);
      }
    });
    if (!isSent) return false;
    if (this.#isPiecewise) await fillPiecewise(this.context, this.sheets);
    const notes = new Map(this.sheets.map(({ pending }, index) => [pending, under[index]?.() ?? []]));
    this.#isGiven = true;
    const isChanged = await this.#stage(taken, notes);
    this.#ignoresBlanks = false;
    return !isChanged;
  }

  async #lookAtAll() {
    const present = await readPresentTables(
      this.context,
      this.sheets.map(({ sheet }) => sheet),
      this.options.deed,
    );
    return this.sheets.map((sheet, index) => this.#look(sheet, present[index] ?? []));
  }

  #look(kept: KeptSheet, present: readonly PresentTable[]) {
    const { pending } = kept;
    const known = knownTables(pending, present, this.options.written, this.#isGiven);
    const placeOf = (name: string): CellRectangle | null =>
      known.find((one) => one.wanted?.name === name)?.present.range ?? null;
    const moved = pending.tables.map(({ name, titleRow, range }) => ({ titleRow, range, present: placeOf(name) }));
    const overwritten = overwrittenCells(moved, pending.spill?.range ?? null);
    const own = new Set([...pending.tables, ...pending.removed].map(({ name }) => name));
    // A table that was made when this was cut short has not got its name yet.
    const isMade = (range: CellRectangle): boolean => present.some((one) => isSame(one.range, range));
    const missing = pending.tables.filter(({ name, range }) => placeOf(name) === null && !isMade(range));
    const foreign = present
      .filter(({ name, range }) => !own.has(name) && pending.tables.every((table) => !isSame(table.range, range)))
      .map((one) => one.range);
    if (isBlocked(moved, overwritten, foreign)) throw new HostError("blocked", this.options.deed);
    const isTooWide = known.some(({ taken: { range, columns } }) =>
      columns.some(({ place }) => range.startColumn + place >= pending.blockColumns - 1),
    );
    if (isTooWide) throw new HostError("changing", this.options.deed);
    return { kept, known, missing, overwritten: overwritten.rectangles };
  }

  /** Whether the user has put a column in that has no place in the new table yet. */
  #isWider({ wanted, taken }: KnownTable): boolean {
    if (!wanted) return false;
    const names = new Set([...wanted.headers.slice(wanted.ownColumns), ...wanted.renamed.map(([from]) => from)]);
    return taken.columns.some(({ header, id }) => id === null && !names.has(header));
  }

  /** Sends what is to be done, unless a table is no longer where it was: then nothing is done and the answer is false. */
  async #send(
    sheets: readonly { readonly kept: KeptSheet; readonly known: readonly KnownTable[] }[],
    act: () => void,
  ): Promise<boolean> {
    for (const { kept, known } of sheets) for (const one of known) guardTable(kept.sheet, one);
    // A filter hides rows from a copy. On a protected sheet this fails, before anything is done to another.
    for (const { known } of sheets) for (const { present } of known) present.table.clearFilters();
    for (const { kept, known } of sheets) {
      const taken = known.map((one) => one.taken).filter(hasUserColumns);
      if (taken.length > 0) takeColumns(kept.sheet, kept.staging, kept.pending.blockColumns, taken);
    }
    act();
    try {
      await this.context.sync();
      return true;
    } catch (cause) {
      if (excelCode(cause) === "ItemNotFound") return false;
      if (!isTooLarge(cause) || this.#isPiecewise) throw cause;
      // Whatever of it was done: it is taken up, and done in smaller steps.
      this.#isPiecewise = this.#isGiven = this.#ignoresBlanks = true;
      await this.takeUp();
      return false;
    }
  }

  /** Stages what was taken. @returns whether what had been staged was no longer so */
  async #stage(
    taken: readonly (KeptSheet & TakenSheet)[],
    notes: ReadonlyMap<PendingSheet, readonly OrphanedNotes[]> = new Map(),
  ): Promise<boolean> {
    const names = taken.flatMap((one) => one.taken.filter(hasUserColumns).map(({ name }) => name));
    const unknown = new Set(names.filter((name) => !this.#cells.has(name)));
    if (unknown.size > 0) {
      for (const [name, table] of await readStagedCells(this.context, this.sheets, unknown))
        this.#cells.set(name, table);
    }
    const staged = await stageUserCells(this.context, taken, this.#cells, {
      isGiven: this.#isGiven,
      ignoresBlanks: this.#ignoresBlanks,
    });
    const orphans = new Map(
      staged.map(({ pending, orphans: gone }, index) => {
        const before = this.sheets[index]?.pending;
        return [pending, [...gone, ...((before && notes.get(before)) ?? [])]];
      }),
    );
    this.sheets = this.sheets.map((sheet, index) => ({ ...sheet, pending: staged[index]?.pending ?? sheet.pending }));
    await this.options.keep(
      this.sheets.map(({ pending }) => pending),
      orphans,
    );
    return staged.some(({ isChanged }) => isChanged);
  }
}
