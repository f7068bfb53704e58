import { ExactSum } from "../../sheet/exactSum";
import type { DateSerial } from "../../sheet/serialDate";
import { customerMrr, mrrOfSum } from "../customerMrr";
import { entriesInOrder, type EntriesInOrder } from "../problems/entriesInOrder";
import type { Ledger } from "../ledger";

/** A row counted otherwise than a ledger counts it on a date. */
export interface Recount {
  /** Zero-based within the range. */
  readonly row: number;
  /** `""` where the row names nobody. */
  readonly customer: string;
  /** The customer's number in the ledger; -1 for one that is not listed there. */
  readonly customerIndex: number;
  /** The row's entry in the ledger; -1 for a row that is not there. */
  readonly entry: number;
  /** The live entry of the ledger that is not counted; -1 for none. */
  readonly without: number;
  /** MRR that is counted in its place, or besides. */
  readonly amount: number;
}

/** A customer's live entries on the date. */
interface LiveSum {
  readonly entries: readonly number[];
  readonly sum: ExactSum;
  /** The largest and the second largest amount, either way. */
  readonly largest: number;
  readonly second: number;
}

/**
 * Tells what MRR on a date would be if some rows were counted otherwise: customer by customer, since one whose credits
 * are more than its subscriptions counts as 0.
 */
export class Recounting {
  /** MRR of each customer on the date, and the sum of all. */
  readonly mrr: Float64Array;
  readonly total: number;
  readonly entries: EntriesInOrder;
  /** Customers with a negative amount on the date: only of these a change may be more, or less, than its amount. */
  private readonly hasCredit: Uint8Array;
  private readonly lives = new Map<number, LiveSum>();
  private numbers: ReadonlyMap<string, number> | undefined;

  constructor(
    readonly ledger: Ledger,
    readonly date: DateSerial,
    /** Whether the entries are runs of a grid's rows. */
    readonly isGrid: boolean,
  ) {
    this.mrr = customerMrr(ledger, date);
    this.total = sumOf(this.mrr).value();
    this.entries = entriesInOrder(ledger);
    this.hasCredit = new Uint8Array(ledger.customers.length);
    for (let entry = 0; entry < ledger.mrr.length; entry++) {
      if (ledger.mrr[entry]! < 0 && this.isLive(entry)) this.hasCredit[ledger.customer[entry]!] = 1;
    }
  }

  isLive(entry: number): boolean {
    return this.ledger.start[entry]! <= this.date && this.date < this.ledger.end[entry]!;
  }

  /** A live entry that is not counted, or is counted with another amount. */
  replacing(entry: number, amount = 0): Recount {
    return { ...this.placeOf(entry), without: entry, amount };
  }

  /** An entry that is counted, or counted once more. */
  counting(entry: number): Recount {
    return { ...this.placeOf(entry), without: -1, amount: this.ledger.mrr[entry]! };
  }

  /** A row that is not in the ledger, counted. */
  outside(row: number, customer: string, amount: number): Recount {
    this.numbers ??= new Map(this.ledger.customers.map((name, customerIndex) => [name, customerIndex]));
    return { row, customer, customerIndex: this.numbers.get(customer) ?? -1, entry: -1, without: -1, amount };
  }

  /** What MRR would change by if these rows, each at most once, were counted otherwise. */
  effect(recounts: readonly Recount[]): number {
    const change = new ExactSum();
    const withCredits = new Map<number | string | Recount, Recount[]>();
    for (const recount of recounts) {
      if (recount.amount < 0 || this.hasCredit[recount.customerIndex] === 1) withCredits.set(customerOf(recount), []);
    }
    for (const recount of recounts) {
      const own = withCredits.size === 0 ? undefined : withCredits.get(customerOf(recount));
      if (own) own.push(recount);
      else change.add(recount.amount).add(-this.removed(recount));
    }
    for (const [customerIndex, own] of withCredits) {
      if (typeof customerIndex === "number")
        change.add(this.recounted(customerIndex, own)).add(-this.mrr[customerIndex]!);
      else change.add(mrrOfParts(own.map(({ amount }) => amount)));
    }
    return change.value();
  }

  /** What MRR would change by if this row alone were counted otherwise. */
  effectOf(recount: Recount): number {
    const { customerIndex, amount } = recount;
    if (customerIndex !== -1 && (amount < 0 || this.hasCredit[customerIndex] === 1))
      return this.recounted(customerIndex, [recount]) - this.mrr[customerIndex]!;
    // Somebody with a credit and nothing else is no customer.
    return (customerIndex === -1 ? Math.max(amount, 0) : amount) - this.removed(recount);
  }

  /** The customers whose live entries add up to less than 0, each with its largest credit. */
  belowZero(): readonly { readonly credit: number; readonly sum: number }[] {
    return Array.from(this.hasCredit.keys()).flatMap((customerIndex) => {
      if (this.hasCredit[customerIndex] !== 1) return [];
      const { entries, sum, largest } = this.liveSumOf(customerIndex);
      if (mrrOfSum(-sum.value(), largest) === 0) return [];
      const { mrr } = this.ledger;
      const credit = entries.reduce((most, entry) => (mrr[entry]! < mrr[most]! ? entry : most), entries[0]!);
      return [{ credit, sum: sum.value() }];
    });
  }

  /** A customer's MRR with some of its rows counted otherwise. */
  private recounted(customerIndex: number, recounts: readonly Recount[]): number {
    const live = this.liveSumOf(customerIndex);
    const { mrr } = this.ledger;
    const [only] = recounts;
    if (recounts.length > 1 || !only) {
      const without = new Set(recounts.map((recount) => recount.without));
      const kept = live.entries.filter((entry) => !without.has(entry)).map((entry) => mrr[entry]!);
      return mrrOfParts([...kept, ...recounts.map(({ amount }) => amount)]);
    }
    // A single row of many changes the sum by itself: nothing else needs to be added up again.
    const removed = this.removed(only);
    const largestKept = Math.abs(removed) === live.largest ? live.second : live.largest;
    const sum = new ExactSum().addSum(live.sum).add(-removed).add(only.amount);
    return mrrOfSum(sum.value(), Math.max(largestKept, Math.abs(only.amount)));
  }

  private removed({ without }: Recount): number {
    return without === -1 ? 0 : this.ledger.mrr[without]!;
  }

  private liveSumOf(customerIndex: number): LiveSum {
    let live = this.lives.get(customerIndex);
    if (live === undefined) {
      const { first, order } = this.entries;
      const entries = Array.from(order.subarray(first[customerIndex], first[customerIndex + 1])).filter((entry) =>
        this.isLive(entry),
      );
      const amounts = entries.map((entry) => this.ledger.mrr[entry]!);
      live = { entries, sum: sumOf(amounts), ...largestTwo(amounts) };
      this.lives.set(customerIndex, live);
    }
    return live;
  }

  private placeOf(entry: number): Pick<Recount, "row" | "customer" | "customerIndex" | "entry"> {
    const { row, customer, customers } = this.ledger;
    const customerIndex = customer[entry]!;
    return { row: row[entry]!, customer: customers[customerIndex]!, customerIndex, entry };
  }
}

/** Rows that name nobody stand each for itself. */
function customerOf(recount: Recount): number | string | Recount {
  if (recount.customerIndex !== -1) return recount.customerIndex;
  return recount.customer === "" ? recount : recount.customer;
}

function sumOf(amounts: Iterable<number>): ExactSum {
  const sum = new ExactSum();
  for (const amount of amounts) sum.add(amount);
  return sum;
}

function mrrOfParts(amounts: readonly number[]): number {
  return mrrOfSum(sumOf(amounts).value(), largestTwo(amounts).largest);
}

function largestTwo(amounts: readonly number[]): Pick<LiveSum, "largest" | "second"> {
  let [largest, second] = [0, 0];
  for (const amount of amounts) {
    const size = Math.abs(amount);
    if (size > largest) [largest, second] = [size, largest];
    else if (size > second) second = size;
  }
  return { largest, second };
}
