import type { XmlElement } from "./xlsx/xmlElement";

/** What a file says of a table for which the grid has no place. */
export interface FileTable {
  /** True when the row under the table is its totals row. */
  readonly hasTotals: boolean;
  readonly hasFilter: boolean;
  /** How it looks. */
  readonly style: XmlElement | null;
  readonly columns: readonly FileTableColumn[];
}

export interface FileTableColumn {
  readonly name: string;
  readonly totalsLabel?: string;
  /** `sum`, `average`, … or `custom`, which has a formula. */
  readonly totalsFunction?: string;
  readonly totalsFormula?: string;
  /** The formula that new rows get. */
  readonly formula?: string;
  /** By which rows are filtered. */
  readonly criteria?: XmlElement;
}
