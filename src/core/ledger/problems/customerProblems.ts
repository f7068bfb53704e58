import { foldText } from "../../sheet/foldText";
import type { Ledger } from "../ledger";
import type { ProblemList } from "./problemList";
import type { ReadTable } from "../table/readTable";

type CustomerTable = Pick<ReadTable, "range" | "columns" | "ledger">;

/** Adds the customers that count as two because their names differ in case or inner spaces; each but the first. */
export function addSpellings({ range, columns, ledger }: CustomerTable, problems: ProblemList): void {
  const firstOf = new Map<string, number>();
  const alike: { readonly customer: number; readonly other: number }[] = [];
  for (const [customer, name] of ledger.customers.entries()) {
    const folded = foldText(name);
    const other = firstOf.get(folded);
    if (other === undefined) firstOf.set(folded, customer);
    else alike.push({ customer, other });
  }
  if (alike.length === 0) return;
  const rowOf = firstRows(ledger);
  for (const { customer, other } of alike.sort((a, b) => rowOf[a.customer]! - rowOf[b.customer]!)) {
    problems.addAt(rowOf[customer]!, columns?.customer ?? 0, {
      code: "customerSpellings",
      severity: "info",
      values: { other: ledger.customers[other]!, otherRow: range.firstRow + rowOf[other]! },
    });
  }
}

/** Adds the rows of a grid whose customer stands on an earlier one too. */
export function addRepeatedCustomers({ range, columns, ledger }: CustomerTable, problems: ProblemList): void {
  if (columns !== null) return;
  const rowOf = firstRows(ledger);
  let last = -1;
  for (const [entry, row] of ledger.row.entries()) {
    const first = rowOf[ledger.customer[entry]!]!;
    if (row === first || row === last) continue;
    last = row;
    const values = { otherRow: range.firstRow + first };
    problems.addAt(row, 0, { code: "gridCustomerRepeated", severity: "info", values });
  }
}

/** The first row of each customer. */
function firstRows({ customers, customer, row }: Ledger): Float64Array {
  const rows = new Float64Array(customers.length).fill(Infinity);
  for (let entry = 0; entry < row.length; entry++) {
    if (row[entry]! < rows[customer[entry]!]!) rows[customer[entry]!] = row[entry]!;
  }
  return rows;
}
