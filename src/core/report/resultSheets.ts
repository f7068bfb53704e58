import type { Placement } from "./placement";
import { placementSheet } from "./placementSheet";
import { portfoliosSheet } from "./portfoliosSheet";
import type { ResultCell, ResultSheet } from "./resultSheet";
import { summarySheet } from "./summarySheet";

/**
 * A placement as result sheets: plain data that a host writes. Figures that are beyond all numbers (1E200
 * hours ÷ a capacity of 1E-200) come out as Excel would show them, as `#NUM!`.
 */
export function resultSheets(placement: Placement): readonly ResultSheet[] {
  const summary = summarySheet(placement);
  return [placementSheet(placement, summary), portfoliosSheet(placement), summary].map(withFiniteFigures);
}

function withFiniteFigures(sheet: ResultSheet): ResultSheet {
  const isEndless = (cell: ResultCell): boolean => typeof cell === "number" && !Number.isFinite(cell);
  const tables = sheet.tables.map((table) => {
    if (!table.rows.some((row) => row.some(isEndless))) return table;
    const rows = table.rows.map((row) => row.map((cell) => (isEndless(cell) ? { code: "#NUM!" } : cell)));
    return { ...table, rows };
  });
  return { ...sheet, tables };
}
