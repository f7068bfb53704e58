import type { Ledger } from "./ledger";
import type { MovedCustomer } from "./movedCustomers";
import type { Span } from "./periods";

/** The lines of a roll-forward, from top to bottom. */
export const lineIds = ["opening", "new", "reactivation", "expansion", "contraction", "churned", "closing"] as const;
export type LineId = (typeof lineIds)[number];

/** A customer of a line, with what became of its MRR. */
export interface LineCustomer {
  /** Index into `ledger.customers`. */
  readonly customer: number;
  readonly name: string;
  readonly openingMrr: number;
  readonly closingMrr: number;
  /** What it adds to the line: its MRR at opening or closing, or the difference between the two. */
  readonly amount: number;
}

/** The customers behind a line of the roll-forward, the largest amounts first, equal ones by name. */
export function lineCustomers(
  customers: readonly MovedCustomer[],
  names: readonly string[],
  line: LineId,
): LineCustomer[] {
  const amounts = Float64Array.from(customers, (moved) => amountIn(moved, line));
  const nameOf = (index: number): string => names[customers[index]!.customer] ?? "";
  // Sorting places rather than objects takes a tenth of the time, which tells at a quarter of a million customers.
  const order = Uint32Array.from(amounts.keys()).filter((index) => amounts[index] !== 0);
  order.sort((a, b) => Math.abs(amounts[b]!) - Math.abs(amounts[a]!) || (nameOf(a) < nameOf(b) ? -1 : 1));
  return Array.from(order, (index) => {
    const { customer, openingMrr, closingMrr } = customers[index]!;
    return { customer, name: nameOf(index), openingMrr, closingMrr, amount: amounts[index]! };
  });
}

function amountIn({ movement, openingMrr, closingMrr }: MovedCustomer, line: LineId): number {
  if (line === "opening") return openingMrr;
  if (line === "closing") return closingMrr;
  return movement === line ? closingMrr - openingMrr : 0;
}

/**
 * For each customer of a ledger the row of the table that explains its movement best: one that is live at only one end of
 * the period, the one with the largest amount; else the largest that is live at either end. Rows are zero-based within the
 * table's range, -1 for a customer that is not live.
 */
export function explainingRows(ledger: Ledger, { from, to }: Span): Int32Array {
  const { customers, customer, mrr, start, end, row } = ledger;
  const rows = new Int32Array(customers.length).fill(-1);
  const weights = new Float64Array(customers.length).fill(-1);
  const changes = new Uint8Array(customers.length);
  for (let entry = 0; entry < row.length; entry++) {
    const opens = start[entry]! <= from && from < end[entry]!;
    const closes = start[entry]! <= to && to < end[entry]!;
    if (!opens && !closes) continue;
    const who = customer[entry]!;
    const isChange = opens === closes ? 0 : 1;
    const weight = Math.abs(mrr[entry]!);
    if (isChange < changes[who]! || (isChange === changes[who] && weight <= weights[who]!)) continue;
    changes[who] = isChange;
    weights[who] = weight;
    rows[who] = row[entry]!;
  }
  return rows;
}
