/** What accounts are ranked by; a column is named by its header. */
export type RankBy = "mrrAtRisk" | "mrr" | { readonly column: string };

/** The header of the column that accounts are ranked by, if any. */
export function rankColumn(rankBy: RankBy): string | null {
  return typeof rankBy === "object" ? rankBy.column : null;
}
