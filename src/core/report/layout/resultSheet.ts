import type { CellError } from "../../sheet/cell";

/** Which of our result sheets a sheet is; the mark that a host keeps on it. */
export type ResultKey = (typeof resultKeys)[number];

export const resultKeys = ["placement", "portfolios", "summary", "mrr", "subscriptions", "selfCheck"] as const;

/**
 * A figure, a text (always written as text, whatever it looks like), a blank, an error value, or a formula (`=CS.…`, A1
 * style, as Excel shows it). A formula names our other sheets by their wanted names in quotes (`'CS Summary'!$B$4`); a host
 * that gave one another name puts that name in its place.
 */
export type ResultCell = string | number | null | CellError | { readonly formula: string };

/** Captions of rows by what each row is known by from one run to the next: `{ asOf: "As of" }`. */
export type RowCaptions = Readonly<Record<string, string>>;

export interface ResultColumn {
  /** What the column is known by from one run to the next, whatever its header says in which language: `mrr`, `metric:nps`. */
  readonly id: string;
  readonly header: string;
  readonly kind: "text" | "number" | "date";
  /** Excel number format; `@` for text columns. */
  readonly numberFormat: string;
  /** In characters of the default font. */
  readonly width: number;
  /**
   * Of a key column that holds words of ours, what they stand for: its rows are known by that, in whatever language they are
   * written. A cell that is none of them (a name, an answer of a function) is known by its text.
   */
  readonly captions?: RowCaptions;
  /** True where the words Poor, Average, Good and Unknown are coloured by a conditional format. */
  readonly bucketColours?: boolean;
}

/** One Excel table. Rows are rectangular and as wide as `columns`. */
export interface ResultTable {
  /** Name of the Excel table, e.g. `CS_Placement`. */
  readonly name: string;
  /** A line of text above the table. */
  readonly title?: string;
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly (readonly ResultCell[])[];
  /**
   * Indices of the columns that identify a row from one run to the next, most telling first: a row is known by the first of
   * them that is filled. The user's own columns follow; see `carryUserColumns`.
   */
  readonly keyColumns: readonly number[];
}

/** A formula that fills the cells right of it and below it with its answer, the header row included. */
export interface ResultSpill {
  /** `=CS.MRRSCHEDULE(…)`, A1 style, as Excel shows it. */
  readonly formula: string;
  /** The columns of the answer, for their look: the headers in the sheet come from the formula. */
  readonly columns: readonly ResultColumn[];
  /** Rows of the answer under its header as it is now. */
  readonly rows: number;
}

/** A chart over the columns of a table of the same run; it follows the table when that grows. A host without charts leaves it out. */
export interface ResultChart {
  /** What it is known by from one run to the next. */
  readonly name: string;
  readonly title: string;
  readonly kind: "columns" | "bars" | "line";
  /** Name of the table, on this sheet or another of the run. */
  readonly table: string;
  /** Column of the categories, or of the figures along the axis. */
  readonly categories: number;
  /** Columns that are drawn, each under its header. */
  readonly series: readonly number[];
  /** What stands along the axis of the categories, and along that of the figures. */
  readonly categoryTitle: string;
  readonly valueTitle: string;
}

/**
 * A result sheet as plain data: its tables one under another from A1 on, one blank row between them. A table takes a row
 * for its title, where it has one, a row for its header, and its rows; without rows it still takes one blank row. A spill
 * comes last, since its answer may grow: no Excel table can hold it.
 */
export interface ResultSheet {
  readonly key: ResultKey;
  /** Wanted name; a host chooses another when a sheet of the user's has it. */
  readonly name: string;
  readonly frozenRows: number;
  readonly tables: readonly ResultTable[];
  readonly spill?: ResultSpill;
  /** Beside the tables, one under another. */
  readonly charts?: readonly ResultChart[];
}

/** A column of ours by id and header, and what its captions stand for. */
export type NamedColumn = Pick<ResultColumn, "id" | "header" | "captions">;
