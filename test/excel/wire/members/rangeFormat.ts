import type { CellRange } from "../../model/cellRange";
import { checkUnprotected } from "../../model/guards";
import type { Look, LookChange } from "../../model/look";
import { lastColumn, lastRow } from "../../model/rectangle";
import { shownWidth } from "../../model/shownWidth";
import { changeLooks } from "../../model/writing";
import { colour, flag, numberArgument, textArgument } from "../argumentReaders";
import { wireType, type Member } from "../wireObject";

/** Excel's own width of a column, in points as Excel on the web answers it. */
const defaultWidth = 48;

const fill = wireType<CellRange>("RangeFill", {
  Color: {
    get: (range) => shared(range, (look) => look.fill ?? "#FFFFFF"),
    set: (range, value) => change(range, { fill: colour(value) }),
  },
  Clear: { call: (range) => change(range, { fill: undefined }) },
});

const font = wireType<CellRange>("RangeFont", {
  Bold: part("bold", false, flag),
  Italic: part("italic", false, flag),
  Size: part("fontSize", 11, numberArgument),
  Color: part("fontColor", "#000000", colour),
});

/** `Excel.RangeFormat`. */
export const rangeFormat = wireType<CellRange>("RangeFormat", {
  Fill: { get: (range) => fill(range) },
  Font: { get: (range) => font(range) },
  HorizontalAlignment: part("horizontalAlignment", "General", textArgument),
  VerticalAlignment: part("verticalAlignment", "Bottom", textArgument),
  WrapText: part("wrapText", false, flag),
  IndentLevel: part("indentLevel", 0, numberArgument),
  ColumnWidth: {
    get: ({ sheet, rectangle }) => {
      const widths = new Set<number>();
      for (let column = rectangle.column; column <= lastColumn(rectangle); column++) {
        widths.add(sheet.columnWidths.get(column) ?? defaultWidth);
      }
      return widths.size === 1 ? [...widths][0] : null;
    },
    set: ({ workbook, sheet, rectangle }, value) => {
      checkUnprotected(sheet);
      const width = numberArgument(value);
      for (let column = rectangle.column; column <= lastColumn(rectangle); column++) {
        sheet.columnWidths.set(column, width);
      }
      workbook.noteChange();
    },
  },
  AutofitColumns: {
    call: ({ workbook, sheet, rectangle }) => {
      checkUnprotected(sheet);
      for (let column = rectangle.column; column <= lastColumn(rectangle); column++) {
        sheet.columnWidths.set(column, shownWidth(workbook, sheet, column));
      }
      workbook.noteChange();
    },
  },
});

/** A part of the look: what all cells share, `null` when they differ. */
function part<Name extends keyof Look>(
  name: Name,
  otherwise: NonNullable<Look[Name]>,
  read: (value: unknown) => NonNullable<Look[Name]>,
): Member<CellRange> {
  return {
    get: (range) => shared(range, (look) => look[name] ?? otherwise),
    set: (range, value) => {
      const wanted = read(value);
      change(range, { [name]: wanted === otherwise ? undefined : wanted });
    },
  };
}

function change({ workbook, sheet, rectangle }: CellRange, looks: LookChange): void {
  changeLooks(workbook, sheet, rectangle, () => looks);
}

function shared<Value>({ sheet, rectangle }: CellRange, read: (look: Look) => Value): Value | null {
  const first = read(sheet.look(rectangle.row, rectangle.column));
  const end = Math.min(lastRow(rectangle), (sheet.cells.rowNumbers().at(-1) ?? 0) + 1);
  for (let row = rectangle.row; row <= end; row++) {
    for (let column = rectangle.column; column <= lastColumn(rectangle); column++) {
      if (read(sheet.look(row, column)) !== first) return null;
    }
  }
  return first;
}
