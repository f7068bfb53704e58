import { errorCode, readText, type Cell } from "../../sheet/cell";
import { saysNothing } from "../../vocabulary/missing";
import { ExactSum } from "../../sheet/exactSum";
import { foldText } from "../../sheet/foldText";
import type { DateSerial } from "../../sheet/serialDate";
import { movedCustomers } from "../movedCustomers";
import type { SubscriptionTable } from "./subscriptionTable";

/** The customers who left for one reason. */
export interface ReasonFigures {
  /** As first spelt in the table; `""` where none is given. */
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
  const groups = new Map<string, { customers: number; mrr: ExactSum }>();
  for (const { customer, openingMrr } of left) {
    const key = reasons.get(customer)?.key ?? "";
    const group = groups.get(key) ?? { customers: 0, mrr: new ExactSum() };
    groups.set(key, group);
    group.customers++;
    group.mrr.add(openingMrr);
  }
  const spellings = spellingsOf(table);
  return [...groups]
    .map(([key, { customers, mrr }]) => ({ reason: spellings.get(key) ?? "", customers, mrr: mrr.value() }))
    .sort((a, b) => b.mrr - a.mrr || b.customers - a.customers || (a.reason < b.reason ? -1 : 1));
}

interface Reason {
  /** The reason as it is compared. */
  readonly key: string;
  readonly end: DateSerial;
  readonly mrr: number;
}

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
    const key = foldText(reasonIn(range.cells[row[entry]!]?.[column]));
    if (key === "") continue;
    const given = { key, end: end[entry]!, mrr: mrr[entry]! };
    const known = reasons.get(customer[entry]!);
    if (!known || tellsMore(given, known)) reasons.set(customer[entry]!, given);
  }
  return reasons;
}

function tellsMore(a: Reason, b: Reason): boolean {
  if (a.end !== b.end) return a.end > b.end;
  return a.mrr !== b.mrr ? a.mrr > b.mrr : a.key < b.key;
}

/** What a cell gives as a reason; `""` for nothing. */
function reasonIn(cell: Cell): string {
  return saysNothing(cell) || errorCode(cell) !== undefined ? "" : readText(cell);
}

/** Kept for as long as the table is, since one period after another is asked for. */
const knownSpellings = new WeakMap<SubscriptionTable, ReadonlyMap<string, string>>();

/** The reasons of a table as each is first spelt, by what is compared. The order of the rows decides nothing else. */
function spellingsOf(table: SubscriptionTable): ReadonlyMap<string, string> {
  const known = knownSpellings.get(table);
  if (known) return known;
  const { range, reason: column } = table;
  const seen = new Set<Cell>();
  const spellings = new Map<string, string>();
  for (let row = 1; column !== null && row < range.cells.length; row++) {
    const cell = range.cells[row]?.[column];
    if (seen.has(cell)) continue;
    seen.add(cell);
    const text = reasonIn(cell);
    const key = foldText(text);
    if (key !== "" && !spellings.has(key)) spellings.set(key, text);
  }
  knownSpellings.set(table, spellings);
  return spellings;
}
