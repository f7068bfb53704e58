/// <reference types="office-js" />
import { markName } from "../../../core/report/layout/workbookMarks";
import { stagingName } from "../sheetMarks";
import { gathered, watch, type Watch } from "./watching";

/** Excel raises many events for one paste; they are told together. */
const gatherMilliseconds = 20;

interface Change {
  readonly id: string;
  readonly isCalculation: boolean;
}

/**
 * Tells of sheets whose cells changed, by a person or a calculation; not of what `isWriting` writes, nor of our own result
 * sheets being calculated, which nothing is read from.
 */
export function watchChanges(listener: (sheet: string) => void, isWriting: () => boolean): Watch {
  let stopped = false;
  const tell = gathered<string>((keys) => {
    if (stopped) return;
    void sheetNames([...keys].map((key) => JSON.parse(key) as Change)).then(
      (names) => {
        if (!stopped) names.forEach(listener);
      },
      // A sheet that is gone has no cells to read again.
      () => undefined,
    );
  }, gatherMilliseconds);
  const note = (change: Change): Promise<void> => {
    tell(JSON.stringify(change));
    return Promise.resolve();
  };
  const { attached, stop } = watch(({ workbook: { worksheets } }) => [
    worksheets.onChanged.add(({ worksheetId, triggerSource }) =>
      isOurs(triggerSource, isWriting) ? Promise.resolve() : note({ id: worksheetId, isCalculation: false }),
    ),
    worksheets.onCalculated.add(({ worksheetId }) => note({ id: worksheetId, isCalculation: true })),
  ]);
  return {
    attached,
    stop: () => {
      stopped = true;
      stop();
    },
  };
}

/** Newer versions of Excel say who changed the cells; in older ones it is us while we write. */
function isOurs(triggerSource: Excel.WorksheetChangedEventArgs["triggerSource"], isWriting: () => boolean): boolean {
  return triggerSource === "ThisLocalAddin" || (triggerSource === undefined && isWriting());
}

async function sheetNames(changes: readonly Change[]): Promise<ReadonlySet<string>> {
  return Excel.run(async (context) => {
    const sheets = changes.map(({ id, isCalculation }) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id).load("name, visibility");
      const marks = [markName, stagingName].map((name) => sheet.names.getItemOrNullObject(name).load("name"));
      return { sheet, marks, isCalculation };
    });
    await context.sync();
    const heard = sheets.filter(({ sheet, marks, isCalculation }) => {
      if (sheet.isNullObject || sheet.visibility === Excel.SheetVisibility.veryHidden) return false;
      return !isCalculation || marks.every((mark) => mark.isNullObject);
    });
    return new Set(heard.map(({ sheet }) => sheet.name));
  });
}
