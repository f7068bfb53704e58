import type { Problem } from "../../sheet/problem";

/**
 * What can be wrong, or worth knowing, about a subscription table or an MRR grid. The catalogue of texts has an entry for
 * each; codes that an accounts sheet knows too mean the same there and here.
 */
export type LedgerProblemCode =
  /** No header row is recognised. Nothing is read. */
  | "noHeader"
  /** A column that subscription rows need. Nothing is read. */
  | "customerColumnMissing"
  | "amountColumnMissing"
  | "startColumnMissing"
  /** Two columns fit one field equally well (`MRR (EUR)`, `MRR (USD)`). Nothing is read. */
  | "columnsAlike"
  /** A grid's header is no date from 1990 to 2100, lies not after the one to its left, or is a total. Nothing is read. */
  | "gridDateUnreadable"
  | "gridDatesNotRising"
  | "totalColumn"
  /** Payments or movements instead of subscriptions. Nothing is read. */
  | "paymentsTable"
  | "movementsTable"
  /** The amount's header names no clear unit, currency or interval. Nothing is read. */
  | "unitsDiffer"
  | "unitAmbiguous"
  | "noMinorUnits"
  | "headerIntervalUnclear"
  | "perUnitWithoutQuantity"
  /** A column that we do not know holds what would change figures. Nothing is read. */
  | "unknownIntervalColumn"
  | "intervalInName"
  | "unknownCurrencyColumn"
  | "unknownEndColumn"
  /** No word of a status column is known. Nothing is read. */
  | "statusesUnknown"
  /** A column before a grid's months that would change what counts. Nothing is read. */
  | "gridColumnCounts"
  /** A header row and nothing under it. */
  | "noSubscriptions"
  /** A row that is a total: it would be counted twice, so it is left out, as are the rows of all codes down to the next blank line. */
  | "totalRow"
  | "customerMissing"
  | "customerUnreadable"
  | "amountMissing"
  /** An amount or a quantity is no number. */
  | "numberExpected"
  /** An amount, or its product with the quantity, is beyond all figures. */
  | "figureTooLarge"
  | "intervalUnreadable"
  /** An interval that has two meanings. */
  | "intervalAmbiguous"
  | "intervalCountUnreadable"
  | "intervalCountAlone"
  /** A word that is not known where others tell charges that recur from those that do not. */
  | "chargeTypeUnknown"
  /** Two interval columns, or one and the amount's header, disagree. */
  | "intervalsDiffer"
  /** What a contract's value is for is not said, or cannot be read. */
  | "termMissing"
  | "termUnreadable"
  /** Columns beside an amount that leave open what it is for. */
  | "termBesideAmount"
  | "quantityBesideAmount"
  | "usersBesidePrice"
  | "amountsDisagree"
  | "discountBesideAmount"
  /** A status that we do not know, among others that we do. */
  | "statusUnknown"
  /** A flag and a status that contradict each other. */
  | "statusesDiffer"
  /** A currency that is not the one of the amount's header. */
  | "currencyDiffers"
  | "startMissing"
  /** A start or an end that can be read in two ways, is no day that exists, or is no date that we read. */
  | "ambiguousDate"
  | "impossibleDate"
  | "dateExpected"
  | "subscriptionEndBeforeStart"
  /** A status such as cancelled, and no end that says since when. */
  | "endMissing"
  /** A formula error in a cell that is used. */
  | "formulaError"
  /** Money of several currencies is never added up: the rows of the most frequent one count alone. */
  | "severalCurrencies"

  /**
   * Rows of a status that never counts; of amounts charged once; of subscriptions that end on the day they start; of trials
   * that never became more.
   */
  | "leftOutByStatus"
  | "leftOutOnce"
  | "leftOutNoDays"
  | "leftOutTrial"
  /** A customer whose credits are more than its subscriptions: it counts as 0. */
  | "customerBelowZero"
  /** A row that is another one once more: same customer, plan, amount, start and end. Both count. */
  | "duplicateSubscription"
  /** Two rows of one customer with the same plan, live at the same time. Both count. */
  | "overlappingSubscriptions"
  /** Most successors start the day after the end, as if that were the last day that counts. */
  | "endsLookInclusive"
  /** Ends are read as last days that count, and most successors start on that very day. */
  | "endsLookExclusive"
  /** Customers whose names differ in case or inner spaces only count as two. */
  | "customerSpellings"
  /** A customer on two rows of a grid; they are added up. */
  | "gridCustomerRepeated"
  /** Starts or ends before 1990 or after 2100. */
  | "farDates"
  /** Columns behind a blank one belong to something else and are not read. */
  | "columnsApart"
  /** Hidden or filtered rows are read like all others. */
  | "hiddenRowsIncluded"
  /** The file counts days from 1904; its dates were converted. */
  | "date1904"
  /** More of one of these than are kept; `values` says of which `code`, and how many `rows`. */
  | "furtherProblems";

export type LedgerProblem = Problem<LedgerProblemCode>;
