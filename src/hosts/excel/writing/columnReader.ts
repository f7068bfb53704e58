/// <reference types="office-js" />
import type { Cell } from "../../../core/sheet/cell";
import { actOnBlock, type RowBlock } from "../blocks";

/** Rows that are read at once, and cells of short columns that are read together. */
const blockRows = 20_000;
const cellsTogether = 5_000;
const shortRows = 500;

/** A column to be read: the values that it shows, or its formulas in a notation that a copy elsewhere shares. */
export interface ColumnToRead {
  readonly column: number;
  readonly content: "values" | "formulasR1C1";
  /** Told of each cell by its row in what is read. */
  readonly take: (row: number, cell: Cell) => void;
}

/** Reads columns side by side in blocks under Excel's limits, short ones of several tables in one request. */
export class ColumnReader {
  #waiting: (() => () => void)[] = [];
  #cells = 0;

  constructor(private readonly context: Excel.RequestContext) {}

  /** Short columns are read when they are {@link send sent}. */
  async read(sheet: Excel.Worksheet, { first, count }: RowBlock, columns: readonly ColumnToRead[]): Promise<void> {
    const load = (block: RowBlock): (() => void) => {
      const ranges = columns.map(({ column, content }) =>
        sheet.getRangeByIndexes(block.first, column, block.count, 1).load(content),
      );
      return () => {
        columns.forEach(({ content, take }, index) => {
          const cells = (ranges[index]?.[content] ?? []) as unknown[][];
          cells.forEach(([cell], row) => take(block.first - first + row, cell === "" ? null : (cell as Cell)));
        });
        for (const range of ranges) range.untrack();
      };
    };
    if (columns.length === 0 || count === 0) return;
    if (count <= shortRows) {
      if (this.#cells + count * columns.length > cellsTogether) await this.send();
      this.#cells += count * columns.length;
      this.#waiting.push(() => load({ first, count }));
      return;
    }
    for (let row = 0; row < count; row += blockRows) {
      await actOnBlock({ first: first + row, count: Math.min(blockRows, count - row) }, async (block) => {
        const finish = load(block);
        await this.context.sync();
        finish();
      });
    }
  }

  async send(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#cells = 0;
    if (waiting.length === 0) return;
    const finish = waiting.map((load) => load());
    await this.context.sync();
    for (const one of finish) one();
  }
}
