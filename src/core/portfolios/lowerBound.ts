import { maximumFlow } from "./maximumFlow";
import { utilisation, type Staffing } from "./staffing";

/** Two figures nearer than this are one; sums of hours are not exact. */
const tolerance = 1e-12;

/**
 * A lower bound on the highest utilisation that any assignment can have: the larger of
 * - the smallest u that could be had if hours could be split freely among eligible CSMs, and
 * - the largest, over all accounts, of its hours ÷ the largest capacity that may take it.
 *
 * The first is found by Newton's method on cuts: at u, a maximum flow shows which groups do not fit; those need
 * (their hours + what is bound to their CSMs) ÷ (capacity of their CSMs), which is the next u.
 *
 * CSMs without capacity are left out: what is bound to them is above any bound.
 *
 * @returns `null` when no CSM has capacity.
 * @example lowerBound({ classes: [{ hours: 6, group: 0, home: -1, count: 3 }], groups: [[0, 1]], capacities: [10, 10],
 *   boundHours: [0, 0] }) // 0.9
 */
export function lowerBound(staffing: Staffing): number | null {
  const { capacities } = staffing;
  if (capacities.every((capacity) => capacity <= 0)) return null;
  return Math.max(splitBound(staffing), largestAccountBound(staffing));
}

function splitBound({ classes, groups, capacities, boundHours }: Staffing): number {
  const supplies = new Array<number>(groups.length).fill(0);
  for (const { group, hours, count } of classes) supplies[group] = (supplies[group] ?? 0) + hours * count;
  const needed = supplies.reduce((sum, supply) => sum + supply, 0);

  let highest = 0;
  for (const [csm, capacity] of capacities.entries()) {
    if (capacity > 0) highest = Math.max(highest, utilisation(boundHours[csm] ?? 0, capacity));
  }
  // Every round makes the bound larger by one more group at least, so this ends; the count is a guard against rounding.
  for (let round = 0; round <= groups.length; round++) {
    const room = capacities.map((capacity, csm) => highest * capacity - (boundHours[csm] ?? 0));
    const { amount, stuck } = maximumFlow({ supplies, capacities: room, takers: groups });
    if (amount >= needed * (1 - tolerance)) break;
    const takers = new Set(stuck.flatMap((group) => groups[group] ?? []));
    let hours = stuck.reduce((sum, group) => sum + (supplies[group] ?? 0), 0);
    let capacity = 0;
    for (const csm of takers) {
      hours += boundHours[csm] ?? 0;
      capacity += capacities[csm] ?? 0;
    }
    const next = utilisation(hours, capacity);
    if (!(next > highest * (1 + tolerance))) break;
    highest = next;
  }
  return highest;
}

function largestAccountBound({ classes, groups, capacities }: Staffing): number {
  const largest = groups.map((members) => members.reduce((most, csm) => Math.max(most, capacities[csm] ?? 0), 0));
  return classes.reduce((most, { group, hours }) => Math.max(most, utilisation(hours, largest[group] ?? 0)), 0);
}
