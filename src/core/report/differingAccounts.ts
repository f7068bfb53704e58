import type { OwnScore } from "../health/accountHealth";
import { ownDifference } from "../health/ownDifference";
import type { PlacedAccount } from "./placement";

/** An account that is in another bucket by the user's own score. */
export interface DifferingAccount {
  readonly name: string;
  /** Zero-based, in the sheet. */
  readonly row: number;
  readonly mrr: number | null;
  readonly ours: OwnScore;
  readonly own: OwnScore;
}

/** The accounts that are in another bucket by the user's own score, in the order of the placement. */
export function differingAccounts(placed: readonly PlacedAccount[]): readonly DifferingAccount[] {
  return placed.flatMap(({ account, health }) => {
    const { score, bucket, own } = health;
    if (own === undefined || ownDifference(health) === null) return [];
    const { name, id, row, mrr } = account;
    return [{ name: name === "" ? id : name, row, mrr, ours: { score, bucket }, own }];
  });
}
