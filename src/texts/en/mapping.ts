import type { WordField } from "../../core/accounts/mapping/question";
import type { NotUsedReason } from "../../core/accounts/mapping/sheetColumns";
import { guessed } from "./figureNotes";
import { counted } from "./grammar";

/** Why a column is not used; the header is that of the column in its place. */
const why: Readonly<Record<NotUsedReason, (header: string) => string>> = {
  notKnown: () => "No field that we know.",
  anotherFits: (header) => `${header} is used for it.`,
  otherContent: () => "What stands below is something else.",
  notReadable: () => "Fewer than half of its cells can be read.",
  waits: () => "Waits for the answer above.",
  otherMoney: () => "MRR comes from another column.",
  customerRevenue: () => "What they earn, not what they pay you.",
  recordCreated: () => "When the record was made, not a start.",
  notInThisExport: () => "Means something else in this export.",
  switchedOff: () => "You switched it off.",
  sameHeader: () => "Another column has this header. Give it one of its own to use it.",
  noHeader: () => "It has no header. Give it one to use it.",
};

/** Columns of a sheet, and what they are used as. */
export const columns = {
  title: "Columns",
  used: (used: string, all: string) => `${used} of ${all} used`,
  usedList: "Used columns",
  notUsed: "Not used",
  notUsedHint: (count: string) => `${count} · money, dates, flags first`,
  ownMetric: "A metric of yours",
  unnamed: "No header",
  useOf: (header: string, letters: string) => `Use of ${header}, column ${letters}`,
  scaleOf: (field: string) => `Scale of ${field}`,
  why,
  textColumns: (value: number, formatted: string) => counted(value, "text column", "text columns", formatted),
  show: "Show",
  hide: "Hide",
  reset: "Recognise all again",
  kept: "Your choices are kept in this workbook, and in this browser for every later sheet with the same headers.",
  keptInWorkbook: "Your choices are kept in this workbook.",
  recalled: (value: number, formatted: string) =>
    `${counted(value, "choice", "choices", formatted)} taken over from an earlier sheet with these headers`,
  startOver: "Start over",
  team: (name: string) => `Team and capacity from ${name}`,
};

/** What only a person can say. */
export const questions = {
  title: "Words that need a meaning",
  open: (open: string, all: string, value: number) => (value === 0 ? "all answered" : `${open} of ${all} open`),
  column: (letters: string) => `column ${letters}`,
  word: (word: string) => `“${word}”`,
  meaningOf: (word: string) => `Meaning of ${word}`,
  furtherMeaningsOf: (word: string) => `Further meanings of ${word}`,
  answerTo: (header: string, question: string) => `${header}: ${question}`,
  accounts: (value: number, formatted: string) => counted(value, "account", "accounts", formatted),
  further: (value: number, formatted: string) =>
    `${counted(value, "more word is", "more words are", formatted)} listed under Problems.`,
  /** What stands in for a word until it has a meaning. */
  untilThen: {
    status: "Until you say, each counts as a customer, and the figures say so.",
    tier: "Until you say, the tier follows from the size of the account.",
    healthLabel: "Until you say, such an account has no bucket of your own score.",
  } satisfies Readonly<Record<WordField, string>>,
  dates: (sample: string, value: number, formatted: string) =>
    `“${sample}”: ${counted(value, "date reads", "dates read", formatted)} both ways`,
  dateOrders: (monthFirst: string, dayFirst: string) =>
    `Month first is ${monthFirst}, day first ${dayFirst}. Until you say, such dates are blank.`,
  datesDiffer:
    "Some of these dates have the day first and some the month. Those that do not fit your answer stay blank and are listed under Problems.",
  figures: (sample: string, value: number, formatted: string) =>
    `“${sample}”: ${counted(value, "figure reads", "figures read", formatted)} both ways`,
  decimalMarks: (point: string, comma: string) =>
    `With a decimal point it is ${point}, with a decimal comma ${comma}. Until you say, such figures are blank.`,
  scale: "What do its numbers go up to?",
  direction: "Is a high number good or poor?",
  directionDetail: "The header does not tell, nor do labels beside it. Until you say, the column is not used.",
  scaleDetail: "Until you say, the column is not used.",
  interval: "How often is it charged?",
  intervalDetail: "What is charged once is no MRR. Until you say, MRR is blank.",
  quantity: (header: string) => `Is the amount for one or for all of ${header}?`,
  discount: (header: string) => `Is ${header} already taken off?`,
  discountDetail: "If it is not, add a column with the amounts after the discount. Until then MRR is blank.",
  takenOff: "Already taken off",
  mrrWaits: "Until you say, MRR is blank.",
  figuresSoFar: "Figures so far",
  soFarHint: "as answered so far",
  guessed,
};

/** Likely uses of columns whose headers are not known. */
export const proposals = {
  title: "Which columns are these?",
  lead: "No header here is one that we know. This is what the columns look like. Nothing is used before you agree, and each can be changed after.",
  none: "No header here is one that we know, and no column looks like names of accounts. Choose the columns below: the account alone is enough.",
  agree: "Use these columns",
};

/** Exports of tools that small teams have, and what follows from each. */
export const exports: Readonly<Record<string, { readonly name: string; readonly follows: string }>> = {
  pipedrive: {
    name: "Pipedrive deals",
    follows: "Won deals are contracts of their organization; lost and open ones never were customers.",
  },
  hubspotDeals: {
    name: "HubSpot deals",
    follows: "Closed-won deals are contracts of the associated company; the others never were customers.",
  },
  activeCampaign: {
    name: "ActiveCampaign deals",
    follows: "The stage says which deals are customers; several deals of an account are added up.",
  },
  hubspotCompanies: {
    name: "HubSpot companies",
    follows: "Only lifecycle stage Customer counts. Annual Revenue is theirs, not ours.",
  },
  salesforceAccounts: {
    name: "Salesforce accounts",
    follows: "Type is the status. Annual Revenue is theirs, not ours.",
  },
  chartMogulCustomers: { name: "ChartMogul customers", follows: "MRR and ARR are in cents." },
  trello: {
    name: "Trello board",
    follows: "A card is an account, its list the stage, its first member the CSM. Archived cards are left out.",
  },
};

/** What is said beside an export. */
export const exportChoice = {
  notThis: "Not this",
  notThisLabel: (name: string) => `This is no export of ${name}`,
  overruled: "Read by its headers alone",
  again: "Recognise it again",
};
