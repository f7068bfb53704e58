import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shareOut } from "../../../src/core/portfolios/shareOut";
import type { Staffed, Staffing } from "../../../src/core/portfolios/staffing";
import { bestByTrying, qualityOf, type Quality } from "./bruteForce";
import { tinyStaffing } from "./tinyStaffing";

const tolerance = 0.1;

function outcomeOf(staffing: Staffing, staffed: Staffed): Quality {
  const loads = [...staffing.boundHours];
  let moves = 0;
  for (const [csm, counts] of staffed.entries()) {
    for (const [cls, count] of counts) {
      const { hours, home } = staffing.classes[cls] ?? { hours: NaN, home: -1 };
      loads[csm] = (loads[csm] ?? 0) + count * hours;
      if (home >= 0 && home !== csm) moves += count;
    }
  }
  return { ...qualityOf(loads, staffing.capacities), moves };
}

describe("sharing accounts out", () => {
  it("gives every account to exactly one CSM who may have it", () => {
    fc.assert(
      fc.property(tinyStaffing, (staffing) => {
        const { staffed } = shareOut(staffing, tolerance);
        for (const [cls, { group, count }] of staffing.classes.entries()) {
          const shares = staffed.map((counts) => counts.get(cls) ?? 0);
          expect(shares.reduce((sum, share) => sum + share, 0)).toBe(count);
          const csms = shares.flatMap((share, csm) => (share > 0 ? [csm] : []));
          expect(staffing.groups[group]).toEqual(expect.arrayContaining(csms));
        }
      }),
    );
  });

  it("is never better than the best of all assignments, and never below the lower bound", () => {
    fc.assert(
      fc.property(tinyStaffing, (staffing) => {
        const best = bestByTrying(staffing, tolerance);
        const { staffed, lowerBound } = shareOut(staffing, tolerance);
        const { overtime, highest } = outcomeOf(staffing, staffed);
        expect(overtime).toBeGreaterThanOrEqual(best.overtime - 1e-9);
        expect(lowerBound).toBeLessThanOrEqual(highest + 1e-9);
        expect(lowerBound).toBeLessThanOrEqual(best.smallestHighest + 1e-9);
      }),
    );
  });

  it("reaches the best of all assignments in at least nine of ten tiny problems", () => {
    const problems = fc.sample(tinyStaffing, { numRuns: 500, seed: 20261123 });
    const optimal = problems.filter((staffing) => {
      const best = bestByTrying(staffing, tolerance);
      const { overtime, moves, highest } = outcomeOf(staffing, shareOut(staffing, tolerance).staffed);
      const isWithin = overtime <= best.overtime + 1e-9 && highest <= best.smallestHighest * (1 + tolerance) + 1e-9;
      return isWithin && moves === best.moves;
    });
    expect(optimal.length).toBeGreaterThanOrEqual(450);
  });

  it("leaves a team in peace that is balanced to within the tolerance", () => {
    const staffing: Staffing = {
      classes: [
        { hours: 3, group: 0, home: 0, count: 11 },
        { hours: 3, group: 0, home: 1, count: 10 },
      ],
      groups: [[0, 1]],
      capacities: [40, 40],
      boundHours: [0, 0],
    };
    const { staffed } = shareOut(staffing, tolerance);
    expect(outcomeOf(staffing, staffed)).toEqual({ overtime: 0, highest: 33 / 40, moves: 0 });
  });

  it("moves as few accounts as bring the overloaded CSM under capacity, the large ones first", () => {
    const staffing: Staffing = {
      classes: [
        { hours: 6, group: 0, home: 0, count: 5 },
        { hours: 0.25, group: 0, home: 0, count: 40 },
      ],
      groups: [[0, 1]],
      capacities: [30, 30],
      boundHours: [0, 0],
    };
    // 40 hours in all. Balanced to 20 each, nobody may be above 22, so 18 hours move: three large accounts.
    const { staffed } = shareOut(staffing, tolerance);
    expect(outcomeOf(staffing, staffed).moves).toBe(3);
    expect(staffed[1]?.get(0)).toBe(3);
  });

  it("balances alone when nobody has an owner", () => {
    const staffing: Staffing = {
      classes: [
        { hours: 5, group: 0, home: -1, count: 2 },
        { hours: 4, group: 0, home: -1, count: 2 },
        { hours: 3, group: 0, home: -1, count: 2 },
      ],
      groups: [[0, 1]],
      capacities: [12, 12],
      boundHours: [0, 0],
    };
    const { staffed, lowerBound } = shareOut(staffing, 0);
    expect(outcomeOf(staffing, staffed)).toEqual({ overtime: 0, highest: 1, moves: 0 });
    expect(lowerBound).toBe(1);
  });

  it("makes room through a third CSM when the only one eligible is full", () => {
    // The first is overloaded and may only pass accounts to the second, who is full and may pass theirs to the third.
    const staffing: Staffing = {
      classes: [
        { hours: 6, group: 0, home: 0, count: 3 },
        { hours: 6, group: 1, home: 1, count: 2 },
      ],
      groups: [
        [0, 1],
        [1, 2],
      ],
      capacities: [12, 12, 12],
      boundHours: [0, 0, 0],
    };
    const { staffed } = shareOut(staffing, tolerance);
    expect(outcomeOf(staffing, staffed)).toEqual({ overtime: 0, highest: 1, moves: 2 });
  });

  it("copes with a team of thousands, each with a single account", () => {
    const csms = Array.from({ length: 5000 }, (_, csm) => csm);
    const staffing: Staffing = {
      classes: csms.map((csm) => ({ hours: 3, group: 0, home: csm, count: 1 })),
      groups: [csms],
      capacities: csms.map(() => 100),
      boundHours: csms.map(() => 0),
    };
    const { staffed } = shareOut(staffing, tolerance);
    expect(outcomeOf(staffing, staffed)).toEqual({ overtime: 0, highest: 0.03, moves: 0 });
  });
});
