import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AssignmentCase } from "../../../src/core/portfolios/assignmentReason";
import { buildStaffing } from "../../../src/core/portfolios/buildStaffing";

const capacities = [10, 20, 30];
const choices: readonly (readonly number[])[] = [[0, 1, 2], [0, 1], [1], [2]];

const cases = fc.array(
  fc.record({
    held: fc.constantFrom<AssignmentCase["held"]>("free", "free", "free", "pinned", "pool", "nobody"),
    choice: fc.constantFrom(...choices),
    group: fc.constant({ members: [0, 1, 2], byRule: new Map() }),
    csm: fc.integer({ min: 0, max: 2 }),
    owner: fc.integer({ min: -1, max: 2 }),
    hours: fc.constantFrom(0.25, 1, 1.5, 2, 8),
  }),
  { maxLength: 30 },
);

describe("the classes of a staffing", () => {
  it("come with falling hours, as the search for relief takes for granted", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { staffing } = buildStaffing(given, (index) => given[index]?.hours ?? NaN, capacities);
        const hours = staffing.classes.map((found) => found.hours);
        expect(hours).toEqual([...hours].sort((a, b) => b - a));
      }),
    );
  });

  it("hold every free account once, with its hours and its choice", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { staffing, accountsOf } = buildStaffing(given, (index) => given[index]?.hours ?? NaN, capacities);
        const free = [...given.keys()].filter((index) => given[index]?.held === "free");
        expect(accountsOf.flat().sort((a, b) => a - b)).toEqual(free);
        for (const [cls, { hours, group, home, count }] of staffing.classes.entries()) {
          expect(accountsOf[cls]).toHaveLength(count);
          for (const index of accountsOf[cls] ?? []) {
            const { choice, owner, hours: own } = given[index] ?? {};
            expect({ hours, choice: staffing.groups[group] }).toEqual({ hours: own, choice });
            expect(home).toBe(choice?.includes(owner ?? -1) ? owner : -1);
          }
        }
      }),
    );
  });
});
