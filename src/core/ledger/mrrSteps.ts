import { ExactSum } from "../sheet/exactSum";
import type { DateSerial } from "../sheet/serialDate";
import { mrrOfSum } from "./customerMrr";
import type { EntriesByCustomer } from "./entriesByCustomer";

/** A customer's MRR from each place on to the next one; before the first it is 0. */
export interface MrrSteps {
  /** Ascending: where something starts or ends, even if the MRR stays what it was. */
  readonly places: Int32Array;
  readonly mrr: Float64Array;
}

/**
 * A customer's MRR as `mrrOfCustomer` has it, for all days at once: in the time that it takes to sort the customer's
 * entries, however many of them overlap.
 *
 * @param placeOf numbers the days, such as by the period they are in; an entry that starts and ends at one place is
 * never live.
 * @example mrrSteps(entries, 0, (day) => day) // { places: [46023, 46054], mrr: [100, 0] }
 */
export function mrrSteps(
  { first, mrr, start, end }: EntriesByCustomer,
  customer: number,
  placeOf: (day: DateSerial) => number,
): MrrSteps {
  const [from, until] = [first[customer]!, first[customer + 1]!];
  const starts = start.subarray(from, until).map(placeOf);
  const ends = end.subarray(from, until).map(placeOf);
  const places = Int32Array.from(new Set([...starts, ...ends])).sort();
  const indexOf = new Map(Array.from(places, (place, index) => [place, index]));
  const lives = Array.from(starts, (place, index) => ({
    amount: mrr[from + index]!,
    from: indexOf.get(place)!,
    until: indexOf.get(ends[index]!)!,
  }));

  const changes = Array.from(places, (): number[] => []);
  for (const { amount, from: starting, until: ending } of lives) {
    changes[starting]!.push(amount);
    changes[ending]!.push(-amount);
  }
  const largest = largestParts(lives, places.length);
  const sum = new ExactSum();
  return {
    places,
    mrr: Float64Array.from(changes, (amounts, index) => {
      for (const amount of amounts) sum.add(amount);
      return mrrOfSum(sum.value(), largest[index]!);
    }),
  };
}

/**
 * The largest amount, either way, that is live at each place. Paints the places with the amounts in falling order, each
 * place once: as fast as sorting, however many entries overlap.
 */
function largestParts(
  lives: readonly { readonly amount: number; readonly from: number; readonly until: number }[],
  size: number,
): Float64Array {
  const largest = new Float64Array(size);
  /** The first place from here on that is not painted. */
  const next = Int32Array.from({ length: size + 1 }, (_, place) => place);
  const unpainted = (place: number): number => {
    let found = place;
    while (next[found]! !== found) {
      next[found] = next[next[found]!]!;
      found = next[found]!;
    }
    return found;
  };
  for (const { amount, from, until } of [...lives].sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount))) {
    for (let place = unpainted(from); place < until; place = unpainted(place)) {
      largest[place] = Math.abs(amount);
      next[place] = place + 1;
    }
  }
  return largest;
}
