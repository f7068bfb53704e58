import type { Sheet } from "hucre";
import type { FileSheet, FileWorkbook } from "./xlsx/readWorkbook";
import type { ZipEntry } from "./zipDirectory";

/** What a file may hold that the grid cannot, so that it is missing from what *Save as .xlsx* writes. */
export type DroppedPart =
  | "charts"
  | "pictures"
  | "shapes"
  | "comments"
  | "validations"
  | "hyperlinks"
  | "pivotTables"
  | "slicers"
  | "sparklines"
  | "richText"
  | "dataTables"
  | "conditionalFormats"
  | "headerlessTables"
  | "protection"
  | "outlines"
  | "externalLinks"
  | "macros"
  | "controls"
  | "customParts"
  | "otherSheets";

/** Which kinds of things a file holds that opening leaves behind. Each kind once, in a fixed order. */
export function droppedParts(
  workbook: FileWorkbook,
  entries: readonly ZipEntry[],
  lost: { readonly rules: boolean; readonly tables: boolean },
): readonly DroppedPart[] {
  const sheet = (test: (sheet: Sheet) => boolean): boolean => workbook.sheets.some(({ rest }) => test(rest));
  const cell = (test: (cell: NonNullable<ReturnType<NonNullable<Sheet["cells"]>["get"]>>) => boolean): boolean =>
    sheet(({ cells }) => cells !== undefined && [...cells.values()].some(test));
  const part = (pattern: RegExp): boolean => entries.some(({ name }) => pattern.test(name.replace(/^\//, "")));
  const found: Record<DroppedPart, boolean> = {
    charts: part(/^xl\/charts\//),
    pictures: part(/^xl\/media\//),
    shapes: workbook.hasShapes || part(/^xl\/diagrams\//),
    comments: part(/^xl\/(comments|threadedComments)/),
    validations: sheet(({ dataValidations }) => filled(dataValidations)),
    hyperlinks: cell(({ hyperlink }) => hyperlink !== undefined),
    pivotTables: part(/^xl\/pivotTables\//),
    slicers: part(/^xl\/(slicers|timelines)\//),
    sparklines: sheet(({ sparklines }) => filled(sparklines)),
    richText: workbook.hasRichText,
    dataTables: workbook.hasDataTables,
    conditionalFormats: lost.rules,
    headerlessTables: lost.tables,
    protection: workbook.isProtected || sheet(({ protection }) => protection !== undefined),
    outlines: workbook.sheets.some(hasOutlines),
    externalLinks: part(/^xl\/externalLinks\//),
    macros: part(/^xl\/vbaProject/),
    controls: part(/^xl\/(ctrlProps|activeX|embeddings)\//),
    customParts: part(/^(customXml|xl\/(connections|queryTables|model|webextensions))/),
    otherSheets: workbook.leftOut.length > 0,
  };
  return (Object.keys(found) as DroppedPart[]).filter((key) => found[key]);
}

function filled(list: readonly unknown[] | undefined): boolean {
  return list !== undefined && list.length > 0;
}

function hasOutlines({ cells, rest }: FileSheet): boolean {
  return (
    cells.rows.some(({ isOutlined }) => isOutlined) ||
    (rest.columns ?? []).some((column) => (column?.outlineLevel ?? 0) > 0)
  );
}
