import type { DateSerial } from "../sheet/serialDate";
import type { EntriesByCustomer } from "./entriesByCustomer";
import { openEnd } from "./ledger";
import { mrrSteps } from "./mrrSteps";

/**
 * The first day on which a customer's MRR was above 0; `openEnd` for one that never had any. A customer was live at some
 * instant before a date when its first live day is before that date.
 */
export function firstLiveDay(entries: EntriesByCustomer, customer: number): DateSerial {
  const { first, mrr, start } = entries;
  const until = first[customer + 1]!;
  let day = openEnd;
  for (let entry = first[customer]!; entry < until; entry++) {
    // Without credits nothing can cancel an amount out, so nothing needs to be added up.
    if (mrr[entry]! < 0) return firstDayAboveZero(entries, customer);
    if (mrr[entry]! > 0 && start[entry]! < day) day = start[entry]!;
  }
  return day;
}

function firstDayAboveZero(entries: EntriesByCustomer, customer: number): DateSerial {
  const { places, mrr } = mrrSteps(entries, customer, (day) => day);
  return places[mrr.findIndex((amount) => amount > 0)] ?? openEnd;
}
