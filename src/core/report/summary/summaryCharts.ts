import type { Placement } from "../placement";
import { portfolioColumns, portfoliosTableName } from "../portfolios/portfoliosSheet";
import type { ResultChart, ResultColumn, ResultTable } from "../layout/resultSheet";
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
      title: charts.buckets,
      kind: "columns",
      table: buckets.name,
      categories: place(buckets.columns, headers.bucket),
      series: [place(buckets.columns, headers.accounts)],
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
      categories: place(curve.columns, headers.share),
      series: [place(curve.columns, headers.shareAsRanked), place(curve.columns, headers.shareByMrr)],
      categoryTitle: headers.share,
      valueTitle: headers.mrrShare,
    });
  }
  if (placement.portfolios) drawn.push(utilisationChart(portfolioColumns(placement, words), words));
  return drawn;
}

/** The rows of the pool and of accounts without a CSM have no utilisation, and so no bar. */
function utilisationChart(columns: readonly ResultColumn[], words: ReportWords): ResultChart {
  const { csm, utilisationBefore, utilisationAfter } = words.portfolios.headers;
  return {
    name: "CS_UtilisationChart",
    title: words.summary.charts.utilisation,
    kind: "bars",
    table: portfoliosTableName,
    categories: place(columns, csm),
    series: [place(columns, utilisationBefore), place(columns, utilisationAfter)],
    categoryTitle: csm,
    valueTitle: words.summary.headers.utilisation,
  };
}

function place(columns: readonly ResultColumn[], header: string): number {
  return columns.findIndex((column) => column.header === header);
}
