const errorTexts: ReadonlySet<string> = new Set([
  "#DIV/0!",
  "#N/A",
  "#NAME?",
  "#NULL!",
  "#NUM!",
  "#REF!",
  "#VALUE!",
  "#SPILL!",
  "#CALC!",
  "#GETTING_DATA",
  "#CYCLE!",
  "#ERROR!",
]);

/** True for the codes by which the grid and files show error values. */
export function isErrorText(text: string): boolean {
  return errorTexts.has(text);
}
