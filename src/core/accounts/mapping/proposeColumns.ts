import type { SheetRange } from "../../sheet/sheetRange";
import { isBlank, readText } from "../../sheet/cell";
import type { DateSerial } from "../../sheet/serialDate";
import { serialOf } from "../../sheet/serialDate";
import type { AccountField } from "../../vocabulary/accountFields";
import type { Header } from "../../vocabulary/header";
import { sameInterval, monthlyInterval, yearlyInterval } from "../../vocabulary/interval";
import { unitsIn } from "../../vocabulary/unit";
import { writtenDate } from "../../vocabulary/writtenDate";
import type { HeaderRow } from "../findHeaderRow";
import { columnSample, type ColumnSample } from "../../vocabulary/columnSample";

/** What columns are likely used as, by the header as written. */
export type ColumnProposals = Readonly<Partial<Record<AccountField, string>>>;

/** A column with what stands in it. */
interface Candidate extends ColumnSample {
  readonly index: number;
  readonly header: Header;
}

/** A status has no more different words than this; a column of as many people may. */
const maxStatuses = 8;

/**
 * What the columns of a sheet are likely used as, where their headers say nothing: by what stands in them. The account is
 * all filled and all different; money has a currency or says for how long it is; days to come are renewals, past ones
 * starts; names of people that come again are CSMs, and a few words that come again are a status. Nothing of it is used
 * before a person agrees.
 *
 * @param taken fields and columns (zero-based within the range) that are known without.
 * @param asOf tells days to come from past ones.
 */
export function proposeColumns(
  range: SheetRange,
  { index: headerIndex, headers }: HeaderRow,
  taken: { readonly fields: ReadonlySet<AccountField>; readonly columns: ReadonlySet<number> },
  asOf: DateSerial,
): ColumnProposals {
  const free = headers.flatMap((header, index): Candidate[] => {
    if (header.text === "" || taken.columns.has(index)) return [];
    return [{ index, header, ...columnSample(range, headerIndex, index, header) }];
  });
  const proposals: Partial<Record<AccountField, string>> = {};
  const used = new Set<Candidate>();
  const propose = (field: AccountField, candidate: Candidate | undefined): void => {
    if (candidate === undefined || taken.fields.has(field)) return;
    proposals[field] = candidate.header.text;
    used.add(candidate);
  };
  const open = (is: (candidate: Candidate) => boolean): Candidate | undefined => {
    return free.find((candidate) => !used.has(candidate) && is(candidate));
  };

  const isText = ({ content }: Candidate): boolean => content === "text";
  propose(
    "account",
    open((one) => isText(one) && one.filled === one.looked && one.different === one.filled),
  );
  // Where nothing names the accounts, what comes again may be their names.
  if (proposals.account === undefined && !taken.fields.has("account")) return proposals;
  if (!["mrr", "arr", "amount"].some((field) => taken.fields.has(field as AccountField))) {
    const money = open((one) => one.content === "money" && intervalsOf(one).length > 0) ?? open(isMoney);
    if (money) propose(moneyField(money), money);
  }
  const days = free.filter(({ content }) => content === "date");
  propose(
    "renewal",
    days.find((one) => isToCome(range, headerIndex, one.index, asOf)),
  );
  propose(
    "start",
    days.find((one) => !used.has(one) && !isToCome(range, headerIndex, one.index, asOf)),
  );
  const comesAgain = (one: Candidate): boolean => isText(one) && one.different < one.filled;
  propose(
    "owner",
    open((one) => comesAgain(one) && namesPeople(range, headerIndex, one.index)),
  );
  propose(
    "status",
    open((one) => comesAgain(one) && one.different <= maxStatuses),
  );
  return proposals;
}

function isMoney({ content }: Candidate): boolean {
  return content === "money";
}

function intervalsOf({ header }: Candidate) {
  return unitsIn(header.text).unit.intervals;
}

function moneyField(candidate: Candidate): "mrr" | "arr" | "amount" {
  const [interval] = intervalsOf(candidate);
  if (!interval) return "amount";
  if (sameInterval(interval, monthlyInterval)) return "mrr";
  return sameInterval(interval, yearlyInterval) ? "arr" : "amount";
}

/** True where at least half of the days lie after the day of the placement, in whichever order they are written. */
function isToCome(range: SheetRange, headerIndex: number, column: number, asOf: DateSerial): boolean {
  let [days, later] = [0, 0];
  for (const cell of cellsBelow(range, headerIndex, column)) {
    const day = typeof cell === "number" ? cell : typeof cell === "string" ? laterDay(cell) : NaN;
    if (Number.isNaN(day)) continue;
    days++;
    if (day > asOf) later++;
  }
  return days > 0 && later * 2 >= days;
}

function laterDay(text: string): number {
  const written = writtenDate(text);
  if (written === null) return NaN;
  if ("serial" in written) return written.serial;
  const { first, second, year } = written;
  const readings = [serialOf(year, second, first), serialOf(year, first, second)].filter((day) => !Number.isNaN(day));
  return readings.length === 0 ? NaN : Math.max(...readings);
}

/** Two or more words that each begin with a capital, or an address of mail. */
const name = /^\p{Lu}[\p{L}'’.-]*(?:\s+(?:(?:d[aeo]s?|v[ao]n|de[rln]?|zu)\s+)*\p{Lu}[\p{L}'’.-]*)+$|^[^\s@]+@[^\s@]+$/u;

/** True where at least half of the cells look like names of people. */
function namesPeople(range: SheetRange, headerIndex: number, column: number): boolean {
  let [names, filled] = [0, 0];
  for (const cell of cellsBelow(range, headerIndex, column)) {
    filled++;
    if (name.test(readText(cell))) names++;
  }
  return names > 0 && names * 2 >= filled;
}

/** The filled cells among the first of a column. */
function cellsBelow({ cells }: SheetRange, headerIndex: number, column: number) {
  return cells
    .slice(headerIndex + 1, headerIndex + 1_001)
    .map((row) => row[column])
    .filter((cell) => !isBlank(cell));
}
