import type { Problem } from "../../sheet/problem";
import type { LedgerFaultCode } from "../reading/ledgerFault";

/** Faults that are told in other words: by what stands in the cell, or as an accounts sheet tells them. See `addFault`. */
type RetoldFaultCode =
  | "amountUnreadable"
  | "quantityUnreadable"
  | "startUnreadable"
  | "trialEndUnreadable"
  | "endUnreadable"
  | "endBeforeStart"
  | "mixedCurrencies"
  | "cellError";

/**
 * What can be wrong, or worth knowing, about a subscription table or an MRR grid: every fault of reading it, and what else
 * there is to say. The catalogue of texts has an entry for each; codes that an accounts sheet knows too mean the same there
 * and here.
 */
export type LedgerProblemCode =
  | Exclude<LedgerFaultCode, RetoldFaultCode>
  /** A header row and nothing under it. */
  | "noSubscriptions"
  /** An amount or a quantity is no number. */
  | "numberExpected"
  /** An amount, or its product with the quantity, is beyond all figures. */
  | "figureTooLarge"
  /** A start or an end that can be read in two ways, is no day that exists, or is no date that we read. */
  | "ambiguousDate"
  | "impossibleDate"
  | "dateExpected"
  | "subscriptionEndBeforeStart"
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
