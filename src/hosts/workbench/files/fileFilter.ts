import { BooleanNumber, type IRange } from "@univerjs/core";
import { rangeText } from "../cells/rangeText";
import type { GridFilter, GridFilterColumn } from "../workbook/workbookSnapshot";
import { parseArea } from "./xlsx/area";
import { childNamed, childrenNamed, isTrue, xmlOf, type XmlElement } from "./xlsx/xmlElement";

type CustomFilter = NonNullable<GridFilterColumn["customFilters"]>["customFilters"][number];

export interface OpenedFilter {
  readonly filter: GridFilter;
  /** The file's filter, where the grid has no such criteria: it is carried along, and its rows are hidden. */
  readonly kept: XmlElement | null;
}

/**
 * A sheet's filter for the grid. Rows that it hides in the file are the filter's own, so that they come back with it.
 *
 * @param hiddenRows all rows that the file hides
 */
export function filterFromFile(element: XmlElement, hiddenRows: ReadonlySet<number>): OpenedFilter | null {
  const ref = parseArea(element.attributes["ref"] ?? "");
  if (!ref) return null;
  const columns = childrenNamed(element, "filterColumn").filter(hasCriteria);
  if (columns.length === 0) return { filter: { ref }, kept: null };
  const shown = columns.map((column) => columnFromFile(column, ref));
  if (!shown.every((column) => column !== null)) return { filter: { ref }, kept: criteriaOf(element) };
  const hidden = [...hiddenRows].filter((row) => row > ref.startRow && row <= ref.endRow);
  return { filter: { ref, filterColumns: shown, cachedFilteredOut: hidden }, kept: null };
}

/** A filter's criteria alone, without how it was sorted. */
export function criteriaOf(filter: XmlElement): XmlElement {
  return { ...filter, children: childrenNamed(filter, "filterColumn").filter(hasCriteria) };
}

function hasCriteria({ children }: XmlElement): boolean {
  return children.some(({ name }) => name !== "extLst");
}

function columnFromFile(column: XmlElement, ref: IRange): GridFilterColumn | null {
  const colId = ref.startColumn + Number(column.attributes["colId"]);
  const values = childNamed(column, "filters");
  const custom = childNamed(column, "customFilters");
  if (!(colId >= ref.startColumn && colId <= ref.endColumn)) return null;
  if (values && values.children.every(({ name }) => name === "filter")) {
    const isBlank = isTrue(values.attributes["blank"]);
    const filters = values.children.map(({ attributes }) => attributes["val"] ?? "");
    return { colId, filters: { ...(isBlank && { blank: true }), filters } };
  }
  if (!custom || custom.children.length === 0 || custom.children.length > 2) return null;
  const and = isTrue(custom.attributes["and"]) ? { and: BooleanNumber.TRUE as const } : {};
  return { colId, customFilters: { ...and, customFilters: custom.children.map(customFromFile) } };
}

/** The grid compares numbers with operators, and texts, in which `*` and `?` stand for others, without one. */
function customFromFile({ attributes }: XmlElement): CustomFilter {
  const text = attributes["val"] ?? "";
  const operator = attributes["operator"] ?? "equal";
  const number = text.trim() === "" ? Number.NaN : Number(text);
  if (Number.isFinite(number)) return { val: number, operator };
  return operator === "equal" ? { val: text } : { val: text, operator };
}

/** The XML of a sheet's filter. */
export function filterToFile({ ref, filterColumns }: GridFilter, kept: XmlElement | undefined): string {
  const own = (filterColumns ?? []).flatMap((column) => columnToFile(column, ref) ?? []);
  // The file's criteria hold as long as the grid has none of its own, and the filter is as wide as it was.
  const old = kept && parseArea(kept.attributes["ref"] ?? "");
  const sameWidth = old && old.endColumn - old.startColumn === ref.endColumn - ref.startColumn;
  const children = own.length === 0 && kept && sameWidth ? kept.children : own;
  return xmlOf(element("autoFilter", { ref: rangeText(ref) }, children));
}

function columnToFile({ colId, filters, customFilters }: GridFilterColumn, ref: IRange): XmlElement | null {
  const criteria = filters
    ? valuesToFile(filters.filters ?? [], filters.blank === true)
    : customFilters && customToFile(customFilters.customFilters, customFilters.and === BooleanNumber.TRUE);
  return criteria ? element("filterColumn", { colId: String(colId - ref.startColumn) }, [criteria]) : null;
}

/** Criteria by which rows with these values stay. */
export function valuesToFile(values: readonly string[], isBlank: boolean): XmlElement {
  const children = values.map((val) => element("filter", { val }));
  return element("filters", isBlank ? { blank: "1" } : {}, children);
}

/** Criteria of one or two comparisons. */
export function customToFile(filters: readonly CustomFilter[], isAnd: boolean): XmlElement {
  const children = filters.map(({ val, operator }) =>
    element("customFilter", {
      ...(operator !== undefined && operator !== "equal" && { operator }),
      val: String(val),
    }),
  );
  return element("customFilters", isAnd ? { and: "1" } : {}, children);
}

/** An element of a file that is made here. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly XmlElement[] = [],
  text = "",
): XmlElement {
  return { name, attributes, children, text };
}
