import fc from "fast-check";
import type { Staffing } from "../../../src/core/portfolios/staffing";

/** Problems of a few accounts and CSMs, small enough to try every assignment. */
export const tinyStaffing: fc.Arbitrary<Staffing> = fc
  .record({
    capacities: fc.array(fc.integer({ min: 4, max: 20 }), { minLength: 2, maxLength: 3 }),
    accounts: fc.array(
      fc.record({
        hours: fc.constantFrom(0.25, 1.5, 2.25, 3, 6, 8),
        choice: fc.integer({ min: 0, max: 6 }),
        home: fc.integer({ min: -1, max: 2 }),
      }),
      { minLength: 1, maxLength: 7 },
    ),
    bound: fc.array(fc.constantFrom(0, 0, 1.5, 6), { minLength: 3, maxLength: 3 }),
  })
  .map(({ capacities, accounts, bound }) => {
    const everybody = capacities.map((_, csm) => csm);
    // Three bits choose who may take an account; none of them means everybody.
    const groupsOfBits = Array.from({ length: 8 }, (_, bits) => everybody.filter((csm) => (bits >> csm) & 1));
    const groups = groupsOfBits.map((members) => (members.length === 0 ? everybody : members));
    const classes = accounts
      .map(({ hours, choice, home }) => ({
        hours,
        group: choice,
        home: groups[choice]?.includes(home) === true ? home : -1,
        count: 1,
      }))
      .sort((a, b) => b.hours - a.hours || a.group - b.group || a.home - b.home);
    return { classes, groups, capacities, boundHours: bound.slice(0, capacities.length) };
  });
