import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultMrrDefinition, type MrrDefinition } from "../../../src/core/ledger/mrrDefinition";
import type { LedgerProblemCode } from "../../../src/core/ledger/problems/problemCodes";
import { readSubscriptionTable } from "../../../src/core/ledger/table/subscriptionTable";
import { isBlank, type Cell, type Cells } from "../../../src/core/sheet/cell";
import { exactSum } from "../../../src/core/sheet/exactSum";
import type { Problem } from "../../../src/core/sheet/problem";
import { serialOf } from "../../../src/core/sheet/serialDate";
import { cellAddress, type SheetRange } from "../../../src/core/sheet/sheetRange";
import { englishProblemFormat } from "../../texts/englishProblemFormat";
import { scheduleColumns } from "../../../src/core/ledger/scheduleColumns";
import { firstDay, lastDay, subscriptionHeader, subscriptionRows, tableOf } from "./ledgerTables";
import { problemTextOf } from "../../../src/texts/problemText";
import { en } from "../../../src/texts/en";

type Options = Partial<SheetRange> & { readonly definition?: MrrDefinition };

function problemsOf(cells: Cells, { definition = defaultMrrDefinition, ...more }: Options = {}): readonly Problem[] {
  const range = { sheet: "Subscriptions", firstRow: 0, firstColumn: 0, cells, ...more };
  const reading = readSubscriptionTable(range, definition);
  return reading.ok ? reading.table.problems : reading.problems;
}

/** `error C2 Amount blank: The row …` */
function wordsOf(problem: Problem): string {
  const words = problemTextOf(problem, en.problems);
  const address = problem.row === undefined ? "" : `${cellAddress(problem.row, problem.column ?? 0)} `;
  const text = `${words?.title(problem)}: ${words?.text(problem, englishProblemFormat)}`;
  return `${problem.severity} ${address}${text}`;
}

const header = ["Customer", "Amount", "Interval", "Start", "End", "Status", "Currency"];
const sound = ["A", 10, "month", "2026-01-01", null, "active", "EUR"];
const row = (...cells: Cell[]): readonly Cell[] => [...cells, ...sound.slice(cells.length)];

interface Example {
  readonly cells: Cells;
  readonly options?: Options;
  /** The problems of the code, in words. */
  readonly words: readonly string[];
}

/** A small table for every code, from whose problems those of the code are looked at. */
const examples: Readonly<Record<LedgerProblemCode, Example>> = {
  noHeader: {
    cells: [
      ["Colour", "Size"],
      ["red", 3],
    ],
    words: [
      "error A1 No header row: None of the first ten rows heads subscriptions or a grid of months. Add headers such as Customer, MRR and Start.",
    ],
  },
  customerColumnMissing: {
    cells: [["Amount", "Start"]],
    words: ["error A1 Customer column missing: No column names the customers. Call one Customer, Account or Company."],
  },
  amountColumnMissing: {
    cells: [["Subscriptions"], [], ["Customer", "Start"]],
    words: ["error A3 Amount column missing: No column says what is charged. Call one MRR, Amount, Price or ARR."],
  },
  startColumnMissing: {
    cells: [["Customer", "Amount"]],
    words: [
      "error A1 Start column missing: No column says since when a subscription counts. Call one Start or Start date.",
    ],
  },
  columnsAlike: {
    cells: [["Customer", "MRR (EUR)", "MRR (USD)", "Start"]],
    words: [
      "error B1 Two columns fit equally well: “MRR (EUR)” and “MRR (USD)” read the same. Rename the one that does not count.",
    ],
  },
  gridDateUnreadable: {
    cells: [["Customer", "Jan 2026", "Feb"]],
    words: [
      "error C1 Date expected over a column: “Feb” is no date from 1990 to 2100. Write a month such as Jan 2026 or a date such as 2026-01-31 over every column.",
    ],
  },
  gridDatesNotRising: {
    cells: [["Customer", serialOf(2026, 2, 1), serialOf(2026, 1, 1)]],
    words: [
      "error C1 Dates do not rise: “2026-01-01” does not lie after the date to its left. Put the columns in order, each date once.",
    ],
  },
  totalColumn: {
    cells: [["Customer", "Jan 2026", "Total"]],
    words: ["error C1 Total among the months: “Total” would be counted twice. Keep totals outside the table."],
  },
  paymentsTable: {
    cells: [
      ["Customer", "Amount", "Created", "Invoice ID"],
      ["A", 10, firstDay, "I-1"],
    ],
    words: [
      "error D1 Payments, not subscriptions: These rows are charges, payments or invoices: what came in, not what is charged again. Take the export of subscriptions.",
    ],
  },
  movementsTable: {
    cells: [
      ["Customer", "MRR", "Start"],
      ["Opening", 100, firstDay],
      ["New", 10, firstDay],
      ["Closing", 110, firstDay],
    ],
    words: [
      "error A1 Movements, not subscriptions: These rows are movements (new, expansion, churned …). Take the export of subscriptions, or MRR by month.",
    ],
  },
  unitsDiffer: {
    cells: [["Customer", "Amount (EUR, USD)", "Start"]],
    words: [
      "error B1 Two units in one header: “Amount (EUR, USD)” names two units or currencies. Leave the one that is meant.",
    ],
  },
  unitAmbiguous: {
    cells: [["Customer", "MRR (mil)", "Start"]],
    words: [
      "error B1 Thousands or millions?: “MRR (mil)”: mil is a thousand in Portuguese and a million in English. Write thousands or millions.",
    ],
  },
  noMinorUnits: {
    cells: [
      ["Customer", "MRR (cents)", "Start", "Currency"],
      ["A", 4900, firstDay, "JPY"],
    ],
    words: ["error D1 Cents of money that has none: JPY is not divided into cents. Head the amount without them."],
  },
  headerIntervalUnclear: {
    cells: [["Customer", "MRR (annual)", "Start"]],
    words: [
      "error B1 Unclear interval in a header: “MRR (annual)” does not say one interval. Write (annual), (per month) … or an Interval column.",
    ],
  },
  perUnitWithoutQuantity: {
    cells: [["Customer", "Price per seat", "Start"]],
    words: [
      "error B1 Price per unit without units: “Price per seat” is for one unit, and no column says how many. Add Quantity or Seats.",
    ],
  },
  unknownIntervalColumn: {
    cells: [
      ["Customer", "Amount", "Rhythm", "Start"],
      ["A", 10, "yearly", firstDay],
    ],
    words: [
      "error C1 A column of intervals that we do not know: “Rhythm” holds intervals. Head it Interval if amounts are charged so, or leave it out.",
    ],
  },
  intervalInName: {
    cells: [
      ["Customer", "Amount", "Plan", "Start"],
      ["A", 10, "Pro", firstDay],
      ["A", 10, "Pro Annual", firstDay],
    ],
    words: [
      "error C3 Amount of a month, or of what the plan is called?: “Pro Annual” stands beside “Amount”, and nothing says what the amount is for. Head it MRR or Amount (annual), or write an Interval.",
    ],
  },
  unknownCurrencyColumn: {
    cells: [
      ["Customer", "Amount", "Money", "Start"],
      ["A", 10, "EUR", firstDay],
      ["B", 10, "USD", firstDay],
    ],
    words: [
      "error C1 A column of currencies that we do not know: “Money” holds currencies. Head it Currency if amounts are in them, or leave it out.",
    ],
  },
  unknownEndColumn: {
    cells: [
      ["Customer", "Amount", "Start", "Offboarding day"],
      ["A", 10, firstDay, firstDay + 1],
    ],
    words: [
      "error D1 A column of ends that we do not know: “Offboarding day” holds dates. Head it End if subscriptions end on them, or leave it out.",
    ],
  },
  statusesUnknown: {
    cells: [header, row("A", 10, "month", firstDay, null, "Zombie"), row("A", 10, "month", firstDay, null, "Ghost")],
    words: [
      'error F1 Statuses that we do not know: “Status” holds "Zombie", "Ghost", and no status that we know. Write active, trial, paused, cancelled, or head it otherwise.',
    ],
  },
  gridColumnCounts: {
    cells: [
      ["Customer", "Status", "Jan 2026", "Feb 2026"],
      ["A", "active", 1, 2],
    ],
    words: [
      "error B1 A column that changes what counts: A grid of months is read whole. Leave out the rows that do not count, then “Status”.",
    ],
  },
  noSubscriptions: {
    cells: [header, [null, ""]],
    words: ["error A1 No subscriptions: There is nothing under the header row. Add one row per subscription."],
  },
  totalRow: {
    cells: [header, row("A"), row("Total", 10)],
    words: [
      "error A3 Total among the customers: “Total” would be counted twice, so the row is left out. Keep totals outside the table.",
    ],
  },
  customerMissing: {
    cells: [header, row(" ")],
    words: ["error A2 Subscription without customer: Blank. Enter who pays, so that the row counts."],
  },
  customerUnreadable: {
    cells: [header, row(true)],
    words: ["error A2 Customer expected: “TRUE” names nobody. Enter who pays, so that the row counts."],
  },
  amountMissing: {
    cells: [header, row("A", null)],
    words: ["error B2 Amount blank: The row is left out. Enter what is charged, 0 for a free plan."],
  },
  numberExpected: {
    cells: [header, row("A", "1.2k"), row("A", true), row("A", "1e3")],
    words: [
      "error B2 Number expected in Amount: “1.2k” is not a number. Write 1200.",
      "error B3 Number expected in Amount: “TRUE” is not a number. Write a plain number such as 1200.",
      "error B4 Number expected in Amount: “1e3” is not a number. Write a plain number such as 1200.",
    ],
  },
  figureTooLarge: {
    cells: [
      ["Customer", "Price", "Seats", "Start"],
      ["A", 1000, 1e199, firstDay],
      ["B", "1e300", 1, firstDay],
    ],
    words: [
      "error C2 Seats too large: With “1e+199” the row is beyond all figures and left out. Correct it.",
      "error B3 Price too large: With “1e300” the row is beyond all figures and left out. Correct it.",
    ],
  },
  intervalUnreadable: {
    cells: [header, row("A", 10, "lunation")],
    words: [
      "error C2 Interval expected in Interval: “lunation” is no interval. Write month, quarter, year, 3 months or a number of months.",
    ],
  },
  intervalsDiffer: {
    cells: [
      ["Customer", "Amount (annual)", "Interval", "Start"],
      ["A", 10, "month", firstDay],
    ],
    words: [
      "error C2 Two intervals for one amount: “month” here, and another column or the amount’s header says otherwise. The row is left out; correct one of the two.",
    ],
  },
  intervalAmbiguous: {
    cells: [
      ["Customer", "Amount", "Billing frequency", "Start"],
      ["A", 10, "bi-weekly", firstDay],
      ["A", 10, 12, firstDay],
    ],
    words: [
      "error C2 Interval with two meanings in Billing frequency: “bi-weekly” can be read in two ways, so the row is left out. Write 3 months, 2 weeks, 6 months …",
      "error C3 Interval with two meanings in Billing frequency: “12” can be read in two ways, so the row is left out. Write 3 months, 2 weeks, 6 months …",
    ],
  },
  intervalCountUnreadable: {
    cells: [
      ["Customer", "Amount", "Interval", "Interval count", "Start"],
      ["A", 10, "month", "few", firstDay],
      ["A", 10, "month", 1001, firstDay],
    ],
    words: [
      "error D2 Number expected in Interval count: “few” is no number of intervals from 1 to 1000. The row is left out.",
      "error D3 Number expected in Interval count: “1001” is no number of intervals from 1 to 1000. The row is left out.",
    ],
  },
  chargeTypeUnknown: {
    cells: [
      ["Customer", "Amount", "Charge type", "Start"],
      ["A", 10, "Recurring", firstDay],
      ["A", 10, "Flex", firstDay],
    ],
    words: [
      "error C3 Unknown type of charge: “Flex” is no type that we know, so the row is left out. Write recurring, one-time or usage.",
    ],
  },
  intervalCountAlone: {
    cells: [
      ["Customer", "Amount", "Interval count", "Start"],
      ["A", 10, 1, firstDay],
      ["A", 10, 3, firstDay],
    ],
    words: [
      "error C3 Count without interval: “3” of what is not said, so the row is left out. Add a column Interval (month, year …).",
    ],
  },
  termMissing: {
    cells: [
      ["Customer", "Contract value", "Start"],
      ["A", 1200, firstDay],
    ],
    words: [
      "error B2 Contract value without term: What the contract’s value is for is not said, so the row is left out. Enter a term in months, or an end.",
    ],
  },
  termUnreadable: {
    cells: [
      ["Customer", "Contract value", "Term", "Start"],
      ["A", 1200, "long", firstDay],
    ],
    words: ["error C2 Term expected in Term: “long” is no term. Write 24 months, 2 years or a number of months."],
  },
  termBesideAmount: {
    cells: [
      ["Customer", "Amount", "Term", "Start"],
      ["A", 1200, 12, firstDay],
    ],
    words: [
      "error C2 Amount of a month or of the term?: A term of “12” stands beside “Amount”, and it cannot be known what the amount is for. Head it MRR, Monthly amount or Contract value.",
    ],
  },
  quantityBesideAmount: {
    cells: [
      ["Customer", "Amount", "Quantity", "Start"],
      ["A", 10, 3, firstDay],
    ],
    words: [
      "error C2 Amount for one or for all?: A quantity of “3” stands beside “Amount”, and it cannot be known whether the amount is for one or for all. Head it Unit amount or Line total.",
    ],
  },
  usersBesidePrice: {
    cells: [
      ["Customer", "Price", "Users", "Start"],
      ["A", 10, 3, firstDay],
    ],
    words: [
      "error C2 Price for one or for all?: “3” users stand beside “Price”, and it cannot be known whether the price is for one or for all. Head it Unit price or Line total.",
    ],
  },
  amountsDisagree: {
    cells: [
      ["Customer", "Unit price", "Quantity", "Amount", "Start"],
      ["A", 10, 3, 30, firstDay],
      ["A", 10, 3, 40, firstDay],
    ],
    words: [
      "error D3 Two columns tell different amounts: “40” is not quantity times “Unit price”. The row is left out; correct one of them, or leave one column out.",
    ],
  },
  discountBesideAmount: {
    cells: [
      ["Customer", "Amount", "Discount", "Start"],
      ["A", 10, "0 %", firstDay],
      ["A", 10, "50 %", firstDay],
    ],
    words: [
      "error C3 Before discount or after it?: A discount of “50 %” stands beside “Amount”. Put the amount after discount into the amount column, and leave the discount out.",
    ],
  },
  statusesDiffer: {
    cells: [
      ["Customer", "MRR", "Start", "End", "Status", "Active"],
      ["A", 10, firstDay, null, "active", "yes"],
      ["A", 10, firstDay, firstDay + 1, "active", "no"],
    ],
    words: [
      "error E3 Status and flag contradict each other: “active” here, and “Active” says otherwise. The row is left out; correct one of the two.",
    ],
  },
  currencyDiffers: {
    cells: [
      ["Customer", "MRR (EUR)", "Start", "Currency"],
      ["A", 10, firstDay, "EUR"],
      ["A", 10, firstDay, "USD"],
    ],
    words: [
      "error D3 Another currency than the header’s: “USD” here, and “MRR (EUR)” names another. The row is left out.",
    ],
  },
  startMissing: {
    cells: [header, row("A", 10, "month", null)],
    words: ["error D2 Start blank: The row is left out. Enter the first day that counts, such as 2026-01-31."],
  },
  ambiguousDate: {
    cells: [header, row("A", 10, "month", "03/04/2026"), row("A", 10, "month", firstDay, "03/04/2026")],
    words: [
      "error D2 Ambiguous date in Start: “03/04/2026” reads as 3 April or 4 March. Nobody can know which; write 2026-04-03 or 2026-03-04.",
      "error E3 Ambiguous date in End: “03/04/2026” reads as 3 April or 4 March. Nobody can know which; write 2026-04-03 or 2026-03-04.",
    ],
  },
  impossibleDate: {
    cells: [header, row("A", 10, "month", "2026-02-30"), row("A", 10, "month", -3)],
    words: [
      "error D2 Impossible date in Start: “2026-02-30” is no day that exists. Write a date such as 2026-12-31.",
      "error D3 Impossible date in Start: “-3” is no day that exists. Write a date such as 2026-12-31.",
    ],
  },
  dateExpected: {
    cells: [header, row("A", 10, "month", "31/12/2025"), row("A", 10, "month", "soon")],
    words: [
      "error D2 Date expected in Start: “31/12/2025” is not read as a date. Write 2025-12-31.",
      "error D3 Date expected in Start: “soon” is not read as a date. Write a date such as 2026-12-31.",
    ],
  },
  subscriptionEndBeforeStart: {
    cells: [header, row("A", 10, "month", "2026-01-02", "2026-01-01")],
    words: [
      "error E2 End before start: 1 Jan 2026 lies before the start, 2 Jan 2026. The row is left out; correct one of the two.",
    ],
  },
  endMissing: {
    cells: [header, row("A", 10, "month", firstDay, null, "Cancelled")],
    words: [
      "error F2 End date missing: The status is “Cancelled”, and no end date says since when. Enter it, or correct the status.",
    ],
  },
  formulaError: {
    cells: [header, row("A", { code: "#REF!" })],
    words: [
      "error B2 Formula error in Amount: The cell holds #REF!, so this row is left out of a step. Correct its formula.",
    ],
  },
  severalCurrencies: {
    cells: [header, row("A"), [...sound.slice(0, 6), "usd"], row("B"), [...sound.slice(0, 6), "USD"], row("C")],
    words: [
      "error G3 Several currencies: EUR 3, usd 2: money of several is never added up. Only what is in EUR counts; convert the rest.",
    ],
  },
  leftOutByStatus: {
    cells: [
      header,
      row("A", 10, "month", firstDay, null, "in_trial"),
      row("A", 10, "month", firstDay, null, "paused"),
      row("B", 10, "month", firstDay, null, "In trial"),
    ],
    words: [
      "info F2 Left out by status: 2 rows of the status “in_trial” never count, not for the past either.",
      "info F3 Left out by status: 1 row of the status “paused” never counts, not for the past either.",
    ],
  },
  leftOutOnce: {
    cells: [header, row("A", 10, "one-time"), row("A", 10, "once")],
    words: ["info C2 Charged once or by use: 2 rows are charged once or by use: no recurring revenue."],
  },
  leftOutNoDays: {
    cells: [header, row("A", 10, "month", firstDay, firstDay)],
    words: ["info E2 Subscriptions of no day: 1 row ends on the day it starts and counts for nothing."],
  },
  leftOutTrial: {
    cells: [
      ["Customer", "MRR", "Start", "Trial end", "End"],
      ["A", 10, firstDay, firstDay + 14, firstDay + 14],
      ["B", 10, firstDay, firstDay + 14, firstDay + 15],
    ],
    words: ["info D2 Trials that ended: 1 row ended by the end of the trial and never counts."],
  },
  customerBelowZero: {
    cells: [
      header,
      row("A", 10, "month", "2026-01-01", "2026-02-01"),
      row("A", -30, "quarter", "2026-01-01", "2026-03-01"),
      row("B", 0.1),
      row("B", 0.2),
      row("B", -0.3),
    ],
    words: [
      "warning A3 Customer below zero: “A” has credits of €10 a month more than it pays from 1 Feb 2026 on, and counts as 0. Credits alone make no customer.",
    ],
  },
  duplicateSubscription: {
    cells: [header, row("A", 10, "month", firstDay), row("B"), row(" A", 10, "Month", firstDay)],
    options: { firstRow: 4, firstColumn: 1 },
    words: [
      "warning B8 Duplicate subscription: “A” has the same amount, start and end in row 6. Both count; delete one if it is a slip.",
    ],
  },
  overlappingSubscriptions: {
    cells: [
      ["Customer", "Product", "MRR", "Start", "End"],
      ["A", "Basic", 20, "2026-01-15", null],
      ["A", "BASIC", 10, "2026-01-01", "2026-02-01"],
      ["A", "Add-on", 10, "2026-01-01", null],
      ["B", "", 10, "2026-01-01", null],
      ["B", "", 10, "2026-02-01", null],
      ["B", "", 11, "2026-02-01", null],
      ["C", "Basic", 10, "2026-01-01", "2026-02-01"],
      ["C", "Basic", 10, "2026-02-01", null],
      ["D", "Basic", 10, "2026-01-01", null],
      ["D", "Basic", -2, "2026-01-01", null],
      ["D", "Basic", 0, "2026-01-01", null],
    ],
    words: [
      "warning A2 Overlapping subscriptions: “A” has the plan “Basic” in row 3 as well, until 1 Feb 2026. Both count; end that one if this replaced it.",
      "warning A6 Overlapping subscriptions: “B” has the same amount and interval in row 5 as well, still running. Both count; end that one if this replaced it.",
    ],
  },
  endsLookInclusive: {
    cells: [
      header,
      row("A", 10, "month", "2025-01-01", "2025-12-31"),
      row("A", 10, "month", "2026-01-01", "2026-01-31"),
      row("A", 10, "month", "2026-02-01", "2026-02-28"),
      row("B", 10, "month", "2026-01-01", "2026-01-31"),
      row("B", 10, "month", "2026-01-31", "2026-02-28"),
      row("B", 10, "month", "2026-05-01"),
    ],
    words: [
      "warning E2 Ends look inclusive: 2 of 3 subscriptions that follow another start the day after its end. If ends are the last day that counts, read them so.",
    ],
  },
  endsLookExclusive: {
    cells: [
      header,
      row("A", 10, "month", "2025-01-01", "2026-01-01"),
      row("A", 10, "month", "2026-01-01", "2026-02-01"),
      row("A", 10, "month", "2026-02-01", "2026-02-28"),
    ],
    options: { definition: { endsInclusive: true } },
    words: [
      "warning E2 Ends do not look inclusive: 2 of 2 subscriptions that follow another start on the day of its end, and both count on it. If ends count no longer, read them so.",
    ],
  },
  customerSpellings: {
    cells: [header, row("Acme  Ltd"), row("B"), row("ACME Ltd"), row("ACME Ltd ")],
    words: [
      "info A4 One customer in two spellings: “ACME Ltd” and “Acme  Ltd” in row 2 count as two customers. If they are one, spell them alike.",
    ],
  },
  gridCustomerRepeated: {
    cells: [
      ["Customer", "Jan 2026", "Feb 2026"],
      ["A", 1, 2],
      ["B", 1, 2],
      ["A", 1, 2],
    ],
    words: ["info A4 Customer on several rows: “A” stands in row 2 as well. The rows are added up."],
  },
  statusUnknown: {
    cells: [
      ["Customer", "MRR", "Start", "End", "Status"],
      ["A", 10, firstDay, null, "Active"],
      ["B", 10, firstDay, null, "Zombie"],
      ["C", 10, firstDay, firstDay + 9, "Terminated"],
      ["D", 10, firstDay, firstDay + 9, "Zombie"],
      ["E", 0, firstDay, null, "Lapsed"],
      ["F", 10, firstDay, null, "past_due"],
      ["G", 10, firstDay, null, null],
    ],
    words: [
      "error E3 Unknown status: “Zombie” is no status that we know, so the row is left out. Write active, trial, paused, cancelled or the like.",
      "error E5 Unknown status: “Zombie” is no status that we know, so the row is left out. Write active, trial, paused, cancelled or the like.",
    ],
  },
  farDates: {
    cells: [
      header,
      row("A", 10, "month", "1900-01-01", "1989-12-31"),
      // How exports write that there is no end.
      row("B", 10, "month", firstDay, "9999-12-31"),
      row("C", 10, "month", firstDay, null),
    ],
    options: { definition: { endsInclusive: true } },
    words: [
      "info D2 Start far away: 1 date lies before 1990 or after 2100, such as 1 Jan 1900, and is used as written.",
      "info E2 End far away: 1 date lies before 1990 or after 2100, such as 31 Dec 1989, and is used as written.",
    ],
  },
  columnsApart: {
    cells: [
      ["Customer", "MRR", "Start", null, "Notes", null, "Period", "Status"],
      ["A", 10, "2026-01-01", null, "checked", null, "2026-01-01", null],
    ],
    words: [
      "warning E1 Columns apart from the table: A blank column separates E, G:H from the table, so nothing there is read. Close the gap if the table should include Period, Status.",
    ],
  },
  hiddenRowsIncluded: {
    cells: [header, row("A"), [null], row("B")],
    options: { firstRow: 2, hiddenRows: [1, 2, 3, 4, 5, 9] },
    words: ["info Hidden rows are included: 2 rows are hidden or filtered out and read like all others."],
  },
  date1904: {
    cells: [header, row("A", 10, "month", firstDay - 1462)],
    options: { date1904: true },
    words: ["info Dates from 1904: This file counts days from 1904. Its dates were converted."],
  },
  furtherProblems: {
    cells: [header, ...Array.from({ length: 1003 }, () => row("A", "x"))],
    words: ["error B1002 Number expected in Amount: 3 further ones from here on."],
  },
};

describe("problems of subscription tables", () => {
  it.each(Object.entries(examples))(
    "of the code %s are found and put into words",
    (code, { cells, options, words }) => {
      const found = problemsOf(cells, options).filter((problem) => problem.code === code);
      expect(found.map(wordsOf)).toEqual(words);
    },
  );

  it("warn of columns apart only where some would be read: not of a schedule over the table", () => {
    const schedule = scheduleColumns.map((column) => column.header);
    const [beside] = problemsOf([
      [...header, null, ...schedule],
      [...row("A"), null, ...schedule.map(() => 1)],
    ]);
    expect(beside).toMatchObject({ code: "columnsApart", severity: "info", values: { headers: "" } });
  });

  it("lead to the flag that says that a row is in trial, whatever its status is", () => {
    const found = problemsOf([
      ["Customer", "MRR", "Start", "Status", "Is trial"],
      ["A", 10, firstDay, "active", "yes"],
      ["B", 10, firstDay, "active", "no"],
      ["C", 10, firstDay, "trial", "no"],
    ]);
    expect(found.map(({ code, row: at, column, found: text }) => [code, at, column, text])).toEqual([
      ["leftOutByStatus", 1, 4, "yes"],
      ["leftOutByStatus", 3, 3, "trial"],
    ]);
  });

  it("are none in a table that is in order", () => {
    const rows = [
      row("A", 10, "month", "2026-01-01", "2026-02-01"),
      row("A", 20, "month", "2026-02-01"),
      row("A", 10, "month", "2026-02-01"),
      row("B", 1200, "year", "2026-02-01"),
    ];
    expect(problemsOf([header, ...rows])).toEqual([]);
  });

  it("stand in the order of the sheet, those of the sheet as a whole first", () => {
    const found = problemsOf([header, row("A", "x"), row(null), row("B", 10, "month", "soon")], { hiddenRows: [2] });
    expect(found.map(({ code }) => code)).toEqual([
      "hiddenRowsIncluded",
      "numberExpected",
      "customerMissing",
      "dateExpected",
    ]);
  });

  it("of a kind are kept up to a thousand for each column", () => {
    const rows = Array.from({ length: 2500 }, (_, i) => (i % 2 ? row("A", "x") : row("A", 10, "month", "soon")));
    const found = problemsOf([header, ...rows]);
    const count = (code: string) => found.filter((problem) => problem.code === code).length;
    expect([count("numberExpected"), count("dateExpected"), count("furtherProblems")]).toEqual([1000, 1000, 2]);
    expect(found.filter(({ code }) => code === "furtherProblems").map(({ values }) => values?.rows)).toEqual([
      250, 250,
    ]);
  });

  it("tell of every customer below zero the first day on which it is", () => {
    fc.assert(
      fc.property(subscriptionRows, (data) => {
        const { ledger, problems } = tableOf([subscriptionHeader, ...data]);
        const expected = new Map<string, number>();
        for (let day = firstDay; day <= lastDay + 20; day++) {
          for (const [who, name] of ledger.customers.entries()) {
            const isOwnLive = (entry: number) =>
              ledger.customer[entry] === who && ledger.start[entry]! <= day && day < ledger.end[entry]!;
            const live = [...ledger.mrr].filter((_, entry) => isOwnLive(entry));
            const isBelow = exactSum(live) < -1e-9 * exactSum(live.map(Math.abs));
            if (isBelow && !expected.has(name)) expected.set(name, day);
          }
        }
        const told = problems.filter(({ code }) => code === "customerBelowZero");
        expect(new Map(told.map(({ found, values }) => [found, values?.date]))).toEqual(expected);
      }),
    );
  });

  it("are known soon in a large table where everything overlaps", () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => row(`C${i % 2}`, i % 3 ? 10 : -10.5, "month", firstDay + i));
    const found = problemsOf([header, ...rows]);
    expect(found.some(({ code }) => code === "overlappingSubscriptions")).toBe(true);
  });
});

describe("a table read for a person", () => {
  it("loses no row: each is in the ledger, left out, faulty or blank", () => {
    const cell = fc.constantFrom<Cell>(
      ...["A", "b", "Total", "", " ", "x", "month", "once", "trial", "cancelled", "2026-01-01", "03/04/2026", "USD"],
      ...[null, undefined, 0, 1, 12, -5, 46023, 46030, 1e300, true, false],
      { code: "#N/A" },
    );
    const wild = fc.array(cell, { maxLength: header.length + 1 });
    const rows = fc.array(
      fc.oneof(
        wild,
        subscriptionRows.map((all) => all[0] ?? []),
      ),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(rows, fc.boolean(), (data, endsInclusive) => {
        // Words that are no status make their column none, unless one of them is.
        const { ledger, leftOut, faults, currencies } = tableOf([header, ...data, row("A")], {
          definition: { endsInclusive },
        });
        const inLedger = new Set(ledger.row);
        const out = new Set(leftOut.map(({ row: index }) => index));
        const faulty = new Set(faults.flatMap(({ row: index }) => (index === undefined ? [] : [index])));
        for (const [index, cells] of data.entries()) {
          const places = [inLedger, out, faulty].filter((set) => set.has(index + 1)).length;
          const isEmpty = cells.every(
            (each) => isBlank(each) || each === 0 || (typeof each === "object" && each !== null),
          );
          expect(places).toBeLessThanOrEqual(1);
          if (places === 0) expect(isEmpty).toBe(true);
        }
        expect(leftOut.some(({ reason }) => reason === "currency")).toBe(currencies.length > 1);
      }),
      { numRuns: 500 },
    );
  });

  it("of a grid loses no row either", () => {
    const figure = fc.constantFrom<Cell>(0, null, 5, 7, -3, "x", { code: "#REF!" }, "6");
    const grid = fc.array(fc.tuple(fc.constantFrom<Cell>("A", "B", null, "Sum"), figure, figure, figure), {
      maxLength: 9,
    });
    fc.assert(
      fc.property(grid, (data) => {
        const { ledger, faults } = tableOf([["Customer", "Jan 2026", "Feb 2026", "Mar 2026"], ...data]);
        const inLedger = new Set(ledger.row);
        const faulty = new Set(faults.map(({ row: index }) => index));
        for (const [index, cells] of data.entries()) {
          expect(inLedger.has(index + 1) && faulty.has(index + 1)).toBe(false);
          if (!inLedger.has(index + 1) && !faulty.has(index + 1)) {
            expect(cells.slice(1).every((each) => each === 0 || each === null)).toBe(true);
          }
        }
      }),
    );
  });
});
