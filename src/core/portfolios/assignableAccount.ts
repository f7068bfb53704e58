import type { Account } from "../accounts/account";
import type { AccountSegment } from "../segmentation/segmentedAccount";

/** A live account with its place in the 80/20 and the hours a month that it takes. */
export interface AssignableAccount {
  readonly account: Account;
  readonly segment: AccountSegment;
  readonly hours: number;
}
