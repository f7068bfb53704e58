import { excelCode } from "./inExcel";

/**
 * What is asked of Excel at once. The web refuses more than 5 MB each way; half of it leaves room for the request's own
 * words and for what is quoted twice on its way.
 */
export const blockBytes = 2_000_000;

/** Excel refuses ranges of more than 5,000,000 cells; far fewer keep the kinds of cells, which are read beside them, small too. */
export const blockCells = 200_000;

/** Rows from `first` on, `count` of them. */
export interface RowBlock {
  readonly first: number;
  readonly count: number;
}

/** True for an error by which Excel says that a request, or its answer, is too large. */
export function isTooLarge(cause: unknown): boolean {
  return /LimitExceeded|TooManyCells|ResourceLimit/.test(excelCode(cause));
}

/** The block in two halves; `null` where it is one row. */
export function halvesOf({ first, count }: RowBlock): readonly [RowBlock, RowBlock] | null {
  if (count < 2) return null;
  const half = Math.ceil(count / 2);
  return [
    { first, count: half },
    { first: first + half, count: count - half },
  ];
}

/** Acts on a block, and on its halves where Excel says that it is too large. */
export async function actOnBlock(block: RowBlock, act: (block: RowBlock) => Promise<void>): Promise<void> {
  try {
    await act(block);
  } catch (cause) {
    const parts = isTooLarge(cause) ? halvesOf(block) : null;
    if (!parts) throw cause;
    for (const part of parts) await actOnBlock(part, act);
  }
}

/** Bytes of a value on its way to Excel or back, as JSON in UTF-8 with its comma. */
export function valueBytes(value: unknown): number {
  if (typeof value === "string") return textBytes(value) + 3;
  return typeof value === "number" ? 20 : 6;
}

function textBytes(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 34 || code === 92) bytes += 2;
    else if (code < 32) bytes += 6;
    else if (code < 128) bytes += 1;
    else bytes += code < 2048 ? 2 : 3;
  }
  return bytes;
}

/** Rows that make one block, by the bytes of each row. Every block has one row at least. */
export function* blocksOf(
  rowBytes: readonly number[],
  columns: number,
): Generator<RowBlock & { readonly bytes: number }> {
  const maxRows = Math.max(1, Math.floor(blockCells / Math.max(1, columns)));
  let first = 0;
  let bytes = 0;
  for (let row = 0; row < rowBytes.length; row++) {
    const more = rowBytes[row] ?? 0;
    if (row > first && (bytes + more > blockBytes || row - first === maxRows)) {
      yield { first, count: row - first, bytes };
      first = row;
      bytes = 0;
    }
    bytes += more;
  }
  if (rowBytes.length > first) yield { first, count: rowBytes.length - first, bytes };
}
