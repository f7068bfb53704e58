import { foldText } from "../sheet/foldText";
import type { Ledger } from "./ledger";
import { problemAt } from "./problemAt";
import type { LedgerProblem } from "./problemCodes";
import type { SubscriptionTable } from "./subscriptionTable";

type CustomerTable = Pick<SubscriptionTable, "range" | "columns" | "ledger">;

/** Customers that count as two because their names differ in case or inner spaces; each but the first. */
export function spellingProblems({ range, columns, ledger }: CustomerTable): LedgerProblem[] {
  const firstOf = new Map<string, number>();
  const alike: { readonly who: number; readonly other: number }[] = [];
  for (const [who, name] of ledger.customers.entries()) {
    const folded = foldText(name);
    const other = firstOf.get(folded);
    if (other === undefined) firstOf.set(folded, who);
    else alike.push({ who, other });
  }
  if (alike.length === 0) return [];
  const rowOf = firstRows(ledger);
  return alike
    .sort((a, b) => rowOf[a.who]! - rowOf[b.who]!)
    .map(({ who, other }) =>
      problemAt(range, rowOf[who]!, columns?.customer ?? 0, {
        code: "customerSpellings",
        severity: "info",
        values: { other: ledger.customers[other]!, otherRow: range.firstRow + rowOf[other]! },
      }),
    );
}

/** The rows of a grid whose customer stands on an earlier one too. */
export function repeatedCustomerProblems({ range, columns, ledger }: CustomerTable): LedgerProblem[] {
  if (columns !== null) return [];
  const rowOf = firstRows(ledger);
  const repeated = new Map<number, number>();
  for (const [entry, row] of ledger.row.entries()) {
    const first = rowOf[ledger.customer[entry]!]!;
    if (row !== first) repeated.set(row, first);
  }
  return Array.from(repeated, ([row, first]) =>
    problemAt(range, row, 0, {
      code: "gridCustomerRepeated",
      severity: "info",
      values: { otherRow: range.firstRow + first },
    }),
  );
}

/** The first row of each customer. */
function firstRows({ customers, customer, row }: Ledger): Float64Array {
  const rows = new Float64Array(customers.length).fill(Infinity);
  for (let entry = 0; entry < row.length; entry++) {
    if (row[entry]! < rows[customer[entry]!]!) rows[customer[entry]!] = row[entry]!;
  }
  return rows;
}
