import namespaceFile from "../../namespace.json";
import type { HealthModel } from "../../health/accountHealth";
import { columnLetters } from "../../sheet/sheetRange";
import type { ResultCell, ResultColumn, ResultSheet } from "../layout/resultSheet";
import { limitRows, limitsTableName, modelTableName } from "../summary/summarySheet";
import { metricColumnId } from "../layout/columnIds";
import { columnIndex } from "../layout/resultColumns";
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
 * @param columns of CS Placement: the metrics stand side by side, in the order of the model
 * @returns the cells of a one-based row of the sheet.
 */
export function liveHealth(
  model: HealthModel,
  summary: ResultSheet,
  columns: readonly ResultColumn[],
): (row: number) => HealthCells {
  const { namespace } = namespaceFile;
  const lettersOf = (id: string): string => columnLetters(columnIndex(columns, id));
  const metrics = model.metrics.map(({ id }) => lettersOf(metricColumnId(id)));
  const [from = "", to = from] = [metrics[0], metrics.at(-1)];
  const health = lettersOf("health");
  const limit = (row: number): string => cellReference(summary, limitsTableName, row, "value");
  const anchors = ["poor", "good", "weight"].map((id) => columnReference(summary, modelTableName, id)).join(",");
  const coverage = limit(limitRows.minCoverage);
  const limits = [limitRows.averageFrom, limitRows.goodFrom].map(limit).join(",");
  return (row) => ({
    health: { formula: `=${namespace}.HEALTHSCORE(${from}${row}:${to}${row},${anchors},${coverage})` },
    bucket: { formula: `=${namespace}.HEALTHBUCKET(${health}${row},${limits})` },
  });
}
