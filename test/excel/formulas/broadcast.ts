import { notAvailable, type CellValue, type Matrix } from "./cellValue";

/** One value, or many in rows. */
export type Values = CellValue | Matrix;

export function isMatrix(values: Values): values is Matrix {
  return Array.isArray(values);
}

/**
 * Works something out for each cell of matrices. One value, row or column repeats over the others; beside the end of a
 * longer one there is #N/A.
 *
 * @example broadcast([[[1, 2]], 10], ([a, b]) => Number(a) + Number(b)) // [[11, 12]]
 */
export function broadcast(many: readonly Values[], work: (each: readonly CellValue[]) => CellValue): Values {
  if (!many.some(isMatrix)) return work(many as readonly CellValue[]);
  const matrices = many.map((values): Matrix => (isMatrix(values) ? values : [[values]]));
  const rows = Math.max(...matrices.map((matrix) => matrix.length));
  const columns = Math.max(...matrices.map((matrix) => matrix[0]?.length ?? 0));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const each = matrices.map((matrix) => repeated(repeated(matrix, row), column));
      return each.includes(undefined) ? notAvailable : work(each as CellValue[]);
    }),
  );
}

function repeated<T>(list: readonly T[] | undefined, at: number): T | undefined {
  return list?.length === 1 ? list[0] : list?.[at];
}
