import {
  CustomCommandExecutionError,
  IPermissionService,
  RedoCommand,
  UndoCommand,
  type Workbook,
} from "@univerjs/core";
import {
  getAllWorkbookPermissionPoint,
  WorkbookCopyPermission,
  WorkbookExportPermission,
  WorkbookPrintPermission,
  WorkbookViewPermission,
} from "@univerjs/sheets";
import type { Spreadsheet } from "./spreadsheet";
import { changedSheets } from "../workbook/workbookChanges";

const allowed: readonly unknown[] = [
  WorkbookCopyPermission,
  WorkbookExportPermission,
  WorkbookPrintPermission,
  WorkbookViewPermission,
];

/** From now on nobody can change the open workbook. It can still be looked at, calculated and copied from. */
export function makeReadOnly({ univer, commands, instances }: Spreadsheet, workbook: Workbook): void {
  const unitId = workbook.getUnitId();
  const permissions = univer.__getInjector().get(IPermissionService);
  // By these the grid's menus, keys and the cell's editor say that they may not.
  for (const Point of getAllWorkbookPermissionPoint()) {
    if (!allowed.includes(Point)) permissions.updatePermissionPoint(new Point(unitId).id, false);
  }
  // The grid asks for no permission before an undo, and its commands not for each of their steps.
  const guard = commands.beforeCommandExecuted((command, options) => {
    if (!instances.getUnit(unitId)) {
      guard.dispose();
      return;
    }
    const undoes = command.id === UndoCommand.id || command.id === RedoCommand.id;
    if (undoes || changedSheets(command, options, unitId) !== null) {
      throw new CustomCommandExecutionError(`${workbook.getName()} is read only here`);
    }
  });
}
