import { badNumber, divisionByZero, isError, type CellError, type CellValue } from "./cellValue";
import { numberOf, textOf } from "./operand";
import type { BinaryOperator, UnaryOperator } from "./syntaxTree";

export function unaryResult(operator: UnaryOperator, value: CellValue): CellValue {
  if (operator === "+") return value;
  const number = numberOf(value);
  if (isError(number)) return number;
  return operator === "-" ? 0 - number : number / 100;
}

export function binaryResult(operator: BinaryOperator, left: CellValue, right: CellValue): CellValue {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (operator === "&") return textOf(left) + textOf(right);
  if (operator in comparisons) return comparisons[operator as keyof typeof comparisons](compare(left, right));
  const [one, other] = [numberOf(left), numberOf(right)];
  if (isError(one)) return one;
  if (isError(other)) return other;
  return finite(arithmetic(operator, one, other));
}

/** Numbers beyond what a cell can hold are an error. */
export function finite(value: number | CellError): number | CellError {
  if (typeof value !== "number") return value;
  return Number.isFinite(value) ? value : badNumber;
}

function arithmetic(operator: BinaryOperator, one: number, other: number): number | CellError {
  switch (operator) {
    case "+":
      return one + other;
    case "-":
      return one - other;
    case "*":
      return one * other;
    case "/":
      return other === 0 ? divisionByZero : one / other;
    default:
      return one === 0 && other === 0 ? badNumber : one ** other;
  }
}

const comparisons = {
  "=": (order: number) => order === 0,
  "<>": (order: number) => order !== 0,
  "<": (order: number) => order < 0,
  "<=": (order: number) => order <= 0,
  ">": (order: number) => order > 0,
  ">=": (order: number) => order >= 0,
};

/** Numbers come before texts, texts before truths; a blank is like the other side's nothing; case makes no difference. */
export function compare(left: CellValue, right: CellValue): number {
  const [one, other] = [left ?? nothingLike(right), right ?? nothingLike(left)];
  const [rankOne, rankOther] = [rank(one), rank(other)];
  if (rankOne !== rankOther) return rankOne - rankOther;
  const [a, b] = [comparable(one), comparable(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}

function nothingLike(value: CellValue): CellValue {
  return typeof value === "string" ? "" : typeof value === "boolean" ? false : 0;
}

function rank(value: CellValue): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}

function comparable(value: CellValue): string | number | boolean {
  return typeof value === "string" ? value.toUpperCase() : typeof value === "object" ? 0 : value;
}
