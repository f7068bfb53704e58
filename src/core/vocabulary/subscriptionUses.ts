/** What a person may say that a column of subscription rows is, in the order in which it is offered. */
export const subscriptionUses = [
  "customer",
  "mrr",
  "arr",
  "amount",
  "unitAmount",
  "lineTotal",
  "contractValue",
  "quantity",
  "interval",
  "term",
  "start",
  "trialEnd",
  "end",
  "cancelledAt",
  "contractEnd",
  "periodEnd",
  "status",
  "currency",
  "plan",
  "reason",
] as const;

export type SubscriptionUse = (typeof subscriptionUses)[number];
