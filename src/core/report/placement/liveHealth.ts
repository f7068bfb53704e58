import namespaceFile from "../../namespace.json";
import type { HealthModel } from "../../health/accountHealth";
import { columnLetters } from "../../sheet/sheetRange";
import type { ResultCell, ResultSheet } from "../layout/resultSheet";
import { limitRows, limitsTableName, modelColumns, modelTableName } from "../summary/summarySheet";
import { cellReference, columnReference } from "../layout/tablePlaces";

/** Health and bucket of one row, as formulas. */
export interface HealthCells {
  readonly health: ResultCell;
  readonly bucket: ResultCell;
}

/**
 * Health and bucket as formulas over the metric cells of their own row and the anchors and limits on CS Summary, never
 * over the source, which may be sorted.
 *
 * @param firstMetric zero-based column of the first metric.
 * @returns the cells of a one-based row of the sheet.
 */
export function liveHealth(
  model: HealthModel,
  summary: ResultSheet,
  firstMetric: number,
): (row: number) => HealthCells {
  const { namespace } = namespaceFile;
  const from = columnLetters(firstMetric);
  const to = columnLetters(firstMetric + model.metrics.length - 1);
  const health = columnLetters(firstMetric + model.metrics.length);
  const anchor = (column: number): string => columnReference(summary, modelTableName, column);
  const limit = (row: number): string => cellReference(summary, limitsTableName, row, 1);
  const anchors = [modelColumns.poor, modelColumns.good, modelColumns.weight].map(anchor).join(",");
  const coverage = limit(limitRows.minCoverage);
  const limits = [limitRows.averageFrom, limitRows.goodFrom].map(limit).join(",");
  return (row) => ({
    health: { formula: `=${namespace}.HEALTHSCORE(${from}${row}:${to}${row},${anchors},${coverage})` },
    bucket: { formula: `=${namespace}.HEALTHBUCKET(${health}${row},${limits})` },
  });
}
