/// <reference types="office-js" />
import type { CellRectangle } from "../../../core/report/layout/sheetLayout";
import { rangeOf } from "./rectangles";

/**
 * What lies side by side on the staging sheet of a result whose sheet is there already, each block in the rows and columns
 * that it has, or will have, on that sheet:
 * - `new`: the new result;
 * - `taken`: the key columns and the user's columns of the old one, as they were when they were last looked at;
 * - `given`: the user's cells as the sheet got them, where those of the new result have changed since;
 * - `shown`: what the taken cells showed, formulas calculated.
 */
export type StagingBlock = "new" | "taken" | "given" | "shown";

const order: readonly StagingBlock[] = ["new", "taken", "given", "shown"];

/** Cells of a block by the place that they have on the result's sheet. */
export function blockRange(
  staging: Excel.Worksheet,
  blockColumns: number,
  block: StagingBlock,
  { startColumn, endColumn, ...rows }: CellRectangle,
): Excel.Range {
  const before = order.indexOf(block) * blockColumns;
  return rangeOf(staging, { ...rows, startColumn: before + startColumn, endColumn: before + endColumn });
}

/** What a cell holds at the most is 32,767 characters. */
const pieceLength = 30_000;
const maxPieces = 8;

/** Says what the block `taken` holds, in pieces that fit into cells; blank while it is being filled. */
export function takenCells(staging: Excel.Worksheet, blockColumns: number): Excel.Range {
  return staging.getRangeByIndexes(0, blockColumns - 1, maxPieces, 1);
}

/** A text for {@link takenCells}; one that is too long is left out, so that nothing counts as taken. */
export function inPieces(text: string): string[][] {
  const fits = text.length <= pieceLength * maxPieces;
  return Array.from({ length: maxPieces }, (_, index) => [
    fits ? text.slice(index * pieceLength, (index + 1) * pieceLength) : "",
  ]);
}

/** Everything but the new result, so that the sheet can be shown. */
export function clearBlocks(staging: Excel.Worksheet, blockColumns: number): void {
  const columns = (order.length - 1) * blockColumns + 1;
  staging
    .getCell(0, blockColumns - 1)
    .getResizedRange(0, columns - 1)
    .getEntireColumn()
    .clear();
}
