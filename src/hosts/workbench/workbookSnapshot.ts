import type { IRange, IWorkbookData, IWorksheetData } from "@univerjs/core";
import type { ResultKey } from "../../core/report/resultSheet";
import type { GridRule } from "./files/conditionalFormat";

/** What we keep in a workbook beside its cells. It travels in the snapshot, and in files as `files/settingsSheet.ts` says. */
export interface WorkbookExtras {
  readonly settings: Readonly<Record<string, string>>;
}

/** What we keep with a sheet. */
export interface SheetExtras {
  /** Our mark on a result sheet. */
  readonly resultKey?: ResultKey;
  /** The file hid the sheet from Excel's own list of hidden sheets. */
  readonly veryHidden?: boolean;
}

/** A table as its plug-in keeps it. */
export interface GridTable {
  readonly id: string;
  readonly name: string;
  readonly range: Pick<IRange, "startRow" | "endRow" | "startColumn" | "endColumn">;
  readonly options: { readonly showHeader: boolean; readonly showFooter: boolean; readonly tableStyleId: string };
  readonly filters: { readonly tableColumnFilterList: readonly unknown[] };
  readonly columns: readonly GridTableColumn[];
  /** `style` is the file's own name for the look; tables made in the grid have none. */
  readonly meta?: { readonly style?: string };
}

export interface GridTableColumn {
  readonly id: string;
  readonly displayName: string;
  readonly dataType: string;
  readonly formula: string;
  readonly meta: Readonly<Record<string, never>>;
  readonly style: Readonly<Record<string, never>>;
}

export interface GridDefinedName {
  readonly id: string;
  readonly name: string;
  readonly formulaOrRefString: string;
  readonly localSheetId?: string;
  readonly comment?: string;
  readonly hidden?: boolean;
}

export interface GridFilter {
  readonly ref: IRange;
}

/** What the plug-ins keep in a snapshot, each under the name of its resource. */
export interface WorkbookResources {
  readonly tables: Readonly<Record<string, { readonly tables: readonly GridTable[] }>>;
  readonly rules: Readonly<Record<string, readonly GridRule[]>>;
  readonly filters: Readonly<Record<string, GridFilter>>;
  readonly names: Readonly<Record<string, GridDefinedName>>;
}

const resourceNames: Record<keyof WorkbookResources, string> = {
  tables: "SHEET_TABLE_PLUGIN",
  rules: "SHEET_CONDITIONAL_FORMATTING_PLUGIN",
  filters: "SHEET_FILTER_PLUGIN",
  names: "SHEET_DEFINED_NAME_PLUGIN",
};

/** How the grid says that a defined name belongs to no single sheet. */
export const wholeWorkbook = "AllDefaultWorkbook";

/** The plug-ins' resources of a snapshot; empty where there are none. */
export function readResources(snapshot: Pick<IWorkbookData, "resources">): WorkbookResources {
  const read = (key: keyof WorkbookResources): unknown => {
    const text = snapshot.resources?.find(({ name }) => name === resourceNames[key])?.data;
    return text ? (JSON.parse(text) as unknown) : {};
  };
  return {
    tables: read("tables") as WorkbookResources["tables"],
    rules: read("rules") as WorkbookResources["rules"],
    filters: read("filters") as WorkbookResources["filters"],
    names: read("names") as WorkbookResources["names"],
  };
}

export function writeResources(resources: WorkbookResources): NonNullable<IWorkbookData["resources"]> {
  return (Object.keys(resourceNames) as (keyof WorkbookResources)[]).map((key) => ({
    name: resourceNames[key],
    data: JSON.stringify(resources[key]),
  }));
}

export function tableColumn(tableId: string, index: number, displayName: string): GridTableColumn {
  return { id: `${tableId}-${index}`, displayName, dataType: "string", formula: "", meta: {}, style: {} };
}

export function readExtras(snapshot: Pick<IWorkbookData, "custom">): WorkbookExtras {
  return { settings: {}, ...(snapshot.custom as Partial<WorkbookExtras> | undefined) };
}

export function readSheetExtras(sheet: Pick<Partial<IWorksheetData>, "custom">): SheetExtras {
  return (sheet.custom ?? {}) as SheetExtras;
}
