import type { Workbook } from "../../model/workbook";
import { oneOf, optionalOneOf } from "../argumentReaders";
import { wireType } from "../wireObject";

const modes = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

/** `Excel.Application`. It always calculates at once, whatever mode is set. */
export const application = wireType<Workbook>("Application", {
  CalculationMode: {
    get: (workbook) => workbook.calculationMode,
    set: (workbook, value) => {
      workbook.calculationMode = oneOf(value, modes);
    },
  },
  Calculate: {
    call: (workbook, [type]) => {
      optionalOneOf(type, ["Recalculate", "Full", "FullRebuild"], "Recalculate");
      workbook.calculation.forget();
    },
  },
  SuspendApiCalculationUntilNextSync: { call: () => undefined },
  SuspendScreenUpdatingUntilNextSync: { call: () => undefined },
});
