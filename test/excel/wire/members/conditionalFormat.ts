import type { CellRange } from "../../model/cellRange";
import { ExcelError } from "../../model/excelError";
import { checkUnprotected } from "../../model/guards";
import { intersection } from "../../model/rectangle";
import type { ConditionalFormat, ConditionalRule } from "../../model/spreadsheetObjects";
import { colour, flag, textArgument, wholeNumber } from "../argumentReaders";
import { wireType, type WireObject } from "../wireObject";
import { range } from "./range";

interface FormatById {
  readonly range: CellRange;
  readonly formatId: string;
}

const fill = wireType<FormatById>("ConditionalRangeFill", {
  Color: {
    get: (target) => found(target).fill,
    set: (target, value) => {
      change(target, { fill: colour(value) });
    },
  },
});

const font = wireType<FormatById>("ConditionalRangeFont", {
  Color: {
    get: (target) => found(target).fontColor,
    set: (target, value) => {
      change(target, { fontColor: colour(value) });
    },
  },
});

const look = wireType<FormatById>("ConditionalRangeFormat", {
  Fill: { get: (target) => fill(target) },
  Font: { get: (target) => font(target) },
});

const cellValueRule = wireType<FormatById>("CellValueConditionalFormat", {
  Format: { get: (target) => look(target) },
  Rule: {
    get: (target) => found(target).rule ?? {},
    set: (target, value) => {
      change(target, { rule: ruleOf(value) });
    },
  },
});

const conditionalFormat = wireType<FormatById>(
  "ConditionalFormat",
  {
    Id: { get: ({ formatId }) => formatId },
    Type: { get: (target) => found(target).type },
    Priority: { get: (target) => found(target).priority },
    StopIfTrue: {
      get: (target) => found(target).stopIfTrue,
      set: (target, value) => {
        change(target, { stopIfTrue: flag(value) });
      },
    },
    CellValue: {
      get: (target) => {
        if (found(target).type !== "CellValue") throw new ExcelError("InvalidOperation");
        return cellValueRule(target);
      },
    },
    CellValueOrNullObject: { get: (target) => (found(target).type === "CellValue" ? cellValueRule(target) : null) },
    GetRange: { call: (target) => range(target.range.at(found(target).range)) },
    Delete: {
      call: (target) => {
        const gone = found(target);
        const { sheet, workbook } = target.range;
        checkUnprotected(sheet);
        sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each !== gone);
        workbook.noteChange();
      },
    },
  },
  { id: ({ formatId }) => formatId },
);

/** `Excel.ConditionalFormatCollection`: those that touch a range. */
export const conditionalFormats: (target: CellRange) => WireObject = wireType<CellRange>(
  "ConditionalFormatCollection",
  {
    GetCount: { call: (target) => touching(target).length },
    Add: {
      call: (target, [type]) => {
        const { workbook, sheet, rectangle } = target;
        checkUnprotected(sheet);
        const wanted = textArgument(type).toLowerCase();
        if (wanted !== "cellvalue") throw new Error(`The emulated Excel has no conditional format ${wanted}.`);
        const added: ConditionalFormat = {
          id: `{${String(workbook.newId()).padStart(8, "0")}-0002-0000-0000-000000000000}`,
          type: "CellValue",
          range: rectangle,
          rule: null,
          fill: "",
          fontColor: "",
          stopIfTrue: false,
          priority: 0,
        };
        // The newest goes before the others.
        sheet.conditionalFormats.unshift(added);
        for (const [priority, each] of sheet.conditionalFormats.entries()) each.priority = priority;
        workbook.noteChange();
        return conditionalFormat({ range: target, formatId: added.id });
      },
    },
    ClearAll: {
      call: (target) => {
        const { sheet, workbook } = target;
        checkUnprotected(sheet);
        const gone = new Set(touching(target));
        sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => !gone.has(each));
        workbook.noteChange();
      },
    },
    GetItem: {
      call: (target, [key]) => {
        const item = touching(target).find(({ id }) => id === textArgument(key));
        if (!item) throw new ExcelError("ItemNotFound");
        return conditionalFormat({ range: target, formatId: item.id });
      },
    },
    GetItemAt: {
      call: (target, [index]) => {
        const item = touching(target)[wholeNumber(index)];
        if (!item) throw new ExcelError("InvalidArgument");
        return conditionalFormat({ range: target, formatId: item.id });
      },
    },
  },
  { items: (target) => touching(target).map(({ id }) => conditionalFormat({ range: target, formatId: id })) },
);

function touching({ sheet, rectangle }: CellRange): ConditionalFormat[] {
  return sheet.conditionalFormats.filter((format) => intersection(format.range, rectangle));
}

function found({ range, formatId }: FormatById): ConditionalFormat {
  const item = range.sheet.conditionalFormats.find(({ id }) => id === formatId);
  if (!item) throw new ExcelError("ItemNotFound");
  return item;
}

function change(target: FormatById, part: Partial<ConditionalFormat>): void {
  checkUnprotected(target.range.sheet);
  Object.assign(found(target), part);
  target.range.workbook.noteChange();
}

function ruleOf(value: unknown): ConditionalRule {
  if (typeof value !== "object" || value === null) throw new ExcelError("InvalidArgument");
  const { formula1, formula2, operator } = value as Record<string, unknown>;
  return {
    formula1: textArgument(formula1),
    ...(formula2 === undefined || formula2 === null ? {} : { formula2: textArgument(formula2) }),
    operator: textArgument(operator),
  };
}
