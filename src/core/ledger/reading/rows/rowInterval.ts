import { readNumber } from "../../../sheet/cell";
import { monthlyInterval, sameInterval, severalTimes, type BillingInterval } from "../../../vocabulary/interval";
import type { Row } from "./row";

/** How often a row is charged, all that say so agreeing. */
export function intervalOf(row: Row): BillingInterval {
  const { headerInterval, fixedInterval, kind, intervals, loneCount, plans, amount } = row.columns;
  const isRead = fixedInterval === undefined && kind !== "contractValue";
  let found = headerInterval;
  for (const { column, count, mayBeMonths } of intervals) {
    const stated = (mayBeMonths ? row.intervals : row.intervalsInWords).read(row.at(column));
    if (stated === "once") return stated;
    // Beside a fixed interval the column is used all the same: it could have said that the row is charged once.
    if (!isRead) row.sound(column);
    if (!isRead || stated === undefined) continue;
    if (typeof stated === "string") {
      return row.fault(stated === "ambiguous" ? "intervalAmbiguous" : "intervalUnreadable", column);
    }
    const all = severalTimes(stated, countIn(row, count));
    if (found !== undefined && !sameInterval(found, all)) row.fault("intervalsDiffer", column);
    found = all;
  }
  const count = isRead ? (readNumber(row.at(loneCount)) ?? 0) : 0;
  if (count !== 0 && count !== 1) row.fault("intervalCountAlone", loneCount);
  const plan = found === undefined ? plans.find((column) => row.namesInterval?.read(row.at(column))) : undefined;
  if (plan !== undefined) row.fault("intervalInName", plan, amount);
  return found ?? monthlyInterval;
}

function countIn(row: Row, column: number): number {
  const cell = row.at(column);
  // A 0 is how older desktop Excel hands over a blank.
  const count = cell === 0 ? 1 : (readNumber(cell) ?? 1);
  return count > 0 && count <= 1000 ? count : row.fault("intervalCountUnreadable", column);
}
