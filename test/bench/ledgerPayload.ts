import { seededRandom, type SeededRandom } from "../../assets/samples/seededRandom";
import { calendarDate, serialOf, type DateSerial } from "../../src/core/sheet/serialDate";
import { scheduleFrom, scheduleTo } from "./schedule/scheduleSpan";

/** As many rows as a sheet has under its header. */
export const sheetfulOfRows = 1_048_575;

/** Customers as text: numbered ones only, or also such as come from databases and sign-ups. */
export type IdKind = "short" | "mixed";

export interface LedgerSize {
  readonly rows: number;
  readonly ids: IdKind;
  /** True with ten more columns that no function uses, as exports have them. */
  readonly unused?: boolean;
}

/** Rows of cells with a header row; a running subscription has `""` as its end. */
export type LedgerCells = (string | number)[][];

/** The part of a sheet that one JSON text holds; a sheetful would be longer than a string may be comfortable with. */
const rowsPerSlice = 65_536;

const header = ["Customer", "Amount", "Interval", "Start", "End"];
/** Two of them are texts that all differ, and one is headed as a status might be. */
const unusedHeader = [
  "Note",
  "Reference",
  "State",
  "Country",
  "Sales rep",
  "Employees",
  "Opted in",
  "Score",
  "Last invoice",
  "Industry",
];

/**
 * A made-up subscription ledger, as the JSON texts in which Excel would hand its cells to a function: the header, then
 * the rows by start date. The same every time.
 *
 * About four rows a customer: changes of plan and of interval, add-ons beside a subscription that goes on, gaps with a
 * return, lives of a few days, and rows cancelled on the day they start. Days often fall on the first of a month, where
 * it shows who counts them on the right side. Most lie within the months of the schedule, some before and after them.
 *
 * @example const cells = ledgerCells(ledgerPayload({ rows: 3000, ids: "mixed" }));
 */
export function ledgerPayload({ rows, ids, unused = false }: LedgerSize): string[] {
  const random = seededRandom(1);
  const made: LedgerCells = [];
  for (let customer = 1; made.length < rows; customer++) {
    const id = ids === "short" ? numberedId(customer) : mixedId(customer, random);
    made.push(...subscriptionsOf(id, random));
  }
  made.length = rows;
  made.sort((a, b) => Number(a[3]) - Number(b[3]));
  const slices = [JSON.stringify([unused ? [...header, ...unusedHeader] : header])];
  for (let first = 0; first < rows; first += rowsPerSlice) {
    const slice = made.slice(first, first + rowsPerSlice);
    const written = unused ? slice.map((row, at) => [...row, ...unusedCells(first + at, random)]) : slice;
    slices.push(JSON.stringify(written));
  }
  return slices;
}

const states = ["CA", "NY", "TX", "WA", "FL", "OR", "NV", "AZ", "UT", "CO"];
const countries = ["DE", "US", "PT", "FR"];
const industries = ["Software", "Retail", "Health care", "Logistics"];

function unusedCells(row: number, random: SeededRandom): (string | number)[] {
  return [
    `asked again in call ${row}`,
    `REF-${(row * 7919).toString(36)}`,
    random.pick(states),
    random.pick(countries),
    random.pick(names),
    random.whole(1, 5000),
    random.chance(0.5) ? "yes" : "no",
    100 * random.uniform(),
    cents(1e4 * random.uniform()),
    random.pick(industries),
  ];
}

/** The cells of a payload, made anew: texts that no earlier run has looked at, as in every call that Excel makes. */
export function ledgerCells(payload: readonly string[]): LedgerCells {
  const cells: LedgerCells = [];
  for (const slice of payload) for (const row of JSON.parse(slice) as LedgerCells) cells.push(row);
  return cells;
}

const intervals = ["month", "quarter", "year", "week"] as const;
const intervalWeights = [55, 15, 25, 5];
const monthsOf = { month: 1, quarter: 3, year: 12, week: 12 / 52 } as const;

const chanceOfAnotherRow = 0.87;
const maxRows = 16;

function subscriptionsOf(id: string, random: SeededRandom): LedgerCells {
  const rows: LedgerCells = [];
  let interval = random.pick(intervals, intervalWeights);
  let mrr = cents(Math.exp(4 + 1.1 * random.normal()));
  let start = day(scheduleFrom - 120, scheduleTo - 60, random);
  const add = (end: DateSerial | ""): void => {
    rows.push([id, Math.max(1, cents(mrr * monthsOf[interval])), interval, start, end]);
  };

  // A few have a try of some days or cancel on the spot, and come back later.
  if (random.chance(0.04)) {
    const end = start + (random.chance(0.2) ? 0 : random.whole(1, 20));
    add(end);
    start = day(end + 1, end + 120, random);
  }
  while (rows.length < maxRows - 1 && random.chance(chanceOfAnotherRow)) {
    const event = random.uniform();
    let next: DateSerial;
    if (event < 0.45) {
      next = day(start + 15, start + 330, random);
      add(next);
      mrr = cents(mrr * (0.7 + 0.9 * random.uniform()));
    } else if (event < 0.5) {
      next = day(start + 15, start + 330, random);
      add(next);
      interval = random.pick(intervals);
    } else if (event < 0.75) {
      next = day(start + 10, start + 300, random);
      add(random.chance(0.5) ? "" : next + random.whole(30, 800));
      mrr = cents(mrr * (0.2 + 0.6 * random.uniform()));
    } else {
      const end = day(start + 15, start + 400, random);
      add(end);
      next = day(end + 3, end + 200, random);
    }
    start = next;
    if (start >= scheduleTo) return rows;
  }
  add(random.chance(0.6) ? "" : day(start + 10, start + 900, random));
  return rows;
}

/** A day from `low` to `high`; every third time the first of its month, where that is not too early. */
function day(low: DateSerial, high: DateSerial, random: SeededRandom): DateSerial {
  const drawn = random.whole(low, high);
  if (!random.chance(1 / 3)) return drawn;
  const { year, month } = calendarDate(drawn);
  return Math.max(low, serialOf(year, month, 1));
}

function cents(amount: number): number {
  return Math.max(1, Math.round(amount * 100)) / 100;
}

function numberedId(customer: number): string {
  return `C${String(customer).padStart(6, "0")}`;
}

const names = ["ana", "ben", "carla", "dmitri", "emeka", "fatima", "george", "hanna", "ivo", "joana", "kofi", "lena"];
const companies = ["northgate", "brightwater", "halden", "orchard", "quayside", "solvang", "tidewell", "yarrow"];

/** A third each: numbered, an e-mail address, random hexadecimal digits in the manner of a UUID. */
function mixedId(customer: number, random: SeededRandom): string {
  switch (random.whole(1, 3)) {
    case 1:
      return numberedId(customer);
    case 2:
      return `${random.pick(names)}.${customer.toString(36)}@${random.pick(companies)}.example`;
    default:
      return [8, 4, 4, 4, 12].map((digits) => hexadecimal(digits, random)).join("-");
  }
}

function hexadecimal(digits: number, random: SeededRandom): string {
  let text = "";
  while (text.length < digits) text += random.whole(0, 15).toString(16);
  return text;
}
