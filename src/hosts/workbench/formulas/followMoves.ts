import type { ICellData, ICommandService } from "@univerjs/core";
import type { KeptValues } from "./keptValues";

/** Commands after which formulas read otherwise though nobody changed them: rows, columns, cells, sheets or tables moved or got names. */
const moves =
  /^sheet\.command\.(?:insert|remove|delete|move|reorder|set-worksheet-name|set-defined-name|set-table-config|table-remove)/;

/** Lets a kept value stay with its formula while that one follows the cells it reads. */
export function followMoves(commands: ICommandService, kept: KeptValues): void {
  let before: readonly ICellData[] = [];
  commands.beforeCommandExecuted(({ id }) => {
    if (moves.test(id)) before = kept.cells();
  });
  commands.onCommandExecuted(({ id }) => {
    if (!moves.test(id)) return;
    before.forEach((cell) => kept.follow(cell));
    before = [];
  });
}
