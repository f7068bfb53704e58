import {
  badNumber,
  badReference,
  badValue,
  divisionByZero,
  isError,
  notAvailable,
  type CellError,
  type CellValue,
} from "./cellValue";
import type { FormulaContext } from "../model/formulaContext";
import {
  areaOf,
  eachValue,
  firstValue,
  matrixOperand,
  numberOf,
  rowsOf,
  textOf,
  truthOf,
  valueOperand,
  type Operand,
} from "./operand";
import { compare, finite } from "./operators";

export type SheetFunction = (args: readonly Operand[], context: FormulaContext) => Operand;

/** The functions of Excel's own that formulas in the tests use. */
export const sheetFunctions: ReadonlyMap<string, SheetFunction> = new Map<string, SheetFunction>([
  ["SUM", numbers((list) => list.reduce((sum, number) => sum + number, 0))],
  ["MIN", numbers((list) => (list.length === 0 ? 0 : list.reduce((a, b) => Math.min(a, b))))],
  ["MAX", numbers((list) => (list.length === 0 ? 0 : list.reduce((a, b) => Math.max(a, b))))],
  ["AVERAGE", numbers((list) => (list.length === 0 ? divisionByZero : list.reduce((a, b) => a + b, 0) / list.length))],
  ["COUNT", counting((value) => typeof value === "number")],
  ["COUNTA", counting((value) => value !== null)],
  ["SUMPRODUCT", sumProduct],
  ["SUMIF", sumIf],
  ["SEQUENCE", sequence],
  ["TRANSPOSE", transpose],
  ["INDEX", index],
  ["ROWS", (args, context) => valueOperand(rowsOf(args[0] ?? { kind: "omitted" }, context).length)],
  ["COLUMNS", (args, context) => valueOperand(rowsOf(args[0] ?? { kind: "omitted" }, context)[0]?.length ?? 0)],
  ["IF", chooseByTruth],
  [
    "IFERROR",
    (args, context) =>
      eachValue(two(args), context, ([value = null, other = null]) => (isError(value) ? other : value)),
  ],
  ["ISERROR", each(([value]) => isError(value))],
  ["ISNUMBER", each(([value]) => typeof value === "number")],
  ["ISTEXT", each(([value]) => typeof value === "string")],
  ["ISBLANK", each(([value]) => value === null)],
  [
    "N",
    each(([value = null]) =>
      isError(value) || typeof value === "number" ? value : typeof value === "boolean" ? Number(value) : 0,
    ),
  ],
  ["T", each(([value = null]) => (isError(value) || typeof value === "string" ? value : ""))],
  ["LEN", each(([value = null]) => (isError(value) ? value : textOf(value).length))],
  ["ABS", arithmetic(([number = 0]) => Math.abs(number))],
  ["ROUND", arithmetic(([number = 0, digits = 0]) => rounded(number, digits))],
  ["DATE", arithmetic(([year = 0, month = 0, day = 0]) => serialOf(year, month, day))],
  ["EDATE", arithmetic(([day = 0, months = 0]) => addMonths(day, months))],
  ["CONCATENATE", each((values) => values.find(isError) ?? values.map((value) => textOf(value as string)).join(""))],
  ["HYPERLINK", (args) => args[1] ?? args[0] ?? valueOperand(badValue)],
  ["NA", () => valueOperand(notAvailable)],
  ["TRUE", () => valueOperand(true)],
  ["FALSE", () => valueOperand(false)],
]);

function two(args: readonly Operand[]): readonly Operand[] {
  return [args[0] ?? { kind: "omitted" }, args[1] ?? { kind: "omitted" }];
}

function each(act: (values: readonly CellValue[]) => CellValue): SheetFunction {
  return (args, context) => (args.length === 0 ? valueOperand(badValue) : eachValue(args, context, act));
}

function arithmetic(act: (numbers: readonly number[]) => number | CellError): SheetFunction {
  return each((values) => {
    const given = values.map(numberOf);
    return given.find(isError) ?? finite(act(given as number[]));
  });
}

/** Of cells only figures count; what is written into the formula counts as what it can be read as. */
function numbers(act: (list: readonly number[]) => number | CellError): SheetFunction {
  return (args, context) => {
    const list: number[] = [];
    for (const arg of args) {
      for (const value of rowsOf(arg, context).flat()) {
        if (isError(value)) return valueOperand(value);
        if (typeof value === "number") list.push(value);
        else if (arg.kind === "value" && value !== null) {
          const number = numberOf(value);
          if (isError(number)) return valueOperand(number);
          list.push(number);
        }
      }
    }
    return valueOperand(finite(act(list)));
  };
}

function counting(counts: (value: CellValue) => boolean): SheetFunction {
  return (args, context) => valueOperand(args.flatMap((arg) => rowsOf(arg, context).flat()).filter(counts).length);
}

function sumProduct(args: readonly Operand[], context: FormulaContext): Operand {
  const product = eachValue(args, context, (values) => {
    const error = values.find(isError);
    return error ?? values.reduce<number>((result, value) => result * (typeof value === "number" ? value : 0), 1);
  });
  return numbers((list) => list.reduce((sum, number) => sum + number, 0))([product], context);
}

function sumIf(args: readonly Operand[], context: FormulaContext): Operand {
  const [tested, criterion] = two(args);
  if (!tested || !criterion) return valueOperand(badValue);
  const summed = rowsOf(args[2] ?? tested, context);
  const wanted = firstValue(criterion, context);
  let sum = 0;
  rowsOf(tested, context).forEach((line, row) =>
    line.forEach((value, column) => {
      const added = summed[row]?.[column];
      if (meets(value, wanted) && typeof added === "number") sum += added;
    }),
  );
  return valueOperand(sum);
}

/** A criterion is a value, or a text with a comparison before it: `">=5"`. */
function meets(value: CellValue, wanted: CellValue): boolean {
  if (typeof wanted !== "string") return value !== null && compare(value, wanted) === 0;
  const [, sign = "", rest = ""] = /^(<=|>=|<>|=|<|>)?([^]*)$/.exec(wanted) ?? [];
  const figure = rest.trim() === "" ? NaN : Number(rest);
  const other = Number.isNaN(figure) ? rest : figure;
  if (sign === "" || sign === "=") return compare(value, other) === 0;
  if (sign === "<>") return compare(value, other) !== 0;
  if (typeof value !== typeof other) return false;
  const order = compare(value, other);
  return sign.startsWith("<")
    ? order < 0 || (sign === "<=" && order === 0)
    : order > 0 || (sign === ">=" && order === 0);
}

function sequence(args: readonly Operand[], context: FormulaContext): Operand {
  const given = (place: number, missing: number): number | CellError => {
    const arg = args[place];
    return !arg || arg.kind === "omitted" ? missing : numberOf(firstValue(arg, context));
  };
  const [rows, columns, start, step] = [given(0, 1), given(1, 1), given(2, 1), given(3, 1)];
  for (const one of [rows, columns, start, step]) if (isError(one)) return valueOperand(one);
  const [down, across, from, by] = [rows, columns, start, step] as [number, number, number, number];
  if (down < 1 || across < 1) return valueOperand(badValue);
  return matrixOperand(
    Array.from({ length: Math.floor(down) }, (_, row) =>
      Array.from({ length: Math.floor(across) }, (_, column) => from + by * (row * Math.floor(across) + column)),
    ),
  );
}

function transpose(args: readonly Operand[], context: FormulaContext): Operand {
  const rows = rowsOf(args[0] ?? { kind: "omitted" }, context);
  return matrixOperand((rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null)));
}

/** 0 means the whole row or column. */
function index(args: readonly Operand[], context: FormulaContext): Operand {
  const rows = rowsOf(args[0] ?? { kind: "omitted" }, context);
  const given = args.slice(1).map((arg) => numberOf(firstValue(arg, context)));
  const error = given.find(isError);
  if (error) return valueOperand(error);
  const places = given as number[];
  const isRow = rows.length === 1 && places.length === 1;
  const [row = 0, column = 0] = isRow ? [1, places[0]] : places;
  if (row < 0 || column < 0) return valueOperand(badValue);
  if (row > rows.length || column > (rows[0]?.length ?? 0)) return valueOperand(badReference);
  const chosen = row === 0 ? rows : rows.slice(row - 1, row);
  const cells = chosen.map((line) => (column === 0 ? line : line.slice(column - 1, column)));
  return cells.length === 1 && cells[0]?.length === 1 ? valueOperand(cells[0][0] ?? null) : matrixOperand(cells);
}

function chooseByTruth(args: readonly Operand[], context: FormulaContext): Operand {
  const [test, yes = valueOperand(true), no = valueOperand(false)] = args;
  if (!test) return valueOperand(badValue);
  if (rowsOf(test, context).flat().length > 1) {
    return eachValue([test, yes, no], context, ([value = null, one = null, other = null]) => {
      const truth = truthOf(value);
      return isError(truth) ? truth : truth ? one : other;
    });
  }
  const truth = truthOf(firstValue(test, context));
  return isError(truth) ? valueOperand(truth) : truth ? yes : no;
}

function rounded(number: number, digits: number): number {
  const scale = 10 ** Math.trunc(digits);
  return (Math.sign(number) * Math.round(Math.abs(number) * scale + Number.EPSILON * Math.abs(number) * scale)) / scale;
}

const dayMilliseconds = 86_400_000;
const firstDay = Date.UTC(1899, 11, 30);

function serialOf(year: number, month: number, day: number): number | CellError {
  const whole = Math.trunc(year);
  const serial =
    (Date.UTC(whole < 1900 ? whole + 1900 : whole, Math.trunc(month) - 1, Math.trunc(day)) - firstDay) /
    dayMilliseconds;
  return serial < 0 ? badNumber : serial;
}

function addMonths(day: number, months: number): number | CellError {
  const date = new Date(firstDay + Math.trunc(day) * dayMilliseconds);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + Math.trunc(months)];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return serialOf(year, month + 1, Math.min(date.getUTCDate(), last));
}

/** The cells that `A1:B2` means when its ends are worked out. */
export function areaBetween(first: Operand, last: Operand): Operand {
  const [one, other] = [areaOf(first), areaOf(last)];
  if (isError(one)) return valueOperand(one);
  if (isError(other)) return valueOperand(other);
  if (one.sheet !== other.sheet) return valueOperand(badReference);
  const [a, b] = [one.rectangle, other.rectangle];
  const rectangle = {
    firstRow: Math.min(a.firstRow, b.firstRow),
    firstColumn: Math.min(a.firstColumn, b.firstColumn),
    lastRow: Math.max(a.lastRow, b.lastRow),
    lastColumn: Math.max(a.lastColumn, b.lastColumn),
  };
  return { kind: "area", area: { sheet: one.sheet, rectangle } };
}
