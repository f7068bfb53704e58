import type { Rectangle } from "./rectangle";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

export interface TableColumn {
  readonly id: number;
  name: string;
}

/** A table. Its header cells are the names of its columns. */
export interface Table {
  readonly id: string;
  name: string;
  /** Header row included. */
  range: Rectangle;
  columns: TableColumn[];
  style: string;
  showFilterButton: boolean;
  showBandedRows: boolean;
  /** Rows of data that its filter hides, counted from zero. */
  filteredRows: ReadonlySet<number>;
}

/** A name for a formula, of the workbook or of a sheet. */
export interface DefinedName {
  name: string;
  formula: string;
  visible: boolean;
  comment: string;
}

/** A rule that compares a cell with a formula, and the colours of cells that pass it. */
export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  range: Rectangle;
  rule: ConditionalRule | null;
  fill: string;
  fontColor: string;
  stopIfTrue: boolean;
  priority: number;
}

export interface ConditionalRule {
  readonly formula1: string;
  readonly formula2?: string;
  readonly operator: string;
}

/** A series of a chart; references as formulas, `=Sheet1!$A$1:$A$5`. */
export interface ChartSeries {
  name: string;
  values: string;
  categories: string | null;
}

export interface Chart {
  readonly id: string;
  name: string;
  readonly type: string;
  title: string;
  titleVisible: boolean;
  legendVisible: boolean;
  legendPosition: string;
  categoryAxisTitle: string;
  valueAxisTitle: string;
  left: number;
  top: number;
  width: number;
  height: number;
  series: ChartSeries[];
}

/** A pivot table of the user's, as far as it matters to others: what it reads. */
export interface Pivot {
  readonly name: string;
  /** Identity of the table that it reads. */
  readonly tableId: string;
}

export function copyTable(table: Table): Table {
  return { ...table, columns: table.columns.map((column) => ({ ...column })) };
}

export function copyChart(chart: Chart): Chart {
  return { ...chart, series: chart.series.map((series) => ({ ...series })) };
}
