import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FormulaRuntimeService,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type IFormulaCurrentConfigService,
  type IHyperlinkEngineFormulaService,
} from "@univerjs/engine-formula";
import type { Cell } from "../../../core/sheet/cell";
import type { FileResult, FileValue } from "./keptValue";
import type { FormulaCell, KeptValues } from "./keptValues";

type EngineValue = BaseValueObject | BaseReferenceObject;

/** A few hundred bytes of a file can ask for a whole sheet. */
const maxCellsFilled = 1_000_000;

/** Takes down what each formula gives, and gives what the file said instead where that is to stay. */
export class KeepingFileValues extends FormulaRuntimeService {
  private readonly kept: KeptValues;

  constructor(config: IFormulaCurrentConfigService, links: IHyperlinkEngineFormulaService, kept: KeptValues) {
    super(config, links);
    this.kept = kept;
  }

  override setRuntimeData(computed: EngineValue): void {
    // What was broken off is no result.
    if (this.isStopExecution()) return;
    const cell: FormulaCell = {
      unitId: this.currentUnitId,
      sheetId: this.currentSubUnitId,
      row: this.currentRow,
      column: this.currentColumn,
    };
    const result = this.inItsRange(computed, cell);
    const instead = this.kept.instead(cell, (row, column) => cellOf(valueAt(result, row, column)));
    super.setRuntimeData(instead === undefined ? result : engineResult(instead));
  }

  override setRuntimeOtherData(...result: Parameters<FormulaRuntimeService["setRuntimeOtherData"]>): void {
    if (!this.isStopExecution()) super.setRuntimeOtherData(...result);
  }

  /** Who stops within the last formulas has stopped the calculation. */
  override markedAsSuccessfullyExecuted(): void {
    if (this.isStopExecution()) this.markedAsStopFunctionsExecuted();
    else super.markedAsSuccessfullyExecuted();
  }

  /** An array formula of old fills the range that was chosen for it: one row or column as often as it goes in, #N/A beyond. */
  private inItsRange(computed: EngineValue, cell: FormulaCell): EngineValue {
    const range = this.kept.fixedSize(cell);
    if (range === null) return computed;
    // No further than the sheet goes; beyond the limit the file's values stay where they are not what the engine gives.
    const height = Math.min(range.rows, this.currentRowCount - cell.row);
    const width = Math.min(range.columns, this.currentColumnCount - cell.column);
    if (height * width > maxCellsFilled) return computed;
    const { rows, columns } = sizeOf(computed);
    const filled = Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (__, column) =>
        valueAt(computed, rows === 1 ? 0 : row, columns === 1 ? 0 : column),
      ),
    );
    return arrayOf(filled);
  }
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

function isMany(value: EngineValue): value is ArrayValueObject | BaseReferenceObject {
  return value.isReferenceObject() || value.isArray();
}

function sizeOf(value: EngineValue): Size {
  return isMany(value) ? { rows: value.getRowCount(), columns: value.getColumnCount() } : { rows: 1, columns: 1 };
}

function valueAt(result: EngineValue, row: number, column: number): BaseValueObject {
  const { rows, columns } = sizeOf(result);
  if (row >= rows || column >= columns) return ErrorValueObject.create(ErrorType.NA);
  if (!isMany(result)) return result;
  if (row === 0 && column === 0) return result.getFirstCell();
  const array = result instanceof ArrayValueObject ? result : result.toArrayValueObject();
  return array.getValueOrDefault(row, column) ?? NullValueObject.create();
}

function cellOf(value: BaseValueObject): Cell {
  if (value.isNull()) return null;
  return value.isError() ? { code: String((value as ErrorValueObject).getErrorType()) } : value.getValue();
}

function engineResult(result: FileResult): BaseValueObject {
  const values = result.map((line) => line.map(engineValue));
  const [first] = values[0] ?? [];
  return first && values.length === 1 && values[0]?.length === 1 ? first : arrayOf(values);
}

function engineValue(value: FileValue | null): BaseValueObject {
  if (value === null) return StringValueObject.create("");
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (typeof value === "string") return StringValueObject.create(value);
  return ErrorValueObject.create(value.code as ErrorType);
}

function arrayOf(values: BaseValueObject[][]): ArrayValueObject {
  return ArrayValueObject.create({
    calculateValueList: values,
    rowCount: values.length,
    columnCount: values[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}
