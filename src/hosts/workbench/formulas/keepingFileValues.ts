import {
  BooleanValueObject,
  ErrorValueObject,
  FormulaRuntimeService,
  NumberValueObject,
  StringValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type ErrorType,
  type IFormulaCurrentConfigService,
  type IHyperlinkEngineFormulaService,
} from "@univerjs/engine-formula";
import type { Cell } from "../../../core/sheet/cell";
import type { FileValue } from "./keptValue";
import type { KeptValues } from "./keptValues";

type EngineValue = BaseValueObject | BaseReferenceObject;

/** Takes down what each formula gives, and gives the file's value instead where that one is to stay. */
export class KeepingFileValues extends FormulaRuntimeService {
  private readonly kept: KeptValues;

  constructor(config: IFormulaCurrentConfigService, links: IHyperlinkEngineFormulaService, kept: KeptValues) {
    super(config, links);
    this.kept = kept;
  }

  override setRuntimeData(computed: EngineValue): void {
    const cell = {
      unitId: this.currentUnitId,
      sheetId: this.currentSubUnitId,
      row: this.currentRow,
      column: this.currentColumn,
    };
    const instead = this.kept.instead(cell, cellOf(computed));
    super.setRuntimeData(instead === undefined ? computed : engineValue(instead));
  }
}

/** What a formula's own cell shows of its result. */
function cellOf(result: EngineValue): Cell {
  const value =
    result.isReferenceObject() || result.isArray() ? (result as BaseReferenceObject).getFirstCell() : result;
  const shown = value as BaseValueObject;
  if (shown.isNull()) return null;
  return shown.isError() ? { code: String((shown as ErrorValueObject).getErrorType()) } : shown.getValue();
}

function engineValue(value: FileValue): BaseValueObject {
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (typeof value === "string") return StringValueObject.create(value);
  return ErrorValueObject.create(value.code as ErrorType);
}
