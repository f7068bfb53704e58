import type { Placement } from "../placement";
import { portfolioColumns, portfoliosTableName } from "../portfolios/portfoliosSheet";
import { columnIndex } from "../layout/resultColumns";
import type { ResultChart, ResultColumn, ResultTable } from "../layout/resultSheet";
import { onShare } from "../beside/onShare";
import type { ReportWords } from "../reportWords";

/** The charts of CS Summary: buckets, concentration curve where MRR is known, utilisation where there are portfolios. */
export function summaryCharts(
  placement: Placement,
  buckets: ResultTable,
  curve: ResultTable | null,
  words: ReportWords,
): ResultChart[] {
  const { charts, headers } = words.summary;
  const drawn: ResultChart[] = [
    {
      name: "CS_BucketsChart",
      title: onShare(charts.buckets, placement, words),
      kind: "columns",
      table: buckets.name,
      categories: columnIndex(buckets.columns, "bucket"),
      series: [columnIndex(buckets.columns, "accounts")],
      categoryTitle: headers.bucket,
      valueTitle: headers.accounts,
    },
  ];
  if (curve) {
    drawn.push({
      name: "CS_CurveChart",
      title: charts.concentration,
      kind: "line",
      table: curve.name,
      categories: columnIndex(curve.columns, "share"),
      series: [columnIndex(curve.columns, "shareAsRanked"), columnIndex(curve.columns, "shareByMrr")],
      categoryTitle: headers.share,
      valueTitle: headers.mrrShare,
    });
  }
  if (placement.portfolios) drawn.push(utilisationChart(portfolioColumns(placement, words), words));
  return drawn;
}

/** The rows of the pool and of accounts without a CSM have no utilisation, and so no bar. */
function utilisationChart(columns: readonly ResultColumn[], words: ReportWords): ResultChart {
  const { csm } = words.portfolios.headers;
  return {
    name: "CS_UtilisationChart",
    title: words.summary.charts.utilisation,
    kind: "bars",
    table: portfoliosTableName,
    categories: columnIndex(columns, "csm"),
    series: [columnIndex(columns, "utilisationBefore"), columnIndex(columns, "utilisationAfter")],
    categoryTitle: csm,
    valueTitle: words.summary.headers.utilisation,
  };
}
