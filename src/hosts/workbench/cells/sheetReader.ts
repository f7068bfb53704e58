import type { IRange, Workbook, Worksheet } from "@univerjs/core";
import type { RowTaker } from "../../../commands/rowTaker";
import type { Cells } from "../../../core/sheet/cell";
import type { SheetRange } from "../../../core/sheet/sheetRange";
import type { Spreadsheet } from "../grid/spreadsheet";
import { atOnce, inSlices, type SlicedWork } from "../slices/inSlices";
import { changedMeanwhile, untilChanged } from "../slices/untilChanged";
import { rangeOf, rawCells, rowsOfRange, usedRange } from "./gridCells";

/** A sheet that changes while it is looked through is looked through again; after so many times in one go. */
const maxTries = 3;

interface UsedRange {
  readonly revision: number;
  readonly range: Promise<IRange | null>;
}

/** Looks through the sheets of a workbook in slices that leave the page its breath, and answers what they hold at one moment. */
export class SheetReader {
  private readonly usedRanges = new Map<string, UsedRange>();

  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly workbook: Workbook,
  ) {}

  /** Rectangle of all filled cells from A1, found once for as long as the sheet stays as it is; `null` on an empty one. */
  used(sheet: Worksheet): Promise<IRange | null> {
    const [id, revision] = [sheet.getSheetId(), this.revisionOf(sheet)];
    const known = this.usedRanges.get(id);
    if (known?.revision === revision) return known.range;
    const cells = (): SlicedWork<IRange | null> =>
      usedRange(rawCells(this.spreadsheet, this.workbook.getUnitId(), sheet), sheet.getColumnCount());
    const range = this.atOneMoment(sheet, async () => cells());
    this.usedRanges.set(id, { revision, range });
    return range;
  }

  /**
   * Reads a rectangle of a sheet; `null` where there is none.
   *
   * @param rangeOfMoment where it is, asked again when the sheet has changed meanwhile
   */
  read(sheet: Worksheet, rangeOfMoment: () => Promise<IRange | null>): Promise<SheetRange | null> {
    return this.atOneMoment(sheet, async () => {
      const range = await rangeOfMoment();
      return range ? rangeOf(this.spreadsheet, this.workbook, sheet, range) : nothing();
    });
  }

  /** Reads the same, and hands the rows over while it does; `null` where there are none. */
  async readInBlocks(
    sheet: Worksheet,
    rangeOfMoment: () => Promise<IRange | null>,
    taker: RowTaker,
  ): Promise<Omit<SheetRange, "cells"> | null> {
    for (let tries = 1; ; tries++) {
      const revision = this.revisionOf(sheet);
      const range = await rangeOfMoment();
      await taker.start();
      if (!range) return null;
      const work = rowsOfRange(this.spreadsheet, this.workbook, sheet, range);
      const isChanged = (): boolean => this.revisionOf(sheet) !== revision;
      const head = tries === maxTries ? await handAtOnce(work, taker) : await handInSlices(work, taker, isChanged);
      if (head !== changedMeanwhile) return head;
    }
  }

  private async atOneMoment<Result>(sheet: Worksheet, start: () => Promise<SlicedWork<Result>>): Promise<Result> {
    for (let tries = 1; ; tries++) {
      const revision = this.revisionOf(sheet);
      const work = await start();
      if (tries === maxTries) return atOnce(work);
      const result = await inSlices(untilChanged(work, () => this.revisionOf(sheet) !== revision));
      if (result !== changedMeanwhile) return result;
    }
  }

  private revisionOf(sheet: Worksheet): number {
    return this.spreadsheet.revisions.of(this.workbook.getUnitId(), sheet.getSheetId());
  }
}

type RowsOfRange = ReturnType<typeof rowsOfRange>;
type Head = Omit<SheetRange, "cells">;

/** Reads between two changes of a person, each block being taken over before the next is read. */
async function handInSlices(
  work: RowsOfRange,
  taker: RowTaker,
  isChanged: () => boolean,
): Promise<Head | typeof changedMeanwhile> {
  for (;;) {
    const block = await inSlices(untilChanged(untilBlock(work), isChanged));
    if (block === changedMeanwhile || !("rows" in block)) return block;
    await taker.rows(block.rows);
  }
}

/** Reads everything before anything is taken over. */
async function handAtOnce(work: RowsOfRange, taker: RowTaker): Promise<Head> {
  const blocks: Cells[] = [];
  for (;;) {
    const { done, value } = work.next();
    if (value && !done) blocks.push(value);
    if (!done) continue;
    for (const block of blocks) await taker.rows(block);
    return value;
  }
}

/** Up to the next block, or to the end. */
function* untilBlock(work: RowsOfRange): SlicedWork<{ readonly rows: Cells } | Head> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (value) return { rows: value };
    yield;
  }
}

function* nothing(): SlicedWork<null> {
  return null;
}
