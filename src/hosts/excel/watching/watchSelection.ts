/// <reference types="office-js" />
import type { CellPlace } from "../../../commands/spreadsheetHost";
import { gathered, watch, type Watch } from "./watching";

/** While a person drags, only where they are after a moment is of interest. */
const gatherMilliseconds = 20;

/** Tells of another active cell. */
export function watchSelection(listener: (place: CellPlace) => void): Watch {
  let last = "";
  let stopped = false;
  const tell = gathered<string>(() => {
    if (stopped) return;
    void Excel.run(activeCell).then(
      (place) => {
        const key = JSON.stringify(place);
        if (stopped || key === last) return;
        last = key;
        listener(place);
      },
      // A chart can be active instead of a cell; then there is none to tell of.
      () => undefined,
    );
  }, gatherMilliseconds);
  const note = (): Promise<void> => {
    tell("");
    return Promise.resolve();
  };
  const { attached, stop } = watch(({ workbook: { worksheets } }) => [
    worksheets.onSelectionChanged.add(note),
    worksheets.onActivated.add(note),
  ]);
  return {
    attached,
    stop: () => {
      stopped = true;
      stop();
    },
  };
}

export async function activeCell(context: Excel.RequestContext): Promise<CellPlace> {
  const cell = context.workbook.getActiveCell().load("rowIndex, columnIndex, worksheet/name");
  await context.sync();
  return { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex };
}
