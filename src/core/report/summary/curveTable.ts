import { curveCounts } from "../../segmentation/curvePoints";
import type { Placement } from "../placement";
import { countColumn, numberColumn } from "../layout/resultColumns";
import type { ResultTable } from "../layout/resultSheet";
import type { ReportWords } from "../reportWords";

/** A point for every twentieth of the accounts, whatever their number. */
const steps = 20;

/**
 * The concentration curve as a table: what share of MRR the first accounts carry, by the ranking of the run and by MRR
 * alone; exact at its points, of which the hand-held accounts are one. `null` where no MRR is known.
 */
export function curveTable(
  { concentration, concentrationByMrr, placed, handHeld }: Placement,
  words: ReportWords,
): ResultTable | null {
  if (concentration === null || concentrationByMrr === null) return null;
  const { titles, headers } = words.summary;
  return {
    name: "CS_Curve",
    title: titles.curve,
    columns: [
      countColumn("accounts", headers.accounts),
      numberColumn("share", headers.share, "0.0%"),
      numberColumn("shareAsRanked", headers.shareAsRanked, "0.0%"),
      numberColumn("shareByMrr", headers.shareByMrr, "0.0%"),
    ],
    rows: curveCounts(placed.length, steps, handHeld.accounts).map((accounts) => [
      accounts,
      accounts / placed.length,
      concentration[accounts] ?? null,
      concentrationByMrr[accounts] ?? null,
    ]),
    keyColumns: [0],
  };
}
