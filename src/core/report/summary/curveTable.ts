import { guessIn, type Guess } from "../../accounts/guess";
import { curveCounts } from "../../segmentation/curvePoints";
import { ranksByHealth } from "../../segmentation/rankedBy";
import type { Placement } from "../placement";
import { countColumn, numberColumn } from "../layout/resultColumns";
import { onShare } from "../beside/onShare";
import { withGuesses } from "../beside/withGuesses";
import type { ResultTable } from "../layout/resultSheet";
import type { ReportWords } from "../reportWords";

/** A point for every twentieth of the accounts, whatever their number. */
const steps = 20;

/**
 * The concentration curve as a table: what share of MRR the first accounts carry, by the ranking of the run and by MRR
 * alone; exact at its points, of which the hand-held accounts are one. `null` where no MRR is known.
 */
export function curveTable(placement: Placement, words: ReportWords): ResultTable | null {
  const { concentration, concentrationByMrr, placed, handHeld, rankedBy, guessed } = placement;
  if (concentration === null || concentrationByMrr === null) return null;
  const { titles, headers } = words.summary;
  const counts = curveCounts(placed.length, steps, handHeld.accounts);
  const table: ResultTable = {
    name: "CS_Curve",
    title: ranksByHealth(rankedBy) ? onShare(titles.curve, placement, words) : titles.curve,
    columns: [
      countColumn("accounts", headers.accounts),
      numberColumn("share", headers.share, "0.0%"),
      numberColumn("shareAsRanked", headers.shareAsRanked, "0.0%"),
      numberColumn("shareByMrr", headers.shareByMrr, "0.0%"),
    ],
    rows: counts.map((accounts) => [
      accounts,
      accounts / placed.length,
      concentration[accounts] ?? null,
      concentrationByMrr[accounts] ?? null,
    ]),
    keyColumns: [0],
  };
  // Of those that come first as ranked.
  const first = (accounts: number): Guess => guessIn(placed.slice(0, accounts).map(({ account }) => account));
  return guessed.placed.accounts === 0 ? table : withGuesses(table, counts.map(first), words);
}
