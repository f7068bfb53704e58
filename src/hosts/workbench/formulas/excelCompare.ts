import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
} from "@univerjs/engine-formula";
import type { BaseValueObject } from "@univerjs/engine-formula";
import { compareCells, type ComparableCell, type CompareOperator } from "./compareCells";

/**
 * The engine's own comparison takes `"5"=5` for true beside a range, and reads `*` in a text as a placeholder. This one
 * stands in its place, under the name by which the engine's operators look for it.
 */
export class ExcelCompare extends BaseFunction {
  override minParams = 2;
  override maxParams = 2;
  private operator: CompareOperator = "=";

  setCompareType(token: CompareOperator): void {
    this.operator = token;
  }

  override calculate(left: BaseValueObject, right: BaseValueObject): BaseValueObject {
    if (!left.isArray() && !right.isArray()) return this.compare(left, right);
    const [rows, columns] = [sizeOf(left), sizeOf(right)].reduce(([a, b], [c, d]) => [Math.max(a, c), Math.max(b, d)]);
    return ArrayValueObject.create({
      calculateValueList: Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (__, column) => this.compare(at(left, row, column), at(right, row, column))),
      ),
      rowCount: rows,
      columnCount: columns,
      unitId: this.unitId ?? "",
      sheetId: this.subUnitId ?? "",
      row: this.row,
      column: this.column,
    });
  }

  private compare(left: BaseValueObject, right: BaseValueObject): BaseValueObject {
    if (left.isError()) return left;
    if (right.isError()) return right;
    return BooleanValueObject.create(compareCells(plain(left), this.operator, plain(right)));
  }
}

type Size = readonly [rows: number, columns: number];

function sizeOf(value: BaseValueObject): Size {
  return value instanceof ArrayValueObject ? [value.getRowCount(), value.getColumnCount()] : [1, 1];
}

/** A value of an array; one row or column goes along with as many as the other side has. */
function at(value: BaseValueObject, row: number, column: number): BaseValueObject {
  if (!(value instanceof ArrayValueObject)) return value;
  const [rows, columns] = sizeOf(value);
  const [ownRow, ownColumn] = [rows === 1 ? 0 : row, columns === 1 ? 0 : column];
  if (ownRow >= rows || ownColumn >= columns) return ErrorValueObject.create(ErrorType.NA);
  return value.getValueOrDefault(ownRow, ownColumn) ?? NullValueObject.create();
}

function plain(value: BaseValueObject): ComparableCell {
  return value.isNull() ? null : value.getValue();
}
