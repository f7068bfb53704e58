import { readNumber, readText } from "../../sheet/cell";
import { foldText } from "../../sheet/foldText";
import type { DateSerial } from "../../sheet/serialDate";
import type { ExplanationKind } from "./explanation";
import { ledgerCover } from "../ledger";
import type { LeftOutReason } from "../reading/ledgerFault";
import { outsideRow, type OutsideReading } from "./outsideRow";
import { findLiveTwice } from "../problems/overlaps";
import type { Recount, Recounting } from "./recount";
import type { SubscriptionTable } from "../table/subscriptionTable";

/** Rows that somebody may have counted otherwise, for one reason. */
export interface ExplainingGroup {
  readonly kind: ExplanationKind;
  /** The status, the currency or the interval that the rows have in common; `""` for all of the kind. */
  readonly detail: string;
  readonly recounts: readonly Recount[];
}

/** All groups of rows that are counted otherwise in some way of counting that is known to occur; none is empty. */
export function explainingGroups(table: SubscriptionTable, recounting: Recounting): readonly ExplainingGroup[] {
  const { date } = recounting;
  const groups: ExplainingGroup[] = [
    ...boundaryGroups(table, recounting),
    dayGroup("dayBefore", date - 1, recounting),
    dayGroup("dayAfter", date + 1, recounting),
    ...overlapGroups(table, recounting),
    { kind: "credit", detail: "", recounts: credits(recounting) },
    ...byDetail(
      "currency",
      leftOut(table, recounting, "currency", { anyCurrency: true }),
      table,
      table.columns?.currency,
    ),
    ...byDetail("status", leftOut(table, recounting, "status"), table, table.columns?.status),
    { kind: "once", detail: "", recounts: leftOut(table, recounting, "once", { onceAsMonthly: true }) },
    { kind: "fault", detail: "", recounts: faultyRows(table, recounting) },
    ...byDetail("interval", chargedAsMonthly(table, recounting), table, table.columns?.interval),
  ];
  return groups.filter(({ recounts }) => recounts.length > 0);
}

/** Rows that end or start on the very date. A grid's runs end where a figure changes, which says nothing. */
function boundaryGroups(table: SubscriptionTable, recounting: Recounting): ExplainingGroup[] {
  if (table.columns === null) return [];
  const { ledger, date } = recounting;
  const { start, end } = ledger;
  const { endsInclusive } = table.definition;
  const ending: Recount[] = [];
  const starting: Recount[] = [];
  for (let entry = 0; entry < start.length; entry++) {
    if (start[entry] === date) starting.push(recounting.replacing(entry));
    // What was read as the last day that counts may be the first that does not, and the other way round.
    if (endsInclusive && end[entry] === date + 1) ending.push(recounting.replacing(entry));
    if (!endsInclusive && end[entry] === date) ending.push(recounting.counting(entry));
  }
  const inclusive = { ...table.definition, endsInclusive: true };
  const ofNoDays = endsInclusive ? [] : leftOut(table, recounting, "noDays", { definition: inclusive });
  return [
    { kind: "endsOnDate", detail: "", recounts: [...ending, ...ofNoDays] },
    { kind: "startsOnDate", detail: "", recounts: starting },
  ];
}

/** Rows that are live on the date or on another day, but not on both; of a grid also those with another figure then. */
function dayGroup(kind: "dayBefore" | "dayAfter", day: DateSerial, recounting: Recounting): ExplainingGroup {
  const { ledger } = recounting;
  const { start, end, row, mrr } = ledger;
  const onlyNow = new Map<number, number>();
  const onlyThen: number[] = [];
  if (ledgerCover(ledger, day) !== "known") return { kind, detail: "", recounts: [] };
  for (let entry = 0; entry < row.length; entry++) {
    const isLive = recounting.isLive(entry);
    if (isLive === (start[entry]! <= day && day < end[entry]!)) continue;
    if (isLive) onlyNow.set(row[entry]!, entry);
    else onlyThen.push(entry);
  }
  const recounts = onlyThen.map((entry) => {
    const replaced = onlyNow.get(row[entry]!);
    onlyNow.delete(row[entry]!);
    return replaced === undefined ? recounting.counting(entry) : recounting.replacing(replaced, mrr[entry]);
  });
  for (const entry of onlyNow.values()) recounts.push(recounting.replacing(entry));
  return { kind, detail: "", recounts };
}

/** A grid's rows of one customer are added up, so that nothing in it overlaps. */
function overlapGroups(table: SubscriptionTable, recounting: Recounting): ExplainingGroup[] {
  const { duplicates, superseded } = findLiveTwice(table, recounting.entries, (entry) => recounting.isLive(entry));
  const replaced = (entry: number): Recount => recounting.replacing(entry);
  return [
    { kind: "duplicate", detail: "", recounts: duplicates.map(replaced) },
    { kind: "overlap", detail: "", recounts: table.columns === null ? [] : superseded.map(replaced) },
  ];
}

function credits(recounting: Recounting): Recount[] {
  const { mrr } = recounting.ledger;
  const recounts: Recount[] = [];
  for (let entry = 0; entry < mrr.length; entry++) {
    if (mrr[entry]! < 0 && recounting.isLive(entry)) recounts.push(recounting.replacing(entry));
  }
  return recounts;
}

/** Rows that were left out for a reason and would be live on the date. */
function leftOut(
  table: SubscriptionTable,
  recounting: Recounting,
  reason: LeftOutReason,
  reading: Partial<OutsideReading> = {},
): Recount[] {
  const rows = table.leftOut.filter((left) => left.reason === reason).map(({ row }) => row);
  return outsideRows(table, recounting, rows, reading);
}

function faultyRows(table: SubscriptionTable, recounting: Recounting): Recount[] {
  const rows = new Set(table.faults.flatMap(({ row }) => (row === undefined ? [] : [row])));
  return outsideRows(table, recounting, rows, {});
}

function outsideRows(
  table: SubscriptionTable,
  recounting: Recounting,
  rows: Iterable<number>,
  reading: Partial<OutsideReading>,
): Recount[] {
  const recounts: Recount[] = [];
  for (const row of rows) {
    const outside = outsideRow(table, row, recounting.date, { definition: table.definition, ...reading });
    if (outside && outside.mrr !== 0) recounts.push(recounting.outside(row, outside.customer, outside.mrr));
  }
  return recounts;
}

/** Live rows whose amount, as it stands in the table, is not that of a month. */
function chargedAsMonthly({ range, columns }: SubscriptionTable, recounting: Recounting): Recount[] {
  if (columns === null) return [];
  const { mrr, row } = recounting.ledger;
  const recounts: Recount[] = [];
  for (let entry = 0; entry < mrr.length; entry++) {
    if (!recounting.isLive(entry)) continue;
    const cells = range.cells[row[entry]!] ?? [];
    const quantity = columns.quantity === -1 ? 1 : (readNumber(cells[columns.quantity]) ?? 1);
    const charged = (readNumber(cells[columns.amount]) ?? 0) * quantity;
    if (charged !== mrr[entry]) recounts.push(recounting.replacing(entry, charged));
  }
  return recounts;
}

/** One group for each word that a column holds in these rows, and one for all where there are several. */
function byDetail(
  kind: ExplanationKind,
  recounts: readonly Recount[],
  { range }: SubscriptionTable,
  column = -1,
): ExplainingGroup[] {
  const groups = new Map<string, { kind: ExplanationKind; detail: string; recounts: Recount[] }>();
  const byText = new Map<string, Recount[]>();
  for (const recount of recounts) {
    const detail = readText(column === -1 ? null : range.cells[recount.row]?.[column]);
    let group = byText.get(detail);
    if (!group) {
      const key = foldText(detail);
      const known = groups.get(key) ?? { kind, detail, recounts: [] };
      groups.set(key, known);
      group = known.recounts;
      byText.set(detail, group);
    }
    group.push(recount);
  }
  const details = [...groups.values()];
  return details.length > 1 ? [...details, { kind, detail: "", recounts }] : details;
}
