import type { Cell } from "../../core/sheet/cell";
import type { SelfCheckWords } from "./selfCheckWords";

const longest = 100;
/** Digits that every spreadsheet program calculates alike. */
const digits = 12;

/** True for the same value; calculated numbers may differ in their last digits. */
export function isSameCell(one: Cell, other: Cell): boolean {
  if (typeof one === "number" && typeof other === "number") return inDigits(one) === inDigits(other);
  if (isError(one) && isError(other)) return one.code === other.code;
  return (one ?? null) === (other ?? null);
}

/** A value as a person can read it, whatever it holds: control characters by their pictures, long texts by their length. */
export function cellWords(cell: Cell, words: SelfCheckWords): string {
  const { values } = words;
  if (cell === null || cell === undefined) return values.nothing;
  if (isError(cell)) return cell.code;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "number") return String(inDigits(cell));
  const text = Array.from(cell.slice(0, longest), visible).join("");
  return cell.length > longest ? values.characters(cell.length.toLocaleString("en-US"), text) : text;
}

function isError(cell: Cell): cell is { readonly code: string } {
  return typeof cell === "object" && cell !== null;
}

function inDigits(value: number): number {
  return Number(value.toPrecision(digits));
}

/** Unicode has a picture for each of the first 32 characters. */
function visible(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code < 32 ? String.fromCodePoint(0x2400 + code) : character;
}
