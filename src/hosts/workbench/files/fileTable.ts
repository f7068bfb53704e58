import type { ICellData } from "@univerjs/core";
import { rangeText } from "../cells/rangeText";
import { plainTableStyle } from "../grid/tableLook";
import { tableColumn, type GridTable } from "../workbook/workbookSnapshot";
import { criteriaOf, customToFile, element, valuesToFile } from "./fileFilter";
import { fileText, textFromFile } from "./fileText";
import { parseArea } from "./xlsx/area";
import type { FileTable, FileTableColumn } from "./tableOfFile";
import { childNamed, childrenNamed, type XmlElement } from "./xlsx/xmlElement";

/** A file's table for the grid; `null` of one without a header row, which the grid's tables all have. */
export function tableFromFile(table: XmlElement, id: string): GridTable | null {
  const { attributes } = table;
  const range = parseArea(attributes["ref"] ?? "");
  if (!range || attributes["headerRowCount"] === "0") return null;
  const filter = childNamed(table, "autoFilter");
  const criteria = filter ? criteriaOf(filter).children : [];
  const columns = childrenNamed(childNamed(table, "tableColumns"), "tableColumn").map((column, index) =>
    columnFromFile(
      column,
      criteria.find((one) => Number(one.attributes["colId"]) === index),
    ),
  );
  const hasTotals = Number(attributes["totalsRowCount"] ?? 0) > 0;
  const file: FileTable = {
    hasTotals,
    hasFilter: filter !== undefined,
    style: childNamed(table, "tableStyleInfo") ?? null,
    columns,
  };
  return {
    id,
    name: attributes["displayName"] ?? attributes["name"] ?? id,
    // The grid has no totals rows: the row stays as cells under the table.
    range: { ...range, endRow: hasTotals ? Math.max(range.startRow, range.endRow - 1) : range.endRow },
    options: { showHeader: true, showFooter: false, tableStyleId: plainTableStyle },
    filters: { tableColumnFilterList: [] },
    columns: columns.map(({ name }, column) => tableColumn(id, column, name)),
    meta: { file },
  };
}

function columnFromFile(column: XmlElement, criteria: XmlElement | undefined): FileTableColumn {
  const { name = "", totalsRowLabel, totalsRowFunction } = column.attributes;
  const totalsFormula = childNamed(column, "totalsRowFormula")?.text;
  const formula = childNamed(column, "calculatedColumnFormula")?.text;
  return {
    name: textFromFile(name),
    ...(totalsRowLabel !== undefined && { totalsLabel: textFromFile(totalsRowLabel) }),
    ...(totalsRowFunction !== undefined && { totalsFunction: totalsRowFunction }),
    ...(totalsFormula && { totalsFormula }),
    ...(formula && { formula }),
    ...(criteria && { criteria }),
  };
}

/** What a table is written as, beside its header cells. */
export interface TableInFile {
  readonly headers: readonly string[];
  readonly range: GridTable["range"];
  /** All of the table's part. */
  readonly part: (id: number) => XmlElement;
}

/**
 * A table of the grid for a file.
 *
 * @param textAt what a cell shows, for the names of columns: they are what the header cells say
 * @param cellAt the cell as the grid has it
 */
export function tableToFile(
  { name, range, meta, filters }: GridTable,
  textAt: (row: number, column: number) => string,
  cellAt: (row: number, column: number) => ICellData | null | undefined,
): TableInFile {
  const file = meta?.file;
  const headers: string[] = [];
  for (let column = range.startColumn; column <= range.endColumn; column++) {
    const header = textAt(range.startRow, column);
    headers.push(unused(header.trim() === "" ? `Column${headers.length + 1}` : header, headers));
  }
  const columns = headers.map((header) => file?.columns.find((column) => isSame(column.name, header)));
  const lastRow = Math.max(range.endRow, range.startRow + 1);
  const totalsRow = lastRow + 1;
  const hasTotals =
    file?.hasTotals === true &&
    columns.every((column, index) => isTotal(column, cellAt(totalsRow, range.startColumn + index)));
  const own = gridCriteria(filters.tableColumnFilterList ?? []);
  const criteria = headers.flatMap((_, index) => {
    const found = own.size > 0 ? own.get(index) : columns[index]?.criteria?.children[0];
    return found ? [element("filterColumn", { colId: String(index) }, [found])] : [];
  });
  const part = (id: number): XmlElement => {
    const filter = element("autoFilter", { ref: rangeText({ ...range, endRow: lastRow }) }, criteria);
    const attributes = {
      xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      id: String(id),
      name,
      displayName: name,
      ref: rangeText({ ...range, endRow: hasTotals ? totalsRow : lastRow }),
      ...(hasTotals ? { totalsRowCount: "1" } : { totalsRowShown: "0" }),
    };
    return element("table", attributes, [
      ...(file?.hasFilter === false ? [] : [filter]),
      element(
        "tableColumns",
        { count: String(headers.length) },
        headers.map((header, index) => columnToFile(header, index + 1, columns[index], hasTotals)),
      ),
      file?.style ?? element("tableStyleInfo", { name: "TableStyleLight1", showRowStripes: "1" }),
    ]);
  };
  return { headers, range, part };
}

function columnToFile(header: string, id: number, column: FileTableColumn | undefined, hasTotals: boolean): XmlElement {
  const label = hasTotals ? column?.totalsLabel : undefined;
  const total = hasTotals ? column?.totalsFunction : undefined;
  const formula = hasTotals ? column?.totalsFormula : undefined;
  return element(
    "tableColumn",
    {
      id: String(id),
      name: fileText(header),
      ...(label !== undefined && { totalsRowLabel: fileText(label) }),
      ...(total !== undefined && { totalsRowFunction: total }),
    },
    [
      ...(column?.formula ? [element("calculatedColumnFormula", {}, [], column.formula)] : []),
      ...(formula ? [element("totalsRowFormula", {}, [], formula)] : []),
    ],
  );
}

/** True when the cell is still what the column's total was: its label, or a formula. */
function isTotal(column: FileTableColumn | undefined, cell: ICellData | null | undefined): boolean {
  if (column?.totalsLabel !== undefined) return cell?.v === column.totalsLabel;
  return column?.totalsFunction === undefined || column.totalsFunction === "none" || cell?.f !== undefined;
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function unused(wanted: string, taken: readonly string[]): string {
  const folded = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}${number}`;
    if (!folded.has(name.toLowerCase())) return name;
  }
}

interface GridTableFilter {
  readonly filterType: string;
  readonly values?: readonly string[];
  readonly filterInfo?: {
    readonly conditionType: string;
    readonly compareType: string;
    readonly expectedValue?: unknown;
  };
}

const numberOperators: ReadonlySet<string> = new Set([
  "equal",
  "notEqual",
  "greaterThan",
  "greaterThanOrEqual",
  "lessThan",
  "lessThanOrEqual",
]);
const textPatterns: Readonly<Record<string, (text: string) => { val: string; operator?: string }>> = {
  equal: (val) => ({ val }),
  notEqual: (val) => ({ val, operator: "notEqual" }),
  contains: (text) => ({ val: `*${text}*` }),
  notContains: (text) => ({ val: `*${text}*`, operator: "notEqual" }),
  startsWith: (text) => ({ val: `${text}*` }),
  endsWith: (text) => ({ val: `*${text}` }),
};

/** Criteria that were set in the grid, by column; those that files do not know so are left out, and rows stay hidden. */
function gridCriteria(list: readonly unknown[]): ReadonlyMap<number, XmlElement> {
  const criteria = new Map<number, XmlElement>();
  list.forEach((item, index) => {
    const found = item ? gridCriterion(item as GridTableFilter) : null;
    if (found) criteria.set(index, found);
  });
  return criteria;
}

function gridCriterion({ values, filterInfo }: GridTableFilter): XmlElement | null {
  if (values)
    return valuesToFile(
      values.filter((value) => value !== ""),
      values.includes(""),
    );
  if (!filterInfo) return null;
  const { conditionType, compareType, expectedValue } = filterInfo;
  if (conditionType === "number" && numberOperators.has(compareType) && typeof expectedValue === "number") {
    return customToFile([{ val: expectedValue, operator: compareType }], false);
  }
  if (conditionType === "number" && compareType === "between" && Array.isArray(expectedValue)) {
    const [low, high] = expectedValue as number[];
    const bounds = [
      { val: low ?? 0, operator: "greaterThanOrEqual" },
      { val: high ?? 0, operator: "lessThanOrEqual" },
    ];
    return customToFile(bounds, true);
  }
  const pattern = Object.hasOwn(textPatterns, compareType) ? textPatterns[compareType] : undefined;
  if (conditionType !== "string" || !pattern || typeof expectedValue !== "string") return null;
  return customToFile([pattern(expectedValue)], false);
}
