import type { ResultCell, ResultSheet, ResultTable } from "../../core/report/layout/resultSheet";
import type { Calculator } from "./calculator";

/** Fetches the result sheets of the last placing, block by block. */
export async function collectResults(calculator: Calculator): Promise<readonly ResultSheet[]> {
  const sheets: ResultSheet[] = [];
  for (const [index, sheet] of (await calculator.results()).entries()) {
    const tables: ResultTable[] = [];
    for (const [place, table] of sheet.tables.entries()) {
      tables.push({ ...table, rows: await collectRows(calculator, index, place) });
    }
    sheets.push({ ...sheet, tables });
  }
  return sheets;
}

async function collectRows(calculator: Calculator, sheet: number, table: number): Promise<(readonly ResultCell[])[]> {
  const rows: (readonly ResultCell[])[] = [];
  for (;;) {
    const block = await calculator.resultRows(sheet, table, rows.length);
    if (block.length === 0) return rows;
    for (const row of block) rows.push(row);
  }
}
