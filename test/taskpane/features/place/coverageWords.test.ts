import { describe, expect, it } from "vitest";
import type { Placement } from "../../../../src/core/report/placement";
import { createFormatter } from "../../../../src/taskpane/format/formatter";
import { coverageWords, type Coverage } from "../../../../src/taskpane/features/place/coverageWords";
import { en } from "../../../../src/texts/en";

const format = createFormatter("en-GB");

function coverage(ours: number | null, byMrr: number | null, rankedBy: Placement["rankedBy"] = "mrrAtRisk"): Coverage {
  const carried = (mrrAtRiskShare: number | null) => ({ accounts: 22, mrrShare: 0.45, mrrAtRiskShare });
  return { rankedBy, handHeld: carried(ours), handHeldByMrr: carried(byMrr) };
}

describe("coverageWords", () => {
  it("counts points of the percentages that are printed", () => {
    expect(coverageWords(coverage(0.634, 0.526), format, en)).toBe(
      "Choosing by risk covers 10 points more of the MRR at risk.",
    );
    expect(coverageWords(coverage(0.54, 0.534), format, en)).toBe(
      "Choosing by risk covers 1 point more of the MRR at risk.",
    );
  });

  it("does not praise a choice that covers as much, or less", () => {
    expect(coverageWords(coverage(0.53, 0.534), format, en)).toBe(
      "Both choices cover the same share of the MRR at risk.",
    );
    expect(coverageWords(coverage(0.5, 0.53), format, en)).toBe(
      "This choice covers 3 points less of the MRR at risk than MRR alone.",
    );
  });

  it("speaks of risk only where accounts were ranked by it", () => {
    expect(coverageWords(coverage(0.6, 0.5, "column"), format, en)).toMatch(/^This choice covers 10 points more/);
  });

  it("says nothing where no MRR at risk is known", () => {
    expect(coverageWords(coverage(null, null), format, en)).toBeNull();
  });
});
