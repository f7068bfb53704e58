import type { CellChange, SpreadsheetHost } from "../spreadsheetHost";

/**
 * Writes what a person was shown and agreed to, all or nothing, as one step of Undo. Our own result sheets are never written
 * to in this way.
 *
 * @throws {HostError} with the cells that are refused, such as one that was changed since it was read; nothing is written then
 */
export async function applyFixes(
  host: Pick<SpreadsheetHost, "listSources" | "writeCells">,
  changes: readonly CellChange[],
): Promise<readonly CellChange[]> {
  const sheets = new Set(changes.map(({ place }) => place.sheet));
  const ours = (await host.listSources()).find(({ sheet, resultKey }) => resultKey !== null && sheets.has(sheet));
  if (ours) throw new RangeError(`${ours.sheet} is a result sheet: its source is put right instead`);
  return host.writeCells(changes.map(({ place, before, after, dateFormat }) => ({ place, before, after, dateFormat })));
}
