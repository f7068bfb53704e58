import { BooleanNumber, mergeWorksheetSnapshotWithDefault, type IMutationInfo } from "@univerjs/core";
import type { ICellData, IWorkbookData, IWorksheetData, Workbook } from "@univerjs/core";
import { IDefinedNamesService, RemoveDefinedNameMutation, SetDefinedNameMutation } from "@univerjs/engine-formula";
import { InsertSheetMutation, RemoveSheetMutation, SetWorksheetActiveOperation } from "@univerjs/sheets";
import { AddConditionalRuleMutation, DeleteConditionalRuleMutation } from "@univerjs/sheets-conditional-formatting";
import {
  RemoveSheetsFilterMutation,
  SetSheetsFilterCriteriaMutation,
  SetSheetsFilterRangeMutation,
} from "@univerjs/sheets-filter";
import { DeleteSheetTableMutation } from "@univerjs/sheets-table";
import { addedParts, type AddedParts, type PresentParts } from "./addedParts";
import { addTableMutation } from "./addTableMutation";
import { applySteps } from "../workbook/applySteps";
import type { CellExtras } from "../files/cellsFromFile";
import type { GridRule } from "../files/conditionalFormat";
import { fileFormulas } from "../formulas/fileFormulas";
import { renamedReferences } from "./renamedReferences";
import { atOnce } from "../slices/inSlices";
import type { Step } from "../results/resultSteps";
import type { Spreadsheet } from "../grid/spreadsheet";
import { readResources, readSheetExtras, type GridFilter, type WorkbookResources } from "../workbook/workbookSnapshot";

/**
 * Adds the sheets of another workbook behind those of the open one, as one step that Undo takes back. Sheets, tables and
 * defined names whose name is taken get another, which the formulas among them follow; a result sheet comes as a plain one,
 * since a workbook has one of each kind.
 *
 * @param other is used up: its cells become those of the open workbook
 * @returns the names that the sheets got
 * @throws {HostError} with nothing changed
 */
export function addSheets(spreadsheet: Spreadsheet, workbook: Workbook, other: IWorkbookData): readonly string[] {
  const parts = addedParts(other, presentParts(spreadsheet, workbook));
  const resources = readResources(other);
  const styles = new TakenOverStyles(workbook, other.styles);
  const unitId = workbook.getUnitId();
  const first = workbook.getSheetSize();
  const steps = parts.sheets.flatMap(({ id, sheetId, name, earlierName }, index): Step[] => {
    const config = other.sheets[id] ?? {};
    const place = { unitId, subUnitId: sheetId };
    return [
      insertStep(place, first + index, { ...takenOver(config, earlierName, parts, styles), id: sheetId, name }),
      ...tableSteps(place, id, resources, parts),
      ...ruleSteps(place, resources.rules[id] ?? [], earlierName, parts),
      ...filterSteps(place, resources.filters[id]),
    ];
  });
  spreadsheet.kept.expect(
    unitId,
    atOnce(fileFormulas(Object.fromEntries(parts.sheets.map(({ id, sheetId }) => [sheetId, other.sheets[id] ?? {}])))),
  );
  try {
    applySteps(
      spreadsheet,
      workbook,
      // Names first: a formula that is read before its name is known stays an error.
      [...nameSteps(unitId, parts), ...steps],
      { doing: "adding", sheets: parts.sheets.map(({ name }) => name) },
    );
  } catch (error) {
    spreadsheet.kept.forget(parts.sheets.map(({ sheetId }) => sheetId));
    throw error;
  }
  const shown = parts.sheets.find(({ id }) => other.sheets[id]?.hidden !== BooleanNumber.TRUE);
  if (shown) {
    spreadsheet.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId: shown.sheetId });
  }
  return parts.sheets.map(({ name }) => name);
}

function presentParts(spreadsheet: Spreadsheet, workbook: Workbook): PresentParts {
  const unitId = workbook.getUnitId();
  const names = spreadsheet.univer.__getInjector().get(IDefinedNamesService).getDefinedNameMap(unitId) ?? {};
  return {
    sheets: workbook.getSheets().map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getName() })),
    tables: spreadsheet.tables.getTableList(unitId).map(({ id, name }) => ({ id, name })),
    names: Object.values(names).map(({ id, name }) => ({ id, name })),
  };
}

/** The styles of another workbook under the ids that they have in this one. */
class TakenOverStyles {
  private readonly ids = new Map<string, string | undefined>();
  private readonly workbook: Workbook;
  private readonly styles: IWorkbookData["styles"];

  constructor(workbook: Workbook, styles: IWorkbookData["styles"]) {
    this.workbook = workbook;
    this.styles = styles;
  }

  of<Style extends ICellData["s"]>(style: Style): Style | string | undefined {
    if (typeof style !== "string") return style;
    if (!this.ids.has(style)) {
      const look = this.styles[style];
      this.ids.set(style, look ? (this.workbook.getStyles().setValue(look) ?? undefined) : undefined);
    }
    return this.ids.get(style);
  }
}

function takenOver(
  sheet: Partial<IWorksheetData>,
  earlierName: string,
  parts: AddedParts,
  styles: TakenOverStyles,
): Partial<IWorksheetData> {
  const { resultKey: _, ...extras } = readSheetExtras(sheet);
  for (const line of Object.values(sheet.cellData ?? {})) {
    for (const cell of Object.values((line ?? {}) as Record<string, ICellData | null | undefined>)) {
      if (!cell) continue;
      if (cell.s) cell.s = styles.of(cell.s);
      const renamed = (formula: string): string => renamedReferences(formula, earlierName, parts.renamed);
      if (cell.f) cell.f = renamed(cell.f);
      if (cell.xf) cell.xf = renamed(cell.xf);
      if (cell.custom) cell.custom = withWordings(cell.custom, renamed);
    }
  }
  for (const lines of [sheet.rowData, sheet.columnData]) {
    for (const line of Object.values((lines ?? {}) as Record<string, Pick<ICellData, "s"> | undefined>)) {
      if (line?.s) line.s = styles.of(line.s);
    }
  }
  return { ...sheet, custom: { ...extras } };
}

/** What a cell keeps of its file, with each wording of its formula as a change gives it. */
function withWordings(
  { kept, fileArray, filePlain, ...others }: CellExtras,
  change: (formula: string) => string,
): CellExtras {
  const changed = <Part extends { readonly formulas: readonly string[] }>(part: Part): Part => ({
    ...part,
    formulas: part.formulas.map(change),
  });
  return {
    ...others,
    ...(kept && { kept: changed(kept) }),
    ...(fileArray && { fileArray: changed(fileArray) }),
    ...(filePlain && { filePlain: changed(filePlain) }),
  };
}

interface Place {
  readonly unitId: string;
  readonly subUnitId: string;
}

function insertStep(place: Place, index: number, config: Partial<IWorksheetData> & { name: string }): Step {
  const { unitId, subUnitId } = place;
  return {
    redo: {
      id: InsertSheetMutation.id,
      params: { unitId, index, sheet: mergeWorksheetSnapshotWithDefault(config) },
    },
    undo: { id: RemoveSheetMutation.id, params: { unitId, subUnitId, subUnitName: config.name } },
  };
}

function tableSteps(place: Place, id: string, resources: WorkbookResources, parts: AddedParts): Step[] {
  return (resources.tables[id]?.tables ?? []).map((table): Step => {
    const { id: tableId, name } = parts.tables.get(table.id) ?? table;
    return {
      redo: { id: addTableMutation.id, params: { ...place, table: { ...table, id: tableId, name } } },
      undo: { id: DeleteSheetTableMutation.id, params: { ...place, tableId } },
    };
  });
}

function ruleSteps(place: Place, rules: readonly GridRule[], earlierName: string, parts: AddedParts): Step[] {
  return rules.map((given, index): Step => {
    const cfId = `${place.subUnitId}-rule-${index + 1}`;
    const rule = { ...renamedInRule(given, earlierName, parts), cfId };
    return {
      redo: { id: AddConditionalRuleMutation.id, params: { ...place, rule } },
      undo: { id: DeleteConditionalRuleMutation.id, params: { ...place, cfId } },
    };
  });
}

/** Every formula within a rule, wherever the grid keeps it, is a text that starts with `=`. */
function renamedInRule(rule: GridRule, earlierName: string, { renamed }: AddedParts): GridRule {
  return JSON.parse(JSON.stringify(rule), (_key, value: unknown) =>
    typeof value === "string" && value.startsWith("=") ? renamedReferences(value, earlierName, renamed) : value,
  ) as GridRule;
}

/** What the grid keeps of a filter beside its range: by which values its columns are filtered. */
interface FilterWithCriteria extends GridFilter {
  readonly filterColumns?: readonly { readonly colId: number }[];
}

function filterSteps(place: Place, filter: FilterWithCriteria | undefined): Step[] {
  if (!filter) return [];
  const remove: IMutationInfo = { id: RemoveSheetsFilterMutation.id, params: place };
  const criteria = (filter.filterColumns ?? []).map(({ colId: col, ...rest }): Step => ({
    redo: { id: SetSheetsFilterCriteriaMutation.id, params: { ...place, col, criteria: { colId: col, ...rest } } },
    undo: { id: SetSheetsFilterCriteriaMutation.id, params: { ...place, col, criteria: null } },
  }));
  return [
    { redo: { id: SetSheetsFilterRangeMutation.id, params: { ...place, range: filter.ref } }, undo: remove },
    ...criteria,
  ];
}

function nameSteps(unitId: string, { names }: AddedParts): Step[] {
  return names.map((name): Step => ({
    redo: { id: SetDefinedNameMutation.id, params: { unitId, ...name } },
    undo: { id: RemoveDefinedNameMutation.id, params: { unitId, ...name } },
  }));
}
