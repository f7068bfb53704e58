import { CellRange } from "../../model/cellRange";
import { cellCount, type Rectangle } from "../../model/rectangle";
import { wireType, type WireObject } from "../wireObject";
import { range } from "./range";

/** Several rectangles of one sheet. */
interface Areas {
  readonly within: CellRange;
  readonly rectangles: readonly Rectangle[];
}

const rangeCollection = wireType<Areas>(
  "RangeCollection",
  {
    GetCount: { call: ({ rectangles }) => rectangles.length },
    GetItemAt: { call: (areas, [index]) => items(areas)[Number(index)] ?? null },
  },
  { items },
);

/** `Excel.RangeAreas`. */
export const rangeAreas: (target: Areas) => WireObject = wireType<Areas>(
  "RangeAreas",
  {
    Address: {
      get: ({ within, rectangles }) => rectangles.map((rectangle) => within.at(rectangle).address).join(","),
    },
    AreaCount: { get: ({ rectangles }) => rectangles.length },
    CellCount: { get: ({ rectangles }) => rectangles.reduce((sum, rectangle) => sum + cellCount(rectangle), 0) },
    Areas: { get: (areas) => rangeCollection(areas) },
  },
  { isKept: true },
);

function items({ within, rectangles }: Areas): WireObject[] {
  return rectangles.map((rectangle) => range(new CellRange(within.workbook, within.sheetId, rectangle)));
}
