import { serialOf } from "../../src/core/sheet/serialDate";
import { sampleAccounts, sampleAsOf, type SampleAccount } from "./sampleAccounts";
import { euroFormat, isoFormat, type CellValue, type SampleSheet } from "./sampleSheet";
import type { SeededRandom } from "./seededRandom";

/** Rows as a person counts them, header = 1, so that they can be compared with the sheet. */
const lastRow = 121;
const churnedRows = [5, 22, 58, 101];
const trialRows = [19, 73];
/** Accounts of which hardly anything is known, so that their health is unknown. */
const untrackedRows = [35, 61, 83, 112];

const fixedNames = new Map([
  [12, "Ember Robotics"],
  [19, "Zephyr Labs"],
  [26, "Juniper Systems"],
  [30, "Meridian Media"],
]);

/** The customers behind the sheet Accounts, in its order, and the sheet as somebody keeps it: with 13 honest problems. */
export function accountsSheet(random: SeededRandom): { accounts: readonly SampleAccount[]; sheet: SampleSheet } {
  const names = new Map([...fixedNames].map(([row, name]) => [row - 2, name]));
  const accounts = sampleAccounts(lastRow - 1, random, names).map((account, index) => asKept(account, index + 2));
  const rows = accounts.map(cells);
  for (const spoil of mistakes) spoil(rows);
  return {
    // The nameless row and the repeated one are nobody's subscription.
    accounts: accounts.filter((_, index) => index + 2 !== namelessRow && index + 2 !== repeatedRow),
    sheet: { name: "Accounts", columns, rows },
  };
}

function asKept(account: SampleAccount, row: number): SampleAccount {
  if (churnedRows.includes(row)) {
    return { ...account, status: "Churned", firstValue: account.firstValue ?? account.since + 30, renewal: null };
  }
  if (trialRows.includes(row)) {
    return { ...account, status: "Trial", since: sampleAsOf - 11, firstValue: null, renewal: null };
  }
  if (row === thousandsRow) return { ...account, tier: "Mid-market", mrr: 1200, seats: 52, mau: 33, dau: 4 };
  if (untrackedRows.includes(row)) {
    return { ...account, featuresShare: null, lastLogin: null, engagement: null, nps: null, csat: null };
  }
  return account;
}

const columns = [
  { header: "Account", width: 22 },
  { header: "Status", width: 9 },
  { header: "CSM", width: 14 },
  { header: "Tier", width: 15 },
  { header: "MRR", width: 9, numberFormat: euroFormat, align: "right" },
  { header: "Seats", width: 7, numberFormat: "0", align: "right" },
  { header: "MAU", width: 7, numberFormat: "0", align: "right" },
  { header: "DAU", width: 8, numberFormat: "0", align: "right" },
  { header: "Features used", width: 17, numberFormat: "0%", align: "right" },
  { header: "Last login", width: 13, numberFormat: isoFormat, align: "right" },
  { header: "Engagement", width: 15, numberFormat: "0", align: "right" },
  { header: "NPS", width: 7, numberFormat: "0", align: "right" },
  { header: "CSAT", width: 8, numberFormat: "0.0", align: "right" },
  { header: "Tickets", width: 10, numberFormat: "0", align: "right" },
  { header: "Region", width: 15 },
  { header: "Renewal", width: 12, numberFormat: isoFormat, align: "right" },
  { header: "Customer since", width: 18, numberFormat: isoFormat, align: "right" },
  { header: "First value", width: 14, numberFormat: isoFormat, align: "right" },
] as const;

type AccountColumn = (typeof columns)[number]["header"];

function cells(account: SampleAccount): CellValue[] {
  return [
    account.name,
    account.status,
    account.csm,
    account.tier,
    account.mrr,
    account.seats,
    account.mau,
    account.dau,
    account.featuresShare,
    account.lastLogin,
    account.engagement,
    account.nps,
    account.csat,
    account.tickets,
    account.region,
    account.renewal,
    account.since,
    account.firstValue,
  ];
}

type Rows = CellValue[][];

const originalRow = 12;
const repeatedRow = 88;
const namelessRow = 104;
const thousandsRow = 26;

/** What people do to a sheet: three errors, five warnings, five notes. */
const mistakes: readonly ((rows: Rows) => void)[] = [
  (rows) => rows.splice(repeatedRow - 2, 1, [...(rows[originalRow - 2] ?? [])]),
  write(namelessRow, "Account", () => null),
  write(thousandsRow, "MRR", () => "1.2k"),

  write(31, "Renewal", () => "04/05/2027"),
  write(77, "Renewal", () => "06/07/2027"),
  write(30, "DAU", (row) => Number(read(row, "MAU")) + 9),
  write(19, "CSM", () => "Ana Souza"),
  write(92, "CSM", () => "P. Lindqvist"),

  write(40, "Renewal", () => serialOf(2026, 9, 30)),
  write(66, "Renewal", () => serialOf(2026, 10, 15)),
  write(110, "Renewal", () => serialOf(2026, 11, 14)),
  write(47, "MRR", () => null),
  write(95, "MRR", () => null),
];

function write(row: number, header: AccountColumn, value: (row: readonly CellValue[]) => CellValue) {
  return (rows: Rows): void => {
    const found = rows[row - 2];
    if (found) found[columnOf(header)] = value(found);
  };
}

function read(row: readonly CellValue[], header: AccountColumn): CellValue | undefined {
  return row[columnOf(header)];
}

function columnOf(header: AccountColumn): number {
  return columns.findIndex((column) => column.header === header);
}
