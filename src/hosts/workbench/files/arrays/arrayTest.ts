import { needsArray, type NameMeanings } from "./needsArray";

/** `needsArray` of many formulas: of those that differ by the rows of their cells alone, one is looked at. */
export function arrayTest(names: NameMeanings): (formula: string) => boolean {
  const known = new Map<string, boolean>();
  return (formula) => {
    const alike = formula.replace(rowsOfCells, "$<column>1");
    const answer = known.get(alike) ?? needsArray(formula, names);
    known.set(alike, answer);
    return answer;
  };
}

const rowsOfCells = /(?<![\p{L}\p{N}_.\\])(?<column>\$?[A-Z]{1,3}\$?)[1-9]\d{0,6}(?![\p{L}\p{N}_.\\(])/giu;
