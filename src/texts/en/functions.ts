import { counted, listed } from "./grammar";

/** What follows after the reason why no range of the user's own is proposed. */
const instead = "so this is an example with figures of its own.";

/** Texts of the Functions view. What is said about a function itself comes from its own doc comment. */
export const functions = {
  search: "Search functions",
  clearSearch: "Clear the search",
  count: (value: number, formatted: string) => counted(value, "function", "functions", formatted),
  countFound: (shown: string, all: string) => `${shown} of ${all}`,
  bestFirst: "Best match first",
  noneFound: (query: string) =>
    `No function matches “${query}”. Try a word for what you want to know, such as churn, health or value.`,
  /** Headings of the list of functions; one that is in no topic is listed under the last. */
  topics: { mrr: "MRR and churn", health: "Health", timeToValue: "Time to value", lists: "Lists" },
  others: "More functions",
  help: {
    syntax: "How it is written",
    arguments: "Arguments",
    optional: "optional",
    choice: (value: string) => `"${value}"`,
    answer: "Answer",
    spills: "It fills as many cells as it needs, to the right and down.",
    remarks: "Good to know",
    examples: "Examples",
    /** Between a formula and its answer, for those who hear it. */
    gives: "gives",
    use: "Use",
    useExample: (formula: string) => `Use the example ${formula}`,
    more: "More about it on the help page",
    opensTab: "opens in a new tab",
  },
  formula: {
    label: "Formula",
    again: "Propose again",
    edited: "Changed by you.",
    enter: "Enter inserts it.",
    ofSubscriptions: (source: string, dates: string) => `Reads your subscriptions in ${source}, ${dates}.`,
    endsInclusive: "An end date is the last day that counts.",
    day: (day: string) => `on ${day}`,
    month: (from: string, to: string) => `for the last full month: ${from} up to, not including, ${to}`,
    year: (from: string, to: string) => `for the last twelve full months: ${from} up to, not including, ${to}`,
    known: (from: string, to: string) => `as far as they go: ${from} up to, not including, ${to}`,
    months: (days: string) => `on ${days}`,
    and: (words: readonly string[]) => listed(words),
    ofAccounts: (headers: string, source: string) => `Reads ${headers} in ${source}.`,
    ofAccountsUpTo: (headers: string, source: string, day: string) => `Reads ${headers} in ${source}, as of ${day}.`,
    ofMetrics: (headers: string, source: string) =>
      `Reads ${headers} in ${source}, with the anchors and weights of your model.`,
    someMetrics: (known: string, all: string) =>
      `These are ${known} of the model's ${all} metrics, those side by side that need no working out: the answers differ from those of Place accounts.`,
    notLive: (value: number, formatted: string) =>
      `All rows count, also ${counted(value, "row", "rows", formatted)} without a live account, which Place accounts leaves out.`,
    ranksOtherwise: "Place accounts does not rank by this column alone, so that its choice differs.",
    fills: (value: number, formatted: string) => `The answer fills ${counted(value, "row", "rows", formatted)}.`,
    lacks: {
      subscriptions: `No sheet of subscriptions is recognised, ${instead} Each row needs a customer, an amount and a start date.`,
      accounts: `No sheet of accounts is recognised, ${instead}`,
      metrics: `No column of your accounts is a health metric as it stands, ${instead}`,
      mrr: `Your accounts have no column MRR, ${instead}`,
      firstValue: `Your accounts have no columns with the start and the first value, ${instead}`,
      nps: `Your accounts have no column NPS with answers from 0 to 10, ${instead}`,
      use: `Your accounts have no columns DAU and MAU, ${instead}`,
      unknown: "This is an example with figures of its own: put your ranges in their place.",
    },
  },
  insert: {
    into: "Into",
    address: (sheet: string, cell: string) => `${sheet}!${cell}`,
    empty: "empty",
    holds: (content: string) => `holds ${content}`,
    holdsThis: "holds this formula",
    noCell: "The active cell cannot be read at present. Select a cell of the sheet.",
    insert: "Insert",
    replace: "Replace",
    keep: "Keep it",
    question: (address: string, content: string) => `${address} holds ${content}. Replace it?`,
    inserted: (address: string) => `Inserted into ${address}.`,
    /** Excel learns of a new function late. */
    notKnown: (name: string) =>
      `It shows #NAME?: ${name} is not known here yet. Excel keeps the list of functions for up to a day: close Excel and open it again, or wait until tomorrow.`,
    /** What is worth knowing once a function is inserted, by its id. */
    afterwards: {
      MRRSCHEDULE: "Dates show as numbers: in Excel, format the column Period as Date.",
      COHORTS: "Dates show as numbers: in Excel, format the column Cohort as Date.",
      MRRBY: "Dates show as numbers: in Excel, format the first row as Date.",
    } as Readonly<Record<string, string>>,
    readsItself: (address: string) =>
      `${address} is one of the cells that the formula reads. Select a cell outside of them.`,
    inTheWay: (address: string, content: string) =>
      `${address} is in the way of the answer: it holds ${content}. The formula would show #SPILL! until that is gone.`,
    ownSheet: (sheet: string) =>
      `${sheet} is written anew whenever you place accounts; a formula is safer on a sheet of your own.`,
    noFormula: "Write a formula first.",
  },
};
