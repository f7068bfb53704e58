import { answeredValue, isError } from "../../model/cellValue";
import type { Workbook } from "../../model/workbook";
import { numberArgument } from "../argumentReaders";
import { wireType } from "../wireObject";

interface FunctionCall {
  readonly workbook: Workbook;
  readonly formula: string;
}

const functionResult = wireType<FunctionCall>("FunctionResult", {
  Value: { get: (call) => answeredValue(result(call)) },
  Error: {
    get: (call) => {
      const value = result(call);
      return isError(value) ? value.error : null;
    },
  },
});

/** `Excel.Functions`, as far as anything here calls them. */
export const sheetFunctions = wireType<Workbook>("Functions", {
  Date: {
    call: (workbook, args) => functionResult({ workbook, formula: `=DATE(${args.map(numberArgument).join(",")})` }),
  },
});

function result({ workbook, formula }: FunctionCall): ReturnType<Workbook["value"]> {
  return workbook.calculation.evaluate(workbook.activeSheet, formula);
}
