import {
  CellValueType,
  isNullCell,
  isTextFormat,
  type ICellData,
  type Nullable,
  type ObjectMatrix,
} from "@univerjs/core";
import { BaseReferenceObject, NumberValueObject, type BaseValueObject } from "@univerjs/engine-formula";

type Visit = Parameters<BaseReferenceObject["iterator"]>[0];
type Lines = ReturnType<ObjectMatrix<Nullable<ICellData>>["getMatrix"]>;

const visitAsEngine = Reflect.get(BaseReferenceObject.prototype, "iterator");

/**
 * The engine looks up anew for each cell of a range where its sheet's results, spills and styles are, and makes two objects
 * for that. Here they are looked up once for the range. The cells and their values are the engine's.
 */
export function readRangesAtOnce(): void {
  BaseReferenceObject.prototype.iterator = function (visit) {
    const { startRow, startColumn } = this.getRangePosition();
    const isMissing = this.getForcedSheetName().length > 0 && !this.getForcedSheetId();
    if (isMissing || startRow < 0 || startColumn < 0) return visitAsEngine.call(this, visit);
    return visitCells(this, visit);
  };
}

function visitCells(range: BaseReferenceObject, visit: Visit): ReturnType<BaseReferenceObject["iterator"]> {
  const { startRow, startColumn, endRow, endColumn } = range.getRangePosition();
  const own: Lines = range.getCurrentActiveSheetData()?.cellData.getMatrix() ?? {};
  const results: Lines = range.getCurrentRuntimeSheetData()?.getMatrix() ?? {};
  const spills: Lines = range.getCurrentRuntimeActiveArrayFormulaCellData()?.getMatrix() ?? {};
  const earlierSpills: Lines = range.getCurrentActiveArrayFormulaCellData()?.getMatrix() ?? {};
  const hasFeatures = Object.keys(range.getRuntimeFeatureCellData() ?? {}).length > 0;
  const valueOf = cellValues(range);
  for (let row = startRow; row <= endRow; row++) {
    const [ownLine, result, spill, earlierSpill] = [own[row], results[row], spills[row], earlierSpills[row]];
    for (let column = startColumn; column <= endColumn; column++) {
      const computed = result?.[column] ?? spill?.[column];
      const isPlain = !computed && !earlierSpill?.[column] && !hasFeatures;
      const cell = isPlain ? ownLine?.[column] : range.getCellData(row, column);
      // A blank ends the visit as little as in the engine.
      if (isNullCell(cell)) visit(null, row, column);
      else {
        const value = valueOf(cell as ICellData);
        const isFirst = row === startRow && column === startColumn;
        if (visit(isFirst ? withFormat(range, value) : value, row, column) === false) return;
      }
    }
  }
}

/** The values of a range's cells; the formats of numbers are looked up once for each style. */
function cellValues(range: BaseReferenceObject): (cell: ICellData) => BaseValueObject {
  const styles = range.getCurrentStylesData();
  const formats = new Map<string, string>();
  const formatOf = (cell: ICellData): string => {
    if (!cell.s || !styles) return "";
    const known = typeof cell.s === "string" ? formats.get(cell.s) : undefined;
    const format = known ?? styles.getStyleByCell(cell)?.n?.pattern ?? "";
    if (typeof cell.s === "string") formats.set(cell.s, format);
    return format;
  };
  return (cell) => {
    const { v, t, p } = cell;
    if (t !== CellValueType.NUMBER || typeof v !== "number" || !Number.isFinite(v) || p) {
      return range.getCellValueObject(cell);
    }
    const format = formatOf(cell);
    return isTextFormat(format) ? range.getCellValueObject(cell) : NumberValueObject.create(v, format);
  };
}

/** The first cell lends its format to what is calculated from its range. */
function withFormat(range: BaseReferenceObject, value: BaseValueObject): BaseValueObject {
  if (!value.isNumber()) return value;
  const { startRow, startColumn } = range.getRangePosition();
  const format = range.getCellPattern(range.getUnitId(), range.getSheetId(), startRow, startColumn);
  return format ? NumberValueObject.create(Number(value.getValue()), format) : value;
}
