import type { IRange, Workbook, Worksheet } from "@univerjs/core";
import type { SheetRange } from "../../../core/sheet/sheetRange";
import type { Spreadsheet } from "../grid/spreadsheet";
import { atOnce, inSlices, type SlicedWork } from "../slices/inSlices";
import { changedMeanwhile, untilChanged } from "../slices/untilChanged";
import { rangeOf, rawCells, usedRange } from "./gridCells";

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

function* nothing(): SlicedWork<null> {
  return null;
}
