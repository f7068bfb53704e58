import { IUniverInstanceService, UniverInstanceType, type Injector, type Workbook } from "@univerjs/core";
import {
  RangeProtectionRuleModel,
  SheetPermissionCheckController,
  WorksheetProtectionRuleModel,
} from "@univerjs/sheets";

/** The part of the grid that decides whether a formula may be typed. */
interface FormulaPermission {
  _permissionCheckWithFormula(params: unknown): boolean;
}

const patched = new WeakSet<object>();

/**
 * Before a formula is typed the grid prepares each cell that it names as for drawing, to see whether a person may look at it:
 * of millions of cells that takes as long as the calculation. Where nothing of a workbook is protected it need not ask.
 */
export function permitFormulas(injector: Injector): void {
  const controller = injector.get(SheetPermissionCheckController) as unknown as FormulaPermission;
  if (patched.has(controller)) return;
  patched.add(controller);
  const check = controller._permissionCheckWithFormula.bind(controller);
  controller._permissionCheckWithFormula = (params) => !isProtected(injector) || check(params);
}

function isProtected(injector: Injector): boolean {
  const instances = injector.get(IUniverInstanceService);
  const workbook = instances.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  const unitId = workbook?.getUnitId() ?? "";
  const [ranges, sheets] = [injector.get(RangeProtectionRuleModel), injector.get(WorksheetProtectionRuleModel)];
  return (workbook?.getSheets() ?? []).some((sheet) => {
    const id = sheet.getSheetId();
    return ranges.getSubunitRuleList(unitId, id).length > 0 || Boolean(sheets.getRule(unitId, id));
  });
}
