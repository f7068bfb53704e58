import type { ResultCell, ResultSheet } from "./resultSheet";

/**
 * A result sheet in which figures that are beyond all numbers (1E200 hours ÷ a capacity of 1E-200) stand as Excel would
 * show them, as `#NUM!`.
 */
export function withFiniteFigures(sheet: ResultSheet): ResultSheet {
  const isEndless = (cell: ResultCell): boolean => typeof cell === "number" && !Number.isFinite(cell);
  const tables = sheet.tables.map((table) => {
    if (!table.rows.some((row) => row.some(isEndless))) return table;
    const rows = table.rows.map((row) => row.map((cell) => (isEndless(cell) ? { code: "#NUM!" } : cell)));
    return { ...table, rows };
  });
  return { ...sheet, tables };
}
