import { bucketAnswers, changeAnswers, segmentAnswers, statusAnswers } from "../../answers";
import type { DateSerial } from "../../sheet/serialDate";
import type { ResultCell, ResultTable } from "../layout/resultSheet";
import type { Placement } from "../placement";

/** What one column of CS Placement held when it was written, row by row. */
export interface RecordColumn {
  readonly cells: readonly (string | number | null)[];
  /** What words of ours stand for, whatever language they were written in: `Hand-held` → `handHeld`. */
  readonly meanings?: Readonly<Record<string, string>>;
  /** True where the cells were formulas; what they came to is kept all the same. */
  readonly isFormula?: true;
}

/** What a placement wrote, by column id: what a person changes afterwards, and what the next one changes, is told by it. */
export interface PlacementRecord {
  readonly writtenOn: DateSerial;
  readonly asOf: DateSerial;
  /** Rows of CS Placement: placed, gone, not yet and left out. */
  readonly rows: number;
  /** `null` where the result was too large to be kept account by account. */
  readonly columns: Readonly<Partial<Record<RecordedColumn, RecordColumn>>> | null;
}

/** The columns that are kept. */
export const recordedColumns = [
  "account",
  "id",
  "status",
  "bucket",
  "health",
  "segment",
  "csm",
  "previousCsm",
  "change",
  "mrr",
] as const;
export type RecordedColumn = (typeof recordedColumns)[number];

const meanings: Readonly<Partial<Record<RecordedColumn, Readonly<Record<string, string>>>>> = {
  status: statusAnswers,
  bucket: bucketAnswers,
  segment: segmentAnswers,
  change: changeAnswers,
};

/** What is kept of a placement when its table is written. */
export function recordPlacement(placement: Placement, table: ResultTable, writtenOn: DateSerial): PlacementRecord {
  const columns: Partial<Record<RecordedColumn, RecordColumn>> = {};
  for (const id of recordedColumns) {
    const place = table.columns.findIndex((column) => column.id === id);
    if (place >= 0) columns[id] = recordColumn(placement, table.rows, id, place);
  }
  return { writtenOn, asOf: placement.asOf, rows: table.rows.length, columns };
}

function recordColumn(
  { placed }: Placement,
  rows: ResultTable["rows"],
  id: RecordedColumn,
  place: number,
): RecordColumn {
  const isFormula = rows.some((row) => isFormulaCell(row[place]));
  const cells = rows.map((row, index) => {
    const cell: ResultCell = row[place] ?? null;
    if (cell === null || typeof cell !== "object") return cell;
    // An error value stands for what is not known.
    if (!isFormulaCell(cell)) return null;
    const { score = null, bucket = "unknown" } = placed[index]?.health ?? {};
    return id === "bucket" ? bucketAnswers[bucket] : score;
  });
  const words = meanings[id];
  return {
    cells,
    ...(words && { meanings: Object.fromEntries(Object.entries(words).map(([meaning, word]) => [word, meaning])) }),
    ...(isFormula && { isFormula }),
  };
}

function isFormulaCell(cell: ResultCell | undefined): boolean {
  return typeof cell === "object" && cell !== null && "formula" in cell;
}
