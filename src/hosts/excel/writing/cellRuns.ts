import type { ResultCell, ResultColumn } from "../../../core/report/layout/resultSheet";

/** Rows of a column that have one number format. */
export interface FormatRun {
  readonly firstRow: number;
  readonly count: number;
  readonly format: string;
}

const textFormat = "@";

/**
 * The number formats of a column; blanks have the column's. Text gets the format Text wherever it stands, so that it stays text; everything else gets
 * the column's own format, and the general one where that is Text, in which a formula would show itself and a figure
 * would turn into text.
 */
export function formatRuns({ numberFormat }: ResultColumn, cells: readonly (ResultCell | undefined)[]): FormatRun[] {
  const own = numberFormat === textFormat ? "General" : numberFormat;
  const runs: FormatRun[] = [];
  let start = 0;
  const formatOf = (cell: ResultCell | undefined): string => {
    if (isBlank(cell)) return numberFormat;
    return typeof cell === "string" ? textFormat : own;
  };
  for (let row = 1; row <= cells.length; row++) {
    const format = formatOf(cells[start]);
    if (row < cells.length && formatOf(cells[row]) === format) continue;
    runs.push({ firstRow: start, count: row - start, format });
    start = row;
  }
  return runs;
}

function isBlank(cell: ResultCell | undefined): boolean {
  return cell === null || cell === undefined || cell === "";
}

export function isTextRun({ format }: FormatRun): boolean {
  return format === textFormat;
}
