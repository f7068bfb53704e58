import { CellValueType, EDITOR_ACTIVATED, type ICellData, type Nullable, type Workbook } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import {
  HostError,
  isSameContent,
  type CellChange,
  type HostDeed,
  type HostErrorCode,
} from "../../../commands/spreadsheetHost";
import { isDateFormat } from "../../../core/sheet/dateFormat";
import type { Spreadsheet } from "../grid/spreadsheet";
import type { Step } from "../results/resultSteps";
import { applySteps } from "../workbook/applySteps";
import { rawCells } from "./gridCells";
import { gridValue } from "./gridValue";
import { textCell } from "./textCell";

/**
 * Writes cells that hold what they are believed to hold, as one step that Undo takes back.
 *
 * @throws {HostError} `cell-changed`, `cell-formula`, `cell-refused` with the cells, `edit-mode`; nothing is written then
 */
export function writeCells(
  spreadsheet: Spreadsheet,
  workbook: Workbook,
  changes: readonly CellChange[],
  deed: HostDeed,
): readonly CellChange[] {
  if (spreadsheet.context.getContextValue(EDITOR_ACTIVATED)) throw new HostError("edit-mode", deed);
  const unitId = workbook.getUnitId();
  const names = [...new Set(changes.map(({ place }) => place.sheet))];
  const sheets = names.map((name) => {
    const sheet = workbook.getSheetBySheetName(name);
    if (!sheet) throw new HostError("sheet-missing", deed);
    const own = changes.filter(({ place }) => place.sheet === name);
    return { sheet, changes: own, cells: rawCells(spreadsheet, unitId, sheet) };
  });
  const refuse = (
    code: HostErrorCode,
    isRefused: (of: (typeof sheets)[number], change: CellChange) => boolean,
  ): void => {
    const refused = sheets.flatMap((of) => of.changes.filter((change) => isRefused(of, change)));
    if (refused.length > 0) throw new HostError(code, deed, { cells: refused.map(({ place }) => place) });
  };
  refuse("cell-formula", ({ sheet, cells }, { place: { row, column } }) => {
    const formula = spreadsheet.formulas.getFormulaStringByCell(row, column, sheet.getSheetId(), unitId);
    return Boolean(formula) || gridValue(cells.spilled[row]?.[column]) !== null;
  });
  refuse("cell-changed", ({ cells }, { place: { row, column }, before }) => {
    return !isSameContent(gridValue(cells.own[row]?.[column]), before);
  });
  refuse("cell-refused", ({ sheet }, { place: { row, column } }) => {
    const merged = sheet.getMergedCell(row, column);
    return Boolean(merged) && (merged?.startRow !== row || merged.startColumn !== column);
  });
  const steps = sheets.map(({ sheet, changes: own, cells }): Step => {
    const set = (contentOf: (change: CellChange) => ICellData): Step["redo"] => {
      const cellValue: Record<number, Record<number, ICellData>> = {};
      for (const change of own) (cellValue[change.place.row] ??= {})[change.place.column] = contentOf(change);
      return { id: SetRangeValuesMutation.id, params: { unitId, subUnitId: sheet.getSheetId(), cellValue } };
    };
    const ownCell = ({ place: { row, column } }: CellChange): Nullable<ICellData> => cells.own[row]?.[column];
    return {
      redo: set((change) => ({
        ...contentOf(newCell(change.after)),
        ...lookOf(workbook, ownCell(change), change).after,
      })),
      undo: set((change) => ({ ...contentOf(ownCell(change)), ...lookOf(workbook, ownCell(change), change).before })),
    };
  });
  if (steps.length > 0) applySteps(spreadsheet, workbook, steps, deed);
  return changes;
}

function newCell(after: CellChange["after"]): ICellData {
  if (after === null) return {};
  if (typeof after === "string") return textCell(after);
  if (typeof after === "number") return { v: after, t: CellValueType.NUMBER };
  return { v: after ? 1 : 0, t: CellValueType.BOOLEAN };
}

interface Looks {
  readonly before?: Pick<ICellData, "s">;
  readonly after?: Pick<ICellData, "s">;
}

/** The look of a cell that becomes a day and has no format of a date; any other keeps its own. */
function lookOf(workbook: Workbook, cell: Nullable<ICellData>, { dateFormat }: CellChange): Looks {
  if (dateFormat === undefined) return {};
  const format = workbook.getStyles().getStyleByCell(cell)?.n ?? null;
  if (isDateFormat(format?.pattern ?? null)) return {};
  return { before: { s: { n: format } }, after: { s: { n: { pattern: dateFormat } } } };
}

/** All of a cell but its look, with `null` for what it has not, since what is left unsaid stays as it was. */
function contentOf(cell: Nullable<ICellData>): ICellData {
  const { v = null, t = null, f = null, si = null, p = null, custom = null } = cell ?? {};
  return { v, t, f, si, p, custom };
}
