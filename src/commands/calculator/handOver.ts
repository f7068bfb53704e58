import type { SheetRange } from "../../core/sheet/sheetRange";
import type { Calculator, SourceUse } from "./calculator";

/** So many cells are handed over at once: some 2,000 rows of 25 columns, a few milliseconds of a page's time. */
const cellsAtATime = 50_000;

/** Hands the cells of a source over to a calculator, block by block, so that a page has a turn after each. */
export async function handOver(calculator: Calculator, use: SourceUse, range: SheetRange | null): Promise<void> {
  if (range === null) return calculator.forget(use);
  const { cells, ...head } = range;
  const ticket = await calculator.take(use, head);
  const rows = Math.max(1, Math.floor(cellsAtATime / Math.max(1, cells[0]?.length ?? 0)));
  for (let from = 0; from < cells.length; from += rows) {
    await calculator.addRows(ticket, cells.slice(from, from + rows));
  }
  await calculator.complete(ticket);
}
