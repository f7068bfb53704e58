import { boundaries, scheduleMonths } from "./scheduleSpan";

/** What becomes of a customer within a month. */
export const movementKinds = ["new", "reactivation", "expansion", "contraction", "churned"] as const;
export type MovementKind = (typeof movementKinds)[number];

/** Figures of one kind in a tally lie this far apart, so that a slot can be had by a shift. */
export const slotsPerKind = 64;

/** Where the figures of a kind begin in a tally. */
export const kindOffset = Object.fromEntries(
  movementKinds.map((kind, index) => [kind, index * slotsPerKind]),
) as Readonly<Record<MovementKind, number>>;

/** What a contender found: the first opening, and the movements that lead to each boundary, by kind and slot. */
export interface MovementTally {
  openingMrr: number;
  openingCustomers: number;
  /** Amounts, all positive. */
  readonly mrr: Float64Array;
  readonly customers: Float64Array;
}

/** Nothing counted yet. */
export function emptyTally(): MovementTally {
  const size = movementKinds.length * slotsPerKind;
  return { openingMrr: 0, openingCustomers: 0, mrr: new Float64Array(size), customers: new Float64Array(size) };
}

/** Headers of the schedule, in the order in which MRRSCHEDULE spills them. */
export const scheduleHeaders = [
  "Period",
  "Opening MRR",
  "New",
  "Reactivation",
  "Expansion",
  "Contraction",
  "Churned",
  "Closing MRR",
  "Net churn",
  "Opening customers",
  "New customers",
  "Reactivated customers",
  "Churned customers",
  "Closing customers",
  "Customer churn rate",
  "MRR churn rate",
  "Net revenue churn rate",
  "NRR",
  "GRR",
  "Quick ratio",
] as const;

/** One row per month, without the header row; `""` where a rate has no denominator. */
export type Schedule = readonly (readonly (number | "")[])[];

/**
 * Rolls a tally forward from month to month into a schedule. What is lost stands in it with a minus.
 *
 * @param unitsPerMrr by how much the tally's amounts are to be divided, where it counts in a finer unit than MRR.
 */
export function scheduleOf(tally: MovementTally, unitsPerMrr = 1): Schedule {
  let openingMrr = tally.openingMrr;
  let openingCustomers = tally.openingCustomers;
  const rows: (number | "")[][] = [];
  for (let slot = 1; slot <= scheduleMonths; slot++) {
    const units = (kind: MovementKind): number => tally.mrr[kindOffset[kind] + slot]!;
    const customers = (kind: MovementKind): number => tally.customers[kindOffset[kind] + slot]!;
    const sold = units("new") + units("reactivation") + units("expansion");
    const lost = units("contraction") + units("churned");
    const closingMrr = openingMrr + sold - lost;
    const closingCustomers = openingCustomers + customers("new") + customers("reactivation") - customers("churned");
    const mrr = (amount: number): number => amount / unitsPerMrr;
    rows.push([
      boundaries[slot - 1]!,
      mrr(openingMrr),
      mrr(units("new")),
      mrr(units("reactivation")),
      mrr(units("expansion")),
      -mrr(units("contraction")),
      -mrr(units("churned")),
      mrr(closingMrr),
      mrr(sold - lost),
      openingCustomers,
      customers("new"),
      customers("reactivation"),
      -customers("churned"),
      closingCustomers,
      ratio(customers("churned"), openingCustomers),
      ratio(lost, openingMrr),
      ratio(lost - units("expansion"), openingMrr),
      ratio(openingMrr + units("expansion") - lost, openingMrr),
      ratio(openingMrr - lost, openingMrr),
      ratio(units("new") + units("expansion"), lost),
    ]);
    openingMrr = closingMrr;
    openingCustomers = closingCustomers;
  }
  return rows;
}

function ratio(part: number, whole: number): number | "" {
  return whole === 0 ? "" : part / whole;
}
