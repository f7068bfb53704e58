/// <reference types="office-js" />
import { supports } from "../inExcel";
import { gathered, watch, type Watch } from "./watching";

/** Sheets that are copied in or deleted together are told of together. */
const gatherMilliseconds = 20;

/** Tells that a sheet came, went or got another name; while `isWriting` they are our own. */
export function watchSheets(listener: () => void, isWriting: () => boolean): Watch {
  let stopped = false;
  const tell = gathered<string>(() => {
    if (!stopped) listener();
  }, gatherMilliseconds);
  const note = (): Promise<void> => {
    if (!isWriting()) tell("");
    return Promise.resolve();
  };
  const { attached, stop } = watch(({ workbook: { worksheets } }) => [
    worksheets.onAdded.add(note),
    worksheets.onDeleted.add(note),
    // Where Excel does not tell of names, a new one is noticed with the next change or the next active cell of the sheet.
    ...(supports("1.17") ? [worksheets.onNameChanged.add(note)] : []),
  ]);
  return {
    attached,
    stop: () => {
      stopped = true;
      stop();
    },
  };
}
