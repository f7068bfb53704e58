import type { Times } from "./times";

/** One line of the bench's table. */
export interface BenchRow {
  readonly work: string;
  /** With its unit, such as `412 ms`. */
  readonly measured?: string;
  /** A time ÷ another one, such as `1.27 ×`. */
  readonly ratio?: string;
  /** What was to be reached, in words, and whether it was. */
  readonly target?: { readonly words: string; readonly isReached: boolean };
}

/** The lines of one subject. */
export interface BenchSection {
  readonly title: string;
  readonly rows: readonly BenchRow[];
  /** What a reader has to know, one sentence each. */
  readonly notes?: readonly string[];
}

/** The time of a contender, and its ratio to that of the one that stands for 1 in this section. */
export function timeRow(times: Times, name: string, baseline?: string): BenchRow {
  const row = figureRow(name, times.of(name), inMilliseconds);
  return baseline === undefined ? row : { ...row, ratio: asRatio(times.ratio(name, baseline)) };
}

/** A ratio of two times that have lines of their own. */
export function ratioRow(work: string, ratio: number): BenchRow {
  return { work, ratio: asRatio(ratio) };
}

/** Anything else that was measured. */
export function figureRow(work: string, figure: number, unit: Unit): BenchRow {
  return { work, measured: unit(figure) };
}

/** A line whose figure is to be `limit` at the most. */
export function atMost(row: BenchRow, figure: number, limit: number, unit: Unit): BenchRow {
  return { ...row, target: { words: `≤ ${unit(limit)}`, isReached: figure <= limit } };
}

/** A line whose figure is to be `limit` at the least. */
export function atLeast(row: BenchRow, figure: number, limit: number, unit: Unit): BenchRow {
  return { ...row, target: { words: `≥ ${unit(limit)}`, isReached: figure >= limit } };
}

/** Writes a figure with its unit. */
export type Unit = (figure: number) => string;

export const inMilliseconds: Unit = (figure) => `${grouped(figure, figure < 10 ? 1 : 0)} ms`;
export const asRatio: Unit = (figure) => `${grouped(figure, figure < 10 ? 2 : 0)} ×`;
export const inMegabytes: Unit = (figure) => `${grouped(figure, 0)} MB`;
export const inBytes: Unit = (figure) => `${grouped(figure, 0)} bytes`;
export const inPercent: Unit = (figure) => `${grouped(100 * figure, 2)} %`;

function grouped(figure: number, digits: number): string {
  return figure.toLocaleString("en-US", { maximumFractionDigits: digits });
}

const headings = ["Work", "Measured", "Ratio", "To reach", ""];
/** Figures stand on the right, words on the left. */
const figureColumns: ReadonlySet<number> = new Set([1, 2]);

/** The table as plain text, columns under each other. */
export function plainTable(sections: readonly BenchSection[]): string {
  const table = [headings, ...sections.flatMap(({ rows }) => rows.map(cellsOf))];
  const widths = headings.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        figureColumns.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd();
  const blocks = sections.map(({ title, rows, notes = [] }) =>
    [title, ...rows.map((row) => line(cellsOf(row))), ...notes].join("\n"),
  );
  return [line(headings), ...blocks].join("\n\n");
}

/** The same table as Markdown; notes follow it as paragraphs. */
export function markdownTable(sections: readonly BenchSection[]): string {
  const rule = headings.map((_, column) => (figureColumns.has(column) ? "---:" : "---"));
  const lines = sections.flatMap(({ title, rows }) => [[`**${title}**`, "", "", "", ""], ...rows.map(cellsOf)]);
  const table = [headings, rule, ...lines].map((row) => `| ${row.join(" | ")} |`);
  return [table.join("\n"), ...new Set(sections.flatMap(({ notes = [] }) => notes))].join("\n\n");
}

function cellsOf({ work, measured = "", ratio = "", target }: BenchRow): string[] {
  return [work, measured, ratio, target?.words ?? "", target ? (target.isReached ? "reached" : "not reached") : ""];
}
