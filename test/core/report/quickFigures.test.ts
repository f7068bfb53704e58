import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keptQuickStages } from "../../../src/commands/calculator/keptStages";
import { computePlacement } from "../../../src/commands/computePlacement";
import { readAccounts } from "../../../src/core/accounts/readAccounts";
import { quickFigures, type QuickFigures } from "../../../src/core/report/quickFigures";
import { defaultPolicy } from "../../../src/core/settings/policyDefaults";
import type { Policy } from "../../../src/core/settings/policy";
import type { SheetRange } from "../../../src/core/sheet/sheetRange";
import { accountsRange } from "../../bench/accountsRange";
import { sheetOf } from "../sheet/sheetOf";

const asOf = 46349;

/** The same figures by both ways. */
function bothWays(accounts: SheetRange, policy: Policy, day = asOf): readonly [QuickFigures, QuickFigures] {
  const read = readAccounts(accounts, policy, day);
  const outcome = computePlacement({ accounts, team: null, policy, asOf: day });
  if (!read.ok || outcome.kind !== "placement") throw new Error("The accounts could not be read.");
  const { model, own, buckets, mrrAtRisk, placed, handHeld, hasHandHeldShare } = outcome.placement;
  const whole = { model, own, buckets, mrrAtRisk, live: placed.length };
  return [
    quickFigures(read.reading, policy),
    { ...whole, handHeld: { accounts: handHeld.accounts, hasHandHeldShare } },
  ];
}

function expectSame([quick, whole]: readonly [QuickFigures, QuickFigures]): void {
  expect(quick).toEqual(whole);
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
const weights = fc.array(fc.nat(30), { minLength: 8, maxLength: 8 });

describe("quick figures", () => {
  const many = accountsRange(300, 4);

  it("are those of the whole placement, for any weights, limits and share", () => {
    fc.assert(
      fc.property(weights, share, fc.nat(100), fc.nat(100), fc.boolean(), (weight, part, one, other, byMrr) => {
        const { health } = defaultPolicy;
        const [averageFrom = 0, goodFrom = 0] = [one, other].sort((a, b) => a - b);
        const metrics = health.metrics.map((metric, index) => ({ ...metric, weight: weight[index] ?? 0 }));
        const policy: Policy = {
          ...defaultPolicy,
          health: { ...health, metrics, averageFrom, goodFrom },
          segment: { share: part, rankBy: byMrr ? "mrr" : "mrrAtRisk" },
        };
        expectSame(bothWays(many.accounts, policy, many.asOf));
      }),
      { numRuns: 40 },
    );
  });

  it("are the same with what was kept of the questions before, whatever changed from one to the next", () => {
    const { health, tiers } = defaultPolicy;
    const change = fc.record({
      weight: fc.nat(3),
      goodFrom: fc.integer({ min: 50, max: 100 }),
      part: share,
      rankBy: fc.constantFrom("mrr" as const, "mrrAtRisk" as const),
      enterprise: fc.constantFrom(tiers.enterprise.mrr, 1),
    });
    const read = readAccounts(many.accounts, defaultPolicy, many.asOf);
    if (!read.ok) throw new Error("The accounts could not be read.");
    fc.assert(
      fc.property(fc.array(change, { minLength: 2, maxLength: 6 }), (changes) => {
        const stages = keptQuickStages();
        for (const { weight, goodFrom, part, rankBy, enterprise } of changes) {
          const policy: Policy = {
            ...defaultPolicy,
            health: {
              ...health,
              goodFrom,
              metrics: health.metrics.map((metric, at) => (at === 0 ? { ...metric, weight } : metric)),
            },
            segment: { share: part, rankBy },
            tiers: { ...tiers, enterprise: { ...tiers.enterprise, mrr: enterprise } },
          };
          expect(quickFigures(read.reading, policy, stages)).toEqual(quickFigures(read.reading, policy));
        }
      }),
      { numRuns: 40 },
    );
  });

  const cell = fc.constantFrom(null, 10, 10, 10, 50, 900);
  const pin = fc.constantFrom("", "", "", "hand-held", "scaled");
  const row = fc.tuple(cell, fc.constantFrom(null, 3, 9), pin, fc.constantFrom("", "Churned"));

  it("are those of the whole placement where many accounts are alike, pinned or gone", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), share, fc.nat(3), (rows, part, headers) => {
        const names = ["Account", headers & 1 ? "MRR" : "Note", headers & 2 ? "NPS" : "Notes", "Pin", "Status"];
        const accounts = sheetOf("Accounts", names, ...rows.map((cells, index) => [`A${index}`, ...cells]));
        expectSame(bothWays(accounts, { ...defaultPolicy, segment: { ...defaultPolicy.segment, share: part } }));
      }),
      { numRuns: 100 },
    );
  });

  it("go by the user's own score where the whole placement does", () => {
    const accounts = sheetOf("Accounts", ["Account", "MRR", "Health Score"], ["Ada", 100, 82], ["Bolt", 50, 34]);
    const both = bothWays(accounts, defaultPolicy);
    expectSame(both);
    expect(both[0].own?.use).toBe("used");
  });
});
