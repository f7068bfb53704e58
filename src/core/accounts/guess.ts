import { ExactSum } from "../sheet/exactSum";
import type { Account } from "./account";

/** How many accounts of a figure a default stands in for, and their MRR. */
export interface Guess {
  readonly accounts: number;
  readonly mrr: number;
}

/** What of these accounts rests on a guess. */
export function guessIn(accounts: Iterable<Pick<Account, "isGuessed" | "mrr">>): Guess {
  const sum = new ExactSum();
  let count = 0;
  for (const { isGuessed, mrr } of accounts) {
    if (!isGuessed) continue;
    count++;
    if (mrr !== null) sum.add(mrr);
  }
  return { accounts: count, mrr: sum.value() };
}
