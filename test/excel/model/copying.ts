import type { CellRange } from "./cellRange";
import { moveReferences } from "../formulas/moveReferences";
import { checkUnprotected } from "./guards";
import { intersection, type Rectangle } from "./rectangle";
import { shownHeader } from "./shownText";
import { renameColumn } from "./tables";

export type CopyType = "All" | "Formulas" | "Values" | "Formats";

/**
 * Copies cells as Paste Special does: a target of a multiple of the size is filled again and again, one that is smaller takes
 * the source's size. Relative references move along. Of a filtered table only the rows that can be seen are copied.
 */
export function copyCells(source: CellRange, target: CellRange, type: CopyType): Rectangle {
  const { workbook } = target;
  checkUnprotected(target.sheet);
  const rows = visibleRows(source);
  if (rows.length === 0) return target.rectangle;
  const from = { ...source.rectangle, rows: rows.length };
  const repeats = target.rectangle.rows % from.rows === 0 && target.rectangle.columns % from.columns === 0;
  const to = repeats ? target.rectangle : { ...target.rectangle, rows: from.rows, columns: from.columns };
  const written = target.at(to);
  // Read first: source and target may overlap.
  const contents = rows.map((row) =>
    Array.from({ length: from.columns }, (_, column) => copied(source, row, from.column + column)),
  );
  const sheet = written.sheet;
  for (let row = 0; row < to.rows; row++) {
    for (let column = 0; column < to.columns; column++) {
      const content = contents[row % from.rows]?.[column % from.columns];
      if (!content) continue;
      const [at, beside] = [to.row + row, to.column + column];
      if (type !== "Formats") {
        const table = sheet.tableAt(at, beside);
        if (table?.range.row === at) {
          renameColumn(workbook, sheet, table, beside - table.range.column, shownHeader(content.shown));
        } else if (content.formula !== null && type !== "Values") {
          const moved = moveReferences(
            content.formula,
            at - (rows[row % from.rows] ?? 0),
            beside - (from.column + (column % from.columns)),
          );
          sheet.cells.setFormula(at, beside, moved);
        } else {
          sheet.cells.setValue(at, beside, content.shown);
        }
      }
      if (type === "All" || type === "Formats") sheet.cells.setLook(at, beside, content.look);
    }
  }
  if (type === "All" || type === "Formats") copyConditionalFormats(source, written);
  if (type === "Formats") workbook.noteChange();
  else workbook.noteCells(sheet, to);
  return to;
}

function visibleRows({ sheet, rectangle }: CellRange): number[] {
  const rows = Array.from({ length: rectangle.rows }, (_, index) => rectangle.row + index);
  const filtering = sheet.tables.filter(
    ({ filteredRows, range }) => filteredRows.size > 0 && intersection(range, rectangle),
  );
  if (filtering.length === 0) return rows;
  return rows.filter((row) => filtering.every(({ filteredRows, range }) => !filteredRows.has(row - range.row - 1)));
}

function copied(source: CellRange, row: number, column: number) {
  const { workbook, sheet } = source;
  return {
    shown: workbook.value(sheet, row, column),
    formula: sheet.cells.formula(row, column),
    look: sheet.look(row, column),
  };
}

/** Conditional formats of the source apply to the target as well, once per copy. */
function copyConditionalFormats(source: CellRange, target: CellRange): void {
  const from = source.rectangle;
  const to = target.rectangle;
  const copies = source.sheet.conditionalFormats.flatMap((format) => {
    const shared = intersection(format.range, from);
    if (!shared) return [];
    return [
      {
        ...format,
        id: `{${String(target.workbook.newId()).padStart(8, "0")}-0002-0000-0000-000000000000}`,
        range: {
          row: to.row + shared.row - from.row,
          column: to.column + shared.column - from.column,
          rows: shared.rows === from.rows ? to.rows : shared.rows,
          columns: shared.columns === from.columns ? to.columns : shared.columns,
        },
      },
    ];
  });
  target.sheet.conditionalFormats.push(...copies);
}
