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
  const ask = (from: number): Promise<readonly (readonly ResultCell[])[]> => {
    const block = calculator.resultRows(sheet, table, from);
    // One that fails tells when it is waited for: another may have failed before it.
    block.catch(() => undefined);
    return block;
  };
  const rows: (readonly ResultCell[])[] = [];
  const first = await ask(0);
  // All but the last are as long as the first: one is made while another is taken over.
  const size = first.length;
  if (size === 0) return rows;
  const coming = [Promise.resolve(first), ask(size)];
  for (let from = 2 * size; ; from += size) {
    coming.push(ask(from));
    const block = (await coming.shift()) ?? [];
    if (block.length === 0) return rows;
    for (const row of block) rows.push(row);
  }
}
