import { UniverInstanceType } from "@univerjs/core";
import type { IWorkbookData, Workbook } from "@univerjs/core";
import { IActiveDirtyManagerService } from "@univerjs/engine-formula";
import { addTableMutation } from "../adding/addTableMutation";
import { allowTableNames } from "./allowTableNames";
import { permitFormulas } from "./permitFormulas";
import { fileFormulas, type FormulasOfFile } from "../formulas/fileFormulas";
import { followSheets } from "../formulas/followSheets";
import { calculateAfterSetRows, setRowsMutation } from "../results/setRowsMutation";
import { setSettingsMutation } from "../results/setSettingsMutation";
import { setTableMutation } from "../results/setTableMutation";
import { atOnce } from "../slices/inSlices";

import type { Spreadsheet } from "./spreadsheet";

let opened = 0;
const following = new WeakSet<Spreadsheet>();

/**
 * Shows a workbook in place of the one that was open. Nothing of that one is left, its undo steps included: whatever may
 * fail, such as reading a file, is done before.
 *
 * @param formulas those of the snapshot, for a caller who looked for them in slices
 */
export function showWorkbook(
  spreadsheet: Spreadsheet,
  snapshot: IWorkbookData,
  formulas: FormulasOfFile = atOnce(fileFormulas(snapshot.sheets)),
): Workbook {
  const { univer, instances, commands, kept, formulaRows } = spreadsheet;
  const before = instances.getCurrentUnitOfType(UniverInstanceType.UNIVER_SHEET);
  // The grid shows one workbook at a time: the old one goes before the new one comes.
  if (before) instances.disposeUnit(before.getUnitId());
  opened++;
  const id = `workbook-${opened}`;
  kept.expect(id, formulas);
  formulaRows.expect(id, formulas.rows);
  const workbook = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, { ...snapshot, id });
  for (const mutation of [addTableMutation, setRowsMutation, setTableMutation, setSettingsMutation]) {
    if (!commands.hasCommand(mutation.id)) commands.registerCommand(mutation);
  }
  calculateAfterSetRows(univer.__getInjector().get(IActiveDirtyManagerService));
  allowTableNames(univer.__getInjector());
  permitFormulas(univer.__getInjector());
  if (!following.has(spreadsheet)) {
    following.add(spreadsheet);
    // After the grid's own, which rewrites the same formulas.
    followSheets(spreadsheet);
  }
  instances.focusUnit(workbook.getUnitId());
  return workbook;
}
