import type { BooleanNumber, IRange, IWorkbookData, IWorksheetData } from "@univerjs/core";
import type { ResultKey } from "../../../core/report/layout/resultSheet";
import type { GridRule } from "../files/conditionalFormat";
import type { FileTable } from "../files/tableOfFile";
import type { XmlElement } from "../files/xlsx/xmlElement";

/** What we keep in a workbook beside its cells. It travels in the snapshot, and in files as `files/settingsSheet.ts` says. */
export interface WorkbookExtras {
  readonly settings: Readonly<Record<string, string>>;
  /** The font of cells that say none, in the file that the workbook came from. */
  readonly font?: { readonly name?: string; readonly size?: number };
}

/** What we keep with a sheet. */
export interface SheetExtras {
  /** Our mark on a result sheet. */
  readonly resultKey?: ResultKey;
  /** The file hid the sheet from Excel's own list of hidden sheets. */
  readonly veryHidden?: boolean;
  /** What the file says of the page and of the sheet as a whole, by element; the grid has no place for it. */
  readonly page?: Readonly<Record<string, XmlElement>>;
  /** The file's filter, where the grid could not apply it as it is: its rows are hidden. */
  readonly filter?: XmlElement;
}

/** A table as its plug-in keeps it. */
export interface GridTable {
  readonly id: string;
  readonly name: string;
  readonly range: Pick<IRange, "startRow" | "endRow" | "startColumn" | "endColumn">;
  readonly options: { readonly showHeader: boolean; readonly showFooter: boolean; readonly tableStyleId: string };
  readonly filters: { readonly tableColumnFilterList?: readonly unknown[] };
  readonly columns: readonly GridTableColumn[];
  /** `file` is what the table's file says of it beyond this; tables made in the grid have none. */
  readonly meta?: { readonly file?: FileTable };
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

/** A filter of a sheet, as its plug-in keeps it. */
export interface GridFilter {
  readonly ref: IRange;
  readonly filterColumns?: readonly GridFilterColumn[];
  /** Rows that it hides. */
  readonly cachedFilteredOut?: readonly number[];
}

export interface GridFilterColumn {
  /** The sheet's column, unlike in files, which count from the filter's first. */
  readonly colId: number;
  readonly filters?: { readonly blank?: true; readonly filters?: readonly string[] };
  readonly customFilters?: {
    readonly and?: BooleanNumber.TRUE;
    readonly customFilters: readonly { readonly val: string | number; readonly operator?: string }[];
  };
}

export interface GridTables {
  readonly tables: readonly GridTable[];
  /** Rows that the tables' filters hide. */
  readonly tableFilteredOutRows?: readonly number[];
}

/** What the plug-ins keep in a snapshot, each under the name of its resource. */
export interface WorkbookResources {
  readonly tables: Readonly<Record<string, GridTables>>;
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
