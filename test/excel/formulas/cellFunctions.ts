import { addMonths, firstSerial, lastSerial, serialOf } from "../../../src/core/sheet/serialDate";
import { Area } from "./area";
import { broadcast, isMatrix } from "./broadcast";
import { badNumber, isError, notAvailable, type CellValue } from "./cellValue";
import { toTruth } from "./conversions";
import { perCell, perNumber, perText, valuesOf } from "./eachCell";
import type { Argument, FunctionTable, SheetFunction } from "./functionTable";
import { finite } from "./operators";

/** Functions of single values. */
export const cellFunctions: FunctionTable = {
  TRUE: perCell([0, 0], () => true),
  FALSE: perCell([0, 0], () => false),
  NA: perCell([0, 0], () => notAvailable),
  IF: { least: 2, most: 3, answer: ([condition, yes, no]) => choose(condition, yes, no) },
  IFERROR: perCell([2, 2], (value = null, otherwise = null) => (isError(value) ? otherwise : value)),
  ISNUMBER: perCell([1, 1], (value = null) => typeof value === "number"),
  ISTEXT: perCell([1, 1], (value = null) => typeof value === "string"),
  ISBLANK: perCell([1, 1], (value = null) => value === null),
  ISERROR: perCell([1, 1], (value) => isError(value)),
  N: ofFirstCell((value) =>
    typeof value === "string" ? 0 : typeof value === "boolean" ? Number(value) : (value ?? 0),
  ),
  T: ofFirstCell((value) => (typeof value === "string" || isError(value) ? value : "")),
  ABS: perNumber([1, 1], (number = 0) => Math.abs(number)),
  ROUND: perNumber([2, 2], (number = 0, digits = 0) => finite(roundTo(number, Math.trunc(digits)))),
  DATE: perNumber([3, 3], (year = 0, month = 0, day = 0) => date(Math.floor(year), Math.floor(month), Math.floor(day))),
  EDATE: perNumber([2, 2], (start = 0, months = 0) => monthsLater(Math.floor(start), Math.trunc(months))),
  CONCATENATE: perText([1, 255], (...texts) => texts.join("")),
  LEN: perText([1, 1], (text = "") => text.length),
  // The cell shows the second text; the address is only where a click leads.
  HYPERLINK: perCell([1, 2], (address = null, shown = address) => shown ?? 0),
};

type Lazy = (() => Argument) | undefined;

/** One condition works out one branch; many work out both, and take from each. */
function choose(condition: Lazy, yes: Lazy, no: Lazy): Argument {
  const conditions = valuesOf(condition?.() ?? null);
  if (!isMatrix(conditions)) {
    const truth = toTruth(conditions);
    if (isError(truth)) return truth;
    return truth ? (yes?.() ?? null) : no ? no() : false;
  }
  const branches = [valuesOf(yes?.() ?? null), no ? valuesOf(no()) : false];
  return broadcast([conditions, ...branches], ([each = null, ifTrue = null, ifFalse = null]) => {
    const truth = toTruth(each);
    return isError(truth) ? truth : truth ? ifTrue : ifFalse;
  });
}

/** Of an area the first cell alone counts. */
function ofFirstCell(work: (value: CellValue) => CellValue): SheetFunction {
  return {
    least: 1,
    most: 1,
    answer: ([argument]) => {
      const given = argument?.() ?? null;
      return given instanceof Area ? work(given.value(0, 0)) : broadcast([given], ([value = null]) => work(value));
    },
  };
}

/** Halves go away from zero, by the digits that are shown: 2.675 is 2.68. */
function roundTo(number: number, digits: number): number {
  if (digits < -308) return 0;
  if (digits > 15) return number;
  const [mantissa = "", exponent = "0"] = Math.abs(Number(number.toPrecision(15)))
    .toString()
    .split("e");
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + digits}`));
  const [whole = "", more = "0"] = shifted.toString().split("e");
  return Math.sign(number) * Number(`${whole}e${Number(more) - digits}`);
}

/** Months and days beyond their ends count on; years below 1900 are counted from 1900. */
function date(year: number, month: number, day: number): CellValue {
  if (year < 0 || year > 9999) return badNumber;
  const months = (year < 1900 ? year + 1900 : year) * 12 + month - 1;
  const firstOfMonth = serialOf(Math.floor(months / 12), (months % 12) + 1, 1);
  return withinCalendar(firstOfMonth + day - 1);
}

function monthsLater(start: number, months: number): CellValue {
  return start < firstSerial || start > lastSerial ? badNumber : withinCalendar(addMonths(start, months));
}

function withinCalendar(serial: number): CellValue {
  return serial >= 0 && serial <= lastSerial ? serial : badNumber;
}
