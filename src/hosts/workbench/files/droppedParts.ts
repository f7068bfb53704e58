import type { Sheet, Workbook } from "hucre";
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
  | "conditionalFormats"
  | "filterCriteria"
  | "pageSetup"
  | "protection"
  | "outlines"
  | "externalLinks"
  | "macros"
  | "controls"
  | "customParts";

/** Which kinds of things a file holds that opening leaves behind. Each kind once, in a fixed order. */
export function droppedParts(
  workbook: Workbook,
  entries: readonly ZipEntry[],
  lostRules: boolean,
): readonly DroppedPart[] {
  const sheet = (test: (sheet: Sheet) => boolean): boolean => workbook.sheets.some(test);
  const cell = (test: (cell: NonNullable<ReturnType<NonNullable<Sheet["cells"]>["get"]>>) => boolean): boolean =>
    sheet(({ cells }) => cells !== undefined && [...cells.values()].some(test));
  const part = (pattern: RegExp): boolean => entries.some(({ name }) => pattern.test(name));
  const found: Record<DroppedPart, boolean> = {
    charts: part(/^xl\/(charts|chartsheets)\//),
    pictures: part(/^xl\/media\//),
    shapes: sheet(({ textBoxes }) => filled(textBoxes)) || part(/^xl\/diagrams\//),
    comments: part(/^xl\/(comments|threadedComments)/),
    validations: sheet(({ dataValidations }) => filled(dataValidations)),
    hyperlinks: cell(({ hyperlink }) => hyperlink !== undefined),
    pivotTables: part(/^xl\/pivotTables\//),
    slicers: part(/^xl\/(slicers|timelines)\//),
    sparklines: sheet(({ sparklines }) => filled(sparklines)),
    richText: cell(({ richText }) => richText?.some(({ font }) => font !== undefined) ?? false),
    conditionalFormats: lostRules,
    filterCriteria: sheet(({ autoFilter }) => filled(autoFilter?.columns)),
    pageSetup: sheet(({ headerFooter, pageSetup }) => headerFooter !== undefined || hasPrintRange(pageSetup)),
    protection: sheet(({ protection }) => protection !== undefined) || workbook.workbookProtection !== undefined,
    outlines: sheet(
      ({ columns, rowDefs }) =>
        (columns ?? []).some((column) => column?.outlineLevel) ||
        [...(rowDefs?.values() ?? [])].some((row) => row.outlineLevel),
    ),
    externalLinks: filled(workbook.externalLinks),
    macros: part(/^xl\/vbaProject/),
    controls: part(/^xl\/(ctrlProps|activeX|embeddings)\//),
    customParts: part(/^(customXml|xl\/(connections|queryTables|model|webextensions))/),
  };
  return (Object.keys(found) as DroppedPart[]).filter((key) => found[key]);
}

function filled(list: readonly unknown[] | undefined): boolean {
  return list !== undefined && list.length > 0;
}

function hasPrintRange(pageSetup: Sheet["pageSetup"]): boolean {
  return [pageSetup?.printArea, pageSetup?.printTitlesRow, pageSetup?.printTitlesColumn].some(Boolean);
}
