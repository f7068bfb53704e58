import type { CellRange } from "../../model/cellRange";
import { copyCells } from "../../model/copying";
import { ExcelError } from "../../model/excelError";
import { deleteCells, insertCells, moveCells } from "../../model/structure";
import { oneOf, optionalFlag, optionalOneOf } from "../argumentReaders";
import type { Member } from "../wireObject";
import { range, rangeArgument } from "./range";

/** What moves or copies cells. */
export const rangeShifts: Readonly<Record<string, Member<CellRange>>> = {
  Insert: {
    call: (target, [shift]) => {
      const along = oneOf(shift, ["Down", "Right"]) === "Down" ? "rows" : "columns";
      insertCells(target.workbook, target.sheet, target.rectangle, along);
      return range(target);
    },
  },
  Delete: {
    call: ({ workbook, sheet, rectangle }, [shift]) => {
      deleteCells(workbook, sheet, rectangle, oneOf(shift, ["Up", "Left"]) === "Up" ? "rows" : "columns");
    },
  },
  MoveTo: {
    call: (target, [to]) => {
      const there = rangeArgument(target, to);
      moveCells(target.workbook, target.sheet, target.rectangle, there.sheet, there.rectangle);
    },
  },
  CopyFrom: {
    call: (target, [source, type, skipBlanks, transpose]) => {
      if (optionalFlag(skipBlanks) || optionalFlag(transpose)) throw new ExcelError("InvalidArgument");
      const words = ["All", "Formulas", "Values", "Formats"] as const;
      copyCells(rangeArgument(target, source), target, optionalOneOf(type, words, "All"));
    },
  },
};
