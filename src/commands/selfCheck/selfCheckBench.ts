import type { ResultSheet } from "../../core/report/layout/resultSheet";
import type { Cell } from "../../core/sheet/cell";
import type { FunctionsMismatch } from "../formulas/functionsMismatch";
import type { CellPlace, SourceInfo, SpreadsheetHost, WriteOptions } from "../spreadsheetHost";
import { isSameCell } from "./cellWords";

/** What probes work with: the host and the check's own sheet in it. */
export interface SelfCheckBench {
  readonly host: SpreadsheetHost;
  /** How the functions differ from those of the pane, as far as is known by now. */
  readonly mismatch: FunctionsMismatch | null;
  /** What the sheet is called in this workbook. */
  readonly sheet: string;
  /** The sheet with these amounts in its last table. */
  readonly withAmounts: (amounts: readonly number[]) => ResultSheet;
  readonly write: (sheet: ResultSheet, options?: WriteOptions) => Promise<string>;
  /** A cell of the sheet, by zero-based row and column. */
  readonly place: (row: number, column: number) => CellPlace;
  readonly cellAt: (place: CellPlace) => Promise<Cell>;
  /** What a cell shows once it is `wanted`, or after as long as the check is willing to wait. */
  readonly settledCell: (place: CellPlace, wanted: Cell) => Promise<Cell>;
  /** Waits until something is so, and answers whether it ever was. */
  readonly until: (isSo: () => boolean | Promise<boolean>) => Promise<boolean>;
  /** The sheet and its tables as the host lists them. */
  readonly listed: () => Promise<readonly SourceInfo[]>;
  /** The name that a table of ours got. */
  readonly tableName: (wanted: string) => Promise<string>;
}

const pollMilliseconds = 50;

/** @param patience how many milliseconds a probe waits for what it expects */
export function selfCheckBench(
  host: SpreadsheetHost,
  sheet: string,
  withAmounts: SelfCheckBench["withAmounts"],
  patience: number,
  findMismatch: () => FunctionsMismatch | null,
): SelfCheckBench {
  const cellAt: SelfCheckBench["cellAt"] = async ({ row, column }) => {
    const { cells, firstRow, firstColumn } = await host.read({ sheet });
    return cells[row - firstRow]?.[column - firstColumn];
  };
  const until: SelfCheckBench["until"] = async (isSo) => {
    for (const end = Date.now() + patience; Date.now() < end;) {
      if (await isSo()) return true;
      await new Promise((resolve) => setTimeout(resolve, pollMilliseconds));
    }
    return isSo();
  };
  const listed: SelfCheckBench["listed"] = async () =>
    (await host.listSources()).filter((source) => source.sheet === sheet);
  return {
    host,
    get mismatch() {
      return findMismatch();
    },
    sheet,
    withAmounts,
    write: async (result, options) => (await host.writeResults([result], options))[0]?.name ?? "",
    place: (row, column) => ({ sheet, row, column }),
    cellAt,
    settledCell: async (place, wanted) => {
      let found: Cell;
      await until(async () => isSameCell((found = await cellAt(place)), wanted));
      return found;
    },
    until,
    listed,
    tableName: async (wanted) =>
      (await listed()).map(({ table = "" }) => table).find((table) => table.startsWith(wanted)) ?? wanted,
  };
}
