import { BooleanNumber } from "@univerjs/core";
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import type { BaseValueObject, IFunctionInfo } from "@univerjs/engine-formula";
import functionsNamespace from "../../../core/namespace.json";
import type { Cell } from "../../../core/sheet/cell";
import { ExcelCompare } from "../formulas/excelCompare";
import { ImageAsText } from "../formulas/imageAsText";
import type { FormulaMessages } from "./formulaMessages";
import { callSheetFunction } from "./sheetFunction";
import type { Argument, FunctionResult, FunctionValue, SheetFunction } from "./sheetFunction";

const { namespace } = functionsNamespace;

type FunctionClass = new (name: string) => BaseFunction;

/** Our functions as the grid's engine takes them, with what its help shows. */
export interface GridFunctions {
  readonly function: [FunctionClass, string][];
  readonly description: IFunctionInfo[];
}

/** Makes grid functions of custom functions, and of those that stand in for the grid's; errors leave their words in `messages`. */
export function gridFunctions(functions: readonly SheetFunction[], messages: FormulaMessages): GridFunctions {
  const own = functions.map((sheetFunction): [FunctionClass, string] => [
    functionClass(sheetFunction, messages),
    gridName(sheetFunction),
  ]);
  return {
    function: [...own, [ExcelCompare, "COMPARE"], [ImageAsText, "IMAGE"]],
    description: functions.map(functionHelp),
  };
}

function gridName({ metadata }: SheetFunction): string {
  return `${namespace}.${metadata.name.toUpperCase()}`;
}

function functionClass(sheetFunction: SheetFunction, messages: FormulaMessages): FunctionClass {
  return class extends BaseFunction {
    override calculate(...values: BaseValueObject[]): BaseValueObject {
      const result = callSheetFunction(sheetFunction, values.map(argument));
      if (this.subUnitId) messages.record(this.subUnitId, this.row, this.column, result);
      return gridResult(result);
    }
  };
}

/** Dates arrive as serial numbers, blanks as `null`, errors by their code, ranges as rows. */
function argument(value: BaseValueObject): Argument {
  if (!(value instanceof ArrayValueObject)) return cellValue(value);
  const rows = value.getArrayValue();
  const columnCount = value.getColumnCount();
  return Array.from({ length: value.getRowCount() }, (_, row) =>
    Array.from({ length: columnCount }, (__, column) => cellValue(rows[row]?.[column])),
  );
}

function cellValue(value: BaseValueObject | null | undefined | void): Cell {
  if (!value || value.isNull()) return null;
  if (value.isError()) return { code: String((value as ErrorValueObject).getErrorType()) };
  return value.getValue();
}

function gridResult(result: FunctionResult): BaseValueObject {
  if (!isRows(result)) return gridValue(result);
  const width = result[0]?.length ?? 0;
  if (width === 0) return ErrorValueObject.create(ErrorType.CALC);
  return ArrayValueObject.create({
    calculateValueList: result.map((row) => row.map(gridValue)),
    rowCount: result.length,
    columnCount: width,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function isRows(result: FunctionResult): result is readonly (readonly FunctionValue[])[] {
  return Array.isArray(result);
}

function gridValue(value: FunctionValue): BaseValueObject {
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (typeof value === "string") return StringValueObject.create(value);
  return ErrorValueObject.create(value.code as ErrorType, value.message);
}

function functionHelp(sheetFunction: SheetFunction): IFunctionInfo {
  const { description = "", parameters } = sheetFunction.metadata;
  return {
    functionName: gridName(sheetFunction),
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? "",
      example: parameter.dimensionality === "matrix" ? "A1:D20" : "A1",
      require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: BooleanNumber.FALSE,
    })),
  };
}
