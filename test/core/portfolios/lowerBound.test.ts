import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lowerBound } from "../../../src/core/portfolios/lowerBound";
import { maximumFlow } from "../../../src/core/portfolios/maximumFlow";
import type { Staffing } from "../../../src/core/portfolios/staffing";
import { tinyStaffing } from "./tinyStaffing";

const free = { home: -1, count: 1 };

describe("the lower bound on the highest utilisation", () => {
  it("is the whole load over the whole capacity when everybody may take everything", () => {
    const staffing: Staffing = {
      classes: [{ hours: 6, group: 0, home: -1, count: 3 }],
      groups: [[0, 1]],
      capacities: [10, 10],
      boundHours: [0, 0],
    };
    expect(lowerBound(staffing)).toBeCloseTo(0.9, 12);
  });

  it("is set by the group that few may take", () => {
    const staffing: Staffing = {
      classes: [
        { hours: 8, group: 0, ...free },
        { hours: 2, group: 1, ...free },
      ],
      groups: [[0], [0, 1, 2]],
      capacities: [10, 10, 10],
      boundHours: [0, 0, 0],
    };
    expect(lowerBound(staffing)).toBeCloseTo(0.8, 12);
  });

  it("counts what is bound to the CSMs of a group", () => {
    const staffing: Staffing = {
      classes: [{ hours: 6, group: 0, ...free }],
      groups: [[0, 1]],
      capacities: [10, 20, 10],
      boundHours: [9, 3, 0],
    };
    // The two who may take it have 9 + 3 bound hours: (6 + 12) ÷ 30, but the first alone is at 0.9 already.
    expect(lowerBound(staffing)).toBeCloseTo(0.9, 12);
  });

  it("is never below the largest account over the largest capacity that may take it", () => {
    const staffing: Staffing = {
      classes: [{ hours: 9, group: 0, ...free }],
      groups: [[0, 1, 2]],
      capacities: [6, 8, 10],
      boundHours: [0, 0, 0],
    };
    expect(lowerBound(staffing)).toBeCloseTo(0.9, 12);
  });

  it("leaves CSMs without capacity aside, and is nothing when nobody has any", () => {
    const staffing: Staffing = { classes: [], groups: [], capacities: [0, 10], boundHours: [5, 5] };
    expect(lowerBound(staffing)).toBe(0.5);
    expect(lowerBound({ ...staffing, capacities: [0, 0] })).toBeNull();
  });

  it("is the smallest utilisation at which the hours can be split: all cuts hold, and one is tight", () => {
    fc.assert(
      fc.property(tinyStaffing, (staffing) => {
        const { classes, groups, capacities, boundHours } = staffing;
        const bound = lowerBound(staffing) ?? NaN;
        const csms = capacities.map((_, csm) => csm);
        // Hall's condition: whatever only these CSMs may take, with what is bound to them, fits into their capacity.
        const needs = Array.from({ length: 2 ** csms.length - 1 }, (_, bits) => {
          const some = csms.filter((csm) => ((bits + 1) >> csm) & 1);
          const confined = classes.filter(({ group }) => groups[group]?.every((csm) => some.includes(csm)));
          const hours = confined.reduce((sum, one) => sum + one.hours * one.count, 0);
          const held = some.reduce((sum, csm) => sum + (boundHours[csm] ?? 0), 0);
          return (hours + held) / some.reduce((sum, csm) => sum + (capacities[csm] ?? 0), 0);
        });
        const largest = classes.map(({ hours, group }) => {
          return hours / Math.max(...(groups[group] ?? []).map((csm) => capacities[csm] ?? 0));
        });
        expect(bound).toBeCloseTo(Math.max(...needs, ...largest), 9);
      }),
    );
  });
});

describe("a maximum flow", () => {
  it("sends all that fits and names the suppliers that are stuck", () => {
    const { amount, stuck } = maximumFlow({ supplies: [5, 4, 1], capacities: [6, 3], takers: [[0], [0], [0, 1]] });
    expect(amount).toBeCloseTo(7, 12);
    expect(stuck).toEqual([0, 1]);
  });
});
