import type { NotUsedReason } from "../../core/ledger/mapping/tableColumns";
import type { UseChoice, UseMatter } from "../../core/ledger/mapping/tableQuestion";
import type { SubscriptionUse } from "../../core/vocabulary/subscriptionUses";
import { counted, plural } from "./grammar";

/** Columns and words of a subscription table. */
export const mrrMapping = {
  /** What a person may say that a column is. */
  uses: {
    customer: "Customer",
    mrr: "MRR",
    arr: "ARR",
    amount: "Amount",
    unitAmount: "Amount for one",
    lineTotal: "Amount for all",
    contractValue: "Contract value",
    quantity: "Quantity",
    interval: "Interval",
    term: "Term",
    start: "Start",
    trialEnd: "Trial end",
    end: "End",
    cancelledAt: "Cancelled on",
    contractEnd: "Contract end",
    periodEnd: "Period end",
    status: "Status",
    currency: "Currency",
    plan: "Plan",
    reason: "Reason",
  } satisfies Readonly<Record<SubscriptionUse, string>>,
  why: {
    notKnown: "No field that we know.",
    anotherFits: "Another column is used for it.",
    amountIsForAll: "The amount is for all of them.",
    noSuchWords: "No word below is one of its field.",
    notNumbers: "Fewer than half of its cells are numbers.",
    notInThisExport: "Means something else in this export.",
    notNeeded: "No figure needs it.",
    switchedOff: "You switched it off.",
    sameHeader: "Another column has this header. Give it one of its own to use it.",
    noHeader: "It has no header. Give it one to use it.",
  } satisfies Readonly<Record<NotUsedReason, string>>,
  recognisedAs: (name: string) => `Recognised as ${name}`,
  proposals: {
    title: "Which columns are these?",
    lead: "The headers do not say who pays, how much or since when. This is what the columns look like. Nothing is used before you agree, and each can be changed after.",
  },
  questions: {
    title: "Needs your word",
    untilThen: "Until you say, these rows are in no figure.",
    tableWaits: "Until you say, there are no figures.",
    rowsWait: (value: number, formatted: string) =>
      `Until you say, ${counted(value, "row", "rows", formatted)} ${plural(value, "is", "are")} in no figure.`,
    dateOrders: (monthFirst: string | null, dayFirst: string | null) =>
      `${ways(monthFirst, dayFirst, "Month first", "day first")} Until you say, these rows are in no figure.`,
    decimalMarks: (point: string | null, comma: string | null) =>
      `${ways(point, comma, "With a decimal point it", "with a decimal comma")} Until you say, these rows are in no figure.`,
    /** What is asked; the header is that of the other column that it is about. */
    matters: {
      quantityBesideAmount: (header) => `Is it for one or for all of ${header}?`,
      usersBesidePrice: (header) => `Is it for one or for all of ${header}?`,
      termBesideAmount: (header) => `Is it a month’s amount, or for the whole ${header}?`,
      discountBesideAmount: (header) => `Is it already taken off ${header}?`,
      amountsDisagree: (header) => `It tells another amount than ${header}. Which one counts?`,
      columnsAlike: (header) => `It reads the same as ${header}. Which one counts?`,
      unknownIntervalColumn: () => "Does it say how often the amount is charged?",
      unknownCurrencyColumn: () => "Is it the currency of the amount?",
      unknownEndColumn: () => "Is it the end of the subscription?",
    } satisfies Readonly<Record<UseMatter, (header: string) => string>>,
    choices: {
      month: "A month",
      term: "Whole term",
      used: "Yes",
      notUsed: "No, leave it out",
    } satisfies Readonly<Record<Exclude<UseChoice["id"], "one" | "all" | "takenOff" | "column">, string>>,
  },
};

function ways(one: string | null, other: string | null, oneWay: string, otherWay: string): string {
  if (one === null) return `${otherWay[0]!.toUpperCase()}${otherWay.slice(1)} is ${other}.`;
  return other === null ? `${oneWay} is ${one}.` : `${oneWay} is ${one}, ${otherWay} ${other}.`;
}
