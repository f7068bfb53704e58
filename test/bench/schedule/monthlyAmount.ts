/** What an amount of the ledger comes to per month, for contenders that calculate in plain MRR. */
export function monthlyAmount(amount: number, interval: string): number {
  switch (interval) {
    case "month":
      return amount;
    case "quarter":
      return amount / 3;
    case "year":
      return amount / 12;
    case "week":
      return (amount * 52) / 12;
    default:
      throw new Error(`The ledger has no interval ${interval}`);
  }
}
