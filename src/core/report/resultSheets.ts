import type { Placement } from "./placement";
import { placementSheet } from "./placement/placementSheet";
import { portfoliosSheet } from "./portfolios/portfoliosSheet";
import type { ResultCell, ResultSheet } from "./layout/resultSheet";
import { summarySheet } from "./summary/summarySheet";
import type { ReportWords } from "./reportWords";

/** As many characters as a cell of a spreadsheet holds. */
const maxTextLength = 32_767;

/**
 * A placement as result sheets: plain data that a host writes, every cell such that a sheet can hold it. Figures that are
 * beyond all numbers (1E200 hours ÷ a capacity of 1E-200) come out as Excel would show them, as `#NUM!`; sentences that are
 * too long for a cell, because of the names in them, end in `…`.
 */
export function resultSheets(placement: Placement, words: ReportWords): readonly ResultSheet[] {
  const summary = summarySheet(placement, words);
  return [placementSheet(placement, summary, words), portfoliosSheet(placement, words), summary].map(withCellsThatFit);
}

function withCellsThatFit(sheet: ResultSheet): ResultSheet {
  const tables = sheet.tables.map((table) => {
    if (table.rows.every((row) => row.every(fits))) return table;
    return { ...table, rows: table.rows.map((row) => row.map(fitted)) };
  });
  return { ...sheet, tables };
}

function fits(cell: ResultCell): boolean {
  if (typeof cell === "number") return Number.isFinite(cell);
  return typeof cell !== "string" || cell.length <= maxTextLength;
}

function fitted(cell: ResultCell): ResultCell {
  if (fits(cell)) return cell;
  return typeof cell === "string" ? `${cell.slice(0, maxTextLength - 1)}…` : { code: "#NUM!" };
}
