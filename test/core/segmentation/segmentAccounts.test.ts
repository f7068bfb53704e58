import { describe, expect, it } from "vitest";
import { scoreAccounts } from "../../../src/core/health/scoreAccounts";
import type { Policy } from "../../../src/core/settings/policy";
import { defaultPolicy } from "../../../src/core/settings/policyDefaults";
import { concentrationCurve } from "../../../src/core/segmentation/concentration";
import { segmentAccounts } from "../../../src/core/segmentation/segmentAccounts";
import { tierOf } from "../../../src/core/segmentation/tier";
import { touchOf } from "../../../src/core/segmentation/touch";
import type { Cell } from "../../../src/core/sheet/cell";
import { accountsSheet, readingOf } from "../accounts/accountsSheet";

const ticketsAlone = defaultPolicy.health.metrics.filter(({ id }) => id === "openTickets");

function segmentSheet(
  headers: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  change: Partial<Policy["segment"]> = {},
  metrics: Policy["health"]["metrics"] = ticketsAlone,
) {
  const policy = {
    ...defaultPolicy,
    health: { ...defaultPolicy.health, metrics },
    segment: { ...defaultPolicy.segment, ...change },
  };
  const reading = readingOf(accountsSheet(headers, rows), policy);
  const segmentation = segmentAccounts(reading, scoreAccounts(reading, policy), policy);
  const handHeld = segmentation.ranking
    .filter((index) => segmentation.segments[index]?.segment === "handHeld")
    .map((index) => reading.accounts[index]?.name);
  const ranked = segmentation.ranking.map((index) => reading.accounts[index]?.name);
  return { ...segmentation, handHeldNames: handHeld, ranked };
}

/** Tickets alone give the score: 10 are 0, none is 100. */
const headers = ["Account", "MRR", "Tickets"];

describe("the 80/20", () => {
  it("ranks by MRR at risk and prints what the hand-held carry, and what they would by MRR alone", () => {
    const result = segmentSheet(
      headers,
      [
        ["A", 1000, 0],
        ["B", 500, 5],
        ["C", 400, 10],
        ["D", 100, 10],
      ],
      { share: 0.25 },
    );
    expect(result.rankedBy).toBe("mrrAtRisk");
    expect(result.ranked).toEqual(["C", "B", "D", "A"]);
    expect(result.segments.map((segment) => segment?.mrrAtRisk)).toEqual([0, 250, 400, 100]);
    expect(result.handHeldNames).toEqual(["C"]);
    expect(result.handHeld).toEqual({ accounts: 1, mrrShare: 0.2, mrrAtRiskShare: 400 / 750 });
    expect(result.handHeldByMrr).toEqual({ accounts: 1, mrrShare: 0.5, mrrAtRiskShare: 0 });
    expect(Array.from(result.concentration ?? [])).toEqual([0, 0.2, 0.45, 0.5, 1]);
    expect(Array.from(result.concentrationByMrr ?? [])).toEqual([0, 0.5, 0.75, 0.95, 1]);
  });

  it.each([
    [1, 0.2, 1],
    [7, 0.2, 1],
    [8, 0.2, 2],
    [10, 0.15, 2],
    [10, 0.05, 1],
    [10, 0, 1],
    [10, 1, 10],
    [112, 0.2, 22],
  ])("of %i accounts at a share of %f takes %i", (accounts, share, places) => {
    const rows = Array.from({ length: accounts }, (_, index) => [`A${index}`, 10 + index, 5]);
    expect(segmentSheet(headers, rows, { share }).handHeld.accounts).toBe(places);
  });

  it("settles ties by MRR, lower health, id, then name", () => {
    const result = segmentSheet(
      ["Account", "Account ID", "MRR", "Tickets"],
      [
        ["by name b", "", 100, 10],
        ["by name a", "", 100, 10],
        ["by id", "7", 100, 10],
        ["more MRR", "", 200, 5],
        ["no risk", "", 0, 10],
        ["no risk, healthier", "", 0, 5],
      ],
    );
    expect(result.ranked).toEqual(["more MRR", "by name a", "by name b", "by id", "no risk", "no risk, healthier"]);
  });

  it("lets pinned hand-held accounts come first and use up places, and pinned scaled ones take none", () => {
    const rows = [
      ["A", 500, 5, "scaled"],
      ["B", 400, 5, ""],
      ["C", 300, 5, ""],
      ["D", 10, 5, "hand-held"],
      ["E", 5, 5, ""],
    ];
    const result = segmentSheet([...headers, "Pin"], rows, { share: 0.4 });
    expect(result.handHeldNames).toEqual(["D", "B"]);
    expect(result.segments.map((segment) => segment?.rank)).toEqual([2, 3, 4, 1, 5]);
    expect(result.segments.map((segment) => segment?.pinned)).toEqual([true, false, false, true, false]);
    expect(result.handHeldByMrr.mrrShare).toBe(900 / 1215);
  });

  it("keeps all pinned accounts hand-held when the share has fewer places, and says so", () => {
    const result = segmentSheet(
      [...headers, "Pin"],
      [
        ["A", 5, 5, "hand-held"],
        ["B", 4, 5, "hand-held"],
        ["C", 9, 5, ""],
      ],
    );
    expect(result.handHeldNames).toEqual(["A", "B"]);
    expect(result.problems).toMatchObject([{ code: "pinsAboveShare", values: { pinned: 2, places: 1 } }]);
  });

  it("ranks a blank MRR with the median of its tier, marks it, and adds it to no total", () => {
    const result = segmentSheet(
      [...headers, "Tier"],
      [
        ["A", 100, 10, "SMB"],
        ["B", 300, 10, "SMB"],
        ["blank", null, 10, "SMB"],
        ["big", 9000, 10, "Enterprise"],
        ["no median", null, 10, "Mid-market"],
      ],
    );
    // Medians: small business (100 + 300) ÷ 2 = 200; nothing is known of mid-market, so the median of all three: 300.
    // B and the mid-market account tie then, and go by name.
    expect(result.ranked).toEqual(["big", "B", "no median", "blank", "A"]);
    expect(result.segments.map((segment) => segment?.assumedMrr)).toEqual([false, false, true, false, true]);
    expect(result.segments[2]?.mrrAtRisk).toBeNull();
    expect(result.handHeld.mrrShare).toBe(9000 / 9400);
  });

  it("counts unknown health as 50, and marks it", () => {
    const result = segmentSheet(headers, [
      ["A", 100, null],
      ["B", 100, 4],
      ["C", 100, 6],
    ]);
    expect(result.ranked).toEqual(["C", "A", "B"]);
    expect(result.segments[0]).toMatchObject({ mrrAtRisk: 50, assumedHealth: true });
  });

  it("ranks by health and leaves money blank without an MRR column", () => {
    const result = segmentSheet(
      ["Account", "Tickets"],
      [
        ["A", 1],
        ["B", 9],
        ["C", null],
      ],
    );
    expect(result).toMatchObject({
      rankedBy: "health",
      concentration: null,
      handHeld: { mrrShare: null, mrrAtRiskShare: null },
    });
    expect(result.ranked).toEqual(["B", "C", "A"]);
    expect(result.segments.every((segment) => segment?.mrrAtRisk === null && !segment.assumedMrr)).toBe(true);
    expect(result.problems).toMatchObject([{ code: "rankedByHealth" }]);
  });

  it("ranks by MRR without any metric column, and shows no risk that it cannot know", () => {
    const result = segmentSheet(
      ["Account", "MRR"],
      [
        ["A", 1],
        ["B", 9],
      ],
    );
    expect(result).toMatchObject({
      rankedBy: "mrr",
      ranked: ["B", "A"],
      handHeld: { mrrShare: 0.9, mrrAtRiskShare: null },
    });
    expect(result.segments[0]).toMatchObject({ mrrAtRisk: null, assumedHealth: false });
  });

  it("says when there is nothing to rank by, and then holds nobody by hand but by a pin", () => {
    const result = segmentSheet(["Account", "Pin"], [["B"], ["A"], ["C", "hand-held"]]);
    expect(result).toMatchObject({
      rankedBy: "nothing",
      hasHandHeldShare: false,
      ranked: ["C", "A", "B"],
      problems: [{ code: "nothingToRankBy" }],
    });
    expect(result.handHeldNames).toEqual(["C"]);
    expect(segmentSheet(["Account"], [["A"]]).handHeldNames).toEqual([]);
  });

  it("does not part accounts that rank alike where the share ends, when they are more than half", () => {
    const rows = (...mrrs: number[]) => mrrs.map((mrr, index) => [`A${index}`, mrr]);
    const tied = segmentSheet(["Account", "MRR"], rows(9, 5, 5, 5, 5), { share: 0.4 });
    expect(tied.handHeldNames).toEqual(["A0"]);
    expect(tied).toMatchObject({
      hasHandHeldShare: true,
      problems: [{ code: "tiedAtShare", values: { accounts: 4 } }],
    });
    const all = segmentSheet(["Account", "MRR"], rows(5, 5, 5, 5, 5));
    expect(all).toMatchObject({ hasHandHeldShare: false, handHeld: { accounts: 0 } });
    const half = segmentSheet(["Account", "MRR"], rows(9, 8, 5, 5), { share: 0.75 });
    expect(half.handHeldNames).toEqual(["A0", "A1", "A2"]);
    const inside = segmentSheet(["Account", "MRR"], rows(9, 9, 9, 5), { share: 0.75 });
    expect(inside.handHeldNames).toEqual(["A0", "A1", "A2"]);
    expect(inside.problems).toEqual([]);
  });

  it("does not rank by health that is too thin to count, and shows no risk by it", () => {
    const rows = [
      ["A", 9, 10],
      ["B", 90, 0],
    ];
    const thin = segmentSheet(headers, rows, {}, defaultPolicy.health.metrics);
    expect(thin).toMatchObject({ rankedBy: "mrr", ranked: ["B", "A"] });
    expect(thin.segments.every((segment) => segment?.mrrAtRisk === null && !segment.assumedHealth)).toBe(true);
    const unpaid = segmentSheet(["Account", "Tickets"], [["A", 1]], {}, defaultPolicy.health.metrics);
    expect(unpaid.rankedBy).toBe("nothing");
  });

  it("ranks by a column of the user's choice, those without a value last", () => {
    const rows = [
      ["A", 9, 5, 1],
      ["B", 8, 5, null],
      ["C", 7, 5, 3],
    ];
    const result = segmentSheet([...headers, "Potential"], rows, { rankBy: { column: "Potential" } });
    expect(result).toMatchObject({ rankedBy: "column", ranked: ["C", "A", "B"] });
    expect(result.problems).toMatchObject([{ code: "rankValueBlank", values: { accounts: 1 } }]);
    const missing = segmentSheet(headers, [["A", 9, 5]], { rankBy: { column: "Potential" } });
    expect(missing).toMatchObject({ rankedBy: "mrrAtRisk", problems: [{ code: "rankColumnNotUsed" }] });
  });

  it("places live accounts alone, and none when there is none", () => {
    const result = segmentSheet(
      [...headers, "Status"],
      [
        ["A", 9, 5, "churned"],
        ["B", 9, 5, "active"],
      ],
    );
    expect(result.segments[0]).toBeNull();
    expect(result.ranked).toEqual(["B"]);
    const none = segmentSheet([...headers, "Status"], [["A", 9, 5, "churned"]]);
    expect(none).toMatchObject({ ranking: [], handHeld: { accounts: 0, mrrShare: null }, concentration: null });
  });
});

describe("tier and touch", () => {
  it.each([
    [{ statedTier: "smallBusiness", employees: 9999, mrr: 9999 }, "smallBusiness", "column"],
    [{ statedTier: null, employees: 1000, mrr: null }, "enterprise", "size"],
    [{ statedTier: null, employees: 5, mrr: 5000 }, "enterprise", "size"],
    [{ statedTier: null, employees: 999, mrr: 999 }, "midMarket", "size"],
    [{ statedTier: null, employees: null, mrr: 1000 }, "midMarket", "size"],
    [{ statedTier: null, employees: 99, mrr: 999 }, "smallBusiness", "size"],
    [{ statedTier: null, employees: null, mrr: null }, "smallBusiness", "size"],
  ] as const)("of %j is %s by %s", (account, tier, tierFrom) => {
    expect(tierOf(account, defaultPolicy.tiers)).toEqual({ tier, tierFrom });
  });

  it("never leaves a hand-held account to machines alone", () => {
    expect(touchOf("enterprise", "scaled")).toBe("tailorMade");
    expect(touchOf("midMarket", "scaled")).toBe("justInTime");
    expect(touchOf("smallBusiness", "scaled")).toBe("automated");
    expect(touchOf("smallBusiness", "handHeld")).toBe("justInTime");
  });
});

describe("the concentration curve", () => {
  it("runs from 0 to 1 and adds nothing for an unknown MRR", () => {
    expect(Array.from(concentrationCurve([75, null, 25]) ?? [])).toEqual([0, 0.75, 0.75, 1]);
    expect(concentrationCurve([0, null])).toBeNull();
    expect(concentrationCurve([])).toBeNull();
  });
});
