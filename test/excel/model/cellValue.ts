/** A value of a cell: `null` is an empty cell, `{ error: "#N/A" }` an error, maybe with the words of an add-in's function. */
export type CellValue = string | number | boolean | null | { readonly error: string; readonly message?: string };

/** Errors as a person can type them. */
export const errorCodes = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
] as const;

export function isError(value: CellValue): value is { readonly error: string; readonly message?: string } {
  return typeof value === "object" && value !== null;
}

/** As `range.values` answers it: an empty cell as an empty text, an error by its code. */
export function answeredValue(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return isError(value) ? value.error : value;
}

/** As `range.valueTypes` names it. */
export function valueType(value: CellValue): "Empty" | "String" | "Double" | "Boolean" | "Error" {
  if (value === null) return "Empty";
  if (isError(value)) return "Error";
  return typeof value === "string" ? "String" : typeof value === "number" ? "Double" : "Boolean";
}
