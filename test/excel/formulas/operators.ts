import { badNumber, divisionByZero, isError, type CellValue } from "./cellValue";
import { toNumber, toText } from "./conversions";
import type { BinaryOperator, UnaryOperator } from "./syntaxTree";

/** One value and a sign or `%`. */
export function applyUnary(operator: UnaryOperator, value: CellValue): CellValue {
  // A plus sign does nothing, not even to a text.
  if (operator === "+") return value;
  const number = toNumber(value);
  if (isError(number)) return number;
  return operator === "%" ? number / 100 : 0 - number;
}

/** Two values and what stands between them. The first error of the two is the answer. */
export function applyBinary(operator: BinaryOperator, left: CellValue, right: CellValue): CellValue {
  if (operator === "&") {
    const [first, second] = [toText(left), toText(right)];
    if (isError(first)) return first;
    return isError(second) ? second : first + second;
  }
  if (isArithmetic(operator)) {
    const [first, second] = [toNumber(left), toNumber(right)];
    if (isError(first)) return first;
    return isError(second) ? second : finite(calculate(operator, first, second));
  }
  if (isError(left)) return left;
  if (isError(right)) return right;
  return holds(operator, compareValues(left, right));
}

type Arithmetic = "+" | "-" | "*" | "/" | "^";

function isArithmetic(operator: BinaryOperator): operator is Arithmetic {
  return ["+", "-", "*", "/", "^"].includes(operator);
}

function calculate(operator: Arithmetic, left: number, right: number): CellValue {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return right === 0 ? divisionByZero : left / right;
    case "^":
      return power(left, right);
  }
}

function power(base: number, exponent: number): CellValue {
  if (base !== 0) return base ** exponent;
  if (exponent === 0) return badNumber;
  return exponent < 0 ? divisionByZero : 0;
}

/** No cell holds infinity, or what is no number. */
export function finite(value: CellValue): CellValue {
  return typeof value === "number" && !Number.isFinite(value) ? badNumber : value;
}

function holds(operator: BinaryOperator, order: number): boolean {
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    default:
      return order >= 0;
  }
}

type Comparable = string | number | boolean | null;

/** Numbers come before texts and these before FALSE and TRUE; a blank equals 0, an empty text and FALSE. */
export function compareValues(left: Comparable, right: Comparable): number {
  const [first, second] = [left ?? blankLike(right), right ?? blankLike(left)];
  if (typeof first === "number" && typeof second === "number") return digits15(first) - digits15(second);
  if (typeof first === "string" && typeof second === "string") return compareTexts(first, second);
  if (typeof first === "boolean" && typeof second === "boolean") return Number(first) - Number(second);
  return kindOrder(first) - kindOrder(second);
}

function blankLike(other: Comparable): string | number | boolean {
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}

function kindOrder(value: string | number | boolean): number {
  return ["number", "string", "boolean"].indexOf(typeof value);
}

/** Excel compares what it shows: 0.1 + 0.2 is 0.3. */
function digits15(value: number): number {
  return Number(value.toPrecision(15));
}

function compareTexts(left: string, right: string): number {
  const [first, second] = [left.toUpperCase(), right.toUpperCase()];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
