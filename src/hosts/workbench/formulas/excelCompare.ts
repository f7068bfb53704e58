import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
} from "@univerjs/engine-formula";
import type { BaseValueObject } from "@univerjs/engine-formula";
import { compareCells, type ComparableCell, type CompareOperator } from "./compareCells";

const [yes, no] = [BooleanValueObject.create(true), BooleanValueObject.create(false)];
const missing = ErrorValueObject.create(ErrorType.NA);

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
    const [first, second] = [operand(left), operand(right)];
    const rowCount = Math.max(first.rows, second.rows);
    const columnCount = Math.max(first.columns, second.columns);
    const calculateValueList: BaseValueObject[][] = [];
    for (let row = 0; row < rowCount; row++) {
      const line = new Array<BaseValueObject>(columnCount);
      for (let column = 0; column < columnCount; column++) {
        line[column] = this.compare(first.at(row, column), second.at(row, column));
      }
      calculateValueList.push(line);
    }
    const { unitId, subUnitId: sheetId, row, column } = this;
    const place = { unitId: unitId ?? "", sheetId: sheetId ?? "", row, column };
    return ArrayValueObject.create({ calculateValueList, rowCount, columnCount, ...place });
  }

  private compare(left: BaseValueObject | null, right: BaseValueObject | null): BaseValueObject {
    if (left?.isError()) return left;
    if (right?.isError()) return right;
    return compareCells(plain(left), this.operator, plain(right)) ? yes : no;
  }
}

interface Operand {
  readonly rows: number;
  readonly columns: number;
  /** One row or column goes along with as many as the other side has. */
  readonly at: (row: number, column: number) => BaseValueObject | null;
}

function operand(value: BaseValueObject): Operand {
  if (!(value instanceof ArrayValueObject)) return { rows: 1, columns: 1, at: () => value };
  const values = value.getArrayValue();
  const [rows, columns] = [value.getRowCount(), value.getColumnCount()];
  return {
    rows,
    columns,
    at: (row, column) => {
      const [ownRow, ownColumn] = [rows === 1 ? 0 : row, columns === 1 ? 0 : column];
      return ownRow < rows && ownColumn < columns ? (values[ownRow]?.[ownColumn] ?? null) : missing;
    },
  };
}

function plain(value: BaseValueObject | null): ComparableCell {
  return value === null || value.isNull() ? null : value.getValue();
}
