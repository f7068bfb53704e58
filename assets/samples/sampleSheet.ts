/** What a cell of the sample holds; dates are serials with a date format on their column. */
export type CellValue = string | number | null | FormulaCell | SpilledCell;

/** A cell that another cell's formula fills: it has a look and no content. */
export interface SpilledCell {
  readonly spilledFormat: string;
}

/** A formula without `=`, in the notation of the file. */
export interface FormulaCell {
  readonly formula: string;
  /** A1 range that its answer spills over, for a formula with many answers. */
  readonly spill?: string;
  /** Overrides the column's number format. */
  readonly numberFormat?: string;
}

export interface SampleColumn {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly numberFormat?: string;
  readonly align?: "left" | "right";
}

/** A sheet of the sample workbook as plain data. */
export interface SampleSheet {
  readonly name: string;
  readonly columns: readonly SampleColumn[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Name of the Excel table that the whole sheet is. */
  readonly table?: string;
  /** Zero-based rows (the header is 0) that are headings. */
  readonly headingRows?: readonly number[];
}

/** How dates are shown in the sample: the one form that nobody reads in two ways. */
export const isoFormat = "yyyy-mm-dd";

/** Euro without decimals. */
export const euroFormat = "[$€-2]#,##0";
