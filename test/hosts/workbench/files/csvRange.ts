import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Cell } from "../../../../src/core/sheet/cell";
import type { SheetRange } from "../../../../src/core/sheet/sheetRange";
import { openCsv } from "../../../../src/hosts/workbench/files/openCsv";

/** A text file with columns as the workbench opens it: its one sheet as a range from A1 on. */
export function csvRange(path: string): SheetRange {
  const { snapshot } = openCsv(readFileSync(path), basename(path));
  const sheet = Object.values(snapshot.sheets)[0];
  const cells = Array.from({ length: sheet?.rowCount ?? 0 }, (_, row) =>
    Array.from(
      { length: sheet?.columnCount ?? 0 },
      (__, column) => (sheet?.cellData?.[row]?.[column]?.v ?? null) as Cell,
    ),
  );
  const width = cells[0]?.map((cell) => cell !== null).lastIndexOf(true) ?? 0;
  const height = cells.map((row) => row.some((cell) => cell !== null)).lastIndexOf(true);
  return {
    sheet: sheet?.name ?? "",
    firstRow: 0,
    firstColumn: 0,
    cells: cells.slice(0, height + 1).map((row) => row.slice(0, width + 1)),
  };
}
