import type { IWorksheetData } from "@univerjs/core";

/** Width of a digit of the default font, and the room at a cell's sides, in pixels. (ECMA-376 part 1, 18.3.1.13.) */
const digitPixels = 7;
const paddingPixels = 5;
const pixelsPerPoint = 4 / 3;

/** Excel's and the grid's measures: columns count characters there and pixels here, rows points there and pixels here. */
export const gridMeasures = {
  columnPixels: (characters: number): number => Math.round(characters * digitPixels + paddingPixels),
  columnCharacters: (pixels: number): number =>
    Math.max(0, Math.round(((pixels - paddingPixels) / digitPixels) * 100) / 100),
  rowPixels: (points: number): number => Math.round(points * pixelsPerPoint),
  rowPoints: (pixels: number): number => Math.round((pixels / pixelsPerPoint) * 100) / 100,
} as const;

/** References beyond a sheet's last row or column are errors in the grid, so that sheets start large and grow ahead. */
export const roomyRows = 5000;
export const roomyColumns = 60;

/** The look of cells that have none of their own: the pages' small type, rows as high as the pane's lists are dense. */
const plainLook = {
  defaultRowHeight: 22,
  defaultColumnWidth: 88,
  defaultStyle: { ff: "Segoe UI, Open Sans, Noto Sans, Liberation Sans, sans-serif", fs: 9, vt: 2 },
};

/** The look of a sheet, and the rows and columns that it is given for its filled part. */
export function plainSheet(usedRows: number, usedColumns: number): PlainSheet {
  return {
    ...plainLook,
    rowCount: Math.min(1_048_576, Math.max(roomyRows, usedRows + 1000)),
    columnCount: Math.min(16_384, Math.max(roomyColumns, usedColumns + 20)),
  };
}

export type PlainSheet = Pick<
  IWorksheetData,
  "rowCount" | "columnCount" | "defaultRowHeight" | "defaultColumnWidth" | "defaultStyle"
>;
