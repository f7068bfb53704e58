import { seededRandom } from "../../assets/samples/seededRandom";

/** Headers of the columns, of each kind that a customer-success team exports. */
export const manyAccountsHeaders: readonly string[] = [
  ...["Account", "Account ID", "MRR", "CSM", "Tier", "Status", "Start date", "Renewal", "Language", "Region"],
  ...["DAU", "MAU", "Active users", "Seats", "Features used (%)", "Last login", "NPS", "CSAT", "Open tickets"],
  ...["Contact engagement", "Last contacted", "Emails", "Talk time", "Last upgrade", "Comment"],
];

/** So many accounts of 25 columns without the header, the same every time; dates as serials. */
export function* manyAccounts(accounts: number): Iterable<readonly (string | number)[]> {
  const random = seededRandom(7);
  const csms = Array.from({ length: 40 }, (_, index) => `CSM ${index + 1}`);
  for (let row = 1; row <= accounts; row++) {
    const mau = random.whole(5, 400);
    const seats = random.whole(5, 500);
    yield [
      ...[`Größe & Söhne ${row} GmbH`, `acc_${row}`, random.whole(1, 800_000) / 100, random.pick(csms)],
      ...[random.pick(["Enterprise", "Mid-market", "SMB"]), random.pick(["Live", "Live", "Live", "Churned"])],
      ...[random.whole(43_000, 46_000), random.whole(46_350, 46_800), random.pick(["de", "en", "pt"])],
      ...[random.pick(["DACH", "Iberia", "UK"]), random.whole(0, mau), mau, random.whole(0, seats), seats],
      ...[random.whole(0, 100), random.whole(46_200, 46_349), random.whole(0, 10), random.whole(1, 5)],
      ...[random.whole(0, 12), random.whole(1, 5), random.whole(46_200, 46_349), random.whole(0, 40)],
      ...[random.whole(0, 300), random.whole(45_000, 46_349), `Remark of row ${row}`],
    ];
  }
}
