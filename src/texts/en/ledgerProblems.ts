import type { AccountProblemCode } from "../../core/accounts/problemCodes";
import type { LedgerProblemCode } from "../../core/ledger/problems/problemCodes";
import type { Problem } from "../../core/sheet/problem";
import type { ProblemFormat, ProblemText } from "../problemText";
import { counted, plural } from "./grammar";

const quote = (text: string): string => `“${text}”`;
const found = ({ found: text }: Problem): string => (text === undefined || text === "" ? "Blank" : quote(text));
const header = ({ header: text }: Problem): string => text ?? "this column";
const value = ({ values }: Problem, name: string): string => String(values?.[name] ?? "");
const figure = ({ values }: Problem, name: string): number => Number(values?.[name] ?? NaN);
const rowNumber = (problem: Problem, name: string): string => String(figure(problem, name) + 1);
const money = (problem: Problem, amount: number, format: ProblemFormat): string => {
  const cents = Math.round(amount * 100);
  // A credit of a thousandth is still a credit.
  const decimals = cents === 0 ? 4 : cents % 100 === 0 ? 0 : 2;
  return format.money(amount, value(problem, "currency") || null, decimals);
};
const titled = (title: string) => (): string => title;
const rows = (problem: Problem, one: string, many: string, format: ProblemFormat): string =>
  counted(figure(problem, "rows"), one, many, format.number(figure(problem, "rows")));

/** The words for every code of the ledger room; what an accounts sheet knows too is said in its words. */
export const ledgerProblems: Readonly<
  Record<Exclude<LedgerProblemCode, AccountProblemCode | "furtherProblems">, ProblemText>
> = {
  noHeader: {
    title: titled("No header row"),
    text: () =>
      "None of the first ten rows heads subscriptions or a grid of months. Add headers such as Customer, MRR and Start.",
  },
  customerColumnMissing: {
    title: titled("Customer column missing"),
    text: () => "No column names the customers. Call one Customer, Account or Company.",
  },
  amountColumnMissing: {
    title: titled("Amount column missing"),
    text: () => "No column says what is charged. Call one MRR, Amount, Price or ARR.",
  },
  startColumnMissing: {
    title: titled("Start column missing"),
    text: () => "No column says since when a subscription counts. Call one Start or Start date.",
  },
  columnsAlike: {
    title: titled("Two columns fit equally well"),
    text: (problem) =>
      `${quote(header(problem))} and ${quote(value(problem, "other"))} read the same. Rename the one that does not count.`,
  },
  gridDateUnreadable: {
    title: titled("Date expected over a column"),
    text: (problem) =>
      `${found(problem)} is no date from 1990 to 2100. Write a month such as Jan 2026 or a date such as 2026-01-31 over every column.`,
  },
  gridDatesNotRising: {
    title: titled("Dates do not rise"),
    text: (problem) =>
      `${quote(header(problem))} does not lie after the date to its left. Put the columns in order, each date once.`,
  },
  totalColumn: {
    title: titled("Total among the months"),
    text: (problem) => `${found(problem)} would be counted twice. Keep totals outside the table.`,
  },
  paymentsTable: {
    title: titled("Payments, not subscriptions"),
    text: () =>
      "These rows are charges, payments or invoices: what came in, not what is charged again. Take the export of subscriptions.",
  },
  movementsTable: {
    title: titled("Movements, not subscriptions"),
    text: () =>
      "These rows are movements (new, expansion, churned …). Take the export of subscriptions, or MRR by month.",
  },
  unitsDiffer: {
    title: titled("Two units in one header"),
    text: (problem) => `${quote(header(problem))} names two units or currencies. Leave the one that is meant.`,
  },
  unitAmbiguous: {
    title: titled("Thousands or millions?"),
    text: (problem) =>
      `${quote(header(problem))}: mil is a thousand in Portuguese and a million in English. Write thousands or millions.`,
  },
  noMinorUnits: {
    title: titled("Cents of money that has none"),
    text: (problem) => `${value(problem, "words")} is not divided into cents. Head the amount without them.`,
  },
  headerIntervalUnclear: {
    title: titled("Unclear interval in a header"),
    text: (problem) =>
      `${quote(header(problem))} does not say one interval. Write (annual), (per month) … or an Interval column.`,
  },
  perUnitWithoutQuantity: {
    title: titled("Price per unit without units"),
    text: (problem) => `${quote(header(problem))} is for one unit, and no column says how many. Add Quantity or Seats.`,
  },
  unknownIntervalColumn: {
    title: titled("A column of intervals that we do not know"),
    text: (problem) =>
      `${quote(header(problem))} holds intervals. Head it Interval if amounts are charged so, or leave it out.`,
  },
  intervalInName: {
    title: titled("Amount of a month, or of what the plan is called?"),
    text: (problem) =>
      `${found(problem)} stands beside ${quote(value(problem, "other"))}, and nothing says what the amount is for. Head it MRR or Amount (annual), or write an Interval.`,
  },
  unknownCurrencyColumn: {
    title: titled("A column of currencies that we do not know"),
    text: (problem) =>
      `${quote(header(problem))} holds currencies. Head it Currency if amounts are in them, or leave it out.`,
  },
  unknownEndColumn: {
    title: titled("A column of ends that we do not know"),
    text: (problem) =>
      `${quote(header(problem))} holds dates. Head it End if subscriptions end on them, or leave it out.`,
  },
  statusesUnknown: {
    title: titled("Statuses that we do not know"),
    text: (problem) =>
      `${quote(header(problem))} holds ${value(problem, "words")}, and no status that we know. Write active, trial, paused, cancelled, or head it otherwise.`,
  },
  gridColumnCounts: {
    title: titled("A column that changes what counts"),
    text: (problem) =>
      `A grid of months is read whole. Leave out the rows that do not count, then ${quote(header(problem))}.`,
  },
  noSubscriptions: {
    title: titled("No subscriptions"),
    text: () => "There is nothing under the header row. Add one row per subscription.",
  },
  totalRow: {
    title: titled("Total among the customers"),
    text: (problem) =>
      `${found(problem)} would be counted twice, so the row is left out. Keep totals outside the table.`,
  },
  customerMissing: {
    title: titled("Subscription without customer"),
    text: () => "Blank. Enter who pays, so that the row counts.",
  },
  customerUnreadable: {
    title: titled("Customer expected"),
    text: (problem) => `${found(problem)} names nobody. Enter who pays, so that the row counts.`,
  },
  amountMissing: {
    title: (problem) => `${header(problem)} blank`,
    text: () => "The row is left out. Enter what is charged, 0 for a free plan.",
  },
  figureTooLarge: {
    title: (problem) => `${header(problem)} too large`,
    text: (problem) => `With ${found(problem)} the row is beyond all figures and left out. Correct it.`,
  },
  intervalUnreadable: {
    title: (problem) => `Interval expected in ${header(problem)}`,
    text: (problem) => `${found(problem)} is no interval. Write month, quarter, year, 3 months or a number of months.`,
  },
  intervalAmbiguous: {
    title: (problem) => `Interval with two meanings in ${header(problem)}`,
    text: (problem) =>
      `${found(problem)} can be read in two ways, so the row is left out. Write 3 months, 2 weeks, 6 months …`,
  },
  intervalCountUnreadable: {
    title: (problem) => `Number expected in ${header(problem)}`,
    text: (problem) => `${found(problem)} is no number of intervals from 1 to 1000. The row is left out.`,
  },
  intervalCountAlone: {
    title: titled("Count without interval"),
    text: (problem) =>
      `${found(problem)} of what is not said, so the row is left out. Add a column Interval (month, year …).`,
  },
  chargeTypeUnknown: {
    title: titled("Unknown type of charge"),
    text: (problem) =>
      `${found(problem)} is no type that we know, so the row is left out. Write recurring, one-time or usage.`,
  },
  intervalsDiffer: {
    title: titled("Two intervals for one amount"),
    text: (problem) =>
      `${found(problem)} here, and another column or the amount’s header says otherwise. The row is left out; correct one of the two.`,
  },
  termMissing: {
    title: titled("Contract value without term"),
    text: () =>
      "What the contract’s value is for is not said, so the row is left out. Enter a term in months, or an end.",
  },
  termUnreadable: {
    title: (problem) => `Term expected in ${header(problem)}`,
    text: (problem) => `${found(problem)} is no term. Write 24 months, 2 years or a number of months.`,
  },
  termBesideAmount: {
    title: titled("Amount of a month or of the term?"),
    text: (problem) =>
      `A term of ${found(problem)} stands beside ${quote(value(problem, "other"))}, and it cannot be known what the amount is for. Head it MRR, Monthly amount or Contract value.`,
  },
  quantityBesideAmount: {
    title: titled("Amount for one or for all?"),
    text: (problem) =>
      `A quantity of ${found(problem)} stands beside ${quote(value(problem, "other"))}, and it cannot be known whether the amount is for one or for all. Head it Unit amount or Line total.`,
  },
  usersBesidePrice: {
    title: titled("Price for one or for all?"),
    text: (problem) =>
      `${found(problem)} users stand beside ${quote(value(problem, "other"))}, and it cannot be known whether the price is for one or for all. Head it Unit price or Line total.`,
  },
  amountsDisagree: {
    title: titled("Two columns tell different amounts"),
    text: (problem) =>
      `${found(problem)} is not quantity times ${quote(value(problem, "other"))}. The row is left out; correct one of them, or leave one column out.`,
  },
  discountBesideAmount: {
    title: titled("Before discount or after it?"),
    text: (problem) =>
      `A discount of ${found(problem)} stands beside ${quote(value(problem, "other"))}. Put the amount after discount into the amount column, and leave the discount out.`,
  },
  statusUnknown: {
    title: titled("Unknown status"),
    text: (problem) =>
      `${found(problem)} is no status that we know, so the row is left out. Write active, trial, paused, cancelled or the like.`,
  },
  statusesDiffer: {
    title: titled("Status and flag contradict each other"),
    text: (problem) =>
      `${found(problem)} here, and ${quote(value(problem, "other"))} says otherwise. The row is left out; correct one of the two.`,
  },
  currencyDiffers: {
    title: titled("Another currency than the header’s"),
    text: (problem) =>
      `${found(problem)} here, and ${quote(value(problem, "other"))} names another. The row is left out.`,
  },
  startMissing: {
    title: (problem) => `${header(problem)} blank`,
    text: () => "The row is left out. Enter the first day that counts, such as 2026-01-31.",
  },
  subscriptionEndBeforeStart: {
    title: titled("End before start"),
    text: (problem, format) =>
      `${format.date(figure(problem, "end"))} lies before the start, ${format.date(figure(problem, "start"))}. The row is left out; correct one of the two.`,
  },
  endMissing: {
    title: titled("End date missing"),
    text: (problem) =>
      `The status is ${found(problem)}, and no end date says since when. Enter it, or correct the status.`,
  },
  severalCurrencies: {
    title: titled("Several currencies"),
    text: (problem) =>
      `${value(problem, "counts")}: money of several is never added up. Only what is in ${value(problem, "currency")} counts; convert the rest.`,
  },
  leftOutByStatus: {
    title: titled("Left out by status"),
    text: (problem, format) =>
      `${rows(problem, "row", "rows", format)} of the status ${found(problem)} never ${plural(figure(problem, "rows"), "counts", "count")}, not for the past either.`,
  },
  leftOutOnce: {
    title: titled("Charged once or by use"),
    text: (problem, format) =>
      `${rows(problem, "row is", "rows are", format)} charged once or by use: no recurring revenue.`,
  },
  leftOutNoDays: {
    title: titled("Subscriptions of no day"),
    text: (problem, format) =>
      `${rows(problem, "row ends on the day it starts and counts", "rows end on the day they start and count", format)} for nothing.`,
  },
  leftOutTrial: {
    title: titled("Trials that ended"),
    text: (problem, format) =>
      `${rows(problem, "row", "rows", format)} ended by the end of the trial and never ${plural(figure(problem, "rows"), "counts", "count")}.`,
  },
  customerBelowZero: {
    title: titled("Customer below zero"),
    text: (problem, format) =>
      `${found(problem)} has credits of ${money(problem, -figure(problem, "mrr"), format)} a month more than it pays from ${format.date(figure(problem, "date"))} on, and counts as 0. Credits alone make no customer.`,
  },
  duplicateSubscription: {
    title: titled("Duplicate subscription"),
    text: (problem) =>
      `${found(problem)} has the same amount, start and end in row ${rowNumber(problem, "otherRow")}. Both count; delete one if it is a slip.`,
  },
  overlappingSubscriptions: {
    title: titled("Overlapping subscriptions"),
    text: (problem, format) =>
      `${found(problem)} has ${
        problem.values?.plan === undefined
          ? "the same amount and interval"
          : `the plan ${quote(value(problem, "plan"))}`
      } in row ${rowNumber(problem, "otherRow")} as well, ${
        problem.values?.until === undefined ? "still running" : `until ${format.date(figure(problem, "until"))}`
      }. Both count; end that one if this replaced it.`,
  },
  endsLookInclusive: {
    title: titled("Ends look inclusive"),
    text: (problem, format) =>
      `${format.number(figure(problem, "rows"))} of ${format.number(figure(problem, "of"))} subscriptions that follow another start the day after its end. If ends are the last day that counts, read them so.`,
  },
  endsLookExclusive: {
    title: titled("Ends do not look inclusive"),
    text: (problem, format) =>
      `${format.number(figure(problem, "rows"))} of ${format.number(figure(problem, "of"))} subscriptions that follow another start on the day of its end, and both count on it. If ends count no longer, read them so.`,
  },
  customerSpellings: {
    title: titled("One customer in two spellings"),
    text: (problem) =>
      `${found(problem)} and ${quote(value(problem, "other"))} in row ${rowNumber(problem, "otherRow")} count as two customers. If they are one, spell them alike.`,
  },
  gridCustomerRepeated: {
    title: titled("Customer on several rows"),
    text: (problem) =>
      `${found(problem)} stands in row ${rowNumber(problem, "otherRow")} as well. The rows are added up.`,
  },
  columnsApart: {
    title: titled("Columns apart from the table"),
    text: (problem) => {
      const headers = value(problem, "headers");
      const remedy = headers === "" ? "" : ` Close the gap if the table should include ${headers}.`;
      return `A blank column separates ${value(problem, "columns")} from the table, so nothing there is read.${remedy}`;
    },
  },
  farDates: {
    title: (problem) => `${header(problem)} far away`,
    text: (problem, format) =>
      `${rows(problem, "date lies", "dates lie", format)} before 1990 or after 2100, such as ${format.date(figure(problem, "date"))}, and ${plural(figure(problem, "rows"), "is", "are")} used as written.`,
  },
};
