import { kindOffset, type MovementKind, type MovementTally } from "./scheduleFigures";

/** Adds what became of one customer from one boundary to the next to a tally, by the rules of the movements. */
export function countChange(
  tally: MovementTally,
  slot: number,
  before: number,
  after: number,
  wasLiveBefore: boolean,
): void {
  if (before === after) return;
  if (before === 0) add(tally, wasLiveBefore ? "reactivation" : "new", slot, after);
  else if (after === 0) add(tally, "churned", slot, before);
  else if (Math.abs(after - before) > Math.min(1e-9 * Math.max(before, after), 0.001)) {
    add(tally, after > before ? "expansion" : "contraction", slot, Math.abs(after - before));
  }
}

function add(tally: MovementTally, kind: MovementKind, slot: number, amount: number): void {
  const place = kindOffset[kind] + slot;
  tally.mrr[place]! += amount;
  tally.customers[place]!++;
}
