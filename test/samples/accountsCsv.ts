import Papa from "papaparse";
import { sampleAccount, sampleAsOf } from "../../assets/samples/sampleAccounts";
import { seededRandom, type SeededRandom } from "../../assets/samples/seededRandom";
import type { AccountProblemCode } from "../../src/core/accounts/problemCodes";
import { isoDate, type DateSerial } from "../../src/core/sheet/serialDate";

/** A row that somebody got wrong, and the problem that must be found there. */
export interface DirtyRow {
  readonly code: AccountProblemCode;
  /** Zero-based sheet row (the header is row 0) and the header of the column. */
  readonly row: number;
  readonly header: CsvHeader;
}

export interface AccountsCsv {
  readonly text: string;
  /** The day that the dates are about. */
  readonly asOf: DateSerial;
  /** The cells as written, without the header row. */
  readonly rows: readonly (readonly string[])[];
  readonly headers: readonly CsvHeader[];
  readonly dirty: readonly DirtyRow[];
}

const headers = [
  "Account",
  "Status",
  "CSM",
  "Tier",
  "MRR",
  "Currency",
  "Seats",
  "MAU",
  "DAU",
  "Features used",
  "Last login",
  "Engagement",
  "NPS",
  "CSAT",
  "Tickets",
  "Region",
  "Renewal",
  "Customer since",
  "Churned at",
  "Onboarding start",
  "Onboarded",
] as const;

export type CsvHeader = (typeof headers)[number];

type Row = Record<CsvHeader, string>;

/** Names that a careless program would take for a formula or a number. They are no problem. */
export const hostileNames = ['=HYPERLINK("http://x","y")', "007", "+1", "-2", "@x", "'quoted", "1E5", "A,B; C\tD"];

/** What is wrong with a dirty row: the problem, where it shows, and how it came about. */
interface Mistake {
  readonly code: AccountProblemCode;
  readonly header: CsvHeader;
  /** @param earlier a clean row further up. */
  readonly spoil: (row: Row, earlier: Row) => Partial<Row>;
}

const mistakes: readonly Mistake[] = [
  mistake("duplicateAccount", "Account", (_row, earlier) => ({ Account: earlier.Account })),
  mistake("duplicateAccount", "Account", (_row, earlier) => ({ Account: `  ${earlier.Account.toUpperCase()} ` })),
  mistake("duplicateAccount", "Account", (_row, earlier) => ({ Account: earlier.Account.replace(" ", "  ") })),
  mistake("accountNameMissing", "Account", () => ({ Account: "" })),
  mistake("accountNameMissing", "Account", () => ({ Account: "   " })),
  mistake("accountNameMissing", "Account", () => ({ Account: "" })),
  mistake("numberExpected", "MRR", () => ({ MRR: "1.2k" })),
  mistake("numberExpected", "MRR", () => ({ MRR: "1.200,50" })),
  mistake("numberExpected", "Seats", () => ({ Seats: "about 40" })),
  mistake("ambiguousDate", "Renewal", () => ({ Renewal: "03/04/2027" })),
  mistake("ambiguousDate", "Renewal", () => ({ Renewal: "11/12/2026" })),
  mistake("impossibleDate", "Renewal", () => ({ Renewal: "2027-02-30" })),
  mistake("impossibleDate", "Last login", () => ({ "Last login": "2026-13-01" })),
  mistake("dateExpected", "Renewal", () => ({ Renewal: "soon" })),
  mistake("endBeforeStart", "Churned at", () => ({ "Customer since": "2024-05-01", "Churned at": "2023-05-01" })),
  mistake("endBeforeStart", "Churned at", () => ({ "Customer since": "2026-03-01", "Churned at": "2026-02-28" })),
  mistake("negativeMrr", "MRR", () => ({ MRR: "-120" })),
  mistake("negativeMrr", "MRR", () => ({ MRR: "-0.01" })),
  mistake("mrrBlank", "MRR", () => ({ MRR: "" })),
  mistake("outOfScale", "NPS", () => ({ NPS: "11" })),
  mistake("outOfScale", "CSAT", () => ({ CSAT: "9.5" })),
  mistake("dauAboveMau", "DAU", (row) => ({ DAU: String(Number(row.MAU) + 1) })),
  mistake("dauAboveMau", "DAU", (row) => ({ DAU: String(Number(row.MAU) + 250) })),
  mistake("dauAboveMau", "DAU", () => ({ MAU: "0", DAU: "3" })),
  mistake("renewalInPast", "Renewal", () => ({ Renewal: "2026-11-22" })),
  mistake("renewalInPast", "Renewal", () => ({ Renewal: "2025-01-31" })),
  mistake("onboardingDoneBeforeStart", "Onboarded", () => ({
    "Onboarding start": "2026-10-01",
    Onboarded: "2026-09-01",
  })),
  mistake("mixedCurrencies", "Currency", () => ({ Currency: "USD" })),
  mistake("unknownStatus", "Status", () => ({ Status: "Zombie" })),
  mistake("lastLoginAfterAsOf", "Last login", () => ({ "Last login": isoDate(sampleAsOf + 1) })),
];

function mistake(code: AccountProblemCode, header: CsvHeader, spoil: Mistake["spoil"]): Mistake {
  return { code, header, spoil };
}

/**
 * A made-up export of `count` accounts (at least 200) in which 30 rows, spread over the file, are dirty. The same every
 * time. A few accounts have names that a careless program would take for formulas or numbers.
 *
 * @example const { text, dirty } = accountsCsv(5000);
 */
export function accountsCsv(count: number, delimiter = ","): AccountsCsv {
  if (count < 200) throw new Error("An export with 30 dirty rows has 200 accounts at the least.");
  const random = seededRandom(count);
  const rows = Array.from({ length: count }, (_, index) => cleanRow(index, random));
  hostileNames.forEach((name, index) => Object.assign(rows[10 + index] ?? {}, { Account: name }));

  const step = Math.floor((count - 40) / mistakes.length);
  const dirty = mistakes.map(({ code, header, spoil }, index): DirtyRow => {
    const place = 40 + index * step;
    const row = rows[place];
    const earlier = rows[place - 3];
    if (row && earlier) Object.assign(row, spoil(row, earlier));
    return { code, header, row: place + 1 };
  });
  const written = rows.map((row) => headers.map((header) => row[header]));
  const text = Papa.unparse([[...headers], ...written], { delimiter, newline: "\r\n" });
  return { text, asOf: sampleAsOf, rows: written, headers, dirty };
}

function cleanRow(index: number, random: SeededRandom): Row {
  const account = sampleAccount(`Customer ${String(index + 1).padStart(5, "0")}`, random);
  // Dirty rows must stay live: those that are gone or not yet customers stand between them.
  const standing = index % 40 === 39 ? "Churned" : index % 100 === 77 ? "Trial" : "Live";
  const isNew = standing === "Live" && account.since > sampleAsOf - 90;
  return {
    Account: account.name,
    Status: standing,
    CSM: account.csm,
    Tier: account.tier,
    MRR: account.mrr.toFixed(2),
    Currency: "EUR",
    Seats: String(account.seats),
    MAU: String(account.mau),
    DAU: String(account.dau),
    "Features used": text(account.featuresShare),
    "Last login": date(account.lastLogin),
    Engagement: text(account.engagement),
    NPS: text(account.nps),
    CSAT: text(account.csat),
    Tickets: String(account.tickets),
    Region: account.region,
    Renewal: standing === "Live" ? date(account.renewal) : "",
    "Customer since": date(account.since),
    "Churned at": standing === "Churned" ? date(Math.max(sampleAsOf - 20, account.since + 5)) : "",
    "Onboarding start": isNew ? date(account.since) : "",
    Onboarded: "",
  };
}

function text(value: number | null): string {
  return value === null ? "" : String(value);
}

function date(serial: DateSerial | null): string {
  return serial === null ? "" : isoDate(serial);
}
