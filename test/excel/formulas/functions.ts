import { aggregateFunctions } from "./aggregateFunctions";
import { arrayFunctions } from "./arrayFunctions";
import { cellFunctions } from "./cellFunctions";
import type { SheetFunction } from "./functionTable";

const functions = new Map(Object.entries({ ...aggregateFunctions, ...arrayFunctions, ...cellFunctions }));

/** Excel's function of this name, in capitals; the ones that our formulas and tests use. */
export function worksheetFunction(name: string): SheetFunction | undefined {
  return functions.get(name);
}
