import type { Staffing } from "../../../src/core/portfolios/staffing";

/** How good an assignment is by the aims, in their order. */
export interface Quality {
  readonly overtime: number;
  readonly moves: number;
  readonly highest: number;
}

/** The best that any assignment of a tiny problem can do, by trying them all. */
export function bestByTrying(staffing: Staffing, tolerance: number): Quality & { readonly smallestHighest: number } {
  const all = everyAssignment(staffing);
  const leastOvertime = Math.min(...all.map(({ overtime }) => overtime));
  const frugal = all.filter(({ overtime }) => overtime <= leastOvertime + 1e-9);
  const smallestHighest = Math.min(...frugal.map(({ highest }) => highest));
  const within = frugal.filter(({ highest }) => highest <= smallestHighest * (1 + tolerance) + 1e-9);
  const moves = Math.min(...within.map((one) => one.moves));
  const highest = Math.min(...within.filter((one) => one.moves === moves).map((one) => one.highest));
  return { overtime: leastOvertime, moves, highest, smallestHighest };
}

function everyAssignment({ classes, groups, capacities, boundHours }: Staffing): Quality[] {
  const accounts = classes.flatMap(({ count, ...one }) => Array.from({ length: count }, () => one));
  const found: Quality[] = [];
  const place = (index: number, loads: readonly number[], moves: number): void => {
    const account = accounts[index];
    if (!account) {
      found.push({ ...qualityOf(loads, capacities), moves });
      return;
    }
    for (const csm of groups[account.group] ?? []) {
      const moved = account.home >= 0 && account.home !== csm ? 1 : 0;
      place(
        index + 1,
        loads.map((load, other) => (other === csm ? load + account.hours : load)),
        moves + moved,
      );
    }
  };
  place(0, boundHours, 0);
  return found;
}

export function qualityOf(loads: readonly number[], capacities: readonly number[]): Omit<Quality, "moves"> {
  let overtime = 0;
  let highest = 0;
  for (const [csm, load] of loads.entries()) {
    const capacity = capacities[csm] ?? 0;
    overtime += Math.max(0, load - capacity);
    if (capacity > 0) highest = Math.max(highest, load / capacity);
  }
  return { overtime, highest };
}
