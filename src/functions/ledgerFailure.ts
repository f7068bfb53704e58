import type { LedgerFault, LedgerFaultCode } from "../core/ledger/reading/ledgerFault";
import { shortened } from "../core/sheet/cell";
import { needs, passedOn, type Failure } from "./failure";

/** What a fault in a table comes to: what is needed, where, and what was found instead. */
export function failureOf({ code, row, column = 0, header, found, other, error }: LedgerFault): Failure {
  if (error !== undefined) return passedOn(error);
  const inRow = row === undefined ? "" : ` in row ${row + 1}`;
  const inColumn = row === 0 && header === undefined ? `, column ${column + 1}` : "";
  const [need, remedy] = [words[code]].flat();
  const there = header ? ` ${row === 0 ? "beside" : "under"} ${shortened(header)}` : "";
  const foundThere =
    found === undefined ? (header ? shortened(header) : undefined) : shortened(found, maxFound) + there;
  const beside = other === undefined ? "" : ` (beside ${shortened(other)})`;
  return needs(
    need + beside + inRow + inColumn,
    foundThere && foundThere + (remedy === undefined ? "" : `: ${remedy}`),
  );
}

/** Room for some words of a sheet, where a fault names several. */
const maxFound = 200;

/** What is needed, and what to do where that does not say it. */
type FaultWords = string | readonly [need: string, remedy: string];

const noTotals = "no totals, which would be counted twice,";
const orLeaveOut = "or leave the column out";

const words: Readonly<Record<LedgerFaultCode, FaultWords>> = {
  noHeader: "the header row; for an Excel table write Name[#All]",
  customerColumnMissing: "a customer column (Customer, Account, Client, Company …)",
  amountColumnMissing: "an amount column (MRR, Amount, Price, ARR …)",
  startColumnMissing: "a start column (Start, Start date, Created …)",
  columnsAlike: "one column of a kind, not two that read the same,",
  paymentsTable: "an export of subscriptions, not of charges, payments or invoices,",
  movementsTable: "an export of subscriptions, not of movements (new, expansion, churned …)",
  unitsDiffer: "one unit and one currency in the amount's header",
  unitAmbiguous: "thousands or millions in the amount's header: mil is the one in Portuguese and the other in English,",
  noMinorUnits: "an amount in whole units of money that has no cents",
  headerIntervalUnclear:
    "one interval in the amount's header, such as (annual) or (per month), that its own word does not contradict",
  perUnitWithoutQuantity: "a quantity or seats column beside a price per unit",
  unknownIntervalColumn: ["to know what the intervals are for", `head the column Interval, ${orLeaveOut}`],
  unknownCurrencyColumn: ["to know what the currencies are of", `head the column Currency, ${orLeaveOut}`],
  unknownEndColumn: ["to know whether subscriptions end on these dates", `head the column End, ${orLeaveOut}`],
  statusesUnknown: [
    "statuses that it knows (active, trial, paused, cancelled …)",
    "head a column that is no status otherwise",
  ],
  intervalCountAlone: "an interval column beside a count of intervals",
  gridDateUnreadable:
    "a date from 1990 to 2100, such as 2026-01-31 or Jan 2026 (a table's header is text), over every column of the grid",
  gridDatesNotRising: "dates that rise from left to right over the columns of the grid",
  gridColumnCounts: [
    "a grid without a column that changes what counts",
    "leave the rows that do not count out, then the column",
  ],
  totalRow: noTotals,
  totalColumn: noTotals,
  customerMissing: "a customer",
  customerUnreadable: "a customer",
  amountMissing: "an amount",
  amountUnreadable: "an amount",
  quantityUnreadable: "a quantity",
  intervalUnreadable: "an interval such as month, year or 3 months",
  intervalAmbiguous: "an interval with one meaning (3 months, 2 weeks, 6 months), not one with two,",
  intervalInName: [
    "to know what the amount is for where a plan's name says",
    "head it MRR or Amount (annual), or add an Interval column",
  ],
  chargeTypeUnknown: "a charge type that it knows (recurring, one-time, usage)",
  intervalCountUnreadable: "a number of intervals from 1 to 1000",
  intervalsDiffer: "one interval, not two that differ,",
  termMissing: "a term, or an end, for the contract value",
  termUnreadable: "a term such as 24 months or 2 years",
  termBesideAmount: [
    "to know whether Amount is a month's or the whole term's",
    "Term stands beside Amount: head it MRR, Monthly amount or Contract value",
  ],
  quantityBesideAmount: [
    "to know whether Amount is for one or for all",
    "Quantity stands beside Amount: head it Unit amount or Line total",
  ],
  usersBesidePrice: [
    "to know whether Price is for one or for all",
    "Users stand beside Price: head it Unit price or Line total",
  ],
  amountsDisagree: "an amount that is quantity times price: the two columns tell different amounts,",
  discountBesideAmount: "the amount after discount in the amount column, and the discount left out,",
  startMissing: "a start date",
  startUnreadable: "a start date",
  trialEndUnreadable: "a trial's end or a blank",
  endUnreadable: "an end date or a blank",
  endBeforeStart: "an end that is not before its start",
  endMissing: "an end date, where the status says that it is over,",
  statusUnknown: "a status that it knows (active, trial, paused, cancelled …)",
  statusesDiffer: "a status and a flag that say the same",
  currencyDiffers: "the currency that the amount's header says",
  mixedCurrencies: "one currency; money of several is never added",
  cellError: "a value",
};
