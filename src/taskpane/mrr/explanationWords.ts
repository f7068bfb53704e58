import type { Explanation } from "../../core/ledger/reconciliation/explanation";
import type { DateSerial } from "../../core/sheet/serialDate";
import { mrrTexts } from "../../core/texts/mrrView";
import type { Formatter } from "../format/formatter";

/**
 * How a reported MRR may have been counted otherwise, in words.
 *
 * @param date the day that the two are compared for.
 * @param endsInclusive how ends are read here.
 */
export function explanationWords(
  { kind, detail, rows }: Pick<Explanation, "kind" | "detail" | "rows">,
  date: DateSerial,
  endsInclusive: boolean,
  format: Pick<Formatter, "date">,
): string {
  const { kinds, and, noName } = mrrTexts.reconcile;
  switch (kind) {
    case "endsOnDate":
      return kinds.endsOnDate(format.date(date), endsInclusive);
    case "startsOnDate":
      return kinds.startsOnDate(format.date(date));
    case "dayBefore":
      return kinds.dayBefore(format.date(date - 1));
    case "dayAfter":
      return kinds.dayAfter(format.date(date + 1));
    case "currency":
    case "status":
    case "interval":
      return kinds[kind](detail);
    case "amount":
    case "twice":
      return kinds[kind](and([...new Set(rows.map(({ customer }) => (customer === "" ? noName : customer)))]));
    default:
      return kinds[kind]();
  }
}
