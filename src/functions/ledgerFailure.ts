import type { LedgerFault, LedgerFaultCode } from "../core/ledger/reading/ledgerFault";
import { shortened } from "../core/sheet/cell";
import { needs, passedOn, type Failure } from "./failure";

/** What a fault in a table comes to: what is needed, where, and what was found instead. */
export function failureOf({ code, row, column = 0, header, found, other, error }: LedgerFault): Failure {
  if (error !== undefined) return passedOn(error);
  const inRow = row === undefined ? "" : ` in row ${row + 1}`;
  const inColumn = row === 0 && header === undefined ? `, column ${column + 1}` : "";
  const { need, remedy = "" } = words[code];
  const there = header ? ` ${row === 0 ? "beside" : "under"} ${shortened(header)}` : "";
  const foundThere =
    found === undefined ? (header ? shortened(header) : undefined) : shortened(found, maxFound) + there;
  const beside = other === undefined ? "" : ` (beside ${shortened(other)})`;
  return needs(need + beside + inRow + inColumn, foundThere && foundThere + (remedy === "" ? "" : `: ${remedy}`));
}

/** Room for some words of a sheet, where a fault names several. */
const maxFound = 200;

/** What is needed, and what to do where that does not say it. */
interface FaultWords {
  readonly need: string;
  readonly remedy?: string;
}

const noTotals = { need: "no totals, which would be counted twice," };
const orLeaveOut = "or leave the column out";

const words: Readonly<Record<LedgerFaultCode, FaultWords>> = {
  noHeader: { need: "the header row; for an Excel table write Name[#All]" },
  customerColumnMissing: { need: "a customer column (Customer, Account, Client, Company …)" },
  amountColumnMissing: { need: "an amount column (MRR, Amount, Price, ARR …)" },
  startColumnMissing: { need: "a start column (Start, Start date, Created …)" },
  columnsAlike: { need: "one column of a kind, not two that read the same," },
  paymentsTable: {
    need: "a list of subscriptions, not of charges, payments or invoices: take the export of subscriptions,",
  },
  movementsTable: { need: "a list of subscriptions, not of movements (new, expansion, churned …)" },
  unitsDiffer: { need: "one unit and one currency in the amount's header" },
  unitAmbiguous: {
    need: "thousands or millions in the amount's header: mil is the one in Portuguese and the other in English,",
  },
  noMinorUnits: { need: "an amount in whole units of money that has no cents" },
  headerIntervalUnclear: {
    need: "one interval in the amount's header, such as (annual) or (per month), that its own word does not contradict",
  },
  perUnitWithoutQuantity: { need: "a quantity or seats column beside a price per unit" },
  unknownIntervalColumn: {
    need: "to know what the intervals are for",
    remedy: `head the column Interval, ${orLeaveOut}`,
  },
  unknownCurrencyColumn: {
    need: "to know what the currencies are of",
    remedy: `head the column Currency, ${orLeaveOut}`,
  },
  unknownEndColumn: {
    need: "to know whether subscriptions end on these dates",
    remedy: `head the column End, ${orLeaveOut}`,
  },
  statusesUnknown: {
    need: "statuses that it knows (active, trial, paused, cancelled …)",
    remedy: "head a column that is no status otherwise",
  },
  intervalCountAlone: { need: "an interval column beside a count of intervals" },
  gridDateUnreadable: {
    need: "a date from 1990 to 2100, such as 2026-01-31 or Jan 2026 (a table's header is text), over every column of the grid",
  },
  gridDatesNotRising: { need: "dates that rise from left to right over the columns of the grid" },
  gridColumnCounts: {
    need: "a grid without a column that changes what counts",
    remedy: "leave the rows that do not count out, then the column",
  },
  totalRow: noTotals,
  totalColumn: noTotals,
  customerMissing: { need: "a customer" },
  customerUnreadable: { need: "a customer" },
  amountMissing: { need: "an amount" },
  amountUnreadable: { need: "an amount" },
  quantityUnreadable: { need: "a quantity" },
  intervalUnreadable: { need: "an interval such as month, year or 3 months" },
  intervalAmbiguous: { need: "an interval with one meaning (3 months, 2 weeks, 6 months), not one with two," },
  intervalCountUnreadable: { need: "a number of intervals from 1 to 1000" },
  intervalsDiffer: { need: "one interval, not two that differ," },
  termMissing: { need: "a term, or an end, for the contract value" },
  termUnreadable: { need: "a term such as 24 months or 2 years" },
  termBesideAmount: {
    need: "to know whether Amount is a month's or the whole term's",
    remedy: "Term stands beside Amount: head it MRR, Monthly amount or Contract value",
  },
  quantityBesideAmount: {
    need: "to know whether Amount is for one or for all",
    remedy: "Quantity stands beside Amount: head it Unit amount or Line total",
  },
  usersBesidePrice: {
    need: "to know whether Price is for one or for all",
    remedy: "Users stand beside Price: head it Unit price or Line total",
  },
  amountsDisagree: { need: "an amount that is quantity times price: the two columns tell different amounts," },
  discountBesideAmount: {
    need: "amounts after discount: put the amount after discount into the amount column, and leave the discount out,",
  },
  startMissing: { need: "a start date" },
  startUnreadable: { need: "a start date" },
  trialEndUnreadable: { need: "a trial's end or a blank" },
  endUnreadable: { need: "an end date or a blank" },
  endBeforeStart: { need: "an end that is not before its start" },
  endMissing: { need: "an end date, where the status says that it is over," },
  statusUnknown: { need: "a status that it knows (active, trial, paused, cancelled …)" },
  statusesDiffer: { need: "a status and a flag that say the same" },
  currencyDiffers: { need: "the currency that the amount's header says" },
  mixedCurrencies: { need: "one currency; money of several is never added" },
  cellError: { need: "a value" },
};
