import type { Cell } from "../../../core/sheet/cell";

export type CompareOperator = "=" | "<>" | "<" | "<=" | ">" | ">=";

/** A cell without an error: blank, number, text or truth value. */
export type ComparableCell = Exclude<Cell, undefined | { readonly code: string }>;

/**
 * Whether two values compare as the operator says, by Excel's rules: numbers count by fifteen digits and come before texts, texts before truth values;
 * texts compare without regard to case, and `*` stands for itself; a blank is 0, "" or FALSE, whatever it meets.
 *
 * @example compareCells("5", "=", 5) // false
 * @example compareCells(null, "=", false) // true
 */
export function compareCells(left: ComparableCell, operator: CompareOperator, right: ComparableCell): boolean {
  const order =
    typeof left === "number" && typeof right === "number"
      ? orderOfNumbers(left, right)
      : orderOf(left ?? blankBeside(right), right ?? blankBeside(left));
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
    case ">=":
      return order >= 0;
  }
}

type FilledCell = Exclude<ComparableCell, null>;

function blankBeside(other: ComparableCell): FilledCell {
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}

function orderOf(left: FilledCell, right: FilledCell): number {
  const kinds = kindOf(left) - kindOf(right);
  if (kinds !== 0) return kinds;
  if (typeof left === "string" && typeof right === "string") {
    return left.toUpperCase() === right.toUpperCase() ? 0 : left.localeCompare(right, "en", { sensitivity: "accent" });
  }
  return orderOfNumbers(Number(left), Number(right));
}

/** By fifteen digits, which is what Excel keeps of a number. Only numbers that are all but equal need the look at them. */
function orderOfNumbers(left: number, right: number): number {
  if (left === right) return 0;
  if (Math.abs(left - right) > 1e-13 * Math.max(Math.abs(left), Math.abs(right))) return left < right ? -1 : 1;
  return Number(left.toPrecision(15)) - Number(right.toPrecision(15));
}

function kindOf(value: FilledCell): number {
  if (typeof value === "number") return 0;
  return typeof value === "string" ? 1 : 2;
}
