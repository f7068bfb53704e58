import { errorCode, readText } from "../../sheet/cell";
import { saysNothing } from "../../sheet/cellWords";
import { ExactSum } from "../../sheet/exactSum";
import { foldText } from "../../sheet/foldText";
import type { DateSerial } from "../../sheet/serialDate";
import { movedCustomers } from "../movedCustomers";
import type { SubscriptionTable } from "./subscriptionTable";

/** The customers who left for one reason. */
export interface ReasonFigures {
  /** As first spelt; `""` where none is given. */
  readonly reason: string;
  readonly customers: number;
  /** MRR at opening of these customers. */
  readonly mrr: number;
}

/**
 * Why customers left between two dates. A customer's reason is that of its row that ended last within the period; of
 * several rows that end on that day the one with the largest MRR. Rows without a reason say nothing; reasons compare in
 * any case and spacing. Customers and MRR of all reasons add up to the churned figures of `movements`.
 *
 * @returns by falling MRR; a single nameless reason when the table has no column of reasons.
 * @example churnReasons(table, from, to) // [{ reason: "Price", customers: 3, mrr: 450 }, { reason: "", … }]
 */
export function churnReasons(table: SubscriptionTable, from: DateSerial, to: DateSerial): readonly ReasonFigures[] {
  const { ledger } = table;
  const left = movedCustomers(ledger, from, to).filter(({ movement }) => movement === "churned");
  const reasons = reasonsOfEnds(table, from, to, new Set(left.map(({ customer }) => customer)));
  const groups = new Map<string, { reason: string; customers: number; mrr: ExactSum; firstRow: number }>();
  for (const { customer, openingMrr } of left) {
    const { text, key, row } = reasons.get(customer) ?? noReason;
    let group = groups.get(key);
    if (!group) {
      group = { reason: text, customers: 0, mrr: new ExactSum(), firstRow: row };
      groups.set(key, group);
    } else if (row < group.firstRow) {
      group.reason = text;
      group.firstRow = row;
    }
    group.customers++;
    group.mrr.add(openingMrr);
  }
  return [...groups.values()]
    .map(({ reason, customers, mrr }) => ({ reason, customers, mrr: mrr.value() }))
    .sort((a, b) => b.mrr - a.mrr || b.customers - a.customers || (a.reason < b.reason ? -1 : 1));
}

interface Reason {
  readonly text: string;
  /** Compared. */
  readonly key: string;
  readonly row: number;
  readonly end: DateSerial;
  readonly mrr: number;
}

const noReason: Reason = { text: "", key: "", row: -1, end: NaN, mrr: NaN };

/** The reason of each customer that left, from its rows that ended within the period; those without one are missing. */
function reasonsOfEnds(
  { ledger, range, reason: column }: SubscriptionTable,
  from: DateSerial,
  to: DateSerial,
  left: ReadonlySet<number>,
): ReadonlyMap<number, Reason> {
  const reasons = new Map<number, Reason>();
  if (column === null) return reasons;
  const { customer, end, mrr, row } = ledger;
  for (let entry = 0; entry < row.length; entry++) {
    // A renewal within the period starts after `from`, and may be the row that tells why it ended.
    if (end[entry]! <= from || end[entry]! > to || !left.has(customer[entry]!)) continue;
    const cell = range.cells[row[entry]!]?.[column];
    if (saysNothing(cell) || errorCode(cell) !== undefined) continue;
    const text = readText(cell);
    const given = { text, key: foldText(text), row: row[entry]!, end: end[entry]!, mrr: mrr[entry]! };
    const known = reasons.get(customer[entry]!);
    if (!known || tellsMore(given, known)) reasons.set(customer[entry]!, given);
  }
  return reasons;
}

/** The order of the rows decides nothing but the spelling. */
function tellsMore(a: Reason, b: Reason): boolean {
  if (a.end !== b.end) return a.end > b.end;
  if (a.mrr !== b.mrr) return a.mrr > b.mrr;
  return a.key === b.key ? a.row < b.row : a.key < b.key;
}
