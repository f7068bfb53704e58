import { ownDifference } from "../health/ownDifference";
import type { PlacedAccount } from "./placement";

/** The accounts that are in another bucket by the user's own score, in the order of the placement. */
export function differingAccounts(placed: readonly PlacedAccount[]): readonly PlacedAccount[] {
  return placed.filter(({ health }) => ownDifference(health) !== null);
}
